// The compiled core: compiled and started at the first call, so that an import costs nothing and has no effects.

import * as glue from '#glue';
import wasm from '#wasm';

/** @typedef {import('../index.js').Report} Report */
/** @typedef {import('../index.js').ValidateOptions} ValidateOptions */
/** @typedef {import('../index.js').BuildOptions} BuildOptions */
/** @typedef {import('../index.js').Explanation} Explanation */
/** @typedef {import('#glue').BuiltParts} BuiltParts */

/** Memory in bytes that a core may keep between calls. */
const MAX_KEPT = 64 * 1024 * 1024;

/** @type {WebAssembly.Memory | undefined} */
let memory;
/** @type {TextEncoder | undefined} */
let encoder;

const engine = {
  /**
   * Writes a text into the core's buffer.
   *
   * @param {string} text
   * @returns {number} its length in bytes
   */
  writeText(text) {
    encoder ??= new TextEncoder();
    // Most texts are ASCII: a byte a unit. Where that is too little, three always are enough.
    const { read, written } = encoder.encodeInto(text, bytesAt(glue.textBuffer(text.length), text.length));
    if (read === text.length) return written;
    const room = text.length * 3;
    return encoder.encodeInto(text, bytesAt(glue.textBuffer(room), room)).written;
  },

  /**
   * Writes the tape and, behind it, the places of unpaired surrogates.
   *
   * @param {Uint32Array} tape
   * @param {number[]} places
   */
  writeTape(tape, places) {
    const words = tape.length + places.length;
    const at = glue.tapeBuffer(words);
    const view = new Uint32Array(started().buffer, at, words);
    view.set(tape);
    view.set(places, tape.length);
  },

  /** @type {(bytes: number, illFormed: number, options?: ValidateOptions) => Report} */
  validateText: (bytes, illFormed, options) => glue.validateText(bytes, illFormed, options),

  /** @type {(bytes: number, words: number, illFormed: number, options?: ValidateOptions) => Report} */
  validateValue: (bytes, words, illFormed, options) => glue.validateValue(bytes, words, illFormed, options),

  /** @type {(bytes: number, illFormed: number, options?: BuildOptions) => BuiltParts} */
  buildText: (bytes, illFormed, options) => glue.buildText(bytes, illFormed, options),

  /** @type {(bytes: number, words: number, illFormed: number, options?: BuildOptions) => BuiltParts} */
  buildValue: (bytes, words, illFormed, options) => glue.buildValue(bytes, words, illFormed, options),

  /** @type {(bytes: number, options?: ValidateOptions) => Explanation} */
  explainText: (bytes, options) => glue.explainText(bytes, options),

  /** @type {(bytes: number, words: number, options?: ValidateOptions) => Explanation} */
  explainValue: (bytes, words, options) => glue.explainValue(bytes, words, options),
};

/** @typedef {typeof engine} Engine */

/**
 * Runs `work` with the core started.
 *
 * @template T
 * @param {(core: typeof engine) => T} work
 * @returns {T}
 */
export function withEngine(work) {
  started();
  const result = work(engine);
  // WebAssembly never gives memory back; a core that has grown large for one input is replaced by a fresh one.
  if (started().buffer.byteLength > MAX_KEPT) startAfresh();
  return result;
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
const HOME = 'https://www.npmjs.com/package/ecs-start-task';

/**
 * What a failure of the core itself says, such as memory that runs out; wrong options are thrown on.
 *
 * @param {unknown} error
 * @returns {string}
 */
function failure(error) {
  if (!(error instanceof WebAssembly.RuntimeError) && !(error instanceof RangeError)) throw error;
  // What the failed call left behind is thrown away: the next call starts afresh.
  startAfresh();
  return error.message;
}

/**
 * The report for a failure of the core itself.
 *
 * @param {unknown} error
 * @param {ValidateOptions | undefined} options
 * @returns {Report}
 */
export function internalError(error, options) {
  const reason = failure(error);
  return {
    valid: false,
    kind: options?.kind ?? 'request',
    revision: options?.revision ?? '2023',
    violations: [
      {
        code: 'internal-error',
        severity: 'error',
        path: '',
        message: `The check itself failed (${reason}); please report it with the input that led to it.`,
        docs: HOME,
      },
    ],
    truncated: false,
  };
}

/**
 * The explanation for a failure of the core itself.
 *
 * @param {unknown} error
 * @returns {Explanation}
 */
export function noExplanation(error) {
  const title = 'Not explained';
  const summary = `The explanation itself failed (${failure(error)}); please report it with what led to it.`;
  const markdown = `## ${title}\n\n${summary}\n`;
  return { kind: 'unknown', title, summary, details: [], related: [], docs: HOME, markdown };
}
