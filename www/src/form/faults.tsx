// The violations at a place, with their fixes.

import type { Violation } from 'ecs-start-task';
import { isBlank } from '../model/document.ts';
import { countWithin, problems, repair, repairs, violationsAt } from '../model/results.ts';
import type { Repair } from '../model/repairs.ts';
import { usePart } from '../more.tsx';
import { afterPaint, focusField } from './focus.ts';
import './faults.css';

/** The id of the list of what is wrong at a place. */
export const faultsId = (pointer: string) => `faults${pointer}`;

/** Focuses the problem that is now in the place of a fixed one in the list. */
function focusListed(index: number): void {
  const listed = [...document.querySelectorAll<HTMLElement>('.problem')];
  const next = listed[Math.min(index, listed.length - 1)];
  const target = next?.querySelector<HTMLElement>('.fix') ?? next?.querySelector<HTMLElement>('.go');
  (target ?? document.getElementById('problems-title'))?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

/** Focuses the next problem in the form; without one, the field that was fixed. */
function focusNext(index: number, pointer: string): void {
  const next = problems.peek()[Math.min(index, problems.peek().length - 1)];
  focusField(next?.path ?? pointer, 'nearest');
}

/** Makes a repair. Its button disappears, so the focus moves to the next problem. */
function apply(violation: Violation, chosen: Repair, button: HTMLElement): void {
  const index = problems
    .peek()
    .findIndex(({ code, path }) => code === violation.code && path === violation.path);
  const isListed = button.closest('.problem') !== null;
  repair(chosen);
  afterPaint(() => (isListed ? focusListed(index) : focusNext(index, violation.path)));
}

/** The buttons that repair a violation. */
export function FixButtons({ violation }: { violation: Violation }) {
  return (
    <>
      {repairs(violation).map((each) => (
        <button
          type="button"
          class="fix"
          onClick={({ currentTarget }) => apply(violation, each, currentTarget)}
        >
          {each.title}
        </button>
      ))}
    </>
  );
}

/** Whether a required member has not been filled in yet, which its mark shows. */
export function isMissing(pointer: string): boolean {
  return !isBlank.value && violationsAt(pointer).some(({ code }) => code === 'missing-member');
}

/** The violations of what has been filled in. */
export function faultsAt(pointer: string): Violation[] {
  return violationsAt(pointer).filter(({ code }) => code !== 'missing-member');
}

export function Faults({ pointer }: { pointer: string }) {
  const violations = faultsAt(pointer);
  if (violations.length === 0) return null;
  return <FaultList pointer={pointer} violations={violations} />;
}

function FaultList({ pointer, violations }: { pointer: string; violations: readonly Violation[] }) {
  const { part, more } = usePart(violations);
  return (
    <>
      <ul class="faults" id={faultsId(pointer)}>
        {part.map((violation) => (
          <li class={violation.severity} data-code={violation.code}>
            <span>{violation.message}</span> <FixButtons violation={violation} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

/** What an input says of its state to assistive technology. */
export function stateOf(pointer: string, helpId?: string) {
  const violations = faultsAt(pointer);
  const ids = [violations.length > 0 ? faultsId(pointer) : undefined, helpId].filter(Boolean);
  return {
    'aria-invalid': violations.some(({ severity }) => severity === 'error') ? ('true' as const) : undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  };
}

/** The counts of violations within some members. */
export function FaultBadge({ pointers }: { pointers: readonly string[] }) {
  let [errors, warnings] = [0, 0];
  for (const pointer of pointers) {
    const within = countWithin(pointer);
    errors += within.errors;
    warnings += within.warnings;
  }
  if (errors + warnings === 0) return null;
  return (
    <span class="badges">
      {errors > 0 && (
        <span class="badge error" title={`${errors} ${errors === 1 ? 'error' : 'errors'} inside`}>
          {errors}
          <span class="unseen"> {errors === 1 ? 'error' : 'errors'}</span>
        </span>
      )}
      {warnings > 0 && (
        <span class="badge warning" title={`${warnings} ${warnings === 1 ? 'warning' : 'warnings'} inside`}>
          {warnings}
          <span class="unseen"> {warnings === 1 ? 'warning' : 'warnings'}</span>
        </span>
      )}
    </span>
  );
}
