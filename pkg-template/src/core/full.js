// The full core, inlined.

import wasm from '#full.wasm';
import { compileInlined } from './compile.js';

export * from '#full-bindings';

/** @type {WebAssembly.Module | undefined} */
let module;

export const getModule = () => (module ??= compileInlined(wasm));
