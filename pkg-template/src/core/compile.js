/**
 * Compiles a module. If compiling is not allowed, the error says how to allow or avoid it.
 *
 * @param {BufferSource} bytes
 * @returns {WebAssembly.Module}
 */
export function compile(bytes) {
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    // Out of memory is an internal error like any other.
    if (cause instanceof RangeError) throw cause;
    const reason = /** @type {Error} */ (cause).message;
    throw new Error(
      `WebAssembly cannot be compiled. Allow it ('wasm-unsafe-eval' in the content security policy), or import 'ecs-start-task/js'. ${reason}`,
      { cause },
    );
  }
}

/**
 * Compiles a module that is inlined as a string with one character per byte: a sixth smaller than base64 after
 * compression.
 *
 * @param {string} characters
 */
export function compileInlined(characters) {
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return compile(bytes);
}
