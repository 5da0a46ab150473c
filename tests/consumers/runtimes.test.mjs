// Node in every version that is supported, Bun and Deno: by import and by require.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { EXPECTED, PLATFORM, nodeOf, said, tool, consumerProjects } from '../lib/consumer-projects.mjs';

const IMPORTS = `
  import * as api from 'ecs-start-task';
  import * as js from 'ecs-start-task/js';
  import * as slim from 'ecs-start-task/slim';
  import { startTaskRequest } from 'ecs-start-task/json-schema';
  import { readFileSync } from 'node:fs';
  import { results } from './results.js';

  slim.initSync(readFileSync(new URL(import.meta.resolve('ecs-start-task/ecs-start-task.wasm'))));
  const { title } = startTaskRequest['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
  console.log(JSON.stringify([title, results(api), results(js), results(slim)]));`;

const REQUIRES = `
  const { readFileSync } = require('node:fs');
  const { results } = require('./results.cjs');
  const slim = require('ecs-start-task/slim');

  slim.initSync(readFileSync(require.resolve('ecs-start-task/ecs-start-task.wasm')));
  const { startTaskRequest } = require('ecs-start-task/json-schema');
  const { title } = startTaskRequest['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
  const all = [require('ecs-start-task'), require('ecs-start-task/js'), slim].map(results);
  console.log(JSON.stringify([title, ...all]));`;

/** @type {ReturnType<typeof consumerProjects>} */
let user;
/** @type {string} */
let folder;
before(() => {
  user = consumerProjects();
  folder = user.project('runtimes', { 'imports.js': IMPORTS, 'requires.cjs': REQUIRES });
});
after(() => user.remove());

/** @type {[name: string, command: (t: import('node:test').TestContext) => string[] | undefined][]} */
const RUNTIMES = [
  [`Node ${process.versions.node}`, () => [process.execPath]],
  ['Node 20', (t) => list(nodeOf(t, 20))],
  ['Node 24', (t) => list(nodeOf(t, 24))],
  ['Bun', (t) => list(tool(t, ...bun()))],
  [
    'Deno',
    (t) => list(tool(t, ...deno()), 'run', '--allow-read', '--no-prompt', '--node-modules-dir=manual'),
  ],
];

for (const [name, command] of RUNTIMES) {
  for (const file of ['imports.js', 'requires.cjs']) {
    test(`${name} runs ${file}`, async (t) => {
      const [runtime, ...args] = command(t) ?? [];
      if (runtime === undefined) return;
      const answer = await said(runtime, [...args, file], folder, { DENO_NO_UPDATE_CHECK: '1' });
      const [title, ...entries] = JSON.parse(answer);
      assert.equal(title, 'StartTaskRequest (2023)');
      assert.equal(entries.length, 3);
      for (const entry of entries) assert.equal(entry, EXPECTED);
    });
  }
}

test('each Node has the version that its name states', async (t) => {
  for (const major of /** @type {const} */ ([20, 24])) {
    const runtime = nodeOf(t, major);
    if (runtime !== undefined)
      assert.match(await said(runtime, ['--version'], folder), new RegExp(`^v${major}\\.`));
  }
});

/** @param {string | undefined} command @param {...string} args */
const list = (command, ...args) => (command === undefined ? undefined : [command, ...args]);

function bun() {
  const platform = PLATFORM.replace('win32', 'windows').replace('arm64', 'aarch64');
  const file = process.platform === 'win32' ? 'bun.exe' : 'bun';
  return [`@oven/bun-${platform}/bin/${file}`, `@oven/bun-${platform}-musl/bin/${file}`];
}

function deno() {
  const file = process.platform === 'win32' ? 'deno.exe' : 'deno';
  return [`@deno/${PLATFORM}/${file}`, `@deno/${PLATFORM}-glibc/${file}`];
}
