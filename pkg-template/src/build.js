import * as core from '#full-core';
import { call, copyOptions } from './engine.js';
import { internalError } from './internal-error.js';

/** @type {typeof import('../index.js').build} */
export function build(draft, options) {
  const copy = copyOptions(options);
  try {
    /** @type {import('../index.js').BuildResult} */
    const result = call(core, core.buildText, core.buildValue, draft, copy, true);
    // Both sides of a change are present, `undefined` for nothing.
    result.changes = result.changes.map(({ path, from, to, ...why }) => ({ path, from, to, ...why }));
    return result;
  } catch (error) {
    return { ok: false, references: [], changes: [], report: internalError(core, error, copy) };
  }
}
