// The whole core, inlined.

import wasm from '#whole.wasm';
import { compileInlined } from './compile.js';

export * from '#whole-bindings';

/** @type {WebAssembly.Module | undefined} */
let module;

export const getModule = () => (module ??= compileInlined(wasm));
