// Pages without a bundler: modules, a script from disk, workers, and content security policies.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { serve } from '../lib/server.mjs';
import { launch } from '../lib/browser.mjs';
import { policies } from '../lib/readme.mjs';
import { EXPECTED, node, told, tool, consumerProjects } from '../lib/consumer-projects.mjs';

const DIST = '../node_modules/ecs-start-task/dist';

/** A module that reports the results of the package at an address, or its error. */
const telling = (/** @type {string} */ address, ready = '') => `
  import * as api from '${address}';
  import { results } from './results.js';
  try {
    ${ready}
    globalThis.told = results(api);
  } catch (error) {
    globalThis.told = 'refused: ' + error.message;
  }`;

const page = (/** @type {string} */ script) => `<!doctype html><title>Consumer</title>${script}`;
const module = (/** @type {string} */ file) => page(`<script type="module" src="${file}"></script>`);

const FILES = {
  'default.js': telling(`${DIST}/index.js`),
  'default.html': module('default.js'),
  'js.js': telling(`${DIST}/js.js`),
  'js.html': module('js.js'),
  'slim.js': telling(`${DIST}/slim.js`, `await api.init('${DIST}/ecs-start-task.wasm');`),
  'slim.html': module('slim.js'),
  'wrong.js': telling(`${DIST}/slim.js`, `await api.init('wrong.html');`),
  'wrong.html': module('wrong.js'),
  'absent.js': telling(`${DIST}/slim.js`, `await api.init('${DIST}/nowhere.wasm');`),
  'absent.html': module('absent.js'),
  'early.js': telling(`${DIST}/slim.js`),
  'early.html': module('early.js'),
  'mapped.js': telling('ecs-start-task'),
  'mapped.html': page(
    `<script type="importmap">{ "imports": { "ecs-start-task": "${DIST}/index.js" } }</script>
     <script type="module" src="mapped.js"></script>`,
  ),
  'worker.js': `
    import * as api from '${DIST}/index.js';
    import { results } from './results.js';
    postMessage(results(api));`,
  'worker.html': page(
    `<script type="module">
       new Worker('worker.js', { type: 'module' }).onmessage = ({ data }) => (globalThis.told = data);
     </script>`,
  ),
  'classic.js': `import * as api from 'ecs-start-task'; import { results } from './results.js'; self.told = results(api);`,
  'classic.html': page('<script src="classic.bundle.js"></script>'),
};

/** @type {ReturnType<typeof consumerProjects>} */
let user;
/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof launch>>} */
let browser;
before(async () => {
  user = consumerProjects();
  folder = user.project('browser', FILES);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  user?.remove();
});

/**
 * Returns the result of a page that is served with a policy.
 *
 * @param {string} name
 * @param {string} [policy]
 */
async function served(name, policy) {
  const server = await serve(
    user.folder,
    0,
    policy === undefined ? {} : { 'Content-Security-Policy': policy },
  );
  try {
    return await told(browser, `${server.address}browser/${name}.html`);
  } finally {
    await server.close();
  }
}

for (const name of ['default', 'js', 'slim', 'mapped', 'worker']) {
  test(`a page without a bundler: ${name}`, async () => assert.equal(await served(name), EXPECTED));
}

test('a classic script from disk', async (t) => {
  const esbuild = tool(t, 'esbuild/bin/esbuild');
  if (esbuild === undefined) return;
  await node(esbuild, ['classic.js', '--bundle', '--minify', '--outfile=classic.bundle.js'], folder);
  assert.equal(await told(browser, pathToFileURL(join(folder, 'classic.html')).href), EXPECTED);
});

test('the slim entry reports what to do if the core is not loaded', async () => {
  assert.match(
    await served('early'),
    /^refused: ecs-start-task\/slim is not initialized\. Call and await 'init'/,
  );
});

test('the slim entry reports what it received instead of a core', async () => {
  assert.match(await served('wrong'), /wrong\.html \(status 200, type text\/html[^)]*\) cannot be compiled/);
  assert.match(await served('absent'), /nowhere\.wasm \(status 404, type [^)]*\) is not the core/);
});

const [WITH_WASM, WITHOUT] = policies().map((policy) => `default-src 'none'; ${policy}`);

test(`the default entry needs no more of a policy than ${WITH_WASM}`, async () => {
  assert.equal(await served('default', WITH_WASM), EXPECTED);
});

test("without 'wasm-unsafe-eval', the default entry reports at once what to do", async () => {
  const answer = await served('default', WITHOUT);
  assert.match(answer, /^refused: WebAssembly cannot be compiled\. Allow it/);
  assert.match(answer, /'wasm-unsafe-eval'.*ecs-start-task\/js/);
});

test(`the entry of JavaScript needs no more than ${WITHOUT}`, async () => {
  assert.equal(await served('js', WITHOUT), EXPECTED);
});

test("the slim entry needs connect-src to fetch, and 'wasm-unsafe-eval'", async () => {
  assert.equal(await served('slim', `${WITH_WASM}; connect-src 'self'`), EXPECTED);
  assert.match(await served('slim', `${WITHOUT}; connect-src 'self'`), /^refused: .*cannot be compiled/);
});
