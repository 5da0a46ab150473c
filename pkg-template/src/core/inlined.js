// The core of the default entry: bytes in the package's own code.

import packed from '#first';
import unpacker from '#unpacker';
import { compiled } from '../compile.js';
import { unpack } from '../unpack.js';

/** @type {WebAssembly.Module | undefined} */
let module;

/** @returns {import('../engine.js').Core} a core that nobody has used yet */
export function start() {
  module ??= compiled(unpack(packed, unpacker));
  return /** @type {any} */ (new WebAssembly.Instance(module).exports);
}
