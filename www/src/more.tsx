// Long lists, a part at a time.

import { signal, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';

/** How many items are drawn at once. */
export const PART = 100;

/** How many items are drawn of a list of which more were asked for, by what the list is. */
const limits = new Map<string, Signal<number>>();

function limitOf(name: string): Signal<number> {
  let limit = limits.get(name);
  if (!limit) limits.set(name, (limit = signal(PART)));
  return limit;
}

/** Has a list of the form draw the item at an index. */
export function reveal(name: string, index: number): void {
  const limit = limitOf(name);
  if (index >= limit.peek()) limit.value = Math.ceil((index + 1) / PART) * PART;
}

/** The items to draw, and the button for more, or nothing where all are drawn. `name` is what others reveal items by. */
export function usePart<T>(items: readonly T[], name?: string) {
  const own = useRef<Signal<number> | undefined>(undefined);
  const limit = name === undefined ? (own.current ??= signal(PART)) : limitOf(name);
  const rest = items.length - limit.value;
  const more = rest > 0 && (
    <button type="button" class="quiet more" onClick={() => (limit.value += PART)}>
      Show {Math.min(rest, PART)} more of {rest}
    </button>
  );
  return { part: rest > 0 ? items.slice(0, limit.value) : items, more };
}
