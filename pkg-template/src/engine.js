// The core: started at the first call, so that an import costs nothing and has no effects. Each entry of the package
// has its own way to a core (`core/`); all else is the same.

import { start } from '#core';
import { encode, wellFormed } from './encode.js';
import { utf8Decoder, utf8Encoder } from './utf8.js';

/** Memory in bytes that a core may keep between calls. */
const MAX_KEPT = 64 * 1024 * 1024;

/**
 * What the core exports: numbers go in and out, everything else lies in its memory.
 *
 * @typedef {{ memory: WebAssembly.Memory } & Record<string, (...numbers: number[]) => number>} Core
 */

/** @type {Core | undefined} */
let core;
/** @type {Pick<TextEncoder, 'encodeInto'> | undefined} */
let encoder;
/** @type {{ decode(bytes: Uint8Array<ArrayBuffer>): string } | undefined} */
let decoder;

/**
 * An operation of the core.
 *
 * @typedef {object} Operation
 * @property {(core: Core) => Core} exports all exports there have to be
 * @property {string} options the export that takes its options
 * @property {string} ofText the export that does it to a text
 * @property {string} ofValue the export that does it to a value
 * @property {(answer: string, core: Core) => any} read reads its answer
 * @property {boolean} [withUndefined] whether members that are `undefined` are told
 */

/**
 * Runs an operation on an input: a string is taken as text, anything else as a value.
 *
 * @param {Operation} operation
 * @param {unknown} input
 * @param {object | undefined} options as `readOnce` has read them
 * @returns {any} its answer
 */
export function run(operation, input, options) {
  // All that may call back, getters above all, is done with before the core is touched: they may call it themselves.
  let given;
  if (options !== undefined) {
    given = encode(options);
    given.tape = given.tape.slice();
  }
  const taken = typeof input === 'string' ? { text: input } : encode(input, operation.withUndefined);
  const all = operation.exports(started());
  if (given !== undefined) {
    const wrong = answer(call(all[operation.options], given));
    if (wrong !== '') throw new TypeError(wrong);
  }
  const text = answer(call(all['tape' in taken ? operation.ofValue : operation.ofText], taken));
  const result = operation.read(text, all);
  // WebAssembly never gives memory back; a core that has grown large for one input is replaced by a fresh one.
  if (all.memory.buffer.byteLength > MAX_KEPT) core = undefined;
  return result;
}

/**
 * Calls the core with a text, or with a value that has been encoded.
 *
 * @param {Core[string]} work
 * @param {{ text: string, tape?: Uint32Array }} input
 * @returns {number} the length of its answer
 */
function call(work, input) {
  const { text, tape } = input;
  let bytes = writeText(text);
  let places = NONE;
  // ASCII is a byte a unit, and has no surrogates.
  if (bytes !== text.length) {
    const mended = wellFormed(input);
    places = mended.places;
    if (places.length > 0) bytes = writeText(mended.text);
  }
  writeTape(tape ?? NONE, places);
  return tape === undefined ? work(bytes, places.length) : work(bytes, tape.length, places.length);
}

/** @type {number[]} */
const NONE = [];

/**
 * A copy of the options: a getter among them has had its say then, and all that is done goes by the same.
 *
 * @template {object} Options
 * @param {Options | null | undefined} options
 * @returns {Options | undefined}
 */
export function readOnce(options) {
  if (options === null) return undefined;
  // What is no object, the core refuses.
  if (typeof options !== 'object' || Array.isArray(options)) return options;
  try {
    return { ...options };
  } catch (error) {
    let reason = 'it throws when it is read';
    try {
      reason = error instanceof Error ? error.message : String(error);
    } catch {
      // Even the reason cannot be read.
    }
    throw new TypeError(`The options cannot be read: ${reason}`, { cause: error });
  }
}

/**
 * Writes a text into the core's buffer.
 *
 * @param {string} text
 * @returns {number} its length in bytes
 */
function writeText(text) {
  encoder ??= utf8Encoder();
  // Most texts are ASCII: a byte a unit. Where that is too little, three always are enough.
  const { read, written } = encoder.encodeInto(text, bytesAt(started().textBuffer(text.length), text.length));
  if (read === text.length) return written;
  const room = text.length * 3;
  return encoder.encodeInto(text, bytesAt(started().textBuffer(room), room)).written;
}

/**
 * Writes the tape and, behind it, the places of unpaired surrogates.
 *
 * @param {ArrayLike<number>} tape
 * @param {number[]} places
 */
function writeTape(tape, places) {
  const words = tape.length + places.length;
  if (words === 0) return;
  const core = started();
  const at = core.tapeBuffer(words);
  const view = new Uint32Array(core.memory.buffer, at, words);
  view.set(tape);
  view.set(places, tape.length);
}

/**
 * The answer of the last call.
 *
 * @param {number} bytes
 * @returns {string}
 */
function answer(bytes) {
  if (bytes === 0) return '';
  decoder ??= utf8Decoder();
  return decoder.decode(bytesAt(started().answerBuffer(), bytes));
}

function started() {
  core ??= start();
  return core;
}

/**
 * @param {number} at
 * @param {number} length
 */
function bytesAt(at, length) {
  // The buffer is another one after each growth of the memory, so it is asked for anew.
  return new Uint8Array(started().memory.buffer, at, length);
}

/** Where to report what should not have happened. */
export const HOME = 'https://www.npmjs.com/package/ecs-start-task';

/**
 * What a failure of the core itself says, such as memory that runs out; wrong options are thrown on.
 *
 * @param {unknown} error
 * @returns {string}
 */
export function failure(error) {
  if (!(error instanceof RangeError) && !isTrap(error)) throw error;
  // What the failed call left behind is thrown away: the next call starts afresh.
  core = undefined;
  return error.message;
}

/**
 * Whether WebAssembly gave up; where there is none, a core of JavaScript says so by a `RangeError`.
 *
 * @param {unknown} error
 * @returns {error is WebAssembly.RuntimeError}
 */
function isTrap(error) {
  return typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
}
