// The helpers for paths, without a core.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { build } from 'esbuild';
import { describe, validate } from '../../pkg/dist/index.js';
import * as esm from '../../pkg/dist/paths.js';
import { REQUESTS, mutated } from '../lib/corpus.mjs';

const { applyFix, applyFixes, fieldAt, inputAt, pointer, segments, setAt } = esm;
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

test('a violation is shown at the innermost input around it', () => {
  for (const [path, expected] of [
    ['/tags/0/key', '/tags/0/key'],
    ['/tags/0/key/x', '/tags/0/key'],
    ['/tags/0', '/tags'],
    ['/containerInstances/3', '/containerInstances/3'],
    ['/overrides/containerOverrides/1/memroy', '/overrides/containerOverrides'],
    ['/overrides/memroy', ''],
    ['', ''],
  ]) {
    assert.equal(inputAt(path), expected, path);
    assert.equal(inputAt(segments(path)), expected, path);
  }
  assert.equal(inputAt('/volumeConfigurations/0/name'), '');
  assert.equal(inputAt('/volumeConfigurations/0/name', 'request', '2026'), '/volumeConfigurations/0/name');
  assert.equal(inputAt('/tasks/0/containers/1/exitCode', 'response'), '/tasks/0/containers/1/exitCode');
});

test('a value is set in a copy, and what is absent around it is created', () => {
  const state = Object.freeze({ cluster: 'a', tags: Object.freeze([Object.freeze({ key: 'k' })]) });
  const changed = setAt(state, '/tags/0/value', 'v');
  assert.deepEqual(changed, { cluster: 'a', tags: [{ key: 'k', value: 'v' }] });
  assert.deepEqual(state, { cluster: 'a', tags: [{ key: 'k' }] });
  assert.equal(setAt(state, ['cluster'], 'b').tags, state.tags);
  for (const [before, path, expected] of /** @type {[unknown, string, unknown][]} */ ([
    [undefined, '/overrides/containerOverrides/0/name', { overrides: { containerOverrides: [{ name: 1 }] } }],
    [null, '/tags/0', { tags: [1] }],
    [{ tags: null }, '/tags/0', { tags: [1] }],
    ['', '/tags', { tags: 1 }],
    [['a'], '/1', ['a', 1]],
    [{ 0: 'a' }, '/0', { 0: 1 }],
    [{ a: 2 }, '', 1],
    [{}, '/toString/a', { toString: { a: 1 } }],
  ])) {
    assert.deepEqual(setAt(before, path, 1), expected, path);
  }
  // `__proto__` is a member like any other.
  const withProto = setAt({}, '/__proto__/polluted', true);
  assert.ok(Object.hasOwn(withProto, '__proto__'));
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
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
  for (const path of ['/b', '/a/1', '/a/x', '/a/00', '/a/length', '/a/0/0', '/toString']) {
    assert.throws(() => patched({ a: [1] }, { op: 'remove', path }), RangeError);
    assert.throws(() => patched({ a: [1] }, { op: 'replace', path, value: 0 }), RangeError);
  }
});

test('a hole of an array is removed like an item, and other holes stay', () => {
  const [ID, OTHER] = ['0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdee'];
  const containerInstances = new Array(5);
  [containerInstances[1], containerInstances[4]] = [ID, OTHER];
  const request = { taskDefinition: 'web:7', containerInstances };
  const report = validate(request);
  const paths = report.violations.map(({ path }) => path);
  assert.deepEqual(paths, ['/containerInstances/0', '/containerInstances/2', '/containerInstances/3']);
  for (const { fixes = [] } of report.violations) {
    const fixed = applyFix(request, fixes[0]).containerInstances;
    assert.deepEqual(
      [fixed.length, validate({ ...request, containerInstances: fixed }).violations.length],
      [4, 2],
    );
  }
  assert.deepEqual(applyFixes(request, report).containerInstances, [ID, OTHER]);
});

test('the safe fixes of a report apply together', () => {
  const [ID, OTHER] = ['0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdee'];
  const state = { taskDefinition: 'web:7', containerInstances: [null, ID, null, OTHER, null] };
  const report = validate(state);
  assert.deepEqual(applyFixes(state, report), { ...state, containerInstances: [ID, OTHER] });
  assert.equal(state.containerInstances.length, 5);
  assert.equal(applyFixes(state, { violations: [] }), state);
  // Suggestions are applied on request, if they are the only fix.
  const request = {
    ...{ taskDefinition: 'web:7', containerInstances: [ID], Cluster: 'a', launchType: 'EC2' },
    overrides: { cpu: 256, containerOverrides: [{ name: 'app', command: '["ls"]' }] },
  };
  const safe = applyFixes(request, validate(request));
  assert.deepEqual(safe.overrides, { cpu: '256', containerOverrides: [{ name: 'app', command: '["ls"]' }] });
  assert.deepEqual(Object.keys(safe).sort(), [
    ...['cluster', 'containerInstances', 'launchType', 'overrides', 'taskDefinition'],
  ]);
  const all = applyFixes(request, validate(request), { unsafe: true });
  assert.deepEqual(validate(all).violations, []);
  // Of fixes that change the same part, the first is applied.
  const fix = (/** @type {string} */ path, /** @type {unknown} */ value) =>
    /** @type {const} */ ({ applicability: 'safe', patch: [{ op: 'replace', path, value }] });
  const violations = [[fix('/a', 1)], [fix('/a/b', 2)], [fix('/ab', 3)], [fix('', 4)], undefined, []];
  const fixed = applyFixes({ a: { b: 0 }, ab: 0 }, { violations: violations.map((fixes) => ({ fixes })) });
  assert.deepEqual(fixed, { a: 1, ab: 3 });
});

test('the fixes of the corpus apply together', () => {
  let fixed = 0;
  for (const request of [...REQUESTS, ...mutated(REQUESTS, 1_000, 2)]) {
    for (const unsafe of [false, true]) {
      const report = validate(request);
      const after = validate(applyFixes(request, report, { unsafe }));
      if (after.violations.length < report.violations.length) fixed += 1;
    }
  }
  assert.ok(fixed > 100, String(fixed));
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
    const names =
      name === 'paths'
        ? ['applyFix', 'applyFixes', 'fieldAt', 'inputAt', 'pointer', 'segments', 'setAt']
        : ['format'];
    assert.deepEqual(Object.keys(cjs).sort(), names);
    const { outputFiles } = await build({
      stdin: { contents: `export * from './pkg/dist/${name}.js'`, resolveDir: root },
      ...{ bundle: true, write: false, minify: true, format: 'esm' },
    });
    assert.doesNotMatch(outputFiles[0].text, /WebAssembly|wasm/);
  }
});
