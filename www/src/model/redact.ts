// Which parts of a string may be shown and shared, as the core determines.

import { computed } from '@preact/signals';
import type { Redaction } from 'ecs-start-task/redact';
import { core } from './core.ts';
import { isReadable, text } from './document.ts';
import { LEFT_OUT } from './left-out.ts';

const NOTHING: Redaction = { ranges: [], covered: [], shared: null, omitted: [] };

type Kind = 'request' | 'response';

let last: { text: string; kind: Kind; redaction: Redaction } | undefined;

/** Returns the parts of a string that may not be shown. Until the core is loaded, that is the whole text. */
export function redactionOf(source: string, kind: Kind = 'request'): Redaction {
  if (source.trim() === '') return NOTHING;
  const known = core();
  if (!known) return { ...NOTHING, ranges: [[0, source.length]], covered: [''] };
  // The editor, the form and the dialogs call this for the same text.
  if (last?.text !== source || last.kind !== kind) {
    const redaction = known.redact(source, kind);
    // The mark of an omitted value is not a secret.
    const isMark = ([start, end]: readonly [number, number]) =>
      source.slice(start, end).replace(/^=/, '') === LEFT_OUT;
    redaction.ranges = redaction.ranges.filter((range) => !isMark(range));
    last = { text: source, kind, redaction };
  }
  return last.redaction;
}

/** Whether the core is loaded and can classify the current text. Until then, the whole text is hidden. */
export const isKnown = computed(() => text.value.trim() === '' || core() !== undefined);

/** The redaction of the current text. */
export const redaction = computed(() => redactionOf(text.value));

/** The pointers of values that may not be shown, and of their parents. */
function placesOf(pointers: readonly string[]) {
  const around = new Set<string>();
  for (const pointer of pointers) {
    for (let end = pointer.length; end >= 0; end = end === 0 ? -1 : pointer.lastIndexOf('/', end - 1)) {
      const place = pointer.slice(0, end);
      if (around.has(place)) break;
      around.add(place);
    }
  }
  return { covered: new Set(pointers), around };
}

type Places = ReturnType<typeof placesOf>;

let before = '[]';

/** As a string, so that dependent components are not rendered again while it is equal. */
const pointers = computed(() => {
  // While the text is not JSON, the form shows the last valid state.
  if (isReadable.value) before = JSON.stringify(redaction.value.covered);
  return before;
});
const places = computed(() => placesOf(JSON.parse(pointers.value) as string[]));

function isCoveredIn({ covered, around }: Places, pointer: string): boolean {
  if (around.has(pointer)) return true;
  for (let end = pointer.length; end >= 0; end = end === 0 ? -1 : pointer.lastIndexOf('/', end - 1)) {
    if (covered.has(pointer.slice(0, end))) return true;
  }
  return false;
}

/** Whether a value at, in or around a place of the request may not be shown. */
export const isCovered = (pointer: string) => isCoveredIn(places.value, pointer);

/** Does the same for another text. Nothing in text that is not JSON may be shown. */
export function coverOf(source: string): (pointer: string) => boolean {
  const { ranges, covered } = redactionOf(source);
  if (ranges.length > 0 && covered.length === 0) return () => true;
  const known = placesOf(covered);
  return (pointer) => isCoveredIn(known, pointer);
}

/** Returns a name or pointer up to an equals sign, because a variable's value may follow it. */
export const shownName = (name: string) => name.replace(/=[^]*/, '=…');
