import * as core from '#small-core';
import { call, copyOptions } from './engine.js';
import { internalError } from './internal-error.js';

/** @type {typeof import('../index.js').validate} */
export function validate(input, options) {
  const copy = copyOptions(options);
  try {
    return call(core, core.validateText, core.validateValue, input, copy);
  } catch (error) {
    return internalError(core, error, copy);
  }
}
