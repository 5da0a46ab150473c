// What the request does, in one line.

import { computed } from '@preact/signals';
import { request } from './document.ts';
import { isObject, valueAt } from './pointer.ts';
import { shownName } from './redact.ts';

/** The name at the end of an ARN; anything else as it is. */
const nameOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? shownName(value.slice(value.lastIndexOf('/') + 1)) : '';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** How many names are listed. */
const LISTED = 3;

/** Returns the summary of a request, such as `Starts 2 tasks of web:7 in production · changes app`. */
export function summaryOf(value: Record<string, unknown>): string {
  const definition = nameOf(value.taskDefinition);
  const cluster = nameOf(value.cluster) || 'default';
  const count = list(value.containerInstances).filter((item) => nameOf(item) !== '').length;
  const what = definition === '' ? '' : ` of ${definition}`;
  const starts =
    count === 0
      ? `Starts no task${what} yet`
      : `Starts ${count} ${count === 1 ? 'task' : 'tasks'}${what} in ${cluster}`;
  const missing = [definition === '' && 'no task definition', count === 0 && 'no container instances'].filter(
    (part) => part !== false,
  );
  const names = list(valueAt(value, ['overrides', 'containerOverrides']))
    .map((item) => nameOf(isObject(item) ? item.name : undefined))
    .filter((name) => name !== '');
  const rest = names.length - LISTED;
  const changed = names.slice(0, LISTED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return [starts, ...missing, ...(changed === '' ? [] : [`changes ${changed}`])].join(' · ');
}

export const summary = computed(() => summaryOf(request.value));
