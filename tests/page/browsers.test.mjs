// What package and page need of a browser is what docs/browsers.md says, and nothing newer.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { transform } from 'esbuild';
import {
  OF_PACKAGE,
  OF_PAGE,
  browsersPage,
  data,
  newer,
  oldest,
  shipped,
  since,
} from '../../scripts/lib/browsers.mjs';
import { output, root } from '../../scripts/lib/steps.mjs';
import { FEATURES } from '../../scripts/lib/wasm.mjs';
import { BROWSERS as PAGE } from '../../www/browsers.js';
import { inChromiumOnly } from '../lib/browser.mjs';

const aside = inChromiumOnly('it looks at files alone');

/** @typedef {'chrome' | 'firefox' | 'safari'} Browser */
const BROWSERS = /** @type {Browser[]} */ (['chrome', 'firefox', 'safari']);

const PACKAGE = {
  chrome: oldest(OF_PACKAGE, 'chrome'),
  firefox: oldest(OF_PACKAGE, 'firefox'),
  safari: oldest(OF_PACKAGE, 'safari'),
};

/** The modules that the package compiles when every function is called. */
async function modules() {
  /** @type {Uint8Array[]} */
  const all = [];
  const { Module } = WebAssembly;
  WebAssembly.Module = new Proxy(Module, {
    construct(target, [bytes]) {
      all.push(new Uint8Array(bytes.slice(0)));
      return new target(bytes);
    },
  });
  try {
    const api = await import('../../pkg/dist/index.js');
    const request = { taskDefinition: 'web:7', containerInstances: [] };
    api.validate(request);
    api.build(request, { format: 'cli' });
    api.explain('RESOURCE:MEMORY');
    api.describe('request');
  } finally {
    WebAssembly.Module = Module;
  }
  return all;
}

/**
 * Whether all modules are right with these features alone.
 *
 * @param {string[]} files
 * @param {string[]} features
 */
function areValid(files, features) {
  const options = features.map((name) => `--enable-${name}`);
  // Copying and filling alone, which the whole of it includes.
  if (features.includes('bulk-memory')) options.push('--enable-bulk-memory-opt');
  const tool = join(root, 'node_modules/binaryen/bin/wasm-opt');
  return files.every(
    (file) => output('node', [tool, file, '--mvp-features', ...options, '-o', '/dev/null']) !== undefined,
  );
}

test('the module needs the features that are listed, each of them, and no other', aside, async () => {
  const listed = OF_PACKAGE.map(({ used }) => used).filter((used) => typeof used === 'string');
  const folder = mkdtempSync(join(tmpdir(), 'ecs-start-task-modules-'));
  try {
    const shipped = readFileSync(join(root, 'pkg/dist/ecs-start-task.wasm'));
    const files = [...(await modules()), shipped].map((bytes, index) => {
      const file = join(folder, `${index}.wasm`);
      writeFileSync(file, bytes);
      // Binaryen would enable what this section lists.
      const tool = join(root, 'node_modules/binaryen/bin/wasm-opt');
      output('node', [tool, file, ...FEATURES, '--strip-target-features', '-o', file]);
      return file;
    });
    assert.ok(files.length > 1);
    assert.ok(areValid(files, listed));
    for (const name of listed) {
      const others = listed.filter((other) => other !== name);
      assert.ok(!areValid(files, others), `${name} is not needed`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('docs/browsers.md is what `npm run browsers` writes, and each feature in it is used', aside, () => {
  assert.equal(readFileSync(join(root, 'docs/browsers.md'), 'utf8'), browsersPage());
  for (const [part, features] of /** @type {const} */ ([
    ['package', OF_PACKAGE],
    ['page', OF_PAGE],
  ])) {
    const { all } = shipped(part);
    for (const { name, used } of features)
      if (used instanceof RegExp) assert.ok(used.test(all), `${name} is not used`);
  }
});

test('the browsers that the page is built for have all that it needs', aside, () => {
  for (const browser of BROWSERS) {
    const most = oldest([...OF_PACKAGE, ...OF_PAGE], browser);
    assert.ok(!newer(most, PAGE[browser]), `${browser} ${most}`);
  }
});

/**
 * What of the data has a name: the oldest version that has anything of this name.
 *
 * @param {unknown[]} parts
 */
function names(...parts) {
  /** @type {Map<string, Partial<Record<Browser, string>>>} */
  const all = new Map();
  /** @param {any} node */
  const walk = (node) => {
    for (const [key, inner] of Object.entries(node)) {
      if (key === '__compat' || typeof inner !== 'object' || inner === null) continue;
      if (inner.__compat) {
        const name = key.replace(/_(?:static|event)$/, '');
        const known = all.get(name) ?? {};
        for (const browser of BROWSERS) {
          const version = since(inner.__compat, browser);
          const before = known[browser];
          if (version && (!before || newer(before, version))) known[browser] = version;
        }
        all.set(name, known);
      }
      walk(inner);
    }
  };
  parts.forEach(walk);
  return all;
}

/**
 * The names that some browser got later than those listed.
 *
 * @param {Iterable<string>} used
 * @param {ReturnType<typeof names>} known
 * @param {Record<Browser, string>} floor
 */
const tooNew = (used, known, floor) =>
  [...new Set(used)]
    .filter((name) => {
      const versions = known.get(name);
      return versions && BROWSERS.some((each) => !versions[each] || newer(versions[each], floor[each]));
    })
    .sort();

const found = (/** @type {string} */ text, /** @type {RegExp} */ pattern) =>
  [...text.matchAll(pattern)].map(([, name]) => name);

test('the styles have nothing newer than those browsers, but what they can do without', aside, () => {
  const style = shipped('page').style.replaceAll(/\/\*[^]*?\*\/|"[^"]*"|'[^']*'/g, '""');
  const css = data.css;
  const used = [
    [names(css.properties), found(style, /[{;]\s*([a-z][-a-z]*)\s*:/g)],
    [names(css), found(style, /(?<![-\w:.])([a-z][-a-z]*)\(/g)],
    [names(css.selectors), found(style, /(?<=[\w\])*,{}\s>:]):{1,2}([a-z][-a-z]*)(?=[\s,{(.:[>+~)])/g)],
    [names(css['at-rules']), found(style, /@([a-z][-a-z]*)/g)],
  ];
  const { length } = used.flatMap(([, list]) => /** @type {string[]} */ (list));
  assert.ok(length > 500, `${length} names`);
  const late = used.flatMap(([known, list]) =>
    tooNew(/** @type {string[]} */ (list), /** @type {ReturnType<typeof names>} */ (known), PAGE),
  );
  const spared = OF_PAGE.filter(({ otherwise }) => otherwise !== undefined).map(({ path }) =>
    path.split('.').pop(),
  );
  assert.deepEqual(
    late.filter((name) => !spared.includes(name)),
    [],
  );
});

/**
 * Functions that are called as newer ones of the language are, but are of the package, preact or the editor; `grow` is
 * that of WebAssembly's memories, which is as old as they are.
 */
const OWN = ['grow', 'move', 'with'];

test('the scripts call nothing of the language that is newer', aside, () => {
  const known = names(data.javascript.builtins, { console: data.api.console });
  const calls = (/** @type {string} */ script) => [
    ...found(script, /[\w)\]]\.([a-z]\w*)\(/gi),
    ...found(script, /\bnew ([A-Z]\w*)/g),
  ];
  const ofPackage = calls(shipped('package').script);
  const ofPage = calls(shipped('page').script);
  assert.ok(ofPackage.includes('replaceAll') && ofPage.includes('findLast'));
  assert.deepEqual(
    tooNew(ofPackage, known, PACKAGE).filter((name) => !OWN.includes(name)),
    [],
  );
  assert.deepEqual(
    tooNew(ofPage, known, PAGE).filter((name) => !OWN.includes(name)),
    [],
  );
});

test('the scripts are written in nothing newer', aside, async () => {
  for (const [part, browsers] of /** @type {const} */ ([
    ['package', PACKAGE],
    ['page', PAGE],
  ])) {
    const target = Object.entries(browsers).map(([browser, version]) => browser + version);
    for (const { file, code } of shipped(part).scripts) {
      const [older, newest] = await Promise.all(
        [target, 'esnext'].map((each) => transform(code, { target: each, legalComments: 'none' })),
      );
      assert.ok(older.code === newest.code, `${file} is written in words that are too new`);
    }
  }
  // What is too new would be told.
  const [older, newest] = await Promise.all(
    [['chrome80'], 'esnext'].map((target) => transform('a ??= 1', { target })),
  );
  assert.notEqual(older.code, newest.code);
});
