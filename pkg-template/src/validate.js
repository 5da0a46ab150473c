import { HOME, failure, readOnce, run } from './engine.js';

/** @typedef {import('../index.js').Report} Report */
/** @typedef {import('../index.js').ValidateOptions} ValidateOptions */

/** @type {import('./engine.js').Operation} */
const VALIDATE = {
  exports: (core) => core,
  options: 'validateOptions',
  ofText: 'validateText',
  ofValue: 'validateValue',
};

/** @type {typeof import('../index.js').validate} */
export function validate(input, options) {
  const given = readOnce(options);
  try {
    const report = run(VALIDATE, input, given);
    return report === '' ? blank(given) : JSON.parse(report);
  } catch (error) {
    return internalError(error, given);
  }
}

/**
 * The report for an input in which nothing was found.
 *
 * @param {ValidateOptions | undefined} options
 * @returns {Report}
 */
function blank(options) {
  return {
    valid: true,
    // They have been found right, but may be `String` objects.
    kind: /** @type {Report['kind']} */ (`${options?.kind ?? 'request'}`),
    revision: /** @type {Report['revision']} */ (`${options?.revision ?? '2023'}`),
    violations: [],
    truncated: false,
  };
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
  const report = blank(options);
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
