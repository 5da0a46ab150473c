// Values that are computed from the document and the settings.

import { computed, type ReadonlySignal } from '@preact/signals';
import { validate, type BuildOptions, type Violation } from 'ecs-start-task';
import { core } from './core.ts';
import { definition } from './definition.ts';
import { isReadable, parsed, replaceText, request, text, undoChange } from './document.ts';
import { origin } from './origin.ts';
import { withOwnProblems } from './own-problems.ts';
import { plural } from './plural.ts';
import { isWithin } from './pointer.ts';
import { fresh, shownNow, typing } from './quiet.ts';
import { draftOf } from './references.ts';
import { becomesJson, repaired, repairsOf, type Repair } from './repairs.ts';
import { shared } from './share-structure.ts';
import { endpoint, format, launchType, region, revision, secretsShown } from './settings.ts';
import { shownCorrections, toast } from './toast.ts';

const options = computed(() => ({
  revision: revision.value,
  launchType: launchType.value,
  ...(definition.value ? { taskDefinition: definition.value.text } : {}),
}));

/** The report about the text. Empty text is an empty request. */
export const report = computed(() => {
  const found = validate(text.value.trim() === '' ? '{}' : text.value, options.value);
  return withOwnProblems(found, text.value, parsed.value?.value, origin.value.references);
});

/** The syntax error of text that is not JSON. */
export const syntaxError = computed(() =>
  report.value.violations.find(({ code }) => code === 'invalid-json'),
);

/** Why the form cannot show the text. */
export function whyUnreadable(): string {
  if (syntaxError.value) return 'JSON syntax error';
  return parsed.value ? 'The JSON is not an object' : 'The JSON is nested too deeply';
}

/** The violations that the page shows and counts. */
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
 * Violations by pointer; none while the text is not JSON, because the pointers would not match the form. A list in
 * which only positions in the text changed stays the same object.
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

/** Returns the violations at a pointer. Components that read them are notified only of changes at that pointer. */
export function violationsAt(pointer: string): readonly Violation[] {
  let list = lists.get(pointer);
  if (!list) lists.set(pointer, (list = computed(() => byPath.value.get(pointer) ?? NONE)));
  return list.value;
}

/** Returns the number of violations at a pointer and below it. */
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

/** The changes that `build` makes to the text, computed once per text. */
const changesOfBuild = computed(() => core()?.build(text.value, options.value).changes ?? []);

const allRepairs = (violation: Violation) => repairsOf(violation, text.value, () => changesOfBuild.value);

/** Returns the repairs of a violation. Patches require that the text is JSON. */
export const repairs = (violation: Violation): Repair[] =>
  allRepairs(violation).filter(({ patch }) => !patch || isReadable.value);

/** The errors with a safe fix, each with its repair. */
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

/** The number of errors with a safe fix. */
export const fixable = computed(() => safeRepairs.value.length);

/** Applies a repair as one change. */
export function repair(chosen: Repair): void {
  if (chosen.usesCurrentApi) revision.value = '2026';
  replaceText(repaired(text.peek(), [chosen]));
}

/** Applies the safe fix of every listed error as one change. Errors that appear then are left for the next time. */
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
  toast(plural(found.length, 'correction'), [
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

/** Reads the entered Region or endpoint. If `build` does not accept it, it is ignored and the problem is shown. */
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

/** The entered Region and endpoint, or else those of the imported command. */
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

/** The draft for `build`: the text, or a command if it contains references. */
const draft = computed(() => draftOf(text.value, parsed.value?.value, origin.value.references));

/** The request in the selected format, as shown, with all changes. */
export const built = computed(() =>
  core()?.build(draft.value, { ...buildOptions.value, mask: !secretsShown.value }),
);

/** The output or the preview with all values, for Copy and Download. */
export function wholeOutput(): string {
  const { output, preview } = core()?.build(draft.peek(), buildOptions.peek()) ?? {};
  return output ?? preview ?? '';
}

/** The number of left-out values that must still be entered. */
export const leftOut = computed(
  () => report.value.violations.filter(({ code }) => (code as string) === 'left-out').length,
);

/** The errors that `build` cannot correct. */
export const errorsOfBuilt = computed(
  () => built.value?.report.violations.filter(({ severity }) => severity === 'error') ?? [],
);

/** Errors that only the output has: a Region that contradicts an ARN, or a reference that the format cannot express. */
export const outputErrors = computed(() => {
  const known = new Set(report.value.violations.map(({ path, code }) => `${code} ${path}`));
  return errorsOfBuilt.value.filter(({ path, code }) => !known.has(`${code} ${path}`));
});

/** The replacement of a masked value. */
const MASK = '•••';

/** The shown output: the result of `build`, or a preview if the request cannot be built. */
export const shownOutput = computed(() => {
  const { output, preview } = built.value ?? {};
  const shown = output ?? preview;
  if (shown === undefined) return undefined;
  const isReady = output !== undefined && leftOut.value === 0;
  return { isReady, text: shown, hides: !secretsShown.value && shown.includes(MASK) };
});
