// `npm run bench`: compares the package with others in Node and Chromium. Compare ratios, because times depend on the
// machine. `npm run bench -- native` measures the crate.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium as playwright } from 'playwright-core';
import { huge, request } from '../benches/requests.mjs';
import { suite, table } from '../benches/suite.mjs';
import { root, run, say, script } from './lib/steps.mjs';
import { chromium, python } from './lib/tools.mjs';

const SCHEMA = join(root, 'schema', 'start-task-request-2023.json');

/** The median time of some runs in processes of their own. @param {string} who */
function cold(who) {
  const run = () => Number(execFileSync('node', [join(root, 'benches', 'cold.mjs'), who]));
  const times = Array.from({ length: 7 }, run).sort((a, b) => a - b);
  return times[3];
}

/** @param {typeof import('../pkg-template/index.js').validate} validate */
function growth(validate) {
  for (const megabytes of [0.1, 1, 10]) {
    const text = huge(megabytes);
    validate(text);
    const start = performance.now();
    validate(text);
    const perByte = ((performance.now() - start) * 1e6) / text.length;
    console.log(`${megabytes} MB of JSON text: ${perByte.toFixed(1)} ns a byte`);
  }
}

/** @param {typeof import('../pkg-template/index.js').validate} validate */
function memory(validate) {
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return (heapUsed + external + arrayBuffers) / 1e6;
  };
  const value = request(8000);
  const calls = (/** @type {number} */ count) => {
    for (let index = 0; index < count; index += 1) validate({ ...value, group: 1 });
  };
  calls(1000);
  const before = used();
  calls(10_000);
  console.log(`Memory before and after 10,000 calls: ${before.toFixed(1)} MB, ${used().toFixed(1)} MB`);
}

/** The suite in a page. */
async function inChromium() {
  const folder = join(root, 'target', 'bench');
  mkdirSync(folder, { recursive: true });
  const contents = `
    import { validate } from ${JSON.stringify(join(root, 'pkg', 'dist', 'index.js'))};
    import { suite } from ${JSON.stringify(join(root, 'benches', 'suite.mjs'))};
    import schema from ${JSON.stringify(SCHEMA)};
    globalThis.rows = () => suite(validate, schema);`;
  const stdin = { contents, resolveDir: root };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'iife', write: false });
  const executablePath = chromium();
  const browser = await playwright.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0].text });
    const rows = await page.evaluate('rows()');
    return /** @type {import('../benches/suite.mjs').Row[]} */ (rows);
  } finally {
    await browser.close();
  }
}

await script(async () => {
  const wanted = process.argv.slice(2);
  if (wanted.includes('native')) {
    const found = await python();
    /** @type {Record<string, string>} */
    const env = found === undefined ? {} : { BENCH_PYTHON: found };
    await run('cargo', ['bench', '--manifest-path', join(root, 'benches', 'Cargo.toml')], { env });
    return;
  }
  const { validate } = await import('../pkg/dist/index.js');
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  say(`Node ${process.versions.node}`);
  const rows = await suite(validate, schema);
  console.log(table(rows));
  const ajv = cold('ajv');
  for (const entry of ['validate', 'index']) {
    const ours = cold(entry);
    const ratio = `${(ours / ajv).toFixed(2)} × (target 0.2 ×)`;
    console.log(
      `Import of ${entry}.js to first answer: ${ours.toFixed(0)} ms, Ajv ${ajv.toFixed(0)} ms, ${ratio}`,
    );
  }
  growth(validate);
  memory(validate);
  say('Chromium');
  console.log(table(await inChromium()));
});
