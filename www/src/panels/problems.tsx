// The list of violations, with links to their places.

import type { Violation } from 'ecs-start-task';
import { useEffect, useState } from 'preact/hooks';
import { goToText, selectText } from '../editor/editor.tsx';
import { focusField } from '../form/focus.ts';
import { FixButtons } from '../form/violations.tsx';
import { isBlank, isReadable } from '../model/document.ts';
import { plural } from '../model/plural.ts';
import { counts, fixable, fixAll, problems, report } from '../model/results.ts';
import { shownName } from '../model/redact.ts';
import { isNarrow, view } from '../model/settings.ts';
import { usePart } from '../more.tsx';
import { RuleLinks } from './rule-links.tsx';
import './problems.css';

/** The counts in words. */
function summary(): string {
  const { errors, warnings } = counts.value;
  if (errors === 0 && warnings === 0) return 'Valid';
  return [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')]
    .filter(Boolean)
    .join(', ');
}

/** Announces the counts to screen readers after typing has paused. */
function Announcer() {
  const [announced, announce] = useState('');
  const now = summary();
  useEffect(() => {
    const timer = setTimeout(() => announce(now), 600);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <p class="unseen" role="status">
      {announced}
    </p>
  );
}

/** Goes to a violation: to its field, and to its position in the text if that is also visible. */
function goTo(violation: Violation): void {
  if (!isReadable.peek() || (view.peek() === 'json' && isNarrow())) {
    goToText(violation);
    return;
  }
  view.value = 'form';
  selectText(violation, false);
  focusField(violation.path);
}

function Problem({ violation }: { violation: Violation }) {
  const { code, severity, path, message, range, docs } = violation;
  return (
    <li class={`problem ${severity}`} data-code={code} data-path={path}>
      <button type="button" class="go" onClick={() => goTo(violation)}>
        <span class="where">
          <span class="severity">{severity}</span>
          <code>{path === '' ? (code === 'invalid-json' ? 'JSON syntax' : 'Request') : shownName(path)}</code>
          {range && <span class="line">line {range.start.line}</span>}
        </span>
        <span class="message">{message}</span>
      </button>
      <p class="foot">
        <FixButtons violation={violation} />
        <RuleLinks code={code} docs={docs} />
      </p>
    </li>
  );
}

export function Badge() {
  if (isBlank.value) return null;
  const { errors, warnings } = counts.value;
  const level = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'good';
  return <span class={`badge ${level}`}>{summary()}</span>;
}

export function Problems() {
  const violations = problems.value;
  const { truncated } = report.value;
  const { part, more } = usePart(violations);
  return (
    <section class="panel problems" aria-labelledby="problems-title" id="problems">
      <header>
        <h2 id="problems-title" tabindex={-1}>
          Problems
        </h2>
        <Badge />
        {fixable.value > 1 && (
          <button type="button" class="fix-all" onClick={fixAll}>
            Fix all ({fixable.value})
          </button>
        )}
      </header>
      <Announcer />
      {isBlank.value ? (
        <Blank />
      ) : violations.length === 0 ? (
        <p class="well">
          <strong>Valid.</strong> Meets all documented limits.
        </p>
      ) : (
        <>
          <ol>
            {part.map((violation, index) => (
              <Problem key={`${violation.code} ${violation.path} ${index}`} violation={violation} />
            ))}
          </ol>
          {more}
        </>
      )}
      {truncated && <p class="well">Only the first 1,000 problems are listed.</p>}
    </section>
  );
}

/** Focuses the first problem; without one, the heading of the list. */
export function focusProblems(): void {
  const first = document.querySelector<HTMLElement>('.problem .go');
  (first ?? document.getElementById('problems-title'))?.focus({ preventScroll: true });
}

/** Scrolls to the list of problems and focuses it. */
export function showProblems(): void {
  document.getElementById('problems')?.scrollIntoView({ block: 'start' });
  focusProblems();
}

/** The text for an empty request. */
function Blank() {
  return (
    <p class="well">
      Nothing entered yet. A request needs a task definition and at least one container instance.
    </p>
  );
}
