// Recognizes pasted text.

import type { Change } from 'ecs-start-task';
import { core } from './core.ts';
import { isDefinition, readDefinition, type Definition } from './definition.ts';
import { read } from './document.ts';
import { pretty } from './edits.ts';
import { NO_ORIGIN, type Origin } from './origin.ts';
import { isObject } from './pointer.ts';

export type Kind = 'request' | 'definition' | 'answer';

export interface Found {
  kind: Kind;
  /** A description of the kind. */
  what: string;
  /** Whether it contains a request but is not the JSON of one. */
  isEnvelope: boolean;
}

/** The maximum length of imported text. Requests are much smaller. */
export const MAX_TEXT = 5_000_000;

/** Whether `ecs` follows `aws` somewhere. */
export function isCommand(text: string): boolean {
  // In two steps, because a single pattern would search for `ecs` after every `aws`.
  const start = text.search(/(?:^|[\s;&|(`$])aws(?:\.exe|\.cmd)?\s/);
  return start >= 0 && /\becs\b/.test(text.slice(start + 'aws'.length));
}

/** Descriptions of what a request was extracted from, by the reason of the change. */
const ENVELOPES: Partial<Record<Change['whyId'], string>> = {
  'change/event': 'an event',
  'change/step-functions-state': 'a Step Functions state',
  'change/scheduler-target': 'an EventBridge Scheduler target',
  'change/task': 'a described task',
};

/** The outcomes that are explained. */
const EXPLAINED: readonly unknown[] = ['failed', 'partial', 'stopped', 'stopping'];

/** Returns the kind that the text looks like; `undefined` if none. */
export function look(text: string): Found | undefined {
  const known = core();
  if (text.trim() === '' || !known) return undefined;
  const value = read(text)?.value;
  if (isObject(value)) {
    if (isDefinition(value)) return { kind: 'definition', what: 'a task definition', isEnvelope: true };
    const { kind, title, outcome } = known.explain(text);
    const answer = {
      kind: 'answer',
      what: kind === 'response' ? 'a response' : title,
      isEnvelope: true,
    } as const;
    const isTask = kind === 'response' || kind === 'stop';
    if ((!isTask && kind !== 'request') || EXPLAINED.includes(outcome)) return answer;
    const envelope = known.build(text).changes.map(({ whyId }) => ENVELOPES[whyId]);
    const what = envelope.find((found) => found !== undefined);
    if (what !== undefined) return { kind: 'request', what, isEnvelope: true };
    return isTask ? answer : { kind: 'request', what: 'a request', isEnvelope: false };
  }
  if (isCommand(text) && !text.includes('An error occurred')) {
    return { kind: 'request', what: 'an AWS CLI command', isEnvelope: true };
  }
  if (/^\s*[[{]/.test(text)) {
    return { kind: 'request', what: 'JSON with a syntax error', isEnvelope: false };
  }
  const { kind, title } = known.explain(text);
  return { kind: 'answer', what: kind === 'unknown' ? 'text' : title, isEnvelope: kind !== 'unknown' };
}

export type Imported =
  | {
      kind: 'request';
      text: string;
      changes: readonly Change[];
      /** Violations of a command line itself, which have no place in the request. */
      problems: readonly string[];
      origin: Origin;
    }
  | { kind: 'definition'; definition: Definition }
  | { kind: 'answer'; text: string }
  | { kind: 'refused'; why: string };

/** Reads the text as the selected kind. */
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
      const { draft, changes, report, region, endpoint, references } = built;
      // Invalid JSON is imported anyway, so that it can be fixed in the editor.
      if (draft === undefined && /^\s*[[{]/.test(text))
        return { kind, text, changes: [], problems: [], origin: NO_ORIGIN };
      if (draft === undefined)
        return { kind: 'refused', why: report.violations.map(({ message }) => message).join(' ') };
      const ofLine = report.violations.filter(({ code }) => code === 'invalid-command-line');
      const isAsItIs = changes.length === 0 && read(text) !== undefined;
      return {
        kind,
        text: isAsItIs ? text : pretty(draft),
        changes,
        problems: ofLine.map(({ message }) => message),
        origin: {
          ...(region?.source === 'command-line' ? { region: region.name } : {}),
          ...(endpoint?.source === 'command-line' ? { endpoint: endpoint.url } : {}),
          references: [...new Set(references.map((reference) => reference.text))],
        },
      };
    }
  }
}
