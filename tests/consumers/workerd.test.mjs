// Cloudflare Workers, which cannot compile WebAssembly: bundled by wrangler, run by workerd.

import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as api from '../../pkg/dist/index.js';
import { comparison } from '../lib/comparison.mjs';
import { example } from '../lib/readme.mjs';
import {
  EXPECTED,
  PLATFORM,
  nodeOf,
  said,
  started,
  tool,
  consumerProjects,
} from '../lib/consumer-projects.mjs';

const LIB = JSON.stringify(dirname(fileURLToPath(new URL('../lib/comparison.mjs', import.meta.url))));

/** @param {string} imports @param {string} answer */
const worker = (imports, answer) => `
  ${imports}
  import { results } from './results.js';
  export default {
    async fetch() {
      try {
        return new Response(${answer});
      } catch (error) {
        return new Response('refused: ' + error.message);
      }
    },
  };`;

/** @type {ReturnType<typeof consumerProjects>} */
let user;
before(() => {
  user = consumerProjects();
});
after(() => user.remove());

/**
 * Returns the response of a Worker, or nothing if a tool is missing.
 *
 * @param {import('node:test').TestContext} t
 * @param {string} name
 * @param {string} code
 * @param {RequestInit} [request]
 */
async function answered(t, name, code, request = {}) {
  const wrangler = tool(t, 'wrangler/bin/wrangler.js');
  // wrangler requires a newer Node than the package.
  const node = nodeOf(t, 24);
  const file = process.platform === 'win32' ? 'workerd.exe' : 'workerd';
  const workerd = tool(t, ...workerdPackages().map((name) => `@cloudflare/${name}/bin/${file}`));
  if (wrangler === undefined || node === undefined || workerd === undefined) return undefined;
  const settings = { name, main: 'worker.js', compatibility_date: '2026-01-01', send_metrics: false };
  const folder = user.project(name, { 'worker.js': code, 'wrangler.json': JSON.stringify(settings) });
  const quiet = { WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(folder, 'log'), CI: 'true' };
  await said(node, [wrangler, 'deploy', '--dry-run', '--outdir', 'out'], folder, quiet);
  writeFileSync(join(folder, 'config.capnp'), configuration(readdirSync(join(folder, 'out'))));
  const server = await started(
    (port) => [workerd, ['serve', 'config.capnp', `--socket-addr=http=127.0.0.1:${port}`]],
    folder,
  );
  try {
    return await (await fetch(server.address, request)).text();
  } finally {
    await server.stop();
  }
}

function workerdPackages() {
  const platform = PLATFORM.replace('win32', 'windows');
  return [`workerd-${platform}`, `workerd-${platform.replace('x64', '64')}`];
}

/** What workerd is to serve. @param {string[]} files what wrangler wrote */
function configuration(files) {
  const modules = files
    .filter((name) => /\.(js|wasm)$/.test(name))
    .sort((name) => (name === 'worker.js' ? -1 : 1))
    .map((name) => {
      const kind = name.endsWith('.wasm') ? 'wasm' : 'esModule';
      return `(name = "${name}", ${kind} = embed "out/${name}")`;
    });
  return `using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [(name = "main", worker = (modules = [${modules.join(', ')}], compatibilityDate = "2026-01-01"))],
      sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
    );`;
}

test('a Worker that imports the package as everybody does', async (t) => {
  const answer = await answered(t, 'plain', worker(`import * as api from 'ecs-start-task';`, 'results(api)'));
  if (answer !== undefined) assert.equal(answer, EXPECTED);
});

test('the example of a Worker', async (t) => {
  const code = example('js', 'async fetch(request)');
  const answer = await answered(t, 'readme', code, { method: 'POST', body: '{ "taskDefinition": "web:7" }' });
  if (answer === undefined) return;
  assert.deepEqual(JSON.parse(answer), api.validate('{ "taskDefinition": "web:7" }'));
});

test('a Worker with each entry, and the schemas', async (t) => {
  const imports = `
    import * as js from 'ecs-start-task/js';
    import * as slim from 'ecs-start-task/slim';
    import core from 'ecs-start-task/ecs-start-task.wasm';
    import { startTaskRequest } from 'ecs-start-task/json-schema';
    slim.initSync(core);`;
  const check = `startTaskRequest['~standard'].validate({}).issues.length`;
  const answer = await answered(
    t,
    'entries',
    worker(imports, `JSON.stringify([results(js), results(slim), ${check}])`),
  );
  if (answer !== undefined) assert.equal(answer, JSON.stringify([EXPECTED, EXPECTED, 2]));
});

test('workerd returns the results of Node for thousands of inputs, byte for byte', async (t) => {
  const imports = `
    import * as api from 'ecs-start-task';
    import { comparison } from ${LIB.slice(0, -1)}/comparison.mjs";
    void results;`;
  const answer = await answered(t, 'corpus', worker(imports, `JSON.stringify(await comparison(api))`));
  if (answer !== undefined) assert.deepEqual(JSON.parse(answer), await comparison(api));
});

test('entries that compile bytes fail there, and report what to do', async (t) => {
  const dist = JSON.stringify(join(user.folder, 'node_modules', 'ecs-start-task', 'dist', 'index.js'));
  const answer = await answered(t, 'bytes', worker(`import * as api from ${dist};`, 'results(api)'));
  if (answer !== undefined)
    assert.match(answer, /^refused: WebAssembly cannot be compiled\. .*ecs-start-task\/js/);
});
