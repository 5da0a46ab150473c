import { HOME, failure, readOnce, run } from './engine.js';
import { readFound } from './found.js';

/** @typedef {import('../index.js').Report} Report */
/** @typedef {import('../index.js').ValidateOptions} ValidateOptions */

/** @type {import('./engine.js').Operation} */
const VALIDATE = {
  exports: (core) => core,
  options: 'validateOptions',
  ofText: 'validateText',
  ofValue: 'validateValue',
  read: readFound,
};

/** @type {typeof import('../index.js').validate} */
export function validate(input, options) {
  const given = readOnce(options);
  try {
    const [found] = run(VALIDATE, input, given);
    return reportOf(found, given);
  } catch (error) {
    return internalError(error, given);
  }
}

/**
 * The report of what was found, if anything was.
 *
 * @param {import('./found.js').Found | undefined} found
 * @param {ValidateOptions | undefined} options
 * @returns {Report}
 */
export function reportOf(found, options) {
  const report = {
    valid: true,
    // They have been found right, but may be `String` objects.
    kind: /** @type {Report['kind']} */ (`${options?.kind ?? 'request'}`),
    revision: /** @type {Report['revision']} */ (`${options?.revision ?? '2023'}`),
    violations: [],
    truncated: false,
  };
  return Object.assign(report, found);
}

/**
 * The report for a failure of the core itself.
 *
 * @param {unknown} error
 * @param {ValidateOptions | undefined} options
 * @returns {Report}
 */
export function internalError(error, options) {
  const reason = failure(error);
  const report = reportOf(undefined, options);
  report.valid = false;
  report.violations.push({
    code: 'internal-error',
    severity: 'error',
    path: '',
    message: `The check itself failed (${reason}); please report it with the input that led to it.`,
    docs: HOME,
  });
  return report;
}
