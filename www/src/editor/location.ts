// Finds the position of text offsets in the JSON structure.

import type { Field } from 'ecs-start-task';
import { getLocation } from 'jsonc-parser';
import { fieldAt, membersAt } from '../model/fields.ts';
import { formFields } from '../model/form-fields.ts';
import type { Path } from '../model/pointer.ts';

export interface Location {
  path: Path;
  /** Whether it is the position of a member's name. */
  isName: boolean;
  /** The field at the position; for a name, the member with that name. */
  field: Field | undefined;
  /** The allowed members of the object at the position. */
  members: readonly Field[] | undefined;
}

export function locationAt(text: string, offset: number): Location {
  const { path, isAtPropertyKey } = getLocation(text, offset);
  return {
    path,
    isName: isAtPropertyKey,
    field: fieldAt(path, formFields.value),
    members: isAtPropertyKey ? membersAt(path.slice(0, -1)) : undefined,
  };
}
