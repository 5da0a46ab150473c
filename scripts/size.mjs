// `npm run size`: what a page downloads that uses the package, and what takes the bytes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildPackage } from './lib/package.mjs';
import { BUNDLES, bundled } from './lib/size.mjs';
import { root, script } from './lib/steps.mjs';
import { parse } from './lib/wat.mjs';

const bindgen = join(root, 'target', 'bindgen');

/** @param {(string | number)[][]} rows */
function table(rows) {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)),
  );
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  for (const row of cells) {
    const [first, ...others] = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    console.log([first, ...others].join('  '));
  }
}

/** The part of the program that a function belongs to, by its mangled name. @param {string} name */
function moduleOf(name) {
  const [, own] = name.match(/ecs_start_task((?:\d+[a-z_]+)+)/) ?? [];
  if (own !== undefined) {
    const steps = own.match(/\d+[a-z_]+/g)?.map((step) => step.replace(/^\d+/, '')) ?? [];
    return steps
      .slice(0, ['build', 'explain', 'validate', 'report', 'read'].includes(steps[0]) ? 2 : 1)
      .join('::');
  }
  if (/drop_in_place/.test(name)) return 'giving memory back';
  const [crate] = name.match(/(?:core|alloc|std|talc)(?=\d)/) ?? ['other'];
  const [what] = name.match(/\d(?:fmt|str|slice|iter|vec|raw_vec|string)(?=\d|$)/) ?? [''];
  return `${crate}${what.replace(/^\d+/, '::')}`;
}

/** The bytes of a part by what they are for; the text form of the code stands for its size. @param {string} part */
function composition(part) {
  const fields = parse(readFileSync(join(bindgen, `${part}.wat`), 'utf8'));
  /** @type {Map<string, number>} */
  const sizes = new Map();
  let total = 0;
  for (const { kind, name, text } of fields) {
    if (kind !== 'func') continue;
    const size = text.replace(/\s+/g, ' ').length;
    total += size;
    sizes.set(moduleOf(name), (sizes.get(moduleOf(name)) ?? 0) + size);
  }
  const largest = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 24);
  return largest.map(([name, size]) => [name, `${((100 * size) / total).toFixed(1)} %`]);
}

await script(async () => {
  await buildPackage();
  /** @type {(string | number)[][]} */
  const rows = [['bundle', 'minified', 'gzip', 'brotli', 'budget']];
  for (const { name, names, budget, entry } of BUNDLES) {
    const { minified, gzip, brotli } = await bundled(names, entry);
    rows.push([name, minified, gzip, brotli, budget]);
  }
  table(rows);
  for (const part of ['first', 'second']) {
    const wasm = readFileSync(join(bindgen, `${part}.wasm`));
    const brotli = brotliCompressSync(wasm).length;
    console.log(
      `\nThe ${part} part: ${wasm.length.toLocaleString('en')} bytes, brotli ${brotli.toLocaleString('en')}`,
    );
    table(composition(part));
  }
});
