// Which parts of the output are problems, and which are left to the shell.

import { computed } from '@preact/signals';
import { pathIn } from '../model/edits.ts';
import { stepsOf, valueAt } from '../model/pointer.ts';
import { isCovered } from '../model/redact.ts';
import { built, errorsOfBuilt } from '../model/results.ts';

export interface Mark {
  /** What is looked for in the output. */
  text: string;
  kind: 'error' | 'reference';
  title: string;
}

/** Marks beyond this say nothing more. */
const MAX = 50;

/** The word in the output that a problem is about: the value itself, or the name of a member that is not known. */
function wordOf(code: string, path: string, value: unknown): string | undefined {
  if (code === 'unknown-member' || code === 'not-in-revision') return stepsOf(path).at(-1);
  const found = valueAt(value, pathIn(value, path));
  if (typeof found === 'number') return String(found);
  // A short string occurs anywhere.
  return typeof found === 'string' && found.length > 2 ? found : undefined;
}

/** The name of a variable in a reference: each language writes it in its own way. */
const nameOf = (reference: string) => /[A-Za-z_]\w*/.exec(reference.replace(/^\$?\{?env:/i, ''))?.[0];

export const marks = computed((): readonly Mark[] => {
  // The output is written from the draft that `build` corrected.
  const { draft, references = [] } = built.value ?? {};
  const found: Mark[] = [];
  for (const { code, path, message } of errorsOfBuilt.value.slice(0, MAX)) {
    const word = isCovered(path) ? undefined : wordOf(code, path, draft);
    if (word !== undefined) found.push({ text: word, kind: 'error', title: message });
  }
  for (const { text: reference, kind } of references) {
    const word = kind === 'variable' ? nameOf(reference) : reference;
    if (word !== undefined) found.push({ text: word, kind: 'reference', title: 'The shell fills it in.' });
  }
  return found;
});

/** The places of marks in an output, ascending and apart. */
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
