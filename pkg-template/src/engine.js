// The compiled core: compiled and started at the first call, so that an import costs nothing and has no effects.

import * as glue from '#glue';
import wasm from '#wasm';
import { encode, unpairedSurrogates } from './encode.js';

/** @typedef {import('../index.js').ValidateOptions} ValidateOptions */

/** Memory in bytes that a core may keep between calls. */
const MAX_KEPT = 64 * 1024 * 1024;

/** @type {WebAssembly.Memory | undefined} */
let memory;
/** @type {TextEncoder | undefined} */
let encoder;
/** @type {TextDecoder | undefined} */
let decoder;

/**
 * An operation of the core.
 *
 * @typedef {object} Operation
 * @property {(bytes: number, words: number) => number} options
 * @property {(bytes: number, illFormed: number) => number} ofText
 * @property {(bytes: number, words: number, illFormed: number) => number} ofValue
 * @property {boolean} [withUndefined] whether members that are `undefined` are told
 */

/**
 * Runs an operation on an input: a string is taken as text, anything else as a value.
 *
 * @param {Operation} operation
 * @param {unknown} input
 * @param {object | undefined} options
 * @returns {string} its answer as JSON text
 */
export function run(operation, input, options) {
  started();
  if (options !== undefined && options !== null) {
    const { tape, text } = encode(options);
    const wrong = answer(operation.options(writeText(text), writeTape(tape, [])));
    if (wrong !== '') throw new TypeError(wrong);
  }
  let length;
  if (typeof input === 'string') {
    const places = unpairedSurrogates(input);
    const bytes = writeText(input);
    writeTape(new Uint32Array(0), places);
    length = operation.ofText(bytes, places.length);
  } else {
    const { tape, text } = encode(input, operation.withUndefined);
    const places = unpairedSurrogates(text);
    const bytes = writeText(text);
    length = operation.ofValue(bytes, writeTape(tape, places), places.length);
  }
  const result = answer(length);
  // WebAssembly never gives memory back; a core that has grown large for one input is replaced by a fresh one.
  if (started().buffer.byteLength > MAX_KEPT) startAfresh();
  return result;
}

/**
 * Writes a text into the core's buffer.
 *
 * @param {string} text
 * @returns {number} its length in bytes
 */
function writeText(text) {
  encoder ??= new TextEncoder();
  // Most texts are ASCII: a byte a unit. Where that is too little, three always are enough.
  const { read, written } = encoder.encodeInto(text, bytesAt(glue.textBuffer(text.length), text.length));
  if (read === text.length) return written;
  const room = text.length * 3;
  return encoder.encodeInto(text, bytesAt(glue.textBuffer(room), room)).written;
}

/**
 * Writes the tape and, behind it, the places of unpaired surrogates.
 *
 * @param {Uint32Array} tape
 * @param {number[]} places
 * @returns {number} the length of the tape
 */
function writeTape(tape, places) {
  const words = tape.length + places.length;
  const view = new Uint32Array(started().buffer, glue.tapeBuffer(words), words);
  view.set(tape);
  view.set(places, tape.length);
  return tape.length;
}

/**
 * The answer of the last call.
 *
 * @param {number} bytes
 * @returns {string}
 */
function answer(bytes) {
  if (bytes === 0) return '';
  decoder ??= new TextDecoder();
  return decoder.decode(bytesAt(glue.answerBuffer(), bytes));
}

/** Leaves what there is of the core behind: the next call starts another. */
function startAfresh() {
  glue.__wbg_reset_state();
  memory = undefined;
}

function started() {
  if (memory === undefined) {
    const binary = atob(wasm);
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    memory = glue.initSync({ module: bytes }).memory;
  }
  return memory;
}

/**
 * @param {number} at
 * @param {number} length
 */
function bytesAt(at, length) {
  // The buffer is another one after each growth of the memory, so it is asked for anew.
  return new Uint8Array(started().buffer, at, length);
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
  if (!(error instanceof WebAssembly.RuntimeError) && !(error instanceof RangeError)) throw error;
  // What the failed call left behind is thrown away: the next call starts afresh.
  startAfresh();
  return error.message;
}
