// The core as JavaScript, for where there is no WebAssembly to be had.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './steps.mjs';

/** Instructions that wasm2js does not know are written by those that it does. */
const LOWERED = ['--signext-lowering', '--llvm-nontrapping-fptoint-lowering'];

/** A piece of data as wasm2js writes it. */
const DATA = /\s*base64DecodeToExistingUint8Array\(bufferView, (\d+), "([^"]*)"\);/g;

/** As many zeros are cheaper than a piece of their own. */
const GAP = 16;

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
  await run('node', [tool('wasm2js'), '--enable-bulk-memory', '-Oz', lowered, '-o', translated]);
  const text = readFileSync(translated, 'utf8');
  // What wasm2js starts and exports at once is put off until it is asked for: an import has no effects.
  const code = between(text, '\nfunction initActiveSegments', '\nvar retasmFunc = ').replace(DATA, '');
  const module = `export function instantiate() {
    var bufferView;
    function write(at, text) {
      for (var index = 0; index < text.length; index += 1) bufferView[at + index] = text.charCodeAt(index);
    }
    function data() {
      ${pieces(text)
        .map(({ at, bytes }) => `write(${at}, ${JSON.stringify(bytes.toString('latin1'))});`)
        .join('\n')}
    }
    ${code.replace('initActiveSegments(imports);', 'data();')}
    return asmFunc({});
  }`;
  const { transform } = await import('esbuild');
  return (await transform(module, { minify: true, target: 'es2022' })).code;
}

/**
 * The data, neighbours as one. A character for a byte: compressors see words, which base64 hides from them.
 *
 * @param {string} text
 */
function pieces(text) {
  /** @type {{ at: number, bytes: Buffer }[]} */
  const pieces = [];
  const all = [...text.matchAll(DATA)].map(([, at, base64]) => ({
    at: Number(at),
    bytes: Buffer.from(base64, 'base64'),
  }));
  // In the order of their addresses: nothing lies in the gaps that are filled.
  for (const { at, bytes } of all.sort((a, b) => a.at - b.at)) {
    const last = pieces.at(-1);
    const gap = last === undefined ? Infinity : at - last.at - last.bytes.length;
    if (last !== undefined && gap >= 0 && gap <= GAP) {
      last.bytes = Buffer.concat([last.bytes, Buffer.alloc(gap), bytes]);
    } else {
      pieces.push({ at, bytes });
    }
  }
  if (pieces.length === 0) throw new Error('wasm2js writes data in another way than it did.');
  return pieces;
}

/** @param {string} text @param {string} from @param {string} to */
function between(text, from, to) {
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error('wasm2js writes something else than it did.');
  return text.slice(start, end);
}
