// What is wrong at a place, with what mends it.

import type { Violation } from 'ecs-start-task';
import { applyPatch, isBlank } from '../model/document.ts';
import { countWithin, violationsAt } from '../model/results.ts';
import { usePart } from '../more.tsx';
import { at, focusSoon } from './focus.ts';
import './faults.css';

/** The id of the list of what is wrong at a place. */
export const faultsId = (pointer: string) => `faults${pointer}`;

/** A button that mends a violation. */
export function FixButtons({ violation }: { violation: Violation }) {
  return (
    <>
      {(violation.fixes ?? []).map((fix) => (
        <button
          type="button"
          class="fix"
          onClick={() => {
            applyPatch(fix.patch);
            // The button goes with what it mends; the keyboard stays at the place.
            focusSoon(at(violation.path));
          }}
        >
          {fix.title}
        </button>
      ))}
    </>
  );
}

/** Whether a required member has not been filled in yet: no mistake of anybody's, and told by its mark. */
export function isMissing(pointer: string): boolean {
  return !isBlank.value && violationsAt(pointer).some(({ code }) => code === 'missing-member');
}

/** What is wrong with what has been filled in. */
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

/** The counts of what is wrong within a group. */
export function FaultBadge({ pointer }: { pointer: string }) {
  const { errors, warnings } = countWithin(pointer);
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
