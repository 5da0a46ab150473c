// Every entry of the package returns the same results, byte for byte, and has the same exports.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import * as main from '../../pkg/dist/index.js';
import { everyAnswer } from '../lib/comparison.mjs';
import { consumer } from '../lib/consumer.mjs';

/** @typedef {typeof main} Api */
/** @typedef {typeof import('../../pkg/dist/slim.js')} Slim */

/** @type {ReturnType<typeof consumer>} */
let user;
/** @type {NodeJS.Require} */
let load;
/** @type {Buffer<ArrayBuffer>} */
let wasm;
/** @type {string[]} */
let expected;
before(() => {
  user = consumer();
  load = createRequire(join(user.folder, 'index.js'));
  wasm = /** @type {any} */ (readFileSync(load.resolve('ecs-start-task/ecs-start-task.wasm')));
  expected = [...everyAnswer(main)];
});
after(() => user.remove());

/** A fresh module of its own. @param {string} name @returns {Promise<any>} */
const imported = (name) =>
  import(`${join(user.folder, 'node_modules', 'ecs-start-task', 'dist', name)}?${Math.random()}`);

/** The entry for the `workerd` condition in Node, which compiles the module that workerd imports. */
async function workerd() {
  const out = join(user.folder, 'workerd.mjs');
  await build({
    stdin: { contents: `export * from 'ecs-start-task';`, resolveDir: user.folder },
    conditions: ['workerd'],
    bundle: true,
    format: 'esm',
    outfile: out,
    plugins: [
      {
        name: 'wasm',
        setup({ onLoad }) {
          onLoad({ filter: /\.wasm$/ }, ({ path }) => ({
            contents: `import { readFileSync } from 'node:fs';
                       export default new WebAssembly.Module(readFileSync(${JSON.stringify(path)}));`,
          }));
        },
      },
    ],
    external: ['node:fs'],
  });
  return import(out);
}

/** @type {Record<string, () => Promise<Api> | Api>} */
const ENTRIES = {
  'the default entry by require': () => load('ecs-start-task'),
  'slim, with bytes at once': async () => {
    const slim = await imported('slim.js');
    slim.initSync(wasm);
    return slim;
  },
  'slim by require, with a promise of a module': async () => {
    const slim = load('ecs-start-task/slim');
    await slim.init(WebAssembly.compile(wasm));
    return slim;
  },
  js: () => imported('js.js'),
  'js by require': () => load('ecs-start-task/js'),
  'the default entry for workerd': workerd,
};

for (const [name, entry] of Object.entries(ENTRIES)) {
  test(`${name} returns the results of the default entry`, async () => {
    const api = await entry();
    const own = name.startsWith('slim') ? ['init', 'initSync'] : [];
    assert.deepEqual(
      Object.keys(api).filter((key) => !own.includes(key)),
      Object.keys(main),
    );
    assert.ok(expected.length > 2_000);
    let index = 0;
    for (const answer of everyAnswer(api)) {
      // Comparing strings of this length is much faster than showing their difference.
      if (answer !== expected[index]) assert.equal(answer, expected[index]);
      index += 1;
    }
    assert.equal(index, expected.length);
  });
}

test('results are the same without TextEncoder and TextDecoder, as in jsdom', async () => {
  const { TextEncoder, TextDecoder } = globalThis;
  Object.assign(globalThis, { TextEncoder: undefined, TextDecoder: undefined });
  try {
    const api = await imported('js.js');
    let index = 0;
    for (const answer of everyAnswer(api)) {
      if (answer !== expected[index]) assert.equal(answer, expected[index]);
      index += 1;
    }
  } finally {
    Object.assign(globalThis, { TextEncoder, TextDecoder });
  }
});

test('js needs no WebAssembly', async () => {
  const { WebAssembly } = globalThis;
  Object.assign(globalThis, { WebAssembly: undefined });
  try {
    const { validate, build: built } = await imported('js.js');
    assert.equal(validate({}).valid, false);
    assert.throws(() => validate({}, { kind: 'x' }), TypeError);
    assert.throws(() => built({}, { format: 'x' }), TypeError);
    const { validate: other } = await imported('index.js');
    assert.throws(
      () => other({}),
      /WebAssembly cannot be compiled\. .*'ecs-start-task\/js'.*(not defined|undefined)/,
    );
  } finally {
    Object.assign(globalThis, { WebAssembly });
  }
});

test('js survives an input that needs more memory than there is', async () => {
  const { validate } = await imported('js.js');
  const { ArrayBuffer } = globalThis;
  // The memory of the core cannot grow, as if none were left.
  const scarce = new Proxy(ArrayBuffer, {
    construct(target, [length]) {
      if (length > 8 * 1024 * 1024) throw new RangeError('Array buffer allocation failed');
      return new target(length);
    },
  });
  let report;
  globalThis.ArrayBuffer = scarce;
  try {
    report = validate({ group: 'x'.repeat(20_000_000) });
  } finally {
    globalThis.ArrayBuffer = ArrayBuffer;
  }
  assert.equal(report.violations[0].code, 'internal-error');
  assert.equal(validate({}, { kind: 'response' }).valid, true);
});

test('slim takes what a user may have of the core, once', async () => {
  /** @type {[string, (slim: Slim) => unknown][]} */
  const ways = [
    ['bytes', ({ init }) => init(wasm)],
    ['a buffer', ({ init }) => init(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length))],
    ['a promise of bytes', ({ init }) => init(Promise.resolve(wasm))],
    ['a module at once', ({ initSync }) => initSync(new WebAssembly.Module(wasm))],
    ['a response', ({ init }) => init(response('application/wasm'))],
    ['a response of no type', ({ init }) => init(response('application/octet-stream'))],
    ['an address', ({ init }) => init(`data:application/wasm;base64,${wasm.toString('base64')}`)],
    ['an URL', ({ init }) => init(new URL(`data:text/plain;base64,${wasm.toString('base64')}`))],
  ];
  for (const [what, ready] of ways) {
    const slim = await imported('slim.js');
    assert.throws(
      () => slim.validate({}),
      /^Error: ecs-start-task\/slim is not initialized\. Call and await 'init'/,
      what,
    );
    await ready(slim);
    assert.equal(slim.validate({}, { kind: 'response' }).valid, true, what);
    // Later calls do nothing, even with an invalid argument.
    await slim.init('nowhere');
    slim.initSync(new Uint8Array(1));
    assert.equal(slim.validate({}, { kind: 'response' }).valid, true, what);
  }
});

/** @param {string} type */
const response = (type) => new Response(new Uint8Array(wasm), { headers: { 'Content-Type': type } });

test('slim reports what is wrong with a core, and accepts a valid one afterwards', async () => {
  const slim = await imported('slim.js');
  const wrong = new Uint8Array([0, 1, 2, 3]);
  assert.throws(() => slim.initSync(wrong), /WebAssembly cannot be compiled\. Allow it/);
  await assert.rejects(slim.init(wrong), WebAssembly.CompileError);
  await assert.rejects(slim.init(undefined), TypeError);
  await assert.rejects(
    slim.init(new Response('<!doctype html>', { status: 404 })),
    /status 404, type text\/plain/,
  );
  await assert.rejects(slim.init(new Response('<!doctype html>')), /type text\/plain.*cannot be compiled\. /);
  await assert.rejects(slim.init('data:text/html,<!doctype html>'), /type text\/html.*cannot be compiled\. /);
  await slim.init(wasm);
  assert.equal(slim.validate({}, { kind: 'response' }).valid, true);
});
