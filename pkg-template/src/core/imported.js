// The full core where bytes must not be compiled but a `.wasm` file can be imported: Cloudflare Workers.

import module from '#wasm-module';

export * from '#full-bindings';

export const getModule = () => module;
