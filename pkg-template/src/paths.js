// Helpers for paths of violations, without a core.

import { describe } from './describe.js';

/** @typedef {string | number} Segment */

/** @type {typeof import('../paths.js').segments} */
export function segments(path) {
  if (path.startsWith('/')) return path.split('/').slice(1).map(unescaped).map(segment);
  return path
    .split(/[.[\]]+/)
    .filter((name) => name !== '')
    .map(segment);
}

/** @type {typeof import('../paths.js').pointer} */
export function pointer(steps) {
  return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** @type {typeof import('../paths.js').fieldAt} */
export function fieldAt(path, kind, revision) {
  const steps = typeof path === 'string' ? segments(path) : path;
  // The items of an array are `[]` in the path of a field.
  const ofItems = typeof path === 'string' && path.endsWith('[]');
  /** @type {import('../index.js').Field | undefined} */
  let field;
  const members = describe(kind, revision);
  for (const step of steps) {
    if (field?.item && isIndex(step)) {
      field = field.item;
    } else {
      const inside = field?.item?.members ?? field?.members ?? (field ? [] : members);
      field = inside.find(({ name }) => name === step);
    }
    if (!field) return undefined;
  }
  return ofItems ? (field?.item ?? field) : field;
}

/** @type {typeof import('../paths.js').inputAt} */
export function inputAt(path, kind, revision) {
  const steps = typeof path === 'string' ? segments(path) : [...path];
  while (steps.length > 0) {
    const field = fieldAt(steps, kind, revision);
    if (field && field.control !== 'group') break;
    steps.pop();
  }
  return pointer(steps);
}

/** @type {typeof import('../paths.js').setAt} */
export function setAt(value, path, newValue) {
  const [step, ...below] = typeof path === 'string' ? segments(path) : path;
  if (step === undefined) return /** @type {any} */ (newValue);
  const container = Object(value);
  const inner = setAt(Object.hasOwn(container, step) ? container[step] : undefined, below, newValue);
  const isNew = typeof value !== 'object' || value === null;
  if (Array.isArray(value) || (isNew && typeof step === 'number')) {
    const items = Array.isArray(value) ? [...value] : [];
    items[Number(step)] = inner;
    return /** @type {any} */ (items);
  }
  return { ...container, [step]: inner };
}

/** @type {typeof import('../paths.js').applyFix} */
export function applyFix(value, { patch }) {
  /** @type {unknown} */
  let result = value;
  for (const operation of patch) {
    const path = steps(operation.path);
    switch (operation.op) {
      case 'add':
      case 'replace':
        result = put(result, path, operation.value, operation.op);
        break;
      case 'remove':
        result = removed(result, path);
        break;
      case 'move': {
        const from = steps(operation.from);
        const moved = from.reduce(inside, result);
        result = put(removed(result, from), path, moved, 'add');
      }
    }
  }
  return /** @type {any} */ (result);
}

/** @type {typeof import('../paths.js').applyFixes} */
export function applyFixes(value, { violations }, { unsafe = false } = {}) {
  /** @type {import('../paths.js').Patched[]} */
  const chosen = [];
  /** @type {string[]} */
  const changed = [];
  for (const { fixes = [] } of violations) {
    const isOnly = unsafe && fixes.length === 1;
    const fix = isOnly ? fixes[0] : fixes.find(({ applicability }) => applicability === 'safe');
    const paths = fix?.patch.flatMap((operation) =>
      operation.op === 'move' ? [operation.from, operation.path] : [operation.path],
    );
    if (!fix || !paths || paths.some((path) => changed.some((other) => overlap(path, other)))) continue;
    chosen.push(fix);
    changed.push(...paths);
  }
  // From the last to the first, because an item that is removed changes the paths after it.
  return chosen.reduceRight(applyFix, value);
}

/** Whether one path is the other one or in it. @param {string} a @param {string} b */
const overlap = (a, b) => `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);

/** Returns the segments of a JSON Pointer as names. @param {string} path */
const steps = (path) => path.split('/').slice(1).map(unescaped);

/** @param {string} step */
const unescaped = (step) => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** @param {string} name @returns {Segment} */
const segment = (name) => (/^(?:0|[1-9]\d*)$/.test(name) ? Number(name) : name);

/** Whether a segment can be an index. `-` is the one after the last. @param {Segment} step */
const isIndex = (step) => typeof step === 'number' || /^(?:\d+|-|\*)$/.test(step);

/**
 * Returns the value at a segment.
 *
 * @param {unknown} value
 * @param {string} step
 * @returns {unknown}
 */
function inside(value, step) {
  // A hole of an array is an item.
  const isInside = Array.isArray(value)
    ? typeof segment(step) === 'number' && Number(step) < value.length
    : typeof value === 'object' && value !== null && Object.hasOwn(value, step);
  if (isInside) return /** @type {Record<string, unknown>} */ (value)[step];
  throw new RangeError(`The fix does not apply: there is no ${JSON.stringify(step)} in the value.`);
}

/**
 * Returns a copy of the value with another value at the path.
 *
 * @param {unknown} value
 * @param {string[]} path
 * @param {(container: unknown, step: string) => unknown} change changes a copy of what contains the value at the path
 * @returns {unknown}
 */
function changed(value, [step, ...below], change) {
  if (below.length === 0) return change(value, step);
  const inner = changed(inside(value, step), below, change);
  if (!Array.isArray(value)) return { .../** @type {object} */ (value), [step]: inner };
  return value.map((item, index) => (index === Number(step) ? inner : item));
}

/**
 * @param {unknown} value
 * @param {string[]} path
 * @param {unknown} put
 * @param {'add' | 'replace'} op
 */
function put(value, path, put, op) {
  if (path.length === 0) return put;
  return changed(value, path, (container, step) => {
    if (op === 'replace') inside(container, step);
    if (!Array.isArray(container)) return { .../** @type {object} */ (container), [step]: put };
    const index = step === '-' ? container.length : Number(step);
    return [...container.slice(0, index), put, ...container.slice(op === 'replace' ? index + 1 : index)];
  });
}

/**
 * @param {unknown} value
 * @param {string[]} path
 */
function removed(value, path) {
  if (path.length === 0) return undefined;
  return changed(value, path, (container, step) => {
    inside(container, step);
    if (Array.isArray(container)) {
      // Unlike `filter`, this keeps other holes.
      const items = container.slice();
      items.splice(Number(step), 1);
      return items;
    }
    const rest = { .../** @type {Record<string, unknown>} */ (container) };
    delete rest[step];
    return rest;
  });
}
