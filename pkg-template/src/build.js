import { withSecond } from '#with-second';
import { readOnce, run } from './engine.js';
import { readFound } from './found.js';
import { internalError, reportOf } from './validate.js';

/** @type {import('./engine.js').Operation} */
const BUILD = {
  exports: withSecond,
  options: 'buildOptions',
  ofText: 'buildText',
  ofValue: 'buildValue',
  read: readFound,
  withUndefined: true,
};

/** @type {typeof import('../index.js').build} */
export function build(draft, options) {
  const given = readOnce(options);
  try {
    const [found, json] = run(BUILD, draft, given);
    /** @type {import('../index.js').BuildResult} */
    const result = JSON.parse(json);
    result.report = reportOf(found, given);
    // Both sides of a change are there, `undefined` where there is nothing.
    result.changes = result.changes.map(({ path, from, to, why }) => ({ path, from, to, why }));
    return result;
  } catch (error) {
    return { ok: false, changes: [], report: internalError(error, given) };
  }
}
