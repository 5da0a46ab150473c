// `explain` of the package.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { explain, validate } from '../../pkg/dist/index.js';

const REQUEST = { taskDefinition: 'web:7', containerInstances: ['0123456789abcdef0123456789abcdef'] };

test('an explanation has the documented form', () => {
  const explanation = explain('RESOURCE:MEMORY');
  assert.deepEqual(Object.keys(explanation), [
    'kind',
    'title',
    'summary',
    'details',
    'related',
    'docs',
    'retry',
    'markdown',
  ]);
  assert.equal(explanation.kind, 'failure');
  assert.deepEqual(Object.keys(explanation.details[0]), ['id', 'label', 'text']);
  assert.equal(explanation.details[0].id, 'action');
  assert.deepEqual(explanation.retry, { worthwhile: true });
});

test('the explanation of a response has the outcome of the tasks and the instances to retry', () => {
  const arn =
    'arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef';
  const { outcome, retry } = explain({ tasks: [], failures: [{ arn, reason: 'RESOURCE:CPU' }] });
  assert.equal(outcome, 'failed');
  assert.deepEqual(retry, { worthwhile: true, containerInstances: [arn] });
});

test('every kind of target is explained', () => {
  const targets = {
    member: 'overrides.containerOverrides[].cpu',
    rule: 'too-many-items',
    failure: { arn: 'arn:aws:ecs:us-east-1:123456789012:container-instance/a', reason: 'AGENT' },
    stop: 'EssentialContainerExited',
    exception: 'An error occurred (ClientException) when calling the StartTask operation: x',
    violation: validate({ ...REQUEST, startedBy: 'a b' }).violations[0],
    request: REQUEST,
    response: { tasks: [], failures: [{ reason: 'MISSING' }] },
    unknown: 'once upon a time',
  };
  for (const [kind, target] of Object.entries(targets)) {
    assert.equal(explain(target).kind, kind);
    assert.deepEqual(explain(JSON.stringify(target)), explain(target), kind);
  }
});

test('an error that an SDK threw is explained by its message', () => {
  class ClientException extends Error {
    name = 'ClientException';
    $fault = 'client';
  }
  const explanation = explain(new ClientException('TaskDefinition is inactive'));
  assert.equal(explanation.kind, 'exception');
  assert.ok(explanation.related.includes('inactive-task-definition'));
});

test('an error of another realm, and the cause of an error, are explained alike', () => {
  const foreign = runInNewContext(
    "Object.assign(new Error('TaskDefinition is inactive'), { name: 'ClientException' })",
  );
  assert.ok(!(foreign instanceof Error));
  for (const error of [foreign, new Error('The job failed', { cause: foreign })]) {
    assert.ok(explain(error).related.includes('inactive-task-definition'));
  }
  const own = new Error('round and round');
  own.cause = own;
  assert.equal(explain(own).kind, 'unknown');
});

test('a response may hold dates', () => {
  const task = {
    taskArn: 'arn:aws:ecs:us-east-1:123456789012:task/default/a',
    stoppedAt: new Date(),
    lastStatus: 'STOPPED',
  };
  assert.equal(explain({ tasks: [task] }).outcome, 'stopped');
});

test('hostile targets get an explanation', () => {
  const cyclic = {};
  cyclic.tasks = [cyclic];
  const bad = new Error('x');
  Object.defineProperty(bad, 'message', {
    get() {
      throw new Error('no');
    },
  });
  const throwing = {
    get taskDefinition() {
      throw new Error('no');
    },
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const targets = [
    cyclic,
    bad,
    throwing,
    proxy,
    null,
    undefined,
    NaN,
    10n,
    Symbol('x'),
    () => 1,
    '\ud800',
    JSON.parse('{"__proto__": {"taskArn": 1}}'),
    '['.repeat(100_000),
    '{"tasks":'.repeat(100_000),
    'x'.repeat(10_000_000),
    'CannotPullContainerError: '.repeat(300_000),
    'aws ecs start-task '.repeat(100_000),
    `aws ecs start-task --group "${'`'.repeat(1_000_000)}`,
    'reason: '.repeat(1_000_000),
    '->'.repeat(5_000_000),
    '"'.repeat(10_000_000),
    'ClientException'.repeat(500_000),
    Object.assign(new Error('x'), { name: Symbol('x') }),
  ];
  for (const target of targets) assert.equal(typeof explain(target).markdown, 'string');
});

test('a wrong option throws a TypeError that names it', () => {
  assert.throws(() => explain('AGENT', /** @type {object} */ ({ revision: '2024' })), {
    name: 'TypeError',
    message: /revision/,
  });
  assert.throws(() => explain('AGENT', /** @type {object} */ ({ format: 'cli' })), {
    name: 'TypeError',
    message: /format/,
  });
  const throwing = {
    get revision() {
      throw new Error('no');
    },
  };
  assert.throws(() => explain('AGENT', /** @type {object} */ (throwing)), {
    name: 'TypeError',
    message: /options cannot be read: no/,
  });
});

test('Markdown has no links but that to the documentation, whatever was pasted', () => {
  const links = [
    'http://evil.example/x',
    'www.evil.example',
    'me@evil.example',
    '<https://evil.example>',
    '[a](//evil.example)',
  ];
  for (const link of links) {
    const targets = [
      link,
      `failed: ${link} now`,
      `ClientException: ${link} now`,
      {
        ...REQUEST,
        taskDefinition: link,
        [link]: link,
        cluster: `${link} x`,
        tags: [{ key: link, value: link }],
      },
      { failures: [{ arn: link, reason: link, detail: `see ${link}` }] },
      { code: 'wrong-type', message: `Expected ${link} here.`, path: `/${link}`, fixes: [{ title: link }] },
      `aws ecs start-task --task-definition ${link} --x${link}`,
    ];
    for (const target of targets) {
      const { markdown } = explain(target);
      const rest = markdown
        .replaceAll(/(`+)[^]*?[^`]\1(?!`)/g, '')
        .replaceAll(/\]\(https:\/\/docs\.aws\.[^)]*\)/g, '');
      assert.doesNotMatch(rest, /evil\.example/, JSON.stringify(target));
    }
  }
});
