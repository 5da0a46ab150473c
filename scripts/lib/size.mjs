// How much a page downloads with the package.

import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './steps.mjs';

/** What is imported from which entry, and how many bytes it may take: minified by esbuild, compressed by brotli. */
export const BUNDLES = [
  { names: ['validate'], budget: 100_000 },
  { names: ['build'], budget: 315_000 },
  { names: ['explain'], budget: 315_000 },
  { names: ['validate', 'build', 'explain'], budget: 385_000 },
  { names: ['validate', 'build', 'explain'], budget: 380_000, entry: 'js' },
];

/**
 * Bundles a module that exports these names.
 *
 * @param {string[]} names
 * @param {string} [entry]
 * @returns {Promise<{ minified: number, brotli: number }>} sizes in bytes
 */
export async function bundled(names, entry = 'index') {
  const contents = `export { ${names.join(', ')} } from './pkg/dist/${entry}.js';`;
  const stdin = { contents, resolveDir: root };
  const result = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false });
  const code = result.outputFiles[0].contents;
  return { minified: code.length, brotli: brotliCompressSync(code).length };
}
