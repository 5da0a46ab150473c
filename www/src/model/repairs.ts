// All repairs: fixes of rules, corrections of `build`, syntax errors, and the API version.

import type { Change, JsonPatchOperation, Violation } from 'ecs-start-task';
import { read } from './document.ts';
import { patched, pathIn, type Replacement } from './edits.ts';
import { valueAt } from './pointer.ts';
import { splitCommand } from './split-command.ts';

/** A way to repair a violation. */
export interface Repair {
  title: string;
  /** Whether the input can mean nothing else, and nothing in it is lost. */
  isSafe: boolean;
  /** The effect: a change of the value, of the text, or of the API version. */
  patch?: readonly JsonPatchOperation[];
  edit?: Replacement;
  usesCurrentApi?: boolean;
}

/** Titles of fixes for syntax errors that removing text fixes. */
const REMOVALS: Partial<Record<string, string>> = {
  'invalid-json/comment': 'Remove the comment',
  'invalid-json/trailing-comma': 'Remove the comma',
  'invalid-json/byte-order-mark': 'Remove the byte order mark',
};

function syntaxRepair({ messageId, range }: Violation): Repair | undefined {
  if (!range) return undefined;
  const { start, end } = range;
  if (messageId === 'invalid-json/missing-comma') {
    const edit = { from: start.offset, to: start.offset, insert: ',' };
    return { title: 'Insert a comma', isSafe: true, edit };
  }
  const title = REMOVALS[messageId];
  if (title === undefined) return undefined;
  return { title, isSafe: true, edit: { from: start.offset, to: end.offset, insert: '' } };
}

/** Titles of corrections by `build`, by the reason of the change. */
const CHANGES: Partial<Record<Change['whyId'], string>> = {
  'change/array': 'Wrap in array',
  'change/one-object': 'Wrap in array',
  'change/pairs': 'Convert to an array of name-value pairs',
  'change/named-array': 'Convert to an array of named items',
  'change/string': 'Convert to a string',
  'change/number': 'Convert to a number',
  'change/boolean': 'Convert to a boolean',
  'change/space': 'Remove the spaces around the value',
  'change/case': 'Correct the spelling',
};

function changeRepair({ path }: Violation, changes: readonly Change[]): Repair | undefined {
  const change = changes.find((each) => each.path === path && each.to !== undefined && CHANGES[each.whyId]);
  if (!change) return undefined;
  const title = CHANGES[change.whyId] ?? '';
  return { title, isSafe: true, patch: [{ op: 'replace', path, value: change.to }] };
}

function commandRepair({ path }: Violation, text: string): Repair | undefined {
  const value = read(text)?.value;
  const only = valueAt(value, pathIn(value, path));
  if (typeof only !== 'string') return undefined;
  const words = splitCommand(only);
  const list = path.slice(0, path.lastIndexOf('/'));
  return {
    title: words ? `Split into ${words.length} arguments` : 'Run in a shell',
    isSafe: false,
    patch: [{ op: 'replace', path: list, value: words ?? ['sh', '-c', only] }],
  };
}

/** Rules about IDs in the wrong list, with the list that they belong to. */
const WRONG_LISTS: Partial<Record<string, { prefix: string; list: string; title: string }>> = {
  'unusual-subnet-id': { prefix: 'sg-', list: 'securityGroups', title: 'Move to security groups' },
  'unusual-security-group-id': { prefix: 'subnet-', list: 'subnets', title: 'Move to subnets' },
};

/** Moves an ID to the list that its prefix names. */
function moveRepair({ code, path }: Violation, text: string): Repair | undefined {
  const wrong = WRONG_LISTS[code];
  const value = wrong && read(text)?.value;
  const id = wrong && valueAt(value, pathIn(value, path));
  if (typeof id !== 'string' || !id.startsWith(wrong?.prefix ?? '')) return undefined;
  const outer = path.split('/').slice(0, -2).join('/');
  const list = `${outer}/${wrong?.list}`;
  const isThere = Array.isArray(valueAt(value, pathIn(value, list)));
  return {
    title: wrong?.title ?? '',
    isSafe: false,
    patch: [
      isThere ? { op: 'add', path: `${list}/-`, value: id } : { op: 'add', path: list, value: [id] },
      { op: 'remove', path },
    ],
  };
}

/**
 * Returns the repairs of a violation. `changes` returns the changes that `build` makes; it is called only if
 * needed.
 */
export function repairsOf(violation: Violation, text: string, changes: () => readonly Change[]): Repair[] {
  const { code, severity, fixes = [] } = violation;
  if (code === 'invalid-json') return [syntaxRepair(violation)].filter((found) => found !== undefined);
  if (code === 'not-in-revision') {
    return [{ title: 'Use the current API version', isSafe: true, usesCurrentApi: true }];
  }
  if (code === 'command-in-one-text') {
    return [commandRepair(violation, text)].filter((found) => found !== undefined);
  }
  const move = moveRepair(violation, text);
  const own: Repair[] = fixes.map(({ title, applicability, patch }) => ({
    title,
    isSafe: applicability === 'safe',
    patch,
  }));
  if (move) return [move, ...own];
  if (severity !== 'error' || own.some(({ isSafe }) => isSafe)) return own;
  const change = changeRepair(violation, changes());
  return change ? [change, ...own.filter(({ title }) => title !== change.title)] : own;
}

/** Returns the text after edits. */
function edited(text: string, edits: readonly Replacement[]): string {
  let now = text;
  // From the end, so that earlier offsets stay valid.
  for (const { from, to, insert } of [...edits].sort((a, b) => b.from - a.from)) {
    now = now.slice(0, from) + insert + now.slice(to);
  }
  return now;
}

const editsOf = (repairs: readonly Repair[]) =>
  repairs.map(({ edit }) => edit).filter((edit) => edit !== undefined);

/** Whether the text is JSON after these repairs, so that patches can be applied. */
export const becomesJson = (text: string, repairs: readonly Repair[]): boolean =>
  read(edited(text, editsOf(repairs))) !== undefined;

/** Returns the text after the repairs of a report, in its order, each applied once. */
export function repaired(text: string, repairs: readonly Repair[]): string {
  let now = edited(text, editsOf(repairs));
  // Also from the end, because a patch moves later positions.
  for (const { patch } of [...repairs].reverse()) {
    if (patch) now = patched(now, patch, (source) => read(source)?.value);
  }
  return now;
}
