// What the request does and how it stands, always in sight: above the panes, or at the bottom of a narrow window.

import { afterPaint } from '../form/focus.ts';
import { isBlank, isReadable } from '../model/document.ts';
import { counts, fixAll, fixable } from '../model/results.ts';
import { summary } from '../model/summary.ts';
import { Badge, focusProblems, showProblems } from '../panels/problems.tsx';
import './summary.css';

/** Fixes what can be fixed. The button may go with it, so the keyboard goes to the problems that are left. */
function fix(): void {
  fixAll();
  afterPaint(() => {
    if (document.activeElement === document.body) focusProblems();
  });
}

function headline(): string {
  if (!isReadable.value) return 'JSON syntax error';
  return isBlank.value ? 'Nothing filled in yet' : summary.value;
}

export function Summary() {
  const { errors, warnings } = counts.value;
  return (
    <section class="summary-line" aria-label="Summary">
      <p class="does">{headline()}</p>
      {!isBlank.value && (
        <p class="state">
          <Badge />
          {fixable.value > 0 && (
            <button type="button" class="fix" onClick={fix}>
              Fix {fixable.value}
            </button>
          )}
          {errors + warnings > 0 && (
            <button type="button" class="quiet show-problems" onClick={showProblems}>
              Show
            </button>
          )}
        </p>
      )}
    </section>
  );
}
