import { encode, unpairedSurrogates } from './encode.js';
import { internalError, noExplanation, withEngine } from './engine.js';
import { plainOptions } from './options.js';

export { startTaskRequest, startTaskResponse } from './standard.js';

/** @typedef {import('./engine.js').Engine} Engine */

/**
 * Hands an input to the core: a string as text, anything else as a value.
 *
 * @template T
 * @param {unknown} input
 * @param {(engine: Engine, bytes: number, illFormed: number) => T} ofText
 * @param {(engine: Engine, bytes: number, words: number, illFormed: number) => T} ofValue
 * @param {boolean} [withUndefined]
 * @returns {T}
 */
function hand(input, ofText, ofValue, withUndefined) {
  return withEngine((engine) => {
    if (typeof input === 'string') {
      const places = unpairedSurrogates(input);
      const bytes = engine.writeText(input);
      engine.writeTape(new Uint32Array(0), places);
      return ofText(engine, bytes, places.length);
    }
    const { tape, text } = encode(input, withUndefined);
    const places = unpairedSurrogates(text);
    const bytes = engine.writeText(text);
    engine.writeTape(tape, places);
    return ofValue(engine, bytes, tape.length, places.length);
  });
}

/** @type {typeof import('../index.js').validate} */
export function validate(input, options) {
  const plain = plainOptions(options);
  try {
    return hand(
      input,
      (engine, bytes, illFormed) => engine.validateText(bytes, illFormed, plain),
      (engine, bytes, words, illFormed) => engine.validateValue(bytes, words, illFormed, plain),
    );
  } catch (error) {
    return internalError(error, options);
  }
}

/** @type {typeof import('../index.js').build} */
export function build(draft, options) {
  const plain = plainOptions(options);
  let parts;
  try {
    parts = hand(
      draft,
      (engine, bytes, illFormed) => engine.buildText(bytes, illFormed, plain),
      (engine, bytes, words, illFormed) => engine.buildValue(bytes, words, illFormed, plain),
      true,
    );
  } catch (error) {
    return { ok: false, changes: [], report: internalError(error, options) };
  }
  const { ok, request, output, changes, report } = parts;
  /** @type {import('../index.js').BuildResult} */
  const result = { ok, changes: readChanges(changes), report };
  if (request !== null) result.request = JSON.parse(request);
  if (output !== null) result.output = output;
  return result;
}

/** @type {typeof import('../index.js').explain} */
export function explain(target, options) {
  const plain = plainOptions(options);
  try {
    return hand(
      errorText(target) ?? target,
      (engine, bytes) => engine.explainText(bytes, plain),
      (engine, bytes, words) => engine.explainValue(bytes, words, plain),
    );
  } catch (error) {
    return noExplanation(error);
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

/**
 * The changes with both their sides there, `undefined` where there is nothing.
 *
 * @param {string} json
 * @returns {import('../index.js').Change[]}
 */
function readChanges(json) {
  /** @type {import('../index.js').Change[]} */
  const changes = JSON.parse(json);
  return changes.map(({ path, from, to, why }) => ({ path, from, to, why }));
}
