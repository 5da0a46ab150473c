// The core where bytes must not be compiled, but a `.wasm` file can be imported as a module: Cloudflare Workers.

import module from '#wasm';

/** @returns {import('../engine.js').Core} a core that nobody has used yet */
export function start() {
  return /** @type {any} */ (new WebAssembly.Instance(module).exports);
}
