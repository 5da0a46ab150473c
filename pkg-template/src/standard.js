// Standard Schema v1, for form libraries and routers. Object literals without a call, so that bundlers drop unused
// ones.

import * as core from '#small-core';
import { call, copyOptions } from './engine.js';
import { internalError } from './internal-error.js';
import { validate } from './validate.js';

/** @typedef {import('../standard.js').StartTaskSchemaOptions} Options */
/** @typedef {import('../standard.js').StandardSchemaV1.Issue | import('../standard.js').StartTaskIssue} Issue */

/** @type {typeof import('../standard.js').startTaskRequest} */
export const startTaskRequest = {
  '~standard': {
    version: 1,
    vendor: 'ecs-start-task',
    validate: (value, options) => check('request', {}, value, options),
  },
  options: {},
  with: (options) => schema('request', options),
};

/** @type {typeof import('../standard.js').startTaskResponse} */
export const startTaskResponse = {
  '~standard': {
    version: 1,
    vendor: 'ecs-start-task',
    validate: (value, options) => check('response', {}, value, options),
  },
  options: {},
  with: (options) => schema('response', options),
};

/**
 * Returns a schema with these options.
 *
 * @param {'request' | 'response'} kind
 * @param {Options} options
 * @returns {any} the schema of either kind
 */
function schema(kind, options) {
  return {
    '~standard': {
      version: 1,
      vendor: 'ecs-start-task',
      validate: (/** @type {unknown} */ value, /** @type {any} */ given) =>
        check(kind, options, value, given),
    },
    options,
    with: (/** @type {Options} */ further) => schema(kind, { ...options, ...further }),
  };
}

/**
 * @param {'request' | 'response'} kind
 * @param {Options} own
 * @param {unknown} value
 * @param {import('../standard.js').StandardSchemaV1.Options | undefined} given
 * @returns {import('../standard.js').StandardSchemaV1.Result<any>}
 */
function check(kind, own, value, given) {
  // Other options are rejected by name, including another kind.
  const options = { ...own, ...given?.libraryOptions };
  if ('kind' in options) throw new TypeError(`Unknown option 'kind'. This schema is for a ${kind}.`);
  // A string is a value here. As an object, it is not read as JSON text.
  const report = validate(typeof value === 'string' ? Object(value) : value, { ...options, kind });
  if (report.valid) return options.input === 'form' ? normalized(value, { ...options, kind }) : { value };
  /** @type {Issue[]} */
  const issues = [];
  for (const violation of report.violations) {
    if (violation.severity === 'error') issues.push({ ...violation, path: steps(violation.path, value) });
  }
  // A report lists 1,000 violations, which can all be warnings.
  if (issues.length === 0) issues.push({ message: 'There are errors after 1,000 warnings.', path: [] });
  return { issues };
}

/**
 * Returns the request or response of form state.
 *
 * @param {unknown} value
 * @param {import('../index.js').ValidateOptions} options
 * @returns {import('../standard.js').StandardSchemaV1.Result<any>}
 */
function normalized(value, options) {
  try {
    return { value: call(core, core.validateText, core.formValue, value, copyOptions(options)) };
  } catch (error) {
    const { violations } = internalError(core, error, options);
    return { issues: violations.map(({ message }) => ({ message, path: [] })) };
  }
}

/**
 * Returns the segments of a JSON Pointer: numbers for arrays, names for objects.
 *
 * @param {string} pointer
 * @param {unknown} value
 * @returns {(string | number)[]}
 */
function steps(pointer, value) {
  return pointer
    .split('/')
    .slice(1)
    .map((escaped) => {
      const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = isList(value) ? Number(name) : name;
      value = inside(value, step);
      return step;
    });
}

/** @param {unknown} value @returns {boolean} */
function isList(value) {
  try {
    return Array.isArray(value);
  } catch {
    // A revoked proxy has no members.
    return false;
  }
}

/** @param {unknown} value @param {string | number} step */
function inside(value, step) {
  try {
    return /** @type {any} */ (value)[step];
  } catch {
    // A getter throws, or the value has no members.
    return undefined;
  }
}
