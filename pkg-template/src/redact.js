// The parts of an input that may be shown and shared: for the composer, not part of the package's API.

import * as core from '#full-core';
import { call, recover } from './engine.js';

/**
 * Finds the parts of an input that may not be shown, and returns the part that may be shared.
 *
 * @param {string} text JSON or a command line
 * @param {'request' | 'response'} [kind]
 * @returns {{ ranges: [number, number][], covered: string[], shared: string | null, omitted: string[] }} `ranges` that may
 * not be shown, in UTF-16 units; `covered`: the pointers of their values; `shared`: the request as JSON without the
 * values that may not be shared, null if it cannot be read; `omitted`: the pointers of these values
 */
export function redact(text, kind = 'request') {
  try {
    return call(core, core.redactText, undefined, text, { kind });
  } catch (error) {
    recover(core, error);
    return { ranges: [[0, text.length]], covered: [''], shared: null, omitted: [] };
  }
}
