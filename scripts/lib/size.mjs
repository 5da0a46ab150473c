// How much a page downloads that uses the package.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from './steps.mjs';

/** What is measured: a name, what is imported of which entry, and how many bytes of brotli it may take. */
export const BUNDLES = [
  { name: 'validate', names: ['validate'], budget: 66_400 },
  { name: 'validate, build and explain', names: ['validate', 'build', 'explain'], budget: 158_600 },
  { name: 'all without WebAssembly', names: ['validate', 'build', 'explain'], budget: 229_100, entry: 'js' },
];

/**
 * What esbuild bundles and minifies of a module that hands on these names.
 *
 * @param {string[]} names
 * @param {string} [entry] the file of the entry
 * @returns {Promise<{ minified: number, gzip: number, brotli: number }>}
 */
export async function bundled(names, entry = 'index') {
  const { build } = await import('esbuild');
  const folder = mkdtempSync(join(tmpdir(), 'size-'));
  try {
    const user = join(folder, 'user.js');
    const from = JSON.stringify(join(root, 'pkg', 'dist', `${entry}.js`));
    writeFileSync(user, `export { ${names.join(', ')} } from ${from};`);
    const options = /** @type {const} */ ({ bundle: true, minify: true, format: 'esm', write: false });
    const [{ contents }] = (await build({ entryPoints: [user], ...options })).outputFiles;
    const [gzip, brotli] = [gzipSync(contents, { level: 9 }).length, brotliCompressSync(contents).length];
    return { minified: contents.length, gzip, brotli };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
