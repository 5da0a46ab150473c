// The core as JavaScript, for where there is no WebAssembly to be had.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './steps.mjs';

/** Instructions that wasm2js does not know are written by those that it does. */
const LOWERED = [
  '--llvm-memory-copy-fill-lowering',
  '--signext-lowering',
  '--llvm-nontrapping-fptoint-lowering',
];

/**
 * A module that exports `instantiate`, which gives the exports of a fresh core.
 *
 * @param {string} wasm the core
 * @param {string} folder where files in between may lie
 * @param {string[]} features
 */
export async function asJavaScript(wasm, folder, features) {
  const tool = (/** @type {string} */ name) => join(root, 'node_modules', 'binaryen', 'bin', name);
  const [lowered, translated] = [join(folder, 'lowered.wasm'), join(folder, 'translated.js')];
  await run('node', [tool('wasm-opt'), ...features, ...LOWERED, '-Oz', wasm, '-o', lowered]);
  await run('node', [tool('wasm2js'), '-Oz', lowered, '-o', translated]);
  const text = readFileSync(translated, 'utf8');
  const end = text.indexOf('var retasmFunc = ');
  if (end < 0) throw new Error('wasm2js writes something else than it did.');
  // What wasm2js starts and exports at once is put off until it is asked for: an import has no effects.
  const module = `export function instantiate() {\n${text.slice(0, end)}\nreturn asmFunc({});\n}\n`;
  const { transform } = await import('esbuild');
  return (await transform(module, { minify: true, target: 'es2022' })).code;
}
