// The list of what was found.

import type { Violation } from 'ecs-start-task';
import { useEffect, useState } from 'preact/hooks';
import { applyFix, goTo } from './editor.tsx';
import { counts, kind, parsed, report, revision } from './state.ts';

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function summary(): string {
  const { errors, warnings } = counts.value;
  if (errors === 0 && warnings === 0) return 'No problems';
  return [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')]
    .filter(Boolean)
    .join(', ');
}

/** Says the counts to screen readers, once typing has paused. */
function Announcer() {
  const [said, say] = useState('');
  const now = summary();
  useEffect(() => {
    const timer = setTimeout(() => say(now), 600);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}

function Problem({ violation }: { violation: Violation }) {
  const { code, severity, path, message, range, fixes = [], docs } = violation;
  return (
    <li class={`problem ${severity}`} data-code={code} data-path={path}>
      <button type="button" class="go" onClick={() => goTo(violation)}>
        <span class="where">
          <span class="severity">{severity}</span>
          <code>{path === '' ? 'whole document' : path}</code>
          {range && (
            <span class="line">
              line {range.start.line}, column {range.start.column}
            </span>
          )}
        </span>
        <span class="message">{message}</span>
      </button>
      <p class="foot">
        {parsed.value &&
          fixes.map((fix) => (
            <button type="button" class="fix" onClick={() => applyFix(fix)}>
              {fix.title}
            </button>
          ))}
        <a href={docs} target="_blank" rel="noopener noreferrer">
          {code}
        </a>
      </p>
    </li>
  );
}

export function Problems() {
  const { violations, truncated, valid } = report.value;
  return (
    <section class="panel problems" aria-labelledby="problems-title">
      <header>
        <h2 id="problems-title">Problems</h2>
        <p class={`badge ${violations.length === 0 ? 'good' : valid ? 'warning' : 'error'}`}>{summary()}</p>
      </header>
      <Announcer />
      {violations.length === 0 ? (
        <p class="well">
          <strong>All is well.</strong> This {kind.value} keeps every limit that revision {revision.value}{' '}
          documents.
        </p>
      ) : (
        <ol>
          {violations.map((violation) => (
            <Problem key={`${violation.code} ${violation.path}`} violation={violation} />
          ))}
        </ol>
      )}
      {truncated && <p class="well">There are more; the first 1,000 are listed.</p>}
    </section>
  );
}
