// The members in the sections of the form, without those that do not apply to the task definition.

import { computed } from '@preact/signals';
import { describe, type Field } from 'ecs-start-task';
import { definition } from './definition.ts';
import { inOrder } from './fields.ts';
import { isObject } from './pointer.ts';
import { revision } from './settings.ts';

export const formFields = computed(() =>
  describe('request', revision.value, definition.value ? { taskDefinition: definition.value.text } : {}),
);

/** Fields that are shown together under a title. */
export interface Section {
  title: string;
  /** Its pointer: that of the object, `#`, and the title. */
  id: string;
  members: readonly Field[];
  /** Whether it is shown on demand, because most requests do not use it. */
  isFolded: boolean;
}

/** The pointer of a section of the object at a pointer. */
export const sectionPointer = (pointer: string, group: string) =>
  `${pointer}#${group.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;

/** Returns the members of an object by section, in order. Members that do not apply are shown if they have a value. */
export function sectionsOf(members: readonly Field[], value: unknown, pointer: string): Section[] {
  const found = new Map<string, Field[]>();
  for (const field of inOrder(members)) {
    if (field.hidden && !(isObject(value) && value[field.name] !== undefined)) continue;
    const section = found.get(field.group);
    if (section) section.push(field);
    else found.set(field.group, [field]);
  }
  return [...found].map(([title, inside]) => ({
    title,
    id: sectionPointer(pointer, title),
    members: inside,
    isFolded: inside.every(({ importance, required }) => importance !== 'primary' && !required),
  }));
}
