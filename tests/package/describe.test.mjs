// The descriptions of fields for forms.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, describeFields } from '../../pkg/dist/index.js';
import { fieldAt } from '../../pkg/dist/paths.js';

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
    ['task', '2023', "Argument kind must be one of 'request', 'response'."],
    ['request', '2024', "Argument revision must be one of '2023', '2026'."],
    ['toString', '2023', "Argument kind must be one of 'request', 'response'."],
    ['request', '__proto__', "Argument revision must be one of '2023', '2026'."],
    ['request', 2023, "Argument revision must be one of '2023', '2026'."],
    ['request', ['2023'], "Argument revision must be one of '2023', '2026'."],
    [['request'], '2023', "Argument kind must be one of 'request', 'response'."],
  ])) {
    assert.throws(
      () => describe(/** @type {any} */ (kind), /** @type {any} */ (revision)),
      (error) => error instanceof TypeError && error.message === message,
    );
  }
});

test('fields have a section, an order and an importance', () => {
  const fields = describe('request', '2026').toSorted((a, b) => a.order - b.order);
  assert.deepEqual(
    fields.slice(0, 3).map(({ name, group, importance }) => [name, group, importance]),
    [
      ['cluster', 'Where and what', 'primary'],
      ['taskDefinition', 'Where and what', 'primary'],
      ['containerInstances', 'Where and what', 'primary'],
    ],
  );
  const name = fieldAt('overrides.containerOverrides[].name');
  assert.equal(name?.requiredWhen, 'the override has other members');
  assert.equal(name?.helpText, 'Container name in the task definition.');
  assert.equal(fieldAt('/overrides/containerOverrides/0/memory')?.unit, 'MiB');
  assert.equal(fieldAt('/containerInstances/0')?.placeholder, '0123456789abcdef0123456789abcdef');
  assert.equal(describeFields, describe);
  // A pattern rejects what the service rejects.
  const pattern = new RegExp(fieldAt('/startedBy')?.pattern ?? '', 'u');
  assert.deepEqual([pattern.test('nightly-job_7'), pattern.test('a b')], [true, false]);
});

test('a task definition gives options, and hides what it rules out', () => {
  const definition = {
    family: 'web',
    revision: 7,
    networkMode: 'awsvpc',
    containerDefinitions: [{ name: 'app' }, { name: 'sidecar' }],
    volumes: [{ name: 'data', configuredAtLaunch: true }, { name: 'scratch' }],
  };
  const found = (/** @type {unknown} */ taskDefinition) => {
    /** @type {Record<string, [string[] | undefined, boolean | undefined, boolean | undefined]>} */
    const all = {};
    const add = (/** @type {readonly import('../../pkg/dist/index.js').Field[]} */ fields) => {
      for (const field of fields) {
        all[field.path] = [field.options?.map(({ value }) => value), field.hidden, field.required];
        add(field.members ?? []);
        add(field.item ? [field.item] : []);
      }
    };
    add(describe('request', '2026', { taskDefinition }));
    return all;
  };
  const awsvpc = found(definition);
  assert.deepEqual(awsvpc.taskDefinition, [['web:7'], undefined, true]);
  assert.deepEqual(awsvpc['overrides.containerOverrides[].name'][0], ['app', 'sidecar']);
  assert.deepEqual(awsvpc['volumeConfigurations[].name'], [['data'], undefined, true]);
  assert.deepEqual(awsvpc.networkConfiguration, [undefined, undefined, true]);
  assert.deepEqual(awsvpc['overrides.ephemeralStorage'], [undefined, true, undefined]);
  assert.deepEqual(awsvpc['overrides.inferenceAcceleratorOverrides'], [undefined, true, undefined]);
  // The output of DescribeTaskDefinition, and text.
  assert.deepEqual(found({ taskDefinition: definition, tags: [] }), awsvpc);
  assert.deepEqual(found(JSON.stringify(definition)), awsvpc);
  // Some tools write names with a capital first letter.
  const capitalized = JSON.stringify(definition).replaceAll(
    /"([a-z]\w*)":/g,
    (_, /** @type {string} */ name) => `"${name[0].toUpperCase()}${name.slice(1)}":`,
  );
  assert.deepEqual(found(capitalized), awsvpc);
  const bridge = found({ family: 'web', containerDefinitions: [{ name: 'app' }] });
  assert.deepEqual(bridge.networkConfiguration, [undefined, true, undefined]);
  assert.deepEqual(bridge.volumeConfigurations, [undefined, true, undefined]);
  const fargate = { ...definition, requiresCompatibilities: ['EC2', 'FARGATE'] };
  assert.deepEqual(found(fargate)['overrides.ephemeralStorage'], [undefined, undefined, undefined]);
  // An unreadable task definition changes nothing, and a response ignores it.
  const throwing = {
    get family() {
      throw new Error('no');
    },
  };
  for (const unreadable of [undefined, null, 7, '{', '7', {}, [], throwing, { taskDefinition: 'web:7' }]) {
    assert.equal(describe('request', '2026', { taskDefinition: unreadable }), describe('request', '2026'));
  }
  assert.equal(describe('response', '2026', { taskDefinition: definition }), describe('response', '2026'));
  const [field] = describe('request', '2026', { taskDefinition: definition });
  assert.throws(() => Object.assign(field, { label: 'other' }), TypeError);
  assert.throws(() => describe('request', '2026', /** @type {{}} */ ({ revison: '2023' })), {
    name: 'TypeError',
    message: "Unknown option 'revison'. The only option is taskDefinition.",
  });
});
