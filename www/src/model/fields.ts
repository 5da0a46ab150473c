// The descriptions of members, for the form, the editor and the masking of secrets.

import { describe, type Field } from 'ecs-start-task';
import { computed } from '@preact/signals';
import type { Path, Step } from './pointer.ts';
import { revision } from './settings.ts';

/** The members of the request in the selected revision. */
export const fields = computed(() => describe('request', revision.value));

/** The fields in the order in which people fill them in. */
export const inOrder = (members: readonly Field[]) => [...members].sort((a, b) => a.order - b.order);

/** A member by its name. */
function member(members: readonly Field[] | undefined, name: Step): Field | undefined {
  return members?.find((field) => field.name === name);
}

/** The field at a path: a member, or the items of a list. */
export function fieldAt(path: Path, members: readonly Field[] = fields.value): Field | undefined {
  let field: Field | undefined;
  let inside: readonly Field[] | undefined = members;
  for (const step of path) {
    // In paths of text, indices are strings.
    const isIndex = typeof step === 'number' || /^\d+$/.test(step);
    field = isIndex && field?.item ? field.item : member(inside, step);
    if (!field) return undefined;
    inside = field.members;
  }
  return field;
}

/** The members of the object at a path, in documented order. */
export function membersAt(path: Path): readonly Field[] | undefined {
  return path.length === 0 ? fields.value : fieldAt(path)?.members;
}
