// The full core without WebAssembly: the same module, translated to JavaScript by wasm2js. The build replaces
// `WebAssembly` with the exports of `webassembly.js`.

export * from '#javascript-bindings';

const module = /* @__PURE__ */ new WebAssembly.Module(new Uint8Array());

export const getModule = () => module;
