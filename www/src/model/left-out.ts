// Values that a shared request left out. Each is marked in the text itself, so the mark survives moving, undo,
// saving and sharing.

import { isObject, pointerOf, stepsOf, type Path, type Step } from './pointer.ts';

export const LEFT_OUT = '<left out>';

type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => Array.isArray(value) || isObject(value);

const isIndex = (step: string | undefined) => step !== undefined && /^\d+$/.test(step);

const get = (container: Container, step: string): unknown =>
  Array.isArray(container)
    ? container[Number(step)]
    : Object.hasOwn(container, step)
      ? container[step]
      : undefined;

/** Inserts the mark at a pointer of a request. Omitted objects around it are created. */
function mark(root: Container, pointer: string): void {
  const steps = stepsOf(pointer);
  const name = steps.pop();
  if (name === undefined) return;
  let container = root;
  steps.forEach((step, index) => {
    let inner = get(container, step);
    if (!isContainer(inner)) {
      inner = isIndex(steps[index + 1] ?? name) ? [] : {};
      if (Array.isArray(container)) container.splice(Number(step), 0, inner);
      else define(container, step, inner);
    }
    container = inner as Container;
  });
  const there = get(container, name);
  // The name in `NAME=value` is kept.
  const isCut = typeof there === 'string' && there !== '';
  const value = isCut ? `${there}=${LEFT_OUT}` : LEFT_OUT;
  if (!Array.isArray(container)) define(container, name, value);
  else if (there === '' || isCut) container[Number(name)] = value;
  else container.splice(Number(name), 0, value);
}

/** Sets a member of any name, including `__proto__`. */
function define(container: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(container, name, { value, configurable: true, enumerable: true, writable: true });
}

/** Returns a shared request with a mark at each place whose value was left out; pointers in document order. */
export function withMarks(shared: unknown, omitted: readonly string[]): unknown {
  if (!isContainer(shared)) return shared;
  const root = structuredClone(shared);
  for (const pointer of omitted) mark(root, pointer);
  return root;
}

/** Returns the paths of all strings in a value that satisfy a condition. */
export function pathsOf(value: unknown, isWanted: (text: string) => boolean): Path[] {
  const found: Path[] = [];
  // No recursion, because imported text can be deeply nested.
  const open: [value: unknown, path: Path][] = [[value, []]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [inner, path] = next;
    if (typeof inner === 'string') {
      if (isWanted(inner)) found.push(path);
    } else if (Array.isArray(inner)) {
      for (let index = inner.length - 1; index >= 0; index -= 1) open.push([inner[index], [...path, index]]);
    } else if (isObject(inner)) {
      const entries = Object.entries(inner) as [Step, unknown][];
      for (const [name, member] of entries.reverse()) open.push([member, [...path, name]]);
    }
  }
  return found;
}

/** The pointers of values that must still be entered. */
export const leftOutOf = (value: unknown): string[] =>
  pathsOf(value, (text) => text.includes(LEFT_OUT)).map(pointerOf);
