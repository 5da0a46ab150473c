// What the package says about the model for forms.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../pkg/dist/index.js';

test('members come in documented order, with what a form needs', () => {
  const fields = describe();
  assert.deepEqual(
    fields.slice(0, 3).map(({ name, label, control }) => [name, label, control]),
    [
      ['cluster', 'Cluster', 'text'],
      ['containerInstances', 'Container instances', 'list'],
      ['enableECSManagedTags', 'Enable ECS managed tags', 'boolean'],
    ],
  );
  assert.equal(fields.length, 12);
  assert.equal(describe('request', '2026').length, 13);
  const instances = fields[1];
  assert.deepEqual([instances.required, instances.limits], [true, { minItems: 1, maxItems: 10 }]);
  const propagate = fields.find(({ name }) => name === 'propagateTags');
  assert.deepEqual(
    propagate?.options?.map(({ value }) => value),
    ['TASK_DEFINITION', 'SERVICE', 'NONE'],
  );
  assert.deepEqual(
    describe('response').map(({ name }) => name),
    ['tasks', 'failures'],
  );
});

test('a description is shared, and cannot be changed', () => {
  assert.equal(describe('request', '2023'), describe());
  assert.throws(() => Object.assign(describe()[0], { label: 'other' }), TypeError);
  assert.throws(() => Object.assign(describe()[1].limits ?? {}, { maxItems: 11 }), TypeError);
});

test('another kind or revision is refused by name', () => {
  for (const [kind, revision, message] of /** @type {const} */ ([
    ['task', '2023', "The kind takes one of 'request', 'response'."],
    ['request', '2024', "The revision takes one of '2023', '2026'."],
    ['toString', '2023', "The kind takes one of 'request', 'response'."],
    ['request', '__proto__', "The revision takes one of '2023', '2026'."],
    ['request', 2023, "The revision takes one of '2023', '2026'."],
    ['request', ['2023'], "The revision takes one of '2023', '2026'."],
    [['request'], '2023', "The kind takes one of 'request', 'response'."],
  ])) {
    assert.throws(
      () => describe(/** @type {any} */ (kind), /** @type {any} */ (revision)),
      (error) => error instanceof TypeError && error.message === message,
    );
  }
});
