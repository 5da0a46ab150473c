// What the build puts in place of `#glue` and `#wasm`.

declare module '#glue' {
  export function initSync(options: { module: BufferSource }): { memory: WebAssembly.Memory };
  export function textBuffer(bytes: number): number;
  export function tapeBuffer(words: number): number;
  export function answerBuffer(): number;
  export function validateOptions(bytes: number, words: number): number;
  export function validateText(bytes: number, illFormed: number): number;
  export function validateValue(bytes: number, words: number, illFormed: number): number;
  export function buildOptions(bytes: number, words: number): number;
  export function buildText(bytes: number, illFormed: number): number;
  export function buildValue(bytes: number, words: number, illFormed: number): number;
  export function explainText(bytes: number): number;
  export function explainValue(bytes: number, words: number): number;
  export function __wbg_reset_state(): void;
}

declare module '#wasm' {
  const base64: string;
  export default base64;
}
