// esbuild, Rollup, webpack and Vite: their output runs in Chromium, and contains nothing unused.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../lib/server.mjs';
import { launch } from '../lib/browser.mjs';
import { PAGES, example, shownOutput } from '../lib/readme.mjs';
import {
  EXPECTED,
  everything,
  marks,
  node,
  started,
  told,
  tool,
  consumerProjects,
} from '../lib/consumer-projects.mjs';

const HTML = '<!doctype html><title>Consumer</title><script type="module" src="main.js"></script>';

/** As docs/runtimes.md has it for webpack. */
const AS_URL = address();
function address() {
  const text = PAGES.map((page) => page.text).join('');
  const [found] = text.match(/(?<=With webpack, the URL is `)[^`]+/) ?? [];
  assert.ok(found);
  return found;
}

/** All entries at once, with the core of the slim one as a file of the bundler. */
const main = (/** @type {string} */ address, /** @type {string} */ before = '') => `
  ${before}
  import * as api from 'ecs-start-task';
  import * as js from 'ecs-start-task/js';
  import * as slim from 'ecs-start-task/slim';
  import { results } from './results.js';
  try {
    await slim.init(${address});
    globalThis.told = JSON.stringify([results(api), results(js), results(slim)]);
  } catch (error) {
    globalThis.told = 'refused: ' + error.stack;
  }`;

/** In a module worker; workers are found by `new URL` in webpack and Vite. */
const WORKER = `
  import * as api from 'ecs-start-task';
  import { results } from './results.js';
  postMessage(results(api));`;
const STARTER = `
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }) => (globalThis.told = data);`;

/** Exports what is imported, so that it is not dropped. */
const ONLY_VALIDATE = `import { validate } from 'ecs-start-task'; globalThis.check = validate;`;
const ALL = `import { validate, build, explain } from 'ecs-start-task'; globalThis.all = [validate, build, explain];`;
const NOTHING = `import { validate, startTaskRequest } from 'ecs-start-task'; globalThis.told = 'nothing';`;

const SPLIT = `
  import { validate } from 'ecs-start-task/validate';
  import('ecs-start-task/build').then(({ build }) => {
    globalThis.told = JSON.stringify([validate({}).valid, build({}).ok]);
  });`;

const SOURCES = {
  'index.html': HTML,
  'validate.js': ONLY_VALIDATE,
  'all.js': ALL,
  'nothing.js': NOTHING,
  'split.js': SPLIT,
  'worker.js': WORKER,
  'starter.js': STARTER,
};

/** @type {ReturnType<typeof consumerProjects>} */
let user;
/** @type {Awaited<ReturnType<typeof launch>>} */
let browser;
before(async () => {
  user = consumerProjects();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  user?.remove();
});

/** @typedef {(source: string, out: string, folder: string) => Promise<unknown>} Bundle a module into a folder, as main.js */

/**
 * @typedef {object} Bundler
 * @property {string[]} tools what has to be there
 * @property {(script: string) => Bundle} with how it is run
 * @property {string} main
 * @property {boolean} [splits] whether it makes chunks without being asked to
 * @property {boolean} [hasWorkers] whether it bundles workers that a module starts
 */

/** @type {Record<string, Bundler>} */
const BUNDLERS = {
  esbuild: {
    tools: ['esbuild/bin/esbuild'],
    with: (script) => (source, out, folder) =>
      node(
        script,
        [
          ...[source, '--bundle', '--minify', '--format=esm', '--loader:.wasm=file', '--log-level=error'],
          `--outfile=${join(out, 'main.js')}`,
        ],
        folder,
      ),
    main: main('new URL(core, import.meta.url)', "import core from 'ecs-start-task/ecs-start-task.wasm';"),
  },
  Rollup: {
    tools: ['rollup/dist/bin/rollup', '@rollup/plugin-node-resolve/package.json'],
    with: (script) => (source, out, folder) =>
      node(
        script,
        [
          '--input',
          source,
          '--file',
          join(out, 'main.js'),
          '--format',
          'es',
          '-p',
          'node-resolve',
          '--failAfterWarnings',
        ],
        folder,
      ),
    // Rollup does not copy files, so the core is in the folder that is served.
    main: main("'../../node_modules/ecs-start-task/dist/ecs-start-task.wasm'"),
  },
  webpack: {
    tools: ['webpack/lib/index.js'],
    with: (script) => async (source, out, folder) => {
      const build = join(folder, `webpack-${source}.cjs`);
      const configuration = { mode: 'production', context: folder, entry: `./${source}`, target: 'web' };
      const output = { path: out, filename: 'main.js', publicPath: 'auto' };
      // Minimizing the JavaScript core takes half a minute; the other modules are enough.
      const optimization = { minimize: source !== 'main.js' };
      const settings = JSON.stringify({ ...configuration, output, optimization, performance: false });
      writeFileSync(
        build,
        `require(${JSON.stringify(script)})(${settings}, (error, stats) => {
           const said = error ?? stats.compilation.errors[0] ?? stats.compilation.warnings[0];
           if (said) throw said;
         });`,
      );
      return node(build, [], folder);
    },
    main: main(AS_URL),
    splits: true,
    hasWorkers: true,
  },
  Vite: {
    tools: ['vite/bin/vite.js'],
    with: (script) => (source, out, folder) => {
      const entry = JSON.stringify({
        build: { rollupOptions: { input: source, output: { entryFileNames: 'main.js' } } },
      });
      writeFileSync(join(folder, 'vite.config.js'), `export default { ...${entry}, base: './' };`);
      return node(script, ['build', '--outDir', out, '--assetsDir', '.', '--logLevel', 'warn'], folder);
    },
    main: main('core', "import core from 'ecs-start-task/ecs-start-task.wasm?url';"),
    splits: true,
    hasWorkers: true,
  },
};

for (const [name, bundler] of Object.entries(BUNDLERS)) {
  const prepared = (/** @type {import('node:test').TestContext} */ t) => {
    const [script] = bundler.tools.map((path) => tool(t, path));
    if (script === undefined) return undefined;
    const folder = user.project(name.toLowerCase(), { ...SOURCES, 'main.js': bundler.main });
    const bundle = bundler.with(script);
    return async (/** @type {string} */ source) => {
      const out = join(folder, `out-${source.replace('.js', '')}`);
      mkdirSync(out, { recursive: true });
      await bundle(source, out, folder);
      writeFileSync(join(out, 'index.html'), HTML);
      return out;
    };
  };

  /** What the page says that is made of a module. @param {string} out */
  const running = async (out) => {
    const server = await serve(user.folder, 0);
    try {
      return await told(browser, `${server.address}${out.slice(user.folder.length + 1)}/`);
    } finally {
      await server.close();
    }
  };

  test(`${name}: every entry returns the same results in Chromium`, async (t) => {
    const bundle = prepared(t);
    if (bundle === undefined) return;
    const answer = await running(await bundle('main.js'));
    assert.equal(answer, JSON.stringify([EXPECTED, EXPECTED, EXPECTED]));
  });

  test(`${name}: who imports validate alone gets nothing of build and explain`, async (t) => {
    const bundle = prepared(t);
    if (bundle === undefined) return;
    const { first, second } = marks(user.folder);
    const texts = [];
    for (const source of ['validate.js', 'all.js', 'nothing.js'])
      texts.push(everything(await bundle(source)));
    assert.deepEqual(
      texts.map((text) => [text.includes(first), text.includes(second)]),
      [
        [true, false],
        [true, true],
        [false, false],
      ],
    );
  });

  if (bundler.splits) {
    test(`${name}: a dynamic import of a subpath becomes a chunk of its own`, async (t) => {
      const bundle = prepared(t);
      if (bundle === undefined) return;
      const out = await bundle('split.js');
      const { first, second } = marks(user.folder);
      const start = readFileSync(join(out, 'main.js'), 'utf8');
      assert.ok(
        !start.includes(second) && everything(out).includes(first) && everything(out).includes(second),
      );
      assert.equal(await running(out), '[false,false]');
    });
  }

  if (bundler.hasWorkers) {
    test(`${name}: a web worker`, async (t) => {
      const bundle = prepared(t);
      if (bundle !== undefined) assert.equal(await running(await bundle('starter.js')), EXPECTED);
    });
  }
}

test('the example for Vite', async (t) => {
  const script = tool(t, BUNDLERS.Vite.tools[0]);
  if (script === undefined) return;
  const code = example('js', '.wasm?url');
  // The output becomes the result that the test waits for.
  const source = code.replace('console.log(', 'globalThis.told = (');
  const folder = user.project('readme', { 'main.js': source });
  const out = join(folder, 'out');
  await BUNDLERS.Vite.with(script)('main.js', out, folder);
  writeFileSync(join(out, 'index.html'), HTML);
  const server = await serve(out, 0);
  try {
    assert.deepEqual([await told(browser, server.address)], shownOutput(code));
  } finally {
    await server.close();
  }
});

test('Vite: the development server', async (t) => {
  const script = tool(t, 'vite/bin/vite.js');
  if (script === undefined) return;
  const folder = user.project('vite-dev', { ...SOURCES, 'main.js': BUNDLERS.Vite.main });
  const server = await started(
    (port) => [process.execPath, [script, '--host', '127.0.0.1', '--port', String(port), '--strictPort']],
    folder,
  );
  try {
    const answer = await told(browser, server.address);
    assert.equal(answer, JSON.stringify([EXPECTED, EXPECTED, EXPECTED]));
  } finally {
    await server.stop();
  }
});
