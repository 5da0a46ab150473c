// The part of the core that `build` and `explain` need beyond that of `validate`: it works in the memory of the first
// part and calls it.

import packed from '#second';
import unpacker from '#unpacker';
import { compiled } from './compile.js';
import { unpack } from './unpack.js';

/** @typedef {import('./engine.js').Core} Core */

/** @type {WebAssembly.Module | undefined} */
let module;
/** @type {Core | undefined} */
let first;
/** @type {Core} */
let both;

/**
 * The exports of both parts.
 *
 * @param {Core} core the first part
 * @returns {Core}
 */
export function withSecond(core) {
  if (core !== first) {
    module ??= compiled(unpack(packed, unpacker));
    const { exports } = new WebAssembly.Instance(module, { c: core });
    first = core;
    both = /** @type {Core} */ ({ ...core, ...exports });
  }
  return both;
}
