// What follows from the document and the settings.

import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { validate, type BuildOptions, type Violation } from 'ecs-start-task';
import { core } from './core.ts';
import { definition } from './definition.ts';
import { isReadable, read, replaceText, request, text } from './document.ts';
import { patched } from './edits.ts';
import { isWithin } from './pointer.ts';
import { fresh, shownNow, typing } from './quiet.ts';
import { masked } from './redact.ts';
import { shared } from './share-structure.ts';
import { endpoint, format, launchType, region, revision, secretsShown } from './settings.ts';

const options = computed(() => ({
  revision: revision.value,
  launchType: launchType.value,
  ...(definition.value ? { taskDefinition: definition.value.text } : {}),
}));

/** What is wrong with the text; an empty one stands for an empty request. */
export const report = computed(() => validate(text.value.trim() === '' ? '{}' : text.value, options.value));

/** The violations that are shown and counted. */
export const problems = computed(() =>
  shownNow(report.value.violations, request.value, fresh.value, typing.value),
);

export const counts = computed(() => {
  const violations = problems.value;
  const errors = violations.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: violations.length - errors };
});

const NONE: readonly Violation[] = [];

let before: ReadonlyMap<string, readonly Violation[]> = new Map();

/**
 * Violations by the pointer of their place. While the form waits for JSON there are none: places would not fit. Where
 * nothing has changed but the place in the text, which the form does not show, it is the list of before.
 */
const byPath = computed(() => {
  const found = new Map<string, Violation[]>();
  if (isReadable.value) {
    for (const { range: _range, ...violation } of problems.value) {
      const there = found.get(violation.path);
      if (there) there.push(violation);
      else found.set(violation.path, [violation]);
    }
  }
  const now = new Map([...found].map(([path, violations]) => [path, shared(before.get(path), violations)]));
  before = now;
  return now;
});

const lists = new Map<string, ReadonlySignal<readonly Violation[]>>();

/** What is wrong at a place itself. Who asks is told of changes there only. */
export function violationsAt(pointer: string): readonly Violation[] {
  let list = lists.get(pointer);
  if (!list) lists.set(pointer, (list = computed(() => byPath.value.get(pointer) ?? NONE)));
  return list.value;
}

/** How many violations there are at a place and below it. */
export function countWithin(pointer: string): { errors: number; warnings: number } {
  let [errors, warnings] = [0, 0];
  for (const [path, violations] of byPath.value) {
    if (!isWithin(path, pointer)) continue;
    for (const { severity } of violations) {
      if (severity === 'error') errors += 1;
      else warnings += 1;
    }
  }
  return { errors, warnings };
}

/** The fix of a violation that keeps what the text means. */
function safeFix({ fixes = [] }: Violation) {
  return fixes.find(({ applicability }) => applicability === 'safe');
}

/** How many violations have a safe fix. */
export const fixable = computed(() =>
  isReadable.value ? report.value.violations.filter((violation) => safeFix(violation)).length : 0,
);

/** Applies every safe fix, and those of what shows up then, as one change. */
export function fixAll(): void {
  let now = text.peek();
  // Each round looks anew, since a fix moves places; a fix that changes nothing ends it.
  for (let round = 0; round < 1_000; round += 1) {
    const fix = validate(now, options.peek())
      .violations.map(safeFix)
      .find((found) => found !== undefined);
    const next = fix && patched(now, fix.patch, (source) => read(source)?.value);
    if (next === undefined || next === now) break;
    now = next;
  }
  replaceText(now);
}

/** Whether a text can be the name of a Region, an address that the form has a way to write: what cannot is left out and told. */
function accepted<T extends 'region' | 'endpoint'>(
  name: T,
  value: string,
): { value?: string; problem?: string } {
  const known = core();
  if (value.trim() === '' || !known) return {};
  try {
    known.build({}, { format: format.value, [name]: value.trim() });
    return { value: value.trim() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

export const regionState = computed(() => accepted('region', region.value));
export const endpointState = computed(() => accepted('endpoint', endpoint.value));

const buildOptions = computed<BuildOptions>(() => ({
  ...options.value,
  format: format.value,
  ...(regionState.value.value === undefined ? {} : { region: regionState.value.value }),
  ...(endpointState.value.value === undefined ? {} : { endpoint: endpointState.value.value }),
}));

/** The request in the form chosen, and every change made to the text for it. */
export const built = computed(() => core()?.build(text.value, buildOptions.value));

/** What the output shows: the output itself, or one in which secrets are masked. */
export const shownOutput = computed(() => {
  const { ok, request: right, output } = built.value ?? {};
  if (!ok || output === undefined) return undefined;
  if (secretsShown.value) return { text: output, masked: 0 };
  const { value, count } = masked(right);
  if (count === 0) return { text: output, masked: 0 };
  return { text: core()?.build(value, buildOptions.value).output ?? '', masked: count };
});

/** Something that the page says for a moment. */
export const notice = signal('');
let timer: ReturnType<typeof setTimeout> | undefined;

export function say(message: string): void {
  notice.value = message;
  clearTimeout(timer);
  timer = setTimeout(() => (notice.value = ''), 4_000);
}
