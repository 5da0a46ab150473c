// The schemas for form libraries and routers: Standard Schema v1, and Standard JSON Schema.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { startTaskRequest, startTaskResponse, validate } from '../../pkg/dist/index.js';
import {
  startTaskRequest as documentedRequest,
  startTaskResponse as documentedResponse,
} from '../../pkg/dist/json-schema.js';
import { consumer } from '../lib/consumer.mjs';

const REQUEST = { taskDefinition: 'web:7', containerInstances: ['0123456789abcdef0123456789abcdef'] };

/** @param {any} schema @param {unknown} value @param {object} [options] */
const check = (schema, value, options) => schema['~standard'].validate(value, options);

test('the schemas have the documented form', () => {
  for (const schema of [startTaskRequest, startTaskResponse, documentedRequest, documentedResponse]) {
    assert.equal(schema['~standard'].version, 1);
    assert.equal(schema['~standard'].vendor, 'ecs-start-task');
    assert.equal(typeof schema['~standard'].validate, 'function');
  }
  // Without the documents, the schemas are small.
  assert.deepEqual(Object.keys(startTaskRequest['~standard']), ['version', 'vendor', 'validate']);
});

test('a valid value is returned synchronously as it was passed', () => {
  const result = check(startTaskRequest, REQUEST);
  assert.equal(result.value, REQUEST);
  assert.deepEqual(Object.keys(result), ['value']);
  const response = { tasks: [{ createdAt: new Date() }], failures: [] };
  assert.equal(check(startTaskResponse, response).value, response);
});

test('warnings do not fail a value', () => {
  const doubtful = { ...REQUEST, propagateTags: 'SERVICE' };
  assert.deepEqual(
    validate(doubtful).violations.map(({ severity }) => severity),
    ['warning'],
  );
  assert.equal(check(startTaskRequest, doubtful).value, doubtful);
  const { issues } = check(startTaskRequest, { ...doubtful, startedBy: 'a b' });
  assert.deepEqual(
    issues.map((/** @type {any} */ { path }) => path),
    [['startedBy']],
  );
});

test('every error is an issue with a path of names and numbers', () => {
  const value = {
    taskDefinition: 7,
    overrides: {
      containerOverrides: [{ name: 'app', environment: [{ name: 'A', value: 'x' }, { nam: 1 }] }],
    },
    'a/b~c': 1,
    0: 1,
  };
  const { issues, ...rest } = check(startTaskRequest, value);
  assert.deepEqual(rest, {});
  const errors = validate(value).violations.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    issues.map((/** @type {any} */ { message }) => message),
    errors.map(({ message }) => message),
  );
  const paths = issues.map((/** @type {any} */ { path }) => JSON.stringify(path)).sort();
  assert.deepEqual(
    paths,
    [
      ['0'],
      ['a/b~c'],
      ['containerInstances'],
      ['overrides', 'containerOverrides', 0, 'environment', 1, 'nam'],
      ['taskDefinition'],
    ]
      .map((path) => JSON.stringify(path))
      .sort(),
  );
});

test('a string is a value and no JSON text', () => {
  const { issues } = check(startTaskRequest, JSON.stringify(REQUEST));
  assert.equal(issues.length, 1);
  assert.deepEqual(issues[0].path, []);
  assert.match(issues[0].message, /Expected an object, found the string/);
});

test('no input makes it throw', () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const throwing = {
    get overrides() {
      throw new Error('no');
    },
  };
  const cyclic = { ...REQUEST, overrides: {} };
  cyclic.overrides = cyclic;
  let reads = 0;
  const changing = {
    ...REQUEST,
    get overrides() {
      reads += 1;
      if (reads > 1) throw new Error('no more');
      return { containerOverrides: [{ name: 1 }] };
    },
  };
  const values = [
    undefined,
    null,
    1n,
    NaN,
    Symbol('x'),
    () => 1,
    [],
    '',
    '\ud800',
    'x'.repeat(10_000_000),
    proxy,
  ];
  const nested = [
    throwing,
    cyclic,
    changing,
    { ...REQUEST, containerInstances: proxy },
    { ...REQUEST, overrides: 1n },
  ];
  for (const value of [...values, ...nested]) {
    const { issues } = check(startTaskRequest, value);
    assert.ok(issues.length > 0);
    for (const { message, path } of issues) {
      assert.ok(message.length > 0 && Array.isArray(path));
      assert.doesNotMatch(message, /itself failed/);
    }
  }
});

test('an error behind more warnings than are listed still fails the value', () => {
  const warned = { key: 'k', value: 'v' };
  const value = { tasks: Array.from({ length: 1_500 }, () => ({ unknown: warned })), failures: 7 };
  const report = validate(value, { kind: 'response' });
  assert.equal(report.truncated, true);
  const { issues } = check(startTaskResponse, value);
  assert.ok(issues.length > 0);
});

test('options can be set in advance or for one call', () => {
  const newer = { ...REQUEST, overrides: { containerOverrides: [{ name: 'app' }] }, startedBy: 'team/one' };
  assert.ok(check(startTaskRequest, newer).issues);
  const in2026 = startTaskRequest.with({ revision: '2026' });
  assert.equal(check(in2026, newer).value, newer);
  assert.deepEqual(in2026.options, { revision: '2026' });
  assert.deepEqual(startTaskRequest.options, {});
  assert.equal(check(startTaskRequest, newer, { libraryOptions: { revision: '2026' } }).value, newer);
  assert.ok(check(in2026, newer, { libraryOptions: { revision: '2023' } }).issues);

  const taskDefinition = {
    family: 'web',
    networkMode: 'bridge',
    containerDefinitions: [{ name: 'web', image: 'x' }],
  };
  const both = in2026.with({ taskDefinition });
  const { issues } = check(both, newer);
  assert.deepEqual(
    issues.map((/** @type {any} */ { path }) => path),
    [['overrides', 'containerOverrides', 0, 'name']],
  );
  const fargate = startTaskRequest.with({ launchType: 'FARGATE' });
  assert.ok(check(fargate, { ...REQUEST, overrides: { cpu: '300' } }).issues);
});

test('a wrong option is a TypeError that names it', () => {
  /** @type {[any, RegExp][]} */
  const wrong = [
    [{ revision: '2024' }, /revision/],
    [{ revison: '2023' }, /revison/],
    [{ kind: 'response' }, /'kind'/],
    [{ format: 'cli' }, /format/],
  ];
  for (const [options, message] of wrong) {
    assert.throws(() => check(startTaskRequest.with(options), REQUEST), { name: 'TypeError', message });
    assert.throws(() => check(startTaskRequest, REQUEST, { libraryOptions: options }), {
      name: 'TypeError',
      message,
    });
  }
});

test('the JSON Schemas are those of the package, by draft and revision', () => {
  for (const [kind, schema] of /** @type {const} */ ([
    ['request', documentedRequest],
    ['response', documentedResponse],
  ])) {
    for (const [target, folder] of [
      ['draft-2020-12', ''],
      ['draft-07', 'draft-07/'],
    ]) {
      for (const revision of /** @type {const} */ (['2023', '2026'])) {
        const url = new URL(`../../pkg/schema/${folder}start-task-${kind}-${revision}.json`, import.meta.url);
        const expected = JSON.parse(readFileSync(url, 'utf8'));
        const { jsonSchema } = schema.with({ revision })['~standard'];
        assert.deepEqual(jsonSchema.input({ target }), expected);
        assert.deepEqual(jsonSchema.output({ target }), expected);
        const chosen = schema['~standard'].jsonSchema.input({ target, libraryOptions: { revision } });
        assert.deepEqual(chosen, expected);
        chosen.title = 'changed';
        assert.deepEqual(jsonSchema.input({ target }), expected);
      }
    }
  }
  const { jsonSchema } = documentedRequest['~standard'];
  assert.match(String(jsonSchema.input({ target: 'draft-07' }).title), /2023/);
  for (const target of ['openapi-3.0', 'toString', '']) {
    assert.throws(() => jsonSchema.input({ target }), { name: 'TypeError', message: /target/ });
  }
  assert.equal(check(documentedRequest, REQUEST).value, REQUEST);
});

/** @type {ReturnType<typeof consumer>} */
let user;
before(() => {
  user = consumer();
});
after(() => user.remove());

test('the entry with JSON Schemas is there for import and require', () => {
  const say = `console.log(startTaskRequest['~standard'].jsonSchema.input({ target: 'draft-07' }).title);`;
  user.write('esm.js', `import { startTaskRequest } from 'ecs-start-task/json-schema'; ${say}`);
  user.write('cjs.cjs', `const { startTaskRequest } = require('ecs-start-task/json-schema'); ${say}`);
  assert.equal(user.node('esm.js'), 'StartTaskRequest (2023)\n');
  assert.equal(user.node('cjs.cjs'), 'StartTaskRequest (2023)\n');
});

/** @param {string} code */
async function bundled(code) {
  const entry = user.write('entry.js', code);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
  });
  return outputFiles[0].text;
}

test('a bundle contains schemas, and their JSON Schemas, only if they are used', async () => {
  assert.equal(
    await bundled(`import { startTaskRequest } from 'ecs-start-task'; console.log(1);`),
    'console.log(1);\n',
  );
  const all = await bundled(`import { startTaskRequest } from 'ecs-start-task/json-schema'; console.log(1);`);
  assert.equal(all, 'console.log(1);\n');
  const validating = await bundled(`import { validate } from 'ecs-start-task'; console.log(validate);`);
  assert.ok(!validating.includes('~standard'));
  const request = await bundled(
    `import { startTaskRequest } from 'ecs-start-task'; console.log(startTaskRequest);`,
  );
  assert.ok(request.includes('~standard') && !request.includes('json-schema.org'));
});

test('form state is validated as such, and becomes the request', () => {
  const form = startTaskRequest.with({ input: 'form', revision: '2026' });
  const state = Object.freeze({
    ...REQUEST,
    containerInstances: ['', ...REQUEST.containerInstances, null],
    cluster: '',
    enableExecuteCommand: 'false',
    networkConfiguration: { awsvpcConfiguration: { subnets: [''], assignPublicIp: '' } },
    tags: [
      { key: 'team', value: '' },
      { key: '', value: '' },
    ],
    overrides: { cpu: '512', containerOverrides: [{ name: 'app', cpu: '256', command: ['a', ''] }, {}] },
  });
  const expected = {
    ...REQUEST,
    enableExecuteCommand: false,
    tags: [{ key: 'team', value: '' }],
    overrides: { cpu: '512', containerOverrides: [{ name: 'app', cpu: 256, command: ['a'] }] },
  };
  assert.deepEqual(check(form, state), { value: expected });
  assert.deepEqual(check(documentedRequest.with({ input: 'form' }), state).value, expected);
  assert.equal(check(startTaskRequest, state).issues.length > 4, true);
  // The result is a request.
  assert.deepEqual(validate(expected, { revision: '2026' }).violations, []);
  const { issues } = check(form, { ...state, containerInstances: ['', 'a b'], taskDefinition: '' });
  assert.deepEqual(
    issues.map((/** @type {any} */ { code, path, messageId }) => [code, path, messageId]),
    [
      ['missing-member', ['taskDefinition'], 'missing-member'],
      ['invalid-container-instance', ['containerInstances', 1], 'invalid-container-instance'],
    ],
  );
  // Other options stay when one is added.
  assert.equal(check(form.with({ launchType: 'EXTERNAL' }), state).issues, undefined);
  assert.deepEqual(form.with({ launchType: 'EXTERNAL' }).options, {
    input: 'form',
    revision: '2026',
    launchType: 'EXTERNAL',
  });
  assert.throws(() => check(startTaskRequest.with({ input: /** @type {any} */ ('json') }), REQUEST), {
    name: 'TypeError',
    message: "Option input must be one of 'api', 'form'.",
  });
});

test('a member named __proto__ is a member of the value, not its prototype', () => {
  const form = startTaskResponse.with({ input: 'form' });
  const text = '{"tasks":[{"__proto__":{"taskArn":5,"polluted":1},"group":"a"}]}';
  const { value } = check(form, JSON.parse(text));
  assert.equal(JSON.stringify(value), text);
  assert.deepEqual([value.tasks[0].taskArn, value.tasks[0].polluted], [undefined, undefined]);
  assert.equal(Object.getPrototypeOf(value.tasks[0]), Object.prototype);
});
