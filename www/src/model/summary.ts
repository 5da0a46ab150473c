// The summary of the request in one line.

import { computed } from '@preact/signals';
import { request } from './document.ts';
import { plural } from './plural.ts';
import { isObject, valueAt } from './pointer.ts';
import { shownName } from './redact.ts';

/** Returns the name at the end of an ARN, or the value itself if it is not an ARN. */
const nameOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? shownName(value.slice(value.lastIndexOf('/') + 1)) : '';

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The number of listed names. */
const LISTED = 3;

/** Returns the summary of a request, such as `Starts 2 tasks of web:7 in production · changes app`. */
function summaryOf(value: Record<string, unknown>): string {
  const definition = nameOf(value.taskDefinition);
  const cluster = nameOf(value.cluster) || 'default';
  const count = list(value.containerInstances).filter((item) => nameOf(item) !== '').length;
  const what = definition === '' ? '' : ` of ${definition}`;
  const starts =
    count === 0 ? `Does not start a task${what} yet` : `Starts ${plural(count, 'task')}${what} in ${cluster}`;
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
