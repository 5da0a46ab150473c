// The core that the user brings: its bytes, its compiled module, or where to fetch it.

import { compiled } from '../compile.js';

/** @type {WebAssembly.Module | undefined} */
let module;

/** @type {typeof import('../../slim.js').initSync} */
export function initSync(source) {
  module ??=
    kindOf(source) === 'WebAssembly.Module' ? source : compiled(/** @type {BufferSource} */ (source));
}

/** @type {typeof import('../../slim.js').init} */
export async function init(source) {
  const given = await source;
  if (module !== undefined) return;
  const compiled = await compile(given);
  module ??= compiled;
}

/**
 * @param {any} given
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(given) {
  switch (kindOf(given)) {
    case 'WebAssembly.Module':
      return given;
    case 'String':
    case 'URL':
      return fetched(await fetch(given));
    case 'Response':
      return fetched(given);
    default:
      return WebAssembly.compile(given);
  }
}

/** @param {Response} response */
async function fetched(response) {
  const type = response.headers.get('Content-Type');
  const what = `${response.url || 'The response'} (status ${response.status}, type ${type})`;
  if (!response.ok) throw new Error(`${what} is not the core of ecs-start-task.`);
  try {
    // Compiled while it arrives, which is done for this type alone.
    if (type === 'application/wasm') return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    const reason = /** @type {Error} */ (cause).message;
    throw new Error(`${what} cannot be compiled. ${reason}`, { cause });
  }
}

/** The kind of an object, of this realm or of another. @param {unknown} value */
const kindOf = (value) => Object.prototype.toString.call(value).slice(8, -1);

/** @returns {import('../engine.js').Core} a core that nobody has used yet */
export function start() {
  if (module === undefined) {
    throw new Error("ecs-start-task/slim has no core yet: call 'init' and await it, or 'initSync', first.");
  }
  return /** @type {any} */ (new WebAssembly.Instance(module).exports);
}
