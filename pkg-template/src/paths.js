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
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    return /** @type {Record<string, unknown>} */ (value)[step];
  }
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
    if (Array.isArray(container)) return container.filter((_, index) => index !== Number(step));
    const rest = { .../** @type {Record<string, unknown>} */ (container) };
    delete rest[step];
    return rest;
  });
}
