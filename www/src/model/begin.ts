// Beginning with another request: what belongs to the one before goes with it, and one step brings all of it back.

import { definition, type Definition } from './definition.ts';
import { replaceText, text, undoChange } from './document.ts';
import { draftName } from './drafts.ts';
import { NO_ORIGIN, origin, type Origin } from './origin.ts';
import { launchType, revision, type LaunchType, type Revision } from './settings.ts';

export interface Beginning {
  text: string;
  /** The draft that it is, if it is one. */
  name?: string;
  origin?: Origin;
  /** Anything but a definition forgets the one there is; without the member it stays. */
  definition?: Definition | undefined;
  revision?: Revision;
  launchType?: LaunchType;
}

/** Puts another request in the place of the one at work. Returns what brings that one back. */
export function begin(next: Beginning): () => void {
  const before = {
    text: text.peek(),
    name: draftName.peek(),
    origin: origin.peek(),
    definition: definition.peek(),
    revision: revision.peek(),
    launchType: launchType.peek(),
  };
  replaceText(next.text);
  const now = text.peek();
  draftName.value = next.name ?? '';
  origin.value = next.origin ?? NO_ORIGIN;
  if ('definition' in next) definition.value = next.definition;
  if (next.revision) revision.value = next.revision;
  if (next.launchType) launchType.value = next.launchType;
  return () => {
    if (text.peek() === now && now !== before.text) undoChange();
    // What came before the editor was there is not in its history.
    if (text.peek() !== before.text) replaceText(before.text);
    draftName.value = before.name;
    origin.value = before.origin;
    definition.value = before.definition;
    revision.value = before.revision;
    launchType.value = before.launchType;
  };
}

/** Begins with an empty request. */
export const beginAnew = () => begin({ text: '', definition: undefined });
