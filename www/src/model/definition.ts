// The task definition that the user provided for the request.

import { effect, signal } from '@preact/signals';
import { describe, validate } from 'ecs-start-task';
import { read, request } from './document.ts';
import { memberOf, valueAt, type Path } from './pointer.ts';
import { store, stored } from './settings.ts';

export interface Definition {
  /** The text as entered. */
  text: string;
  /** `family:revision`, as far as it is known. */
  name: string;
  networkMode: string;
  /** The containers by their names. */
  containers: ReadonlyMap<string, unknown>;
}

const NAME = 'task-definition';

const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The definition in the output of DescribeTaskDefinition, or the value itself. */
const inner = (value: unknown) => memberOf(value, 'taskDefinition') ?? value;

/** Whether a value is a task definition. */
export const isDefinition = (value: unknown) => memberOf(inner(value), 'containerDefinitions') !== undefined;

/** Reads a task definition. Returns a message if the text is not one. */
export function readDefinition(text: string): Definition | string {
  const { violations } = validate({}, { taskDefinition: text });
  const unreadable = violations.find(({ code }) => code === 'unreadable-task-definition');
  if (unreadable) return unreadable.message;
  const member = describe('request', '2026', { taskDefinition: text }).find(
    ({ name }) => name === 'taskDefinition',
  );
  const value = inner(read(text)?.value);
  const containers = items(memberOf(value, 'containerDefinitions'));
  return {
    text,
    name: member?.options?.[0]?.value ?? 'unnamed',
    networkMode: String(memberOf(value, 'networkMode') ?? 'bridge'),
    containers: new Map(containers.map((container) => [String(memberOf(container, 'name')), container])),
  };
}

const before = stored(() => sessionStorage, NAME);
const restored = before === undefined ? '' : readDefinition(before);

export const definition = signal<Definition | undefined>(typeof restored === 'string' ? undefined : restored);

// Stored for this tab only, so that a reload loses nothing: definitions can contain secrets.
effect(() => {
  store(() => sessionStorage, NAME, definition.value?.text);
});

/** Returns the values that the task definition registers for a member of a container override. */
export function registeredAt(path: Path): readonly string[] {
  const [overrides, list, index, name, item, part] = path;
  if (overrides !== 'overrides' || list !== 'containerOverrides' || name === undefined) return [];
  const container = valueAt(request.peek(), [overrides, list, index ?? 0, 'name']);
  const value = memberOf(definition.value?.containers.get(String(container)), String(name));
  if (name !== 'environment') {
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  }
  const variables = items(value);
  if (part === 'name') return variables.map((variable) => String(memberOf(variable, 'name')));
  const chosen = valueAt(request.peek(), [overrides, list, index ?? 0, name, item ?? 0, 'name']);
  return variables
    .filter((variable) => memberOf(variable, 'name') === chosen)
    .map((variable) => String(memberOf(variable, 'value')));
}
