// What an answer, an error or a request means.

import { signal } from '@preact/signals';
import { validate, type Explanation } from 'ecs-start-task';
import { Details, Docs } from '../explained.tsx';
import { Markdown } from '../markdown.tsx';
import { read, request, isBlank } from '../model/document.ts';
import { core } from '../model/core.ts';
import { isObject } from '../model/pointer.ts';
import { redactionOf, shownName } from '../model/redact.ts';
import { launchType, revision, secretsShown } from '../model/settings.ts';
import { usePart } from '../more.tsx';
import './explain.css';

/** The text to explain; nothing stands for the request itself. */
export const explained = signal('');

const KINDS: Record<Explanation['kind'], string> = {
  member: 'Member',
  rule: 'Rule',
  failure: 'Failure reason',
  stop: 'Stop',
  exception: 'Error of the service',
  violation: 'Violation',
  request: 'Request',
  response: 'Answer',
  unknown: 'Not known',
};

function Result({ explanation }: { explanation: Explanation }) {
  const { kind, title, summary, details, related, docs } = explanation;
  return (
    <article class="explanation" data-kind={kind} aria-labelledby="explained-title">
      <p class="kind">{KINDS[kind]}</p>
      <h3 id="explained-title">{title}</h3>
      <p class="summary">
        <Markdown text={summary} />
      </p>
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
      {docs && <Docs address={docs}>Documentation</Docs>}
    </article>
  );
}

/** What is wrong with an answer itself, where it is one. */
function ResponseCheck({ text }: { text: string }) {
  const { violations } = validate(text, { kind: 'response', revision: revision.value });
  const { part, more } = usePart(violations);
  if (violations.length === 0) return null;
  return (
    <section class="put-right" aria-labelledby="response-title">
      <header>
        <h3 id="response-title">
          As an answer of revision {revision.value} it has {violations.length}{' '}
          {violations.length === 1 ? 'peculiarity' : 'peculiarities'}
        </h3>
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
    isObject(value) &&
    redactionOf(text, isAnswer ? 'response' : 'request').ranges.length > 0;
  return (
    <div class="explain">
      <label for="explain-text">What is to be explained?</label>
      <p class="hint" id="explain-hint">
        An answer of the service, an error message, a failure or stopped reason, a member or a rule.
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
            Clear, and explain the request
          </button>
        </p>
      )}
      <div role="status" class="unseen">
        {explanation && !isOwn ? `${KINDS[explanation.kind]}: ${explanation.title}` : ''}
      </div>
      {explanation ? (
        <Result explanation={explanation} />
      ) : (
        <p class="soft">
          Paste what the service said. With nothing here, the request is explained once it has begun.
        </p>
      )}
      {isAnswer && <ResponseCheck text={text} />}
    </div>
  );
}
