// Renders long lists in parts.

import { signal, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';

/** The number of items in a part. */
const PART = 100;

/** The number of rendered items of lists that were extended, by the name of the list. */
const limits = new Map<string, Signal<number>>();

function limitOf(name: string): Signal<number> {
  let limit = limits.get(name);
  if (!limit) limits.set(name, (limit = signal(PART)));
  return limit;
}

/** Extends a list of the form up to the item at an index. */
export function reveal(name: string, index: number): void {
  const limit = limitOf(name);
  if (index >= limit.peek()) limit.value = Math.ceil((index + 1) / PART) * PART;
}

/** Returns the items to render, and the button for more if there are more. `name` identifies the list for `reveal`. */
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
