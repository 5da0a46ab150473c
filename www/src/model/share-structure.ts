// Values that are read anew after every change: what is the same stays the same object, so that what shows it need
// not be drawn again.

import { isObject } from './pointer.ts';

/** `after`, with every part that equals its counterpart in `before` taken from there. */
export function shared<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) {
    const items: unknown[] = after.map((item, index) => shared(before[index], item));
    const isSame =
      before.length === items.length && items.every((item, index) => Object.is(item, before[index]));
    return (isSame ? before : items) as T;
  }
  if (isObject(before) && isObject(after)) {
    const names = Object.keys(after);
    const entries = names.map((name) => [name, shared(before[name], after[name])] as const);
    // The order also counts: unknown members are shown in it.
    const isSame =
      Object.keys(before).every((name, index) => name === names[index]) &&
      names.length === Object.keys(before).length &&
      entries.every(([name, value]) => Object.is(value, before[name]));
    return (isSame ? before : Object.fromEntries(entries)) as T;
  }
  return after;
}
