// Replaces the current request and everything that belongs to it. The Undo action of the notice restores all of it.

import { definition, type Definition } from './definition.ts';
import { replaceText, text, undoChange } from './document.ts';
import { draftName } from './drafts.ts';
import { NO_ORIGIN, origin, type Origin } from './origin.ts';
import { launchType, revision, type LaunchType, type Revision } from './settings.ts';

export interface Beginning {
  text: string;
  /** The name of its draft, if it has one. */
  name?: string;
  origin?: Origin;
  /** The new task definition; `undefined` removes it. If the member is absent, it stays. */
  definition?: Definition | undefined;
  revision?: Revision;
  launchType?: LaunchType;
}

/** Replaces the current request. Returns a function that restores it. */
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
    // Changes before the editor was created are not in its history.
    if (text.peek() !== before.text) replaceText(before.text);
    draftName.value = before.name;
    origin.value = before.origin;
    definition.value = before.definition;
    revision.value = before.revision;
    launchType.value = before.launchType;
  };
}

/** Starts an empty request. */
export const beginAnew = () => begin({ text: '', definition: undefined });
