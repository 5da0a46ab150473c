// Types of the imports that begin with `#`, which the build replaces.

declare module '#small-core' {
  type Core = import('./engine.js').Core;
  export const getModule: Core['getModule'];
  export const initSync: Core['initSync'];
  export const __wbg_reset_state: Core['__wbg_reset_state'];
  export const validateText: import('./engine.js').TextFunction;
  export const validateValue: import('./engine.js').ValueFunction;
  export const formValue: import('./engine.js').ValueFunction;
}

declare module '#full-core' {
  export * from '#small-core';
  export const buildText: import('./engine.js').TextFunction;
  export const buildValue: import('./engine.js').ValueFunction;
  export const explainText: import('./engine.js').TextFunction;
  export const explainValue: import('./engine.js').ValueFunction;
  export const redactText: import('./engine.js').TextFunction;
}

/** Bindings that wasm-bindgen generates. */
declare module '#small-bindings' {}
declare module '#full-bindings' {}
declare module '#javascript-bindings' {}

/** A module as a string with one character per byte. */
declare module '#small.wasm' {
  const characters: string;
  export default characters;
}

declare module '#full.wasm' {
  const characters: string;
  export default characters;
}

/** The full core as a module that the platform imports. */
declare module '#wasm-module' {
  const module: WebAssembly.Module;
  export default module;
}

/** The full core, translated by wasm2js. */
declare module '#javascript' {
  export const instantiate: (imports: object) => Record<string, unknown>;
}

declare module '#main' {
  export const startTaskRequest: typeof import('../standard.js').startTaskRequest;
  export const startTaskResponse: typeof import('../standard.js').startTaskResponse;
}

/** `descriptions.json` as text. */
declare module '#descriptions' {
  const json: string;
  export default json;
}

/** A JSON Schema as text. */
declare module '#schema/*' {
  const json: string;
  export default json;
}

declare module '#cli' {
  /** The system functions of the command line. */
  export interface Host {
    read(path: string, most: number): Uint8Array | string;
    readInput(most: number): Uint8Array | string;
    exists(path: string): boolean;
    folder(): string;
    write(path: string, content: Uint8Array): void | string;
    replace(path: string, old: Uint8Array, content: Uint8Array): void | string;
    list(folder: string): string[];
    print(stream: number, text: string): string | undefined;
    isTerminal(stream: number): boolean;
    variable(name: string): string | undefined;
    schema(path: string): string | undefined;
    composer(): string | undefined;
    start(program: string, args: string[]): boolean;
    isMacOS(): boolean;
    hasBackslashes(): boolean;
  }
  export function initSync(options: { module: BufferSource }): void;
  export function run(args: string[], host: Host): number;
}
