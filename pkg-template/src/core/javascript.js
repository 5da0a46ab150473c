// The full core without WebAssembly: the same module, translated to JavaScript by wasm2js. The build replaces
// `WebAssembly` by what `webassembly.js` exports.

export * from '#javascript-bindings';

const module = /* @__PURE__ */ new WebAssembly.Module(new Uint8Array());

export const getModule = () => module;
