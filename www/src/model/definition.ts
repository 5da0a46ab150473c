// The task definition that the request runs, where the user has given one.

import { computed, effect, signal } from '@preact/signals';
import { validate } from 'ecs-start-task';
import { read, request } from './document.ts';
import { isObject, valueAt, type Path } from './pointer.ts';
import { store, stored } from './settings.ts';

export interface Definition {
  /** The text as entered. */
  text: string;
  /** `family:revision`, or what of it is known. */
  name: string;
  networkMode: string;
  containers: string[];
  /** Volumes that are configured at launch. */
  volumes: string[];
  accelerators: string[];
  /** What each container registers, by its name. */
  registered: ReadonlyMap<string, Record<string, unknown>>;
}

const NAME = 'task-definition';

/** Reads a task definition; a message says why a text is not one. */
export function readDefinition(text: string): Definition | string {
  const { violations } = validate({}, { taskDefinition: text });
  const unreadable = violations.find(({ code }) => code === 'unreadable-task-definition');
  if (unreadable) return unreadable.message;
  const whole = read(text)?.value;
  const inner = isObject(whole) && isObject(whole.taskDefinition) ? whole.taskDefinition : whole;
  const given = isObject(inner) ? inner : {};
  const texts = (
    list: unknown,
    name: string,
    isWanted: (item: Record<string, unknown>) => boolean = () => true,
  ) =>
    (Array.isArray(list) ? list : [])
      .filter(isObject)
      .filter(isWanted)
      .map((item) => item[name])
      .filter((item) => typeof item === 'string');
  const { family, revision, networkMode } = given;
  const name = [family, revision].filter((part) => part !== undefined).join(':');
  return {
    text,
    name: name === '' ? 'unnamed' : name,
    networkMode: typeof networkMode === 'string' ? networkMode : 'bridge',
    containers: texts(given.containerDefinitions, 'name'),
    volumes: texts(given.volumes, 'name', ({ configuredAtLaunch }) => configuredAtLaunch === true),
    accelerators: texts(given.inferenceAccelerators, 'deviceName'),
    registered: new Map(
      (Array.isArray(given.containerDefinitions) ? given.containerDefinitions : [])
        .filter(isObject)
        .map((container) => [String(container.name), container]),
    ),
  };
}

const before = stored(() => sessionStorage, NAME);
const restored = before === undefined ? '' : readDefinition(before);

export const definition = signal<Definition | undefined>(typeof restored === 'string' ? undefined : restored);

// Stored for this tab only, so that a reload loses nothing: definitions can contain secrets.
effect(() => {
  store(() => sessionStorage, NAME, definition.value?.text);
});

/** Values that the task definition suggests for a member. */
export const suggestions = computed(() => {
  const known = definition.value;
  const lists = new Map<string, readonly string[]>();
  if (known) {
    lists.set('overrides.containerOverrides[].name', known.containers);
    lists.set('volumeConfigurations[].name', known.volumes);
    lists.set('overrides.inferenceAcceleratorOverrides[].deviceName', known.accelerators);
    if (known.name.includes(':')) lists.set('taskDefinition', [known.name]);
  }
  return lists;
});

/** Returns the values that the task definition registers for a member of a container override. */
export function registeredAt(path: Path): readonly string[] {
  const [overrides, list, index, name, item, part] = path;
  if (overrides !== 'overrides' || list !== 'containerOverrides' || name === undefined) return [];
  const container = valueAt(request.peek(), [overrides, list, index ?? 0, 'name']);
  const known = definition.value?.registered.get(String(container));
  if (!known) return [];
  const value = known[name];
  if (name !== 'environment') {
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  }
  const variables = (Array.isArray(value) ? value : []).filter(isObject);
  if (part === 'name') return variables.map((variable) => String(variable.name));
  const chosen = valueAt(request.peek(), [overrides, list, index ?? 0, name, item ?? 0, 'name']);
  return variables.filter((variable) => variable.name === chosen).map((variable) => String(variable.value));
}
