// `build` of the package.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build, explain, validate } from '../../pkg/dist/index.js';
import { FORMATS } from '../lib/comparison.mjs';

const REQUEST = { taskDefinition: 'web:7', containerInstances: ['0123456789abcdef0123456789abcdef'] };

test('form state becomes a request, and every change is listed', () => {
  const form = {
    TaskDefinition: ' web:7 ',
    containerInstances: '0123456789abcdef0123456789abcdef',
    cluster: '',
    group: undefined,
    overrides: { cpu: 1024, containerOverrides: { app: { memory: '512', environment: { LEVEL: 'debug' } } } },
    tags: {},
  };
  const { ok, request, output, changes, report } = build(form);
  assert.equal(ok, true);
  assert.deepEqual(report, validate(request));
  const containerOverrides = [{ name: 'app', environment: [{ name: 'LEVEL', value: 'debug' }], memory: 512 }];
  const overrides = { containerOverrides, cpu: '1024' };
  assert.deepEqual(request, {
    containerInstances: REQUEST.containerInstances,
    overrides,
    taskDefinition: 'web:7',
  });
  assert.deepEqual(JSON.parse(String(output)), request);
  assert.deepEqual(
    changes.map(({ path }) => path).sort(),
    [
      '/TaskDefinition',
      '/TaskDefinition',
      '/cluster',
      '/containerInstances',
      '/group',
      '/overrides/containerOverrides',
      '/overrides/containerOverrides/app/environment',
      '/overrides/containerOverrides/app/memory',
      '/overrides/cpu',
      '/tags',
    ].sort(),
  );
  for (const change of changes) {
    assert.deepEqual(Object.keys(change), ['path', 'from', 'to', 'why', 'whyId', 'params']);
    assert.ok(change.why.length > 10);
  }
  // The draft is unchanged.
  assert.equal(form.TaskDefinition, ' web:7 ');
});

test('building what was built changes nothing', () => {
  const { request, output } = build({ ...REQUEST, tags: { team: 'a' }, overrides: { cpu: 256 } });
  for (const draft of [request, output]) {
    const again = build(draft);
    assert.deepEqual(again.changes, []);
    assert.deepEqual(again.request, request);
    assert.equal(again.output, output);
  }
});

test('a task definition is taken in every form', () => {
  const definition = {
    family: 'web',
    networkMode: 'awsvpc',
    containerDefinitions: [{ name: 'app', memory: 512, secrets: [{ name: 'KEY', valueFrom: 'x' }] }],
  };
  const described = {
    ...definition,
    taskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:7',
    revision: 7,
    status: 'ACTIVE',
    requiresAttributes: [{ name: 'ecs.capability.task-eni' }],
    registeredAt: new Date(0),
  };
  const answer = { taskDefinition: described, tags: [{ key: 'team', value: 'a' }], $metadata: {} };
  const forms = [definition, described, answer];
  for (const taskDefinition of [...forms, ...forms.map((form) => JSON.stringify(form, null, 2))]) {
    const overrides = { containerOverrides: [{ name: 'ap', memory: 1 }] };
    const codes = build({ ...REQUEST, overrides }, { taskDefinition }).report.violations.map(
      ({ code }) => code,
    );
    assert.deepEqual(codes.sort(), [
      'memory-below-minimum',
      'network-configuration-missing',
      'unknown-container',
    ]);
    assert.equal(
      explain(REQUEST, { taskDefinition }).details.some(({ text }) => text === 'app'),
      true,
    );
  }
  // The tags in the response count among those that are copied.
  const tagged = { ...REQUEST, propagateTags: 'TASK_DEFINITION', tags: [{ key: 'team', value: 'b' }] };
  const warnings = validate(tagged, { taskDefinition: answer }).violations.map(({ code }) => code);
  assert.ok(warnings.includes('propagated-tags'));
});

test('a draft with errors has a report and no output', () => {
  const { ok, request, output, report } = build({ ...REQUEST, startedBy: 'a b' });
  assert.deepEqual([ok, request, output, report.valid], [false, undefined, undefined, false]);
  assert.equal(report.violations[0].code, 'invalid-started-by');
});

test('the formats are those that the types declare', () => {
  const types = readFileSync(new URL('../../pkg/dist/api.d.ts', import.meta.url), 'utf8');
  const declared = types.match(/export type Format =([^;]*);/)?.[1].matchAll(/'([a-z0-9-]+)'/g) ?? [];
  assert.deepEqual(
    [...declared].map(([, name]) => name),
    FORMATS,
  );
});

test('every format is written, and names Region and endpoint where it has a place for them', () => {
  for (const format of FORMATS) {
    const output = String(build(REQUEST, { format, region: 'cn-north-1' }).output);
    assert.ok(output.includes('web:7'), format);
    if (format === 'http') assert.match(output, /Host: ecs\.cn-north-1\.amazonaws\.com\.cn/i);
    if (format === 'step-functions') assert.match(output, /"arn:aws-cn:states:::aws-sdk:ecs:startTask"/);
    const own = String(build(REQUEST, { format, endpoint: 'http://127.0.0.1:4566' }).output);
    const named = !['json', 'step-functions'].includes(format);
    assert.equal(own.includes('127.0.0.1:4566'), named, format);
  }
});

test('a command line is a draft', () => {
  const { request, changes } = build(
    `aws ecs start-task --region eu-west-1 \\\n  --task-definition web:7 --container-instances ${REQUEST.containerInstances[0]} --no-cli-pager`,
  );
  assert.deepEqual(request, {
    containerInstances: REQUEST.containerInstances,
    taskDefinition: 'web:7',
  });
  assert.ok(changes.length > 0);
});

test('a change has what was there and what is, and undefined for nothing', () => {
  const [id] = REQUEST.containerInstances;
  /** @param {string} draft @param {import('../../pkg/dist/index.js').BuildOptions} [options] */
  const told = (draft, options) =>
    build(draft, options).changes.map(({ path, from, to }) => [path, from, to]);
  assert.deepEqual(told(`{ "taskDefinition": "web:7" /* why */ "containerInstances": ["${id}"] }`), [
    ['', '/* why */', undefined],
    ['', undefined, ','],
  ]);
  const line = `aws --region cn-north-1 ecs start-task --task-definition web:7 --container-instances ${id}`;
  assert.deepEqual(told(line, { region: 'eu-west-1' }), [['', 'cn-north-1', 'eu-west-1']]);
  assert.deepEqual(told(`${line} --profile prod`), [['', '--profile prod', undefined]]);
});

test('a command that does not start a task is reported as such', () => {
  const { ok, report } = build('aws ecs run-task --task-definition web:7');
  assert.equal(ok, false);
  assert.deepEqual(
    report.violations.map(({ code }) => code),
    ['invalid-command-line'],
  );
});

test('hostile drafts get a report', () => {
  /** @type {Record<string, unknown>} */
  const cyclic = { ...REQUEST };
  cyclic.overrides = cyclic;
  const throwing = {
    ...REQUEST,
    get group() {
      throw new Error('no');
    },
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const drafts = [
    cyclic,
    throwing,
    proxy,
    null,
    undefined,
    NaN,
    10n,
    Symbol('x'),
    () => 1,
    [],
    '',
    '\ud800',
    { ...REQUEST, group: '\ud800' },
    JSON.parse(`{"__proto__": {"x": 1}, "constructor": 1, "taskDefinition": "a:1"}`),
    '['.repeat(100_000),
    '{"overrides":'.repeat(100_000),
    'x'.repeat(10_000_000),
    `aws ecs start-task ${"'".repeat(9_999)}`,
    'aws ecs start-task '.repeat(100_000),
    `aws ecs start-task --overrides ${'{a='.repeat(100_000)}`,
  ];
  for (const draft of drafts) {
    const { ok, report } = build(draft);
    assert.equal(ok, false);
    assert.ok(report.violations.length > 0);
    assert.ok(!report.violations.some(({ code }) => code === 'internal-error'));
  }
});

test('integers that JavaScript cannot hold stay exact in the report', () => {
  const { ok, report } = build(
    `{"overrides": {"containerOverrides": [{"name": "a", "cpu": 9007199254740993}]}}`,
  );
  assert.equal(ok, false);
  assert.ok(report.violations.some(({ code }) => code === 'integer-out-of-range'));
});

test('a wrong option throws a TypeError that names it', () => {
  const throwing = {
    get format() {
      throw new Error('no');
    },
  };
  /** @type {[object, RegExp][]} */
  const wrong = [
    [{ format: 'yaml' }, /format/],
    [{ region: 'not a region' }, /region/],
    [{ region: 7 }, /region/],
    [{ endpoint: 'ftp://x' }, /endpoint/],
    [{ kind: 'response' }, /kind/],
    [{ format: 'cli-cmd', endpoint: 'http://x/%PATH%&calc' }, /endpoint/],
    [{ endpoint: 'http://x/!PATH!', format: 'cli-cmd' }, /endpoint/],
    [{ frmat: 'cli' }, /frmat/],
    ...['true', 'false', '', 1, null].map(
      (mask) => /** @type {[object, RegExp]} */ ([{ mask }, /^Option mask must be true or false\.$/]),
    ),
    [throwing, /options cannot be read: no/],
  ];
  for (const [options, name] of wrong) {
    assert.throws(() => build(REQUEST, options), { name: 'TypeError', message: name });
  }
});

test('what a draft became is there with its errors too', () => {
  const line =
    "aws ecs start-task --task-definition 'web:7' --container-instances 0123456789abcdef0123456789abcdef --tags key=aws:a";
  const wrong = build(line);
  assert.equal(wrong.ok, false);
  assert.equal(wrong.request, undefined);
  assert.deepEqual(wrong.draft, {
    containerInstances: REQUEST.containerInstances,
    tags: [{ key: 'aws:a' }],
    taskDefinition: 'web:7',
  });
  assert.deepEqual(
    validate(wrong.draft).violations.map(({ code, path }) => [code, path]),
    wrong.report.violations.map(({ code, path }) => [code, path]),
  );
  const right = build(REQUEST);
  assert.deepEqual(right.draft, right.request);
  for (const unreadable of ['', '{"a": [tru', 'aws ecs run-task']) {
    assert.equal(build(unreadable).draft, undefined);
  }
});

test('what is not JSON is null in the draft and the preview', () => {
  for (const value of [1n, NaN, Symbol('x'), () => 1, new Map(), /x/, new Uint8Array(1), new Date(0)]) {
    const draft = {
      ...{ containerInstances: [value], group: value, overrides: { cpu: value }, taskDefinition: 'web:7' },
      tags: [{ key: value }],
    };
    const built = build(draft);
    assert.deepEqual(built.draft, {
      ...{ containerInstances: [null], group: null, overrides: { cpu: null }, taskDefinition: 'web:7' },
      tags: [{ key: null }],
    });
    assert.deepEqual(JSON.parse(String(built.preview)), built.draft);
    const places = (/** @type {import('../../pkg/dist/index.js').Report} */ { violations }) =>
      violations.flatMap(({ path, severity }) => (severity === 'error' ? [path] : []));
    assert.deepEqual(places(validate(built.draft)), places(built.report));
    for (const format of /** @type {const} */ (['cli', 'boto3', 'js', 'http'])) {
      assert.doesNotMatch(String(build(draft, { format }).preview), /(?:group|cpu)["']?[: =]+["']/, format);
    }
  }
  assert.equal(build(10n).draft, null);
});

test('a member named __proto__ is a member of the result, not its prototype', () => {
  const member = '{"polluted":1}';
  const draft = JSON.parse(`{"__proto__":${member},"taskDefinition":"web:7"}`);
  const built = build(draft);
  assert.deepEqual(Object.keys(Object(built.draft)).sort(), ['__proto__', 'taskDefinition']);
  assert.equal(Object(built.draft).polluted, undefined);
  assert.deepEqual(validate(built.draft).violations, built.report.violations);
  const environment = '{"__proto__":"v","A":"1"}';
  const overrides = { containerOverrides: [{ name: 'app', environment: JSON.parse(environment) }] };
  const { ok, changes } = build({ ...REQUEST, overrides });
  assert.ok(ok);
  assert.equal(JSON.stringify(changes[0].from), environment);
});
