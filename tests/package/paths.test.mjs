// The helpers for paths, without a core.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { build } from 'esbuild';
import { describe, validate } from '../../pkg/dist/index.js';
import * as esm from '../../pkg/dist/paths.js';
import { REQUESTS, mutated } from '../lib/corpus.mjs';

const { applyFix, fieldAt, pointer, segments } = esm;
const root = new URL('../..', import.meta.url).pathname;

test('a pointer becomes segments and back', () => {
  for (const [path, expected] of /** @type {[string, (string | number)[]][]} */ ([
    ['', []],
    ['/', ['']],
    ['/tags/0/key', ['tags', 0, 'key']],
    ['/a~1b/~0/~01/10', ['a/b', '~', '~1', 10]],
    ['/01/-1/1e1/-', ['01', '-1', '1e1', '-']],
  ])) {
    assert.deepEqual(segments(path), expected);
    assert.equal(pointer(expected), path);
  }
  assert.deepEqual(segments('overrides.containerOverrides[0].cpu'), [
    'overrides',
    'containerOverrides',
    0,
    'cpu',
  ]);
});

test('a field is found by any path', () => {
  const path = 'overrides.containerOverrides[].cpu';
  for (const other of [
    '/overrides/containerOverrides/12/cpu',
    'overrides.containerOverrides[3].cpu',
    path,
    ['overrides', 'containerOverrides', 0, 'cpu'],
  ]) {
    assert.equal(fieldAt(other)?.path, path, String(other));
  }
  assert.equal(fieldAt('/containerInstances/7')?.path, 'containerInstances[]');
  assert.equal(fieldAt('containerInstances[]')?.path, 'containerInstances[]');
  assert.equal(fieldAt('/containerInstances')?.control, 'list');
  assert.equal(fieldAt('/tasks/0/containers/1/exitCode', 'response')?.control, 'integer');
  assert.equal(fieldAt('/volumeConfigurations/0/name'), undefined);
  assert.equal(fieldAt('/volumeConfigurations/0/name', 'request', '2026')?.label, 'Name');
  for (const path of ['', '/overide', '/tags/0/key/x', '/cluster/0', '/toString', '/0']) {
    assert.equal(fieldAt(path), undefined, path);
  }
  assert.throws(() => fieldAt('/cluster', /** @type {any} */ ('task')), TypeError);
  // Every field is found at its own path.
  const all = (/** @type {readonly import('../../pkg/dist/index.js').Field[]} */ fields) => {
    for (const field of fields) {
      assert.equal(fieldAt(field.path, 'request', '2026'), field);
      all(field.members ?? []);
      all(field.item ? [field.item] : []);
    }
  };
  all(describe('request', '2026'));
});

test('a fix gives a new value and leaves the old one', () => {
  const state = Object.freeze({
    Cluster: 'production',
    tags: Object.freeze([Object.freeze({ key: 'a', value: 1 }), Object.freeze({ key: 'b' })]),
    other: Object.freeze({}),
  });
  const [rename, string] = validate(state).violations.flatMap(({ fixes = [] }) =>
    fixes.filter(({ titleId }) => ['fix/rename', 'fix/write-as-string'].includes(titleId)),
  );
  assert.deepEqual(applyFix(state, string).tags, [{ key: 'a', value: '1' }, { key: 'b' }]);
  assert.equal(applyFix(state, string).other, state.other);
  assert.equal(applyFix(state, string).tags[1], state.tags[1]);
  assert.deepEqual(applyFix({ Cluster: 'production', group: 'a' }, rename), {
    group: 'a',
    cluster: 'production',
  });
  // In form state, the field with the correct name can be present and empty.
  const [fix] = validate({ Cluster: 'x', cluster: '' }, { input: 'form' }).violations.flatMap(
    ({ fixes = [] }) => fixes,
  );
  assert.deepEqual(applyFix({ Cluster: 'x', cluster: '' }, fix), { cluster: 'x' });
  /** @type {(value: unknown, ...patch: import('../../pkg/dist/index.js').JsonPatchOperation[]) => unknown} */
  const patched = (value, ...patch) => applyFix(value, { patch });
  assert.deepEqual(patched([1, 3], { op: 'add', path: '/1', value: 2 }), [1, 2, 3]);
  assert.deepEqual(patched([1], { op: 'add', path: '/-', value: 2 }), [1, 2]);
  assert.deepEqual(patched([1, 2, 3], { op: 'remove', path: '/1' }), [1, 3]);
  assert.deepEqual(patched({ a: [1, 2] }, { op: 'move', from: '/a/0', path: '/b' }), { a: [2], b: 1 });
  assert.deepEqual(patched({ a: 1 }, { op: 'replace', path: '', value: [] }), []);
  assert.deepEqual(patched({ 'a/b': { '~': 1 } }, { op: 'replace', path: '/a~1b/~0', value: 2 }), {
    'a/b': { '~': 2 },
  });
  const proto = /** @type {object} */ (
    patched(JSON.parse('{"__proto__": 1}'), { op: 'replace', path: '/__proto__', value: { x: 1 } })
  );
  assert.equal(JSON.stringify(proto), '{"__proto__":{"x":1}}');
  assert.equal(Object.getPrototypeOf(proto), Object.prototype);
  for (const path of ['/b', '/a/1', '/a/x', '/a/0/0', '/toString']) {
    assert.throws(() => patched({ a: [1] }, { op: 'remove', path }), RangeError);
    assert.throws(() => patched({ a: [1] }, { op: 'replace', path, value: 0 }), RangeError);
  }
});

test('every fix of the corpus applies', () => {
  let applied = 0;
  for (const request of [...REQUESTS, ...mutated(REQUESTS, 500, 1)]) {
    const before = JSON.stringify(request);
    for (const { fixes = [] } of validate(request).violations) {
      for (const fix of fixes) applied += applyFix(request, fix) === request ? 0 : 1;
    }
    assert.equal(JSON.stringify(request), before);
  }
  assert.ok(applied > 100, String(applied));
});

test('the helpers come without a core, and with require', async () => {
  const require = createRequire(import.meta.url);
  for (const name of ['paths', 'messages']) {
    const cjs = require(`../../pkg/dist/${name}.cjs`);
    const names = name === 'paths' ? ['applyFix', 'fieldAt', 'pointer', 'segments'] : ['format'];
    assert.deepEqual(Object.keys(cjs).sort(), names);
    const { outputFiles } = await build({
      stdin: { contents: `export * from './pkg/dist/${name}.js'`, resolveDir: root },
      ...{ bundle: true, write: false, minify: true, format: 'esm' },
    });
    assert.doesNotMatch(outputFiles[0].text, /WebAssembly|wasm/);
  }
});
