// The summary of the request and its problems: above the panes, or at the bottom of a narrow window.

import { afterPaint } from '../form/focus.ts';
import { isBlank, isReadable } from '../model/document.ts';
import { counts, fixAll, fixable, whyUnreadable } from '../model/results.ts';
import { summary } from '../model/summary.ts';
import { Badge, focusProblems, showProblems } from '../panels/problems.tsx';
import './summary.css';

/** Applies all safe fixes. The button may disappear, so the focus moves to the remaining problems. */
function fix(): void {
  fixAll();
  afterPaint(() => {
    if (document.activeElement === document.body) focusProblems();
  });
}

function headline(): string {
  if (!isReadable.value) return whyUnreadable();
  return isBlank.value ? 'Nothing entered yet' : summary.value;
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
