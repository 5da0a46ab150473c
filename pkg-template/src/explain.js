import { withSecond } from '#with-second';
import { HOME, failure, readOnce, run } from './engine.js';

/** @type {import('./engine.js').Operation} */
const EXPLAIN = {
  exports: withSecond,
  options: 'validateOptions',
  ofText: 'explainText',
  ofValue: 'explainValue',
  read: (answer) => JSON.parse(answer),
};

/** @type {typeof import('../index.js').explain} */
export function explain(target, options) {
  const given = readOnce(options);
  try {
    return run(EXPLAIN, errorText(target) ?? target, given);
  } catch (error) {
    const title = 'Not explained';
    const summary = `The explanation itself failed (${failure(error)}); please report it with what led to it.`;
    const markdown = `## ${title}\n\n${summary}\n`;
    return { kind: 'unknown', title, summary, details: [], related: [], docs: HOME, markdown };
  }
}

/** More causes than this hang on an error by mistake. */
const MAX_CAUSES = 10;

/**
 * What an error and its causes say, as it would be printed: an SDK throws the answers of the service as errors.
 *
 * @param {unknown} target
 * @returns {string | undefined}
 */
function errorText(target) {
  try {
    const parts = [];
    for (let error = target; isError(error) && parts.length < MAX_CAUSES; error = error.cause) {
      parts.push(`${error.name}: ${error.message}`);
    }
    return parts.length > 0 ? parts.join('\n') : undefined;
  } catch {
    // It resists being read; as a value it is told so.
    return undefined;
  }
}

/**
 * Whether it is an error, of this realm or of another.
 *
 * @param {unknown} value
 * @returns {value is Error}
 */
function isError(value) {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}
