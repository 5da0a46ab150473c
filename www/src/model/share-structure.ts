// Keeps the identity of equal values after a change, so that components that show them are not rendered again.

import { isObject } from './pointer.ts';

/** Returns `after`, in which parts that are equal in `before` are the same objects. */
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
    // The order also counts, because unknown members are shown in it.
    const isSame =
      Object.keys(before).every((name, index) => name === names[index]) &&
      names.length === Object.keys(before).length &&
      entries.every(([name, value]) => Object.is(value, before[name]));
    return (isSame ? before : Object.fromEntries(entries)) as T;
  }
  return after;
}
