// Drafts: named ones in the browser's storage, and the current one in the tab's storage.

import { computed, effect, signal } from '@preact/signals';
import { text } from './document.ts';
import {
  LAUNCH_TYPES,
  REVISIONS,
  launchType,
  revision,
  store,
  stored,
  type LaunchType,
  type Revision,
} from './settings.ts';
import { pretty } from './edits.ts';
import { withMarks } from './left-out.ts';
import { origin, readOrigin, type Origin } from './origin.ts';
import { isObject } from './pointer.ts';
import { redaction } from './redact.ts';

export interface Draft {
  name: string;
  text: string;
  revision: Revision;
  launchType: LaunchType;
  /** Milliseconds since 1970. */
  saved: number;
  /** Its origin, as `readOrigin` reads it. */
  origin?: unknown;
}

const DRAFTS = 'drafts';
const CURRENT = 'current';

export function isRevision(value: unknown): value is Revision {
  return (REVISIONS as readonly unknown[]).includes(value);
}

export function isLaunchType(value: unknown): value is LaunchType {
  return (LAUNCH_TYPES as readonly unknown[]).includes(value);
}

function isDraft(value: unknown): value is Draft {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    typeof value.text === 'string' &&
    typeof value.saved === 'number' &&
    isRevision(value.revision) &&
    isLaunchType(value.launchType)
  );
}

/** The stored drafts. Unknown data is ignored. */
function load(): Draft[] {
  try {
    const value: unknown = JSON.parse(stored(() => localStorage, DRAFTS) ?? '[]');
    return Array.isArray(value) ? value.filter(isDraft) : [];
  } catch {
    return [];
  }
}

export const drafts = signal<readonly Draft[]>(load());
/** The name of the current draft, if it has one. */
export const draftName = signal('');

/** Saves the drafts. Each change is applied to the stored drafts, because another tab may have added some. */
function change(work: (there: Draft[]) => Draft[]): boolean {
  const next = work(load()).sort((a, b) => b.saved - a.saved);
  if (!store(() => localStorage, DRAFTS, JSON.stringify(next))) return false;
  drafts.value = next;
  return true;
}

/** Whether other pages can read what is saved here: browsers give all local files one storage. */
export const isStorageShared = location.protocol === 'file:';

/** The text that a draft would save. If others can read it, values that may be secret are left out. */
function kept(): string | undefined {
  if (!isStorageShared) return text.peek();
  const { shared, omitted } = redaction.peek();
  return shared === null ? undefined : pretty(withMarks(JSON.parse(shared), omitted));
}

/** Whether the current text can be saved as a draft. */
export const canSave = computed(() => !isStorageShared || redaction.value.shared !== null);

/** Saves the current request under a name. Returns whether the browser could store it. */
export function saveDraft(name: string): boolean {
  const source = kept();
  if (source === undefined) return false;
  const draft: Draft = {
    name,
    text: source,
    revision: revision.peek(),
    launchType: launchType.peek(),
    saved: Date.now(),
    // An address may contain a password.
    origin: isStorageShared ? { ...origin.peek(), endpoint: undefined } : origin.peek(),
  };
  const isKept = change((there) => [draft, ...there.filter((other) => other.name !== name)]);
  if (isKept) draftName.value = name;
  return isKept;
}

/** Deletes a draft. Returns a function that restores it, unless another draft has its name by then. */
export function deleteDraft(draft: Draft): () => void {
  const { name } = draft;
  const wasAtWork = draftName.peek() === name;
  change((there) => there.filter((other) => other.name !== name));
  if (wasAtWork) draftName.value = '';
  return () => {
    change((there) => (there.some((other) => other.name === name) ? there : [draft, ...there]));
    if (wasAtWork && draftName.peek() === '') draftName.value = name;
  };
}

addEventListener('storage', ({ key }) => {
  if (key === DRAFTS || key === null) drafts.value = load();
});

/** The request of this tab before it was reloaded. */
export function restore(): { text: string; name: string; origin: Origin } | undefined {
  try {
    const value: unknown = JSON.parse(stored(() => sessionStorage, CURRENT) ?? 'null');
    if (!isObject(value) || typeof value.text !== 'string' || typeof value.name !== 'string')
      return undefined;
    return { text: value.text, name: value.name, origin: readOrigin(value.origin) };
  } catch {
    return undefined;
  }
}

/** Milliseconds without a change after which the current request is saved, because storage is slow. */
const PAUSE = 200;

/** Keeps the current request only while the tab is open: it can contain secrets. */
export function keepCurrent(): void {
  let current: string | undefined;
  const write = () => {
    if (current !== undefined) store(() => sessionStorage, CURRENT, current);
    current = undefined;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    current = JSON.stringify({ text: text.value, name: draftName.value, origin: origin.value });
    clearTimeout(timer);
    timer = setTimeout(write, PAUSE);
  });
  addEventListener('pagehide', write);
  addEventListener('visibilitychange', write);
}
