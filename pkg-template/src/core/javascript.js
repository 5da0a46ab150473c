// The core where there is no WebAssembly: the same module, translated to JavaScript.

import { instantiate } from '#javascript';

/** @returns {import('../engine.js').Core} a core that nobody has used yet */
export function start() {
  /** @type {Record<string, any>} */
  const core = { ...instantiate() };
  for (const [name, work] of Object.entries(core)) {
    if (typeof work !== 'function') continue;
    core[name] = (/** @type {number[]} */ ...numbers) => {
      try {
        return work(...numbers);
      } catch (cause) {
        // Where WebAssembly would trap, JavaScript throws whatever comes first.
        throw new RangeError(/** @type {Error} */ (cause).message, { cause });
      }
    };
  }
  return /** @type {import('../engine.js').Core} */ (core);
}
