// The core that only validates, inlined.

import wasm from '#small.wasm';
import { compileInlined } from './compile.js';

export * from '#small-bindings';

/** @type {WebAssembly.Module | undefined} */
let module;

export const getModule = () => (module ??= compileInlined(wasm));
