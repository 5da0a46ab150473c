/**
 * Compiles a module, or says what to do where that is forbidden.
 *
 * @param {BufferSource} bytes
 * @returns {WebAssembly.Module}
 */
export function compiled(bytes) {
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    // Memory that ran out is a failure like any other of the core.
    if (cause instanceof RangeError) throw cause;
    const reason = /** @type {Error} */ (cause).message;
    throw new Error(
      `WebAssembly cannot be compiled here: allow it ('wasm-unsafe-eval' in a content security policy), or import 'ecs-start-task/js'. ${reason}`,
      { cause },
    );
  }
}
