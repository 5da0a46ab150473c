import { HOME, failure, run } from './engine.js';
import { withSecond } from './second.js';

/** @type {import('./engine.js').Operation} */
const EXPLAIN = {
  exports: withSecond,
  options: 'validateOptions',
  ofText: 'explainText',
  ofValue: 'explainValue',
};

/** @type {typeof import('../index.js').explain} */
export function explain(target, options) {
  try {
    return JSON.parse(run(EXPLAIN, errorText(target) ?? target, options));
  } catch (error) {
    const title = 'Not explained';
    const summary = `The explanation itself failed (${failure(error)}); please report it with what led to it.`;
    const markdown = `## ${title}\n\n${summary}\n`;
    return { kind: 'unknown', title, summary, details: [], related: [], docs: HOME, markdown };
  }
}

/**
 * What an error says, as it would be printed: an SDK throws the answers of the service as errors.
 *
 * @param {unknown} target
 * @returns {string | undefined}
 */
function errorText(target) {
  try {
    if (target instanceof Error) return `${target.name}: ${target.message}`;
  } catch {
    // It resists being read; as a value it is told so.
  }
  return undefined;
}
