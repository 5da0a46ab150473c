// An internal error becomes a report, and the next call works.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { format } from '../../pkg/dist/messages.js';

test('a trap becomes a report, and the next call gets a fresh core', async () => {
  const { Instance } = WebAssembly;
  let started = 0;
  // The first core fails at its first check, as if it ran out of memory.
  WebAssembly.Instance = /** @type {typeof Instance} */ (
    /** @type {unknown} */ (
      function (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) {
        const { exports } = new Instance(module, imports);
        started += 1;
        const broken = () => {
          throw new WebAssembly.RuntimeError('unreachable');
        };
        return started === 1
          ? { exports: { ...exports, validateText: broken, validateValue: broken } }
          : { exports };
      }
    )
  );
  try {
    const { validate } = await import('../../pkg/dist/index.js');
    const report = validate('{}', { revision: '2026', kind: 'response' });
    assert.equal(report.valid, false);
    assert.deepEqual([report.kind, report.revision, report.truncated], ['response', '2026', false]);
    assert.deepEqual(
      report.violations.map(({ code, severity, path }) => [code, severity, path]),
      [['internal-error', 'error', '']],
    );
    const en = JSON.parse(readFileSync(new URL('../../pkg/messages/en.json', import.meta.url), 'utf8'));
    assert.equal(format(en, report.violations[0]), report.violations[0].message);
    assert.ok(Object.hasOwn(en, report.violations[0].messageId));
    assert.equal(validate('{}', { kind: 'response' }).valid, true);
    assert.equal(validate({}, { kind: 'response' }).valid, true);
    assert.equal(started, 2);
  } finally {
    WebAssembly.Instance = Instance;
  }
});

test('memory that one huge input used is released', async () => {
  const { validate } = await import('../../pkg/dist/index.js');
  /** @type {WebAssembly.Memory[]} */
  const buffers = [];
  const { Instance } = WebAssembly;
  WebAssembly.Instance = new Proxy(Instance, {
    construct(target, args) {
      const instance = Reflect.construct(target, args);
      buffers.push(instance.exports.memory);
      return instance;
    },
  });
  try {
    assert.equal(validate({ group: 'x'.repeat(100_000_000) }).valid, false);
    assert.equal(validate({}, { kind: 'response' }).valid, true);
  } finally {
    WebAssembly.Instance = Instance;
  }
  const kept = buffers.at(-1);
  assert.ok(kept !== undefined && kept.buffer.byteLength < 64 * 1024 * 1024);
});
