// The task definition that the request runs, where the user has given one.

import { computed, effect, signal } from '@preact/signals';
import { validate } from 'ecs-start-task';
import { read } from './document.ts';
import { isObject } from './pointer.ts';
import { store, stored } from './settings.ts';

export interface Definition {
  /** As it was given. */
  text: string;
  /** `family:revision`, or what of it is known. */
  name: string;
  networkMode: string;
  containers: string[];
  /** Volumes that are configured at launch. */
  volumes: string[];
  accelerators: string[];
}

const NAME = 'task-definition';

/** What a text says as a task definition; a message where it is none. */
export function readDefinition(text: string): Definition | string {
  try {
    validate({}, { taskDefinition: text });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
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
  };
}

const before = stored(() => sessionStorage, NAME);
const restored = before === undefined ? '' : readDefinition(before);

export const definition = signal<Definition | undefined>(typeof restored === 'string' ? undefined : restored);

// Kept for this tab alone, so that a reload loses nothing: definitions may hold secrets.
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
