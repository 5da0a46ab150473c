// Where in the JSON a place of the text is.

import type { Field } from 'ecs-start-task';
import { getLocation } from 'jsonc-parser';
import { fieldAt, membersAt } from '../model/fields.ts';
import type { Path } from '../model/pointer.ts';

export interface Location {
  path: Path;
  /** Whether it is the position of a member's name. */
  isName: boolean;
  /** The field there; for a name the member of that name. */
  field: Field | undefined;
  /** The members that the object there can have. */
  members: readonly Field[] | undefined;
}

export function locationAt(text: string, offset: number): Location {
  const { path, isAtPropertyKey } = getLocation(text, offset);
  return {
    path,
    isName: isAtPropertyKey,
    field: fieldAt(path),
    members: isAtPropertyKey ? membersAt(path.slice(0, -1)) : undefined,
  };
}
