// What follows from the document and the settings.

import { computed, type ReadonlySignal } from '@preact/signals';
import { validate, type BuildOptions, type Violation } from 'ecs-start-task';
import { core } from './core.ts';
import { definition } from './definition.ts';
import { isReadable, parsed, replaceText, request, text, undoChange } from './document.ts';
import { origin } from './origin.ts';
import { withOwnProblems } from './own-problems.ts';
import { isWithin } from './pointer.ts';
import { fresh, shownNow, typing } from './quiet.ts';
import { draftOf } from './references.ts';
import { becomesJson, repaired, repairsOf, type Repair } from './repairs.ts';
import { shared } from './share-structure.ts';
import { endpoint, format, launchType, region, revision, secretsShown } from './settings.ts';
import { shownCorrections, toast } from './toast.ts';

export { notice, say } from './toast.ts';

const options = computed(() => ({
  revision: revision.value,
  launchType: launchType.value,
  ...(definition.value ? { taskDefinition: definition.value.text } : {}),
}));

/** The report on the text. An empty text is an empty request. */
export const report = computed(() => {
  const found = validate(text.value.trim() === '' ? '{}' : text.value, options.value);
  return withOwnProblems(found, text.value, parsed.value?.value, origin.value.references);
});

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

/** Returns the violations at a place. Components that read them are only notified of changes there. */
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

/** What `build` changes in the text, asked once for each text. */
const changesOfBuild = computed(() => core()?.build(text.value, options.value).changes ?? []);

const allRepairs = (violation: Violation) => repairsOf(violation, text.value, () => changesOfBuild.value);

/** Returns the ways to repair a violation of the text. A patch requires JSON. */
export const repairs = (violation: Violation): Repair[] =>
  allRepairs(violation).filter(({ patch }) => !patch || isReadable.value);

/** The errors that can be fixed safely, each with its repair. */
const safeRepairs = computed(() => {
  const found = report.value.violations.flatMap((violation) => {
    if (violation.severity !== 'error') return [];
    const repair = allRepairs(violation).find(({ isSafe }) => isSafe);
    return repair ? [{ violation, repair }] : [];
  });
  const isJson =
    isReadable.value ||
    becomesJson(
      text.value,
      found.map(({ repair }) => repair),
    );
  return isJson ? found : found.filter(({ repair }) => !repair.patch);
});

/** How many errors have a safe fix. */
export const fixable = computed(() => safeRepairs.value.length);

/** Makes a repair, as one change. */
export function repair(chosen: Repair): void {
  if (chosen.usesCurrentApi) revision.value = '2026';
  replaceText(repaired(text.peek(), [chosen]));
}

/** Applies the safe fix of every error that is listed, as one change. What shows up then is left for the next time. */
export function fixAll(): void {
  const found = safeRepairs.peek();
  if (found.length === 0) return;
  const before = revision.peek();
  const next = repaired(
    text.peek(),
    found.map((each) => each.repair),
  );
  if (found.some((each) => each.repair.usesCurrentApi)) revision.value = '2026';
  const isText = next !== text.peek();
  replaceText(next);
  const corrections = found.map(({ violation, repair: { title } }) => ({
    path: violation.path,
    title,
    why: violation.message,
  }));
  toast(found.length === 1 ? '1 correction' : `${found.length} corrections`, [
    { label: 'Show', run: () => (shownCorrections.value = corrections) },
    {
      label: 'Undo',
      run: () => {
        revision.value = before;
        if (isText) undoChange();
      },
    },
  ]);
}

/** Reads the Region or endpoint that was entered; what `build` does not take is left out, and the problem is shown. */
function accepted(
  name: 'region' | 'endpoint',
  entered: string,
  advice: string,
): { value?: string; problem?: string } {
  const known = core();
  if (entered.trim() === '' || !known) return {};
  try {
    known.build({}, { format: format.value, [name]: entered.trim() });
    return { value: entered.trim() };
  } catch {
    return { problem: advice };
  }
}

/** The Region and endpoint of the command that was imported, else those that were entered. */
export const regionState = computed(() =>
  accepted('region', origin.value.region ?? region.value, 'Enter a Region code, for example eu-central-1.'),
);
export const endpointState = computed(() =>
  accepted(
    'endpoint',
    origin.value.endpoint ?? endpoint.value,
    'Enter a URL, for example http://localhost:4566.',
  ),
);

const buildOptions = computed<BuildOptions>(() => ({
  ...options.value,
  format: format.value,
  ...(regionState.value.value === undefined ? {} : { region: regionState.value.value }),
  ...(endpointState.value.value === undefined ? {} : { endpoint: endpointState.value.value }),
}));

/** What `build` reads: the text, or with references a command. */
const draft = computed(() => draftOf(text.value, parsed.value?.value, origin.value.references));

/** The request in the format chosen, as it is shown, and every change made to the text for it. */
export const built = computed(() =>
  core()?.build(draft.value, { ...buildOptions.value, mask: !secretsShown.value }),
);

/** The output or the preview with all its values, for copies. */
export function wholeOutput(): string {
  const { output, preview } = core()?.build(draft.peek(), buildOptions.peek()) ?? {};
  return output ?? preview ?? '';
}

/** How many values are still to be entered that were left out when the request was shared. */
export const leftOut = computed(
  () => report.value.violations.filter(({ code }) => (code as string) === 'left-out').length,
);

/** What keeps the request from being built: errors that `build` does not correct. */
export const errorsOfBuilt = computed(
  () => built.value?.report.violations.filter(({ severity }) => severity === 'error') ?? [],
);

/** Errors that only the output has: a Region that contradicts an ARN, a reference that the format cannot express. */
export const outputErrors = computed(() => {
  const known = new Set(report.value.violations.map(({ path, code }) => `${code} ${path}`));
  return errorsOfBuilt.value.filter(({ path, code }) => !known.has(`${code} ${path}`));
});

/** The replacement of a masked value. */
const MASK = '•••';

/** What the output shows: the output itself if the request can be built, else a preview. */
export const shownOutput = computed(() => {
  const { output, preview } = built.value ?? {};
  const shown = output ?? preview;
  if (shown === undefined) return undefined;
  const isReady = output !== undefined && leftOut.value === 0;
  return { isReady, text: shown, hides: !secretsShown.value && shown.includes(MASK) };
});
