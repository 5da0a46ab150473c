// What a pasted text is, and what to do with it.

import type { Change } from 'ecs-start-task';
import { core } from './core.ts';
import { readDefinition, type Definition } from './definition.ts';
import { read } from './document.ts';
import { pretty } from './edits.ts';
import { isObject } from './pointer.ts';

export type Kind = 'request' | 'definition' | 'answer';

export interface Found {
  kind: Kind;
  /** What it is, in words. */
  what: string;
}

/** Whether `ecs` follows `aws` somewhere. */
function isCommand(text: string): boolean {
  // In two steps: one pattern for both would look for `ecs` from every `aws` on.
  const start = text.search(/(?:^|[\s;&|(`$])aws(?:\.exe|\.cmd)?\s/);
  return start >= 0 && /\becs\b/.test(text.slice(start + 'aws'.length));
}

/** What the text looks like; `undefined` for nothing. */
export function look(text: string): Found | undefined {
  const known = core();
  if (text.trim() === '' || !known) return undefined;
  const value = read(text)?.value;
  if (isObject(value)) {
    const inner = isObject(value.taskDefinition) ? value.taskDefinition : value;
    if ('containerDefinitions' in inner) return { kind: 'definition', what: 'a task definition' };
    const { kind, title } = known.explain(text);
    if (kind === 'response') {
      const isOne = Array.isArray(value.tasks) ? value.tasks.length === 1 : !('failures' in value);
      return { kind: 'answer', what: isOne ? 'a described task or an answer' : 'an answer of the service' };
    }
    if (kind !== 'request') return { kind: 'answer', what: title };
    return { kind: 'request', what: 'a request' };
  }
  if (isCommand(text) && !text.includes('An error occurred')) {
    return { kind: 'request', what: 'a command of the AWS CLI' };
  }
  if (/^\s*[[{]/.test(text)) return { kind: 'request', what: 'JSON with a slip' };
  const { kind, title } = known.explain(text);
  return { kind: 'answer', what: kind === 'unknown' ? 'a text' : title };
}

export type Imported =
  | { kind: 'request'; text: string; changes: readonly Change[]; problems: readonly string[] }
  | { kind: 'definition'; definition: Definition }
  | { kind: 'answer'; text: string }
  | { kind: 'refused'; why: string };

/** Reads the text as what it is said to be. */
export function readAs(kind: Kind, text: string, revision: '2023' | '2026'): Imported {
  switch (kind) {
    case 'definition': {
      const definition = readDefinition(text);
      return typeof definition === 'string' ? { kind: 'refused', why: definition } : { kind, definition };
    }
    case 'answer':
      return { kind, text: text.trim() };
    case 'request': {
      const built = core()?.build(text, { revision });
      if (!built) return { kind: 'refused', why: 'The page is still loading.' };
      const { draft, changes, report } = built;
      // What cannot be read is still the user's: as JSON it can be mended in the editor.
      if (draft === undefined && /^\s*[[{]/.test(text)) return { kind, text, changes: [], problems: [] };
      if (draft === undefined)
        return { kind: 'refused', why: report.violations.map(({ message }) => message).join(' ') };
      // Of a command line, what is wrong with the line itself has no place in the request.
      const ofLine = report.violations.filter(
        ({ code }) => code === 'invalid-command-line' || code === 'shell-reference',
      );
      const isAsItIs = changes.length === 0 && read(text) !== undefined;
      return {
        kind,
        text: isAsItIs ? text : pretty(draft),
        changes,
        problems: ofLine.map(({ message }) => message),
      };
    }
  }
}
