// What the build puts in place of imports that begin with `#`.

declare module '#glue' {
  import type { Explanation, Report } from '../index.js';

  export function initSync(options: { module: BufferSource }): { memory: WebAssembly.Memory };
  export function textBuffer(bytes: number): number;
  export function tapeBuffer(words: number): number;
  export function validateText(bytes: number, illFormed: number, options: unknown): Report;
  export function validateValue(bytes: number, words: number, illFormed: number, options: unknown): Report;
  /** A built request as it crosses: what may hold any number goes as JSON text. */
  export interface BuiltParts {
    ok: boolean;
    request: string | null;
    output: string | null;
    changes: string;
    report: Report;
  }
  export function buildText(bytes: number, illFormed: number, options: unknown): BuiltParts;
  export function buildValue(bytes: number, words: number, illFormed: number, options: unknown): BuiltParts;
  export function explainText(bytes: number, options: unknown): Explanation;
  export function explainValue(bytes: number, words: number, options: unknown): Explanation;
  export function __wbg_reset_state(): void;
}

declare module '#wasm' {
  const base64: string;
  export default base64;
}

declare module '#main' {
  export const startTaskRequest: typeof import('../standard.js').startTaskRequest;
  export const startTaskResponse: typeof import('../standard.js').startTaskResponse;
}

/** A JSON Schema as text. */
declare module '#schema/*' {
  const json: string;
  export default json;
}

declare module '#cli' {
  /** What the command line needs of the system. */
  export interface Host {
    read(path: string): Uint8Array | string;
    readInput(): Uint8Array | string;
    write(path: string, content: Uint8Array): void | string;
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
