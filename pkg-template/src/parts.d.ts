// What the build puts in place of imports that begin with `#`.

declare module '#core' {
  export const start: () => import('./engine.js').Core;
}

declare module '#with-second' {
  export const withSecond: (core: import('./engine.js').Core) => import('./engine.js').Core;
}

declare module '#wasm' {
  const module: WebAssembly.Module;
  export default module;
}

declare module '#javascript' {
  /** The exports of a fresh core. */
  export const instantiate: () => Record<string, unknown>;
}

declare module '#first' {
  const packed: import('./unpack.js').Packed;
  export default packed;
}

declare module '#second' {
  const packed: import('./unpack.js').Packed;
  export default packed;
}

declare module '#unpacker' {
  const unpacker: string;
  export default unpacker;
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
  /** What the command line needs of the system. */
  export interface Host {
    read(path: string, most: number): Uint8Array | string;
    readInput(most: number): Uint8Array | string;
    exists(path: string): boolean;
    replace(path: string, old: Uint8Array, content: Uint8Array): void | string;
    list(folder: string): string[];
    print(stream: number, text: string): string | undefined;
    isTerminal(stream: number): boolean;
    variable(name: string): string | undefined;
    schema(path: string): string | undefined;
    hasBackslashes(): boolean;
  }
  export function initSync(options: { module: BufferSource }): void;
  export function run(args: string[], host: Host): number;
}
