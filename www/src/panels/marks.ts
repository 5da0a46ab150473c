// Marks problems and shell references in the output.

import { computed } from '@preact/signals';
import { pathIn } from '../model/edits.ts';
import { stepsOf, valueAt } from '../model/pointer.ts';
import { isCovered } from '../model/redact.ts';
import { built, errorsOfBuilt } from '../model/results.ts';

export interface Mark {
  /** A string to mark in the output. */
  text: string;
  kind: 'error' | 'reference';
  title: string;
}

/** The maximum number of marks. */
const MAX = 50;

/** Returns the word in the output that a problem is about: the value, or the name of an unknown member. */
function wordOf(code: string, path: string, value: unknown): string | undefined {
  if (code === 'unknown-member' || code === 'not-in-revision') return stepsOf(path).at(-1);
  const found = valueAt(value, pathIn(value, path));
  if (typeof found === 'number') return String(found);
  // A short string can occur anywhere.
  return typeof found === 'string' && found.length > 2 ? found : undefined;
}

/** Returns the name of the variable in a reference, which each language writes differently. */
const nameOf = (reference: string) => /[A-Za-z_]\w*/.exec(reference.replace(/^\$?\{?env:/i, ''))?.[0];

export const marks = computed((): readonly Mark[] => {
  // The output contains the draft after corrections.
  const { draft, references = [] } = built.value ?? {};
  const found = new Map<string, Mark>();
  const add = (text: string | undefined, kind: Mark['kind'], title: string) => {
    if (text !== undefined && found.size < MAX && !found.has(text)) found.set(text, { text, kind, title });
  };
  for (const { code, path, message } of errorsOfBuilt.value) {
    if (!isCovered(path)) add(wordOf(code, path, draft), 'error', message);
  }
  for (const { text: reference, kind } of references) {
    const word = kind === 'variable' ? nameOf(reference) : reference;
    add(word, 'reference', 'The shell inserts the value.');
  }
  return [...found.values()];
});

/** Returns the ranges of marks in an output, ascending, without overlap. */
export function placesOf(output: string, all: readonly Mark[]): { from: number; to: number; mark: Mark }[] {
  const isWord = (sign: string | undefined) => sign !== undefined && /[\w-]/.test(sign);
  const places: { from: number; to: number; mark: Mark }[] = [];
  for (const mark of all) {
    const { length } = mark.text;
    for (let at = output.indexOf(mark.text); at >= 0; at = output.indexOf(mark.text, at + length)) {
      const isApart =
        !(isWord(output[at - 1]) && isWord(mark.text[0])) &&
        !(isWord(output[at + length]) && isWord(mark.text.at(-1)));
      if (isApart) places.push({ from: at, to: at + length, mark });
    }
  }
  places.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return places.filter(({ from, to }) => {
    const isFree = from >= end;
    if (isFree) end = to;
    return isFree;
  });
}
