// What of a text may be shown and shared: for the composer, not part of the package's API.

import { withSecond } from '#with-second';
import { failure, run } from './engine.js';

/** @type {import('./engine.js').Operation} */
const REDACT = {
  exports: withSecond,
  options: 'validateOptions',
  ofText: 'redactText',
  ofValue: 'redactText',
  read: (answer) => JSON.parse(answer),
};

/**
 * Finds what may not be shown of a text, and makes of it what may be shared.
 *
 * @param {string} text JSON or a command line
 * @param {'request' | 'response'} [kind]
 * @returns {{ ranges: [number, number][], covered: string[], shared: string | null, omitted: string[] }} `ranges` of the
 * text in UTF-16 units; `covered`, the pointers of what is in them; `shared`, the request as JSON without what may not be
 * shared, null where it cannot be read; `omitted`, where a value is left out of it
 */
export function redact(text, kind = 'request') {
  try {
    return run(REDACT, text, { kind });
  } catch (error) {
    failure(error);
    return { ranges: [[0, text.length]], covered: [''], shared: null, omitted: [] };
  }
}
