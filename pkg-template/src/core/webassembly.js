// The parts of the WebAssembly API that the bindings use, over the module that wasm2js translated to JavaScript.

import { instantiate } from '#javascript';

class RuntimeError extends Error {}

class Module {}

class Instance {
  /**
   * @param {Module} _module
   * @param {object} imports
   */
  constructor(_module, imports) {
    /** @type {Record<string, any>} */
    this.exports = {};
    for (const [name, value] of Object.entries(instantiate(imports))) {
      this.exports[name] = typeof value === 'function' ? trapping(value) : value;
    }
  }
}

/**
 * Makes a function throw only what WebAssembly throws: JavaScript has other errors where WebAssembly traps.
 *
 * @param {Function} work
 */
const trapping =
  (work) =>
  (/** @type {unknown[]} */ ...parameters) => {
    try {
      return work(...parameters);
    } catch (cause) {
      throw new RuntimeError(/** @type {Error} */ (cause).message, { cause });
    }
  };

const WebAssembly = { Module, Instance, RuntimeError };

export { WebAssembly };
