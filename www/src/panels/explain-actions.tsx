// Actions after an explanation: use its request, or retry the failed instances.

import type { Explanation } from 'ecs-start-task';
import { core } from '../model/core.ts';
import { begin } from '../model/begin.ts';
import { isBlank, read, request, set } from '../model/document.ts';
import { pretty, withValue } from '../model/edits.ts';
import { isObject } from '../model/pointer.ts';
import { launchType, revision, show } from '../model/settings.ts';
import { toast } from '../model/toast.ts';
import './explain-actions.css';

const OUTCOMES: Record<NonNullable<Explanation['outcome']>, { label: string; level: string }> = {
  started: { label: 'Started', level: 'good' },
  partial: { label: 'Partly started', level: 'warning' },
  failed: { label: 'Nothing started', level: 'error' },
  stopping: { label: 'Stopping', level: 'warning' },
  stopped: { label: 'Stopped', level: 'error' },
};

/** The outcome of the tasks, and whether a retry helps. */
export function Outcome({ explanation }: { explanation: Explanation }) {
  const { outcome, retry } = explanation;
  if (!outcome && !retry) return null;
  const known = outcome && OUTCOMES[outcome];
  return (
    <span class="outcome">
      {known && <span class={`badge ${known.level}`}>{known.label}</span>}
      {retry && (
        <span class={`badge ${retry.worthwhile ? 'good' : 'error'}`}>
          {retry.worthwhile ? 'A retry can succeed' : 'A retry will fail again'}
        </span>
      )}
    </span>
  );
}

/** The request that a string contains or that a response belongs to, as `build` reads it. */
function requestIn(text: string): Record<string, unknown> | undefined {
  const built = core()?.build(text, { revision: revision.value, launchType: launchType.value });
  const draft = built?.draft;
  if (!isObject(draft)) return undefined;
  // A response without a task contains no request.
  return 'taskDefinition' in draft || 'containerInstances' in draft ? draft : undefined;
}

function use(value: unknown): void {
  const back = begin({ text: pretty(value) });
  show('form');
  toast('New request from the explained text.', [{ label: 'Undo', run: back }]);
}

/** Sets the failed instances in the current request, or in the request of the text. */
function retry(text: string, instances: readonly string[]): void {
  const own = requestIn(text);
  if (isBlank.peek() || (own && own.taskDefinition !== request.peek().taskDefinition)) {
    use(read(withValue(pretty(own ?? {}), ['containerInstances'], instances))?.value);
    return;
  }
  set(['containerInstances'], instances, 'retry');
  show('form');
}

export function ExplainActions({ explanation, text }: { explanation: Explanation; text: string }) {
  const isOwn = text.trim() === '';
  const found = isOwn ? undefined : requestIn(text);
  const instances = explanation.retry?.worthwhile ? explanation.retry.containerInstances : undefined;
  if (!found && !instances?.length) return null;
  return (
    <p class="explain-actions">
      {instances && instances.length > 0 && (
        <button type="button" class="primary" onClick={() => retry(text, instances)}>
          Retry the failed instances ({instances.length})
        </button>
      )}
      {found && (
        <button type="button" onClick={() => use(found)}>
          Use as new request
        </button>
      )}
    </p>
  );
}
