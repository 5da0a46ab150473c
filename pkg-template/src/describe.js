// The model as a form sees it. It is data: nothing is compiled for it, and a page that does not ask does not carry it.

import descriptions from '#descriptions';

/** @typedef {import('../index.js').Field} Field */

/** @type {Record<string, Record<string, unknown>> | undefined} */
let kinds;

/** @type {typeof import('../index.js').describe} */
export function describe(kind = 'request', revision = '2023') {
  kinds ??= /** @type {Record<string, Record<string, unknown>>} */ (JSON.parse(descriptions));
  const revisions = choice('kind', kinds, kind);
  return /** @type {readonly Field[]} */ (frozen(choice('revision', revisions, revision)));
}

/**
 * @template T
 * @param {string} what
 * @param {Record<string, T>} choices
 * @param {string} wanted
 * @returns {T}
 */
function choice(what, choices, wanted) {
  // As a name of a member, a number would do as well as its digits.
  if (typeof wanted !== 'string' || !Object.hasOwn(choices, wanted)) {
    const allowed = Object.keys(choices).map((name) => `'${name}'`);
    throw new TypeError(`The ${what} takes one of ${allowed.join(', ')}.`);
  }
  return choices[wanted];
}

/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
function frozen(value) {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
