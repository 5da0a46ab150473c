// The full core from the user: its bytes, its compiled module, or where to fetch it.

import { compile } from './compile.js';

export * from '#full-bindings';

/** @type {WebAssembly.Module | undefined} */
let module;

/** @type {typeof import('../../slim.js').initSync} */
export function provideSync(source) {
  module ??= kindOf(source) === 'WebAssembly.Module' ? source : compile(/** @type {BufferSource} */ (source));
}

/** @type {typeof import('../../slim.js').init} */
export async function provide(source) {
  const given = await source;
  if (module !== undefined) return;
  const compiled = await compileSource(given);
  module ??= compiled;
}

/**
 * @param {any} given
 * @returns {Promise<WebAssembly.Module>}
 */
async function compileSource(given) {
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
    // Streaming compilation requires this content type.
    if (type === 'application/wasm') return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (cause) {
    const reason = /** @type {Error} */ (cause).message;
    throw new Error(`${what} cannot be compiled. ${reason}`, { cause });
  }
}

/** The kind of an object, of this realm or of another. @param {unknown} value */
const kindOf = (value) => Object.prototype.toString.call(value).slice(8, -1);

/** @returns {WebAssembly.Module} */
export function getModule() {
  if (module === undefined) {
    throw new Error("ecs-start-task/slim has no core yet: call 'init' and await it, or 'initSync', first.");
  }
  return module;
}
