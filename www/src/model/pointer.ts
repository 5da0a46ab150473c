// JSON Pointers (RFC 6901) and the paths of values.

export type Step = string | number;
export type Path = readonly Step[];

/** The pointer of a path. */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Returns the steps of a pointer. Only the value shows which of them are indices. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether `pointer` is `root` or below it. */
export function isWithin(pointer: string, root: string): boolean {
  return pointer === root || pointer.startsWith(`${root}/`);
}

/** Returns the value at a path; `undefined` if there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}

/** Whether the value is an object, not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a member of an object by its name, ignoring case. */
export function memberOf(value: unknown, name: string): unknown {
  if (!isObject(value)) return undefined;
  const key = Object.keys(value).find((other) => other.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : value[key];
}

const children = new WeakMap<Path, Map<Step, Path>>();

/**
 * Returns the path one step further down. It is always the same object, so components that receive it are not
 * rendered again.
 */
export function below(path: Path, step: Step): Path {
  let known = children.get(path);
  if (!known) children.set(path, (known = new Map()));
  let child = known.get(step);
  if (!child) known.set(step, (child = [...path, step]));
  return child;
}

/** The path of the root. */
export const ROOT: Path = [];
