// Calls the core. It is instantiated at the first call, so that importing the package has no effects.

import { encode, wellFormed } from './encode.js';

/** The memory in bytes that a core can keep between calls. WebAssembly never frees memory. */
const MAX_MEMORY = 64 * 1024 * 1024;

/**
 * The bindings that wasm-bindgen generates, and the compiled module.
 *
 * @typedef {object} Core
 * @property {() => WebAssembly.Module} getModule
 * @property {(source: { module: WebAssembly.Module }) => { memory: WebAssembly.Memory }} initSync
 * @property {() => void} __wbg_reset_state replaces the instance with a new one
 */

/** @typedef {(text: Uint8Array, unpaired: number[], options: unknown) => any} TextFunction */
/** @typedef {(text: Uint8Array, tape: Uint32Array, unpaired: number[], options: unknown) => any} ValueFunction */

/**
 * Calls the core with an input: a string as text, anything else as a value.
 *
 * @param {Core} core
 * @param {TextFunction} ofText
 * @param {ValueFunction | undefined} ofValue `undefined` if the input is always a string
 * @param {unknown} input
 * @param {unknown} options as `copyOptions` returns them
 * @param {boolean} [keepUndefined] whether members that are `undefined` reach the core
 */
export function call(core, ofText, ofValue, input, options, keepUndefined) {
  // Getters and other callbacks run before the core, because they may call it.
  const encoded = typeof input === 'string' ? { text: input } : encode(input, keepUndefined);
  const { text, unpaired } = wellFormed(encoded);
  const bytes = new TextEncoder().encode(text);
  const { memory } = core.initSync({ module: core.getModule() });
  try {
    return 'tape' in encoded && ofValue
      ? ofValue(bytes, encoded.tape, unpaired, options)
      : ofText(bytes, unpaired, options);
  } finally {
    if (memory.buffer.byteLength > MAX_MEMORY) core.__wbg_reset_state();
  }
}

/**
 * Copies the options, so that each is read once. A task definition becomes JSON text; the core reports it if it cannot
 * be read.
 *
 * @param {unknown} options
 * @returns {any}
 */
export function copyOptions(options) {
  if (options === null) return undefined;
  // The core rejects what is not an object.
  if (typeof options !== 'object' || Array.isArray(options)) return options;
  const copy = read(/** @type {Record<string, unknown>} */ (options));
  const { taskDefinition } = copy;
  if (typeof taskDefinition === 'object') {
    try {
      copy.taskDefinition = JSON.stringify(taskDefinition) ?? '';
    } catch {
      // Cyclic, or with a BigInt or a getter that throws: not JSON, as an empty text.
      copy.taskDefinition = '';
    }
  }
  return copy;
}

/**
 * @param {Record<string, unknown>} options
 * @returns {Record<string, unknown>}
 */
function read(options) {
  try {
    return { ...options };
  } catch (cause) {
    throw new TypeError(`The options cannot be read: ${messageOf(cause)}`, { cause });
  }
}

/** @param {unknown} error */
function messageOf(error) {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return 'reading it throws';
  }
}

/** Where to report an internal error. */
export const HOME = 'https://www.npmjs.com/package/ecs-start-task';

/**
 * Handles an error of a call: if the core failed, replaces it and returns the reason. Invalid options are thrown on.
 *
 * @param {Core} core
 * @param {unknown} error
 * @returns {string}
 */
export function recover(core, error) {
  const isTrap = typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
  if (!isTrap && !(error instanceof RangeError)) throw error;
  core.__wbg_reset_state();
  return error.message;
}
