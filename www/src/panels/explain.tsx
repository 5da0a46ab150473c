// The explanation of a response, an error or a request.

import { signal } from '@preact/signals';
import { validate, type Explanation } from 'ecs-start-task';
import { docsLabel } from '../docs-label.ts';
import { Details, Docs } from '../explained.tsx';
import { Markdown } from '../markdown.tsx';
import { read, request, isBlank } from '../model/document.ts';
import { core } from '../model/core.ts';
import { isCommand } from '../model/import.ts';
import { plural } from '../model/plural.ts';
import { isObject } from '../model/pointer.ts';
import { redactionOf, shownName } from '../model/redact.ts';
import { launchType, revision, secretsShown } from '../model/settings.ts';
import { usePart } from '../more.tsx';
import { ExplainActions, Outcome } from './explain-actions.tsx';
import './explain.css';

/** The text to explain; if it is empty, the request is explained. */
export const explained = signal('');

const KINDS: Record<Explanation['kind'], string> = {
  member: 'Member',
  rule: 'Rule',
  failure: 'Failure reason',
  stop: 'Stop',
  exception: 'Service error',
  violation: 'Violation',
  request: 'Request',
  response: 'Response',
  unknown: 'Unknown',
};

/** Whether text can contain values of a request, because it is more than a message or a name. */
const canHaveValues = (text: string, kind: Explanation['kind'] = 'unknown') =>
  ['request', 'response', 'unknown'].includes(kind) || text.includes('{') || isCommand(text);

function Result({ explanation, text }: { explanation: Explanation; text: string }) {
  const { kind, title, summary, details, related, docs } = explanation;
  return (
    <article class="explanation" data-kind={kind} aria-labelledby="explained-title">
      <p class="kind">
        {KINDS[kind]}
        <Outcome explanation={explanation} />
      </p>
      <h3 id="explained-title">{title}</h3>
      <p class="summary">
        <Markdown text={summary} />
      </p>
      <ExplainActions explanation={explanation} text={text} />
      <Details details={details} />
      {related.length > 0 && (
        <p class="related">
          <span>See also</span>
          {related.map((name) => (
            <button type="button" class="quiet" onClick={() => (explained.value = name)}>
              {name}
            </button>
          ))}
        </p>
      )}
      {docs && <Docs address={docs}>{docsLabel(docs)}</Docs>}
    </article>
  );
}

/** The violations of a response. */
function ResponseCheck({ text }: { text: string }) {
  const { violations } = validate(text, { kind: 'response', revision: revision.value });
  const { part, more } = usePart(violations);
  if (violations.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby="response-title">
      <header>
        <h3 id="response-title">{plural(violations.length, 'problem')} in the response itself</h3>
      </header>
      <ul class="changes">
        {part.map(({ path, message, severity }) => (
          <li class={severity}>
            <code class="path">{shownName(path)}</code>
            <span class="why">{message}</span>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

export function Explain() {
  const text = explained.value;
  const isOwn = text.trim() === '';
  const options = { revision: revision.value, launchType: launchType.value };
  const explanation =
    isOwn && isBlank.value ? undefined : core()?.explain(isOwn ? request.value : text, options);
  const value = read(text)?.value;
  const isAnswer =
    explanation?.kind === 'response' && isObject(value) && ('tasks' in value || 'failures' in value);
  const isMasked =
    !secretsShown.value &&
    canHaveValues(text, explanation?.kind) &&
    redactionOf(text, isAnswer ? 'response' : 'request').ranges.length > 0;
  return (
    <div class="explain">
      <label for="explain-text">Paste a response, error or name</label>
      <p class="hint" id="explain-hint">
        A failure reason, a stopped reason, a member or a rule also works. If the field is empty, the request
        is explained.
      </p>
      <textarea
        id="explain-text"
        aria-describedby="explain-hint"
        class={isMasked ? 'text big secret idle' : 'text big'}
        rows={5}
        spellcheck={false}
        placeholder="RESOURCE:MEMORY"
        value={text}
        onInput={({ currentTarget }) => (explained.value = currentTarget.value)}
      />
      {!isOwn && (
        <p>
          <button type="button" class="quiet" onClick={() => (explained.value = '')}>
            Clear and explain the request
          </button>
        </p>
      )}
      <div role="status" class="unseen">
        {explanation && !isOwn ? `${KINDS[explanation.kind]}: ${explanation.title}` : ''}
      </div>
      {explanation ? (
        <Result explanation={explanation} text={text} />
      ) : (
        <p class="soft">Nothing to explain yet.</p>
      )}
      {isAnswer && <ResponseCheck text={text} />}
    </div>
  );
}
