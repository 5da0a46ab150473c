// The violations of a field, with their fixes.

import type { Violation } from 'ecs-start-task';
import { isBlank } from '../model/document.ts';
import { plural } from '../model/plural.ts';
import { countWithin, problems, repair, repairs, violationsAt } from '../model/results.ts';
import type { Repair } from '../model/repairs.ts';
import { usePart } from '../more.tsx';
import { afterPaint, focusField } from './focus.ts';
import './violations.css';

/** The ID of the list of violations at a pointer. */
const violationsId = (pointer: string) => `violations${pointer}`;

/** Focuses the problem that follows a fixed one in the list. */
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

/** Applies a repair. Its button disappears, so the focus moves to the next problem. */
function apply(violation: Violation, chosen: Repair, button: HTMLElement): void {
  const index = problems
    .peek()
    .findIndex(({ code, path }) => code === violation.code && path === violation.path);
  const isListed = button.closest('.problem') !== null;
  repair(chosen);
  afterPaint(() => (isListed ? focusListed(index) : focusNext(index, violation.path)));
}

/** The fix buttons of a violation. */
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

/** Whether a required member is empty, which its "Required" mark shows. */
export function isMissing(pointer: string): boolean {
  return !isBlank.value && violationsAt(pointer).some(({ code }) => code === 'missing-member');
}

/** The violations at a pointer, except missing members. */
export function shownViolationsAt(pointer: string): Violation[] {
  return violationsAt(pointer).filter(({ code }) => code !== 'missing-member');
}

export function Violations({ pointer }: { pointer: string }) {
  const violations = shownViolationsAt(pointer);
  if (violations.length === 0) return null;
  return <ViolationList pointer={pointer} violations={violations} />;
}

function ViolationList({ pointer, violations }: { pointer: string; violations: readonly Violation[] }) {
  const { part, more } = usePart(violations);
  return (
    <>
      <ul class="violations" id={violationsId(pointer)}>
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

/** The ARIA attributes for the violations of an input. */
export function stateOf(pointer: string, helpId?: string) {
  const violations = shownViolationsAt(pointer);
  const ids = [violations.length > 0 ? violationsId(pointer) : undefined, helpId].filter(Boolean);
  return {
    'aria-invalid': violations.some(({ severity }) => severity === 'error') ? ('true' as const) : undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  };
}

/** Counts of the violations in some members. */
export function ViolationBadge({ pointers }: { pointers: readonly string[] }) {
  let [errors, warnings] = [0, 0];
  for (const pointer of pointers) {
    const within = countWithin(pointer);
    errors += within.errors;
    warnings += within.warnings;
  }
  if (errors + warnings === 0) return null;
  return (
    <span class="badges">
      {errors > 0 && <Badge count={errors} severity="error" />}
      {warnings > 0 && <Badge count={warnings} severity="warning" />}
    </span>
  );
}

function Badge({ count, severity }: { count: number; severity: 'error' | 'warning' }) {
  const words = plural(count, severity);
  return (
    <span class={`badge ${severity}`} title={`${words} inside`}>
      <span aria-hidden="true">{count}</span>
      <span class="unseen">{words}</span>
    </span>
  );
}
