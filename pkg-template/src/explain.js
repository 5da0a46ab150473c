import * as core from '#full-core';
import { HOME, call, copyOptions, recover } from './engine.js';

/** @type {typeof import('../index.js').explain} */
export function explain(target, options) {
  const copy = copyOptions(options);
  try {
    return call(core, core.explainText, core.explainValue, errorText(target) ?? target, copy);
  } catch (error) {
    const reason = recover(core, error);
    const title = 'Internal error';
    const summary = `The explanation itself failed (${reason}). Please report it with the input that caused it.`;
    const markdown = `## ${title}\n\n${summary}\n`;
    return { kind: 'unknown', title, summary, details: [], related: [], docs: HOME, markdown };
  }
}

/** A longer chain of causes is a mistake. */
const MAX_CAUSES = 10;

/**
 * Returns an error and its causes as text, because SDKs throw responses of the service as errors.
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
    // It cannot be read, which is reported for the value.
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
