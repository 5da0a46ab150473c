// Which violations are shown during typing.

import { signal } from '@preact/signals';
import type { Violation } from 'ecs-start-task';
import { isWithin, stepsOf, valueAt } from './pointer.ts';

/** The row that was added and still has the focus. */
export const fresh = signal<string | undefined>(undefined);

/** The row or field in which the user is typing. */
export const typing = signal<string | undefined>(undefined);

/** How long after a key press the user counts as typing, in milliseconds. */
const PAUSE = 1_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Records a key press in a field; without a field, that the field lost the focus. */
export function noteTyping(pointer: string | undefined): void {
  clearTimeout(timer);
  typing.value = pointer;
  if (pointer !== undefined) timer = setTimeout(() => (typing.value = undefined), PAUSE);
}

const isUnfilled = (value: unknown) =>
  value === undefined || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);

/** The paths that a fix of an unknown member would move it to. */
const targetsOf = ({ code, fixes = [] }: Violation) =>
  code === 'unknown-member'
    ? fixes.flatMap(({ patch }) => patch.filter(({ op }) => op === 'move').map(({ path }) => path))
    : [];

/**
 * Returns the violations to show: without empty values in a new row, warnings about a value that is being typed,
 * and missing members that are present under a misspelled name.
 */
export function shownNow(
  violations: readonly Violation[],
  request: unknown,
  row: string | undefined,
  typed: string | undefined,
): readonly Violation[] {
  const misspelled = new Set(violations.flatMap(targetsOf));
  const shown = violations.filter(
    ({ code, severity, path }) =>
      !(code === 'missing-member' && misspelled.has(path)) &&
      !(row !== undefined && isWithin(path, row) && isUnfilled(valueAt(request, stepsOf(path)))) &&
      !(severity === 'warning' && typed !== undefined && isWithin(path, typed)),
  );
  return shown.length === violations.length ? violations : shown;
}
