// `validate` of the package.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build, explain, validate } from '../../pkg/dist/index.js';

const ID = '0123456789abcdef0123456789abcdef';
const minimal = () => ({ taskDefinition: 'web:7', containerInstances: [ID] });
const found = (
  /** @type {unknown} */ input,
  /** @type {import('../../pkg/dist/index.js').ValidateOptions} */ options = {},
) => validate(input, options).violations.map(({ code, path }) => `${code}@${path}`);

test('a valid request has no violations', () => {
  const expected = { valid: true, kind: 'request', revision: '2023', violations: [], truncated: false };
  assert.deepEqual(validate(minimal()), expected);
  assert.deepEqual(validate(JSON.stringify(minimal())), expected);
  assert.deepEqual(validate(minimal(), { revision: '2026' }), { ...expected, revision: '2026' });
  assert.deepEqual(validate({}, { kind: 'response' }), { ...expected, kind: 'response' });
});

test('a violation has the documented form', () => {
  const text = `{\n "taskDefinition": "web",\n "containerInstances": ["${ID}"],\n "overrides": { "memory": 512 }\n}`;
  const { violations } = validate(text);
  assert.equal(violations.length, 1);
  const { message, ...rest } = violations[0];
  assert.equal(message, 'Expected a string, found the number 512.');
  const offset = text.indexOf('512');
  assert.deepEqual(rest, {
    code: 'wrong-type',
    severity: 'error',
    path: '/overrides/memory',
    messageId: 'wrong-type',
    params: { expected: 'string', actual: 'number', value: '512' },
    fixes: [
      {
        title: 'Change to the string "512"',
        titleId: 'fix/write-as-string',
        params: { value: '512' },
        patch: [{ op: 'replace', path: '/overrides/memory', value: '512' }],
        applicability: 'safe',
      },
    ],
    range: { start: { offset, line: 4, column: 27 }, end: { offset: offset + 3, line: 4, column: 30 } },
    docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html#ECS-Type-TaskOverride-memory',
  });
});

test('undefined members count as absent', () => {
  assert.deepEqual(found({ ...minimal(), startedBy: undefined, overrides: { cpu: undefined } }), []);
  assert.deepEqual(found({ ...minimal(), taskDefinition: undefined }), ['missing-member@/taskDefinition']);
  assert.deepEqual(found({ ...minimal(), startedBy: null }), ['null-value@/startedBy']);
});

test('values that JSON cannot hold are reported where they are', () => {
  const values = {
    'a BigInt': 10n,
    NaN: NaN,
    Infinity: Infinity,
    '-Infinity': -Infinity,
    'a function': () => {},
    'a symbol': Symbol('x'),
    'a Map': new Map(),
    'an ArrayBuffer': new ArrayBuffer(2),
    'a SharedArrayBuffer': new SharedArrayBuffer(2),
    'a Set': new Set(),
    'a RegExp': /x/,
    'binary data': new Uint8Array(2),
    'a Promise': Promise.resolve(),
  };
  for (const [what, value] of Object.entries(values)) {
    const { violations } = validate({ ...minimal(), startedBy: value });
    assert.deepEqual(
      violations.map(({ code, path }) => `${code}@${path}`),
      ['not-json@/startedBy'],
      what,
    );
    assert.ok(violations[0].message.includes(what), violations[0].message);
    assert.deepEqual(found(value), ['not-json@'], what);
  }
  assert.deepEqual(found({ ...minimal(), startedBy: new Date() }), ['wrong-type@/startedBy']);
  assert.deepEqual(found({ ...minimal(), startedBy: new String('ok') }), []);
  assert.deepEqual(
    found({ ...minimal(), containerInstances: Object.assign(new Array(3), { 0: ID, 2: undefined }) }),
    ['null-value@/containerInstances/1', 'null-value@/containerInstances/2'],
  );
});

test('objects that resist being read are reported where they are', () => {
  const throwing = Object.defineProperty({}, 'subnets', {
    enumerable: true,
    get() {
      throw new Error('no');
    },
  });
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const hostile = new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('no');
      },
    },
  );
  const nullPrototype = Object.assign(Object.create(null), { containerOverrides: [] });
  for (const value of [proxy, hostile]) {
    const request = { ...minimal(), networkConfiguration: { awsvpcConfiguration: value }, startedBy: 'a b' };
    assert.deepEqual(found(request), [
      'not-json@/networkConfiguration/awsvpcConfiguration',
      'invalid-started-by@/startedBy',
    ]);
    assert.deepEqual(found(value), ['not-json@']);
  }
  // A member or an item that throws does not hide others.
  const network = { awsvpcConfiguration: { securityGroups: [7] } };
  Object.defineProperty(
    network.awsvpcConfiguration,
    'subnets',
    /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(throwing, 'subnets')),
  );
  const items = ['subnet-0123456789abcdef0'];
  Object.defineProperty(items, 1, {
    enumerable: true,
    get() {
      throw new Error('no');
    },
  });
  const at = '/networkConfiguration/awsvpcConfiguration';
  assert.deepEqual(found({ ...minimal(), networkConfiguration: network, startedBy: 'a b' }), [
    `wrong-type@${at}/securityGroups/0`,
    `not-json@${at}/subnets`,
    'invalid-started-by@/startedBy',
  ]);
  assert.deepEqual(
    found({ ...minimal(), networkConfiguration: { awsvpcConfiguration: { subnets: items } }, x: 1 }),
    [`not-json@${at}/subnets/1`, 'unknown-member@/x'],
  );
  assert.deepEqual(found({ ...minimal(), overrides: nullPrototype }), []);
  const self = /** @type {Record<string, unknown>} */ (minimal());
  self.overrides = { containerOverrides: [self] };
  assert.deepEqual(found(self), ['not-json@/overrides/containerOverrides/0']);
  let reads = 0;
  const changing = {
    ...minimal(),
    get startedBy() {
      reads += 1;
      return reads === 1 ? 'ok' : 7;
    },
  };
  reads = 0;
  assert.deepEqual(found(changing), []);
  assert.equal(reads, 1);
});

test('a getter can call the package, and each call returns the result for its own input and options', () => {
  /** @type {unknown[]} */
  const within = [];
  const value = {
    startedBy: 'a b',
    get cluster() {
      within.push(found({ ...minimal(), group: 7 }), found({ tasks: [{ group: 7 }] }, { kind: 'response' }));
      within.push(found('[]'));
      return 'no such cluster';
    },
    ...minimal(),
  };
  const options = /** @type {const} */ ({ revision: '2026', kind: 'request' });
  assert.deepEqual(found(value, options), ['invalid-started-by@/startedBy', 'invalid-cluster@/cluster']);
  assert.deepEqual(within, [['wrong-type@/group'], ['wrong-type@/tasks/0/group'], ['wrong-type@']]);
});

test('members are an object’s own', () => {
  const inherited = { startedBy: 'a b' };
  assert.deepEqual(found(Object.assign(Object.create(inherited), minimal())), []);
  assert.deepEqual(found(Object.assign(Object.create(inherited), { ...minimal(), startedBy: 'ok' })), []);
  const prototype = /** @type {Record<string, unknown>} */ (Object.prototype);
  prototype.startedBy = 'a b';
  try {
    assert.deepEqual(found(minimal()), []);
  } finally {
    delete prototype.startedBy;
  }
});

test('names that objects are careful about are members like others', () => {
  const request = JSON.parse(
    `{"__proto__": {"x": 1}, "constructor": 1, "toString": 2, "taskDefinition": "web", "containerInstances": ["${ID}"]}`,
  );
  const expected = ['unknown-member@/__proto__', 'unknown-member@/constructor', 'unknown-member@/toString'];
  assert.deepEqual(found(request), expected);
  assert.deepEqual(found(JSON.stringify(request)), expected);
  assert.equal(/** @type {Record<string, unknown>} */ ({}).x, undefined);
});

test('half a surrogate pair is reported, whole ones are not', () => {
  for (const input of [
    { ...minimal(), group: 'a\ud83d' },
    JSON.stringify(minimal()).replace('{', '{"group":"a\ud83d",'),
    JSON.stringify({ ...minimal(), group: 'a\ud83d' }),
  ]) {
    assert.deepEqual(found(input), ['ill-formed-text@/group']);
  }
  // Two halves that are adjacent only because one string follows the other.
  const halves = {
    ...minimal(),
    overrides: { containerOverrides: [{ name: 'app', command: ['\ud83d', '\ude00'] }] },
  };
  assert.deepEqual(found(halves), [
    'ill-formed-text@/overrides/containerOverrides/0/command/0',
    'ill-formed-text@/overrides/containerOverrides/0/command/1',
  ]);
  assert.deepEqual(found({ ...minimal(), group: 'a\ud83d', '\ude00': '😀' }), [
    'ill-formed-text@/group',
    'unknown-member@/\ufffd',
  ]);
  assert.deepEqual(found({ ...minimal(), group: '😀\ufffd' }), []);
  const marked = validate('{"😀": 1, "group": "\ud83d"}').violations.find(
    ({ code }) => code === 'ill-formed-text',
  );
  assert.equal(marked?.range?.start.offset, '{"😀": 1, "group": '.length);
});

test('timestamps of a response can be numbers, strings or dates', () => {
  const at = (/** @type {unknown} */ createdAt) => found({ tasks: [{ createdAt }] }, { kind: 'response' });
  assert.deepEqual([0, 1563421494.186, -1, '2026-11-23T09:30:00Z', new Date()].flatMap(at), []);
  for (const [value, code] of [
    [new Date(NaN), 'invalid-timestamp'],
    ['x', 'invalid-timestamp'],
    [true, 'wrong-type'],
    [{}, 'wrong-type'],
  ]) {
    assert.deepEqual(at(value), [`${code}@/tasks/0/createdAt`]);
  }
});

test('integers are of 32 bits and no other type', () => {
  const cpu = (/** @type {unknown} */ value) =>
    found({ ...minimal(), overrides: { containerOverrides: [{ name: 'app', cpu: value }] } });
  const at = '/overrides/containerOverrides/0/cpu';
  for (const value of [0, -0, 1.0, 262144]) assert.deepEqual(cpu(value), []);
  for (const value of [true, '1', 1.5, 1e-7]) assert.deepEqual(cpu(value), [`wrong-type@${at}`]);
  for (const value of [2147483648, 1e21, -1e300])
    assert.deepEqual(cpu(value), [`integer-out-of-range@${at}`]);
});

test('an integer that JavaScript holds exactly is read exactly', () => {
  const version = (/** @type {unknown} */ value) =>
    validate({ tasks: [{ version: value }] }, { kind: 'response' }).violations.map(({ message }) => message);
  for (const value of [-(2 ** 63), 2 ** 62, 2 ** 53 + 2, -(2 ** 53), 9_007_199_254_740_991]) {
    assert.deepEqual(version(value), []);
  }
  // Beyond, a value has the same message as text.
  for (const digits of [
    '9223372036854775808',
    '-9223372036854777856',
    '1e+21',
    '1e+300',
    '999999999999999868928',
  ]) {
    const [message, ...others] = version(Number(digits));
    assert.deepEqual([message.endsWith(`found ${digits}.`), others], [true, []], message);
    const { violations } = validate(`{"tasks":[{"version":${digits}}]}`, { kind: 'response' });
    assert.equal(violations[0].message, message);
  }
});

test('a wrong option throws a TypeError that names it', () => {
  const cases = /** @type {[unknown, RegExp][]} */ ([
    [{ revision: '2024' }, /revision.*'2023', '2026'/],
    [{ revision: 2023 }, /revision.*'2023', '2026'/],
    [{ kind: null }, /kind.*'request', 'response'/],
    [{ launchType: 'ec2' }, /launchType.*'EC2', 'EXTERNAL', 'FARGATE'/],
    [{ revison: '2023' }, /revison.*kind, revision/],
    ['2026', /object/],
    [[], /object/],
    [7, /object/],
  ]);
  for (const [options, message] of cases) {
    for (const input of [minimal(), '{}']) {
      assert.throws(() => validate(input, /** @type {{}} */ (options)), { name: 'TypeError', message });
    }
  }
  assert.equal(validate(minimal(), { revision: undefined }).valid, true);
});

test('a report has the kind and the revision of the validation, however they were set', () => {
  const report = (/** @type {unknown} */ options) => {
    const { kind, revision } = validate(minimal(), /** @type {{}} */ (options));
    return [kind, revision];
  };
  const inherited = Object.create({ kind: 'response', revision: '2026' });
  const throwing = new Proxy(
    {},
    {
      get() {
        throw new Error('no');
      },
    },
  );
  for (const options of [undefined, null, {}, inherited, throwing]) {
    assert.deepEqual(report(options), ['request', '2023']);
  }
  let reads = 0;
  const changing = {
    get revision() {
      reads += 1;
      return reads === 1 ? '2026' : '2023';
    },
  };
  assert.deepEqual(report(changing), ['request', '2026']);
  assert.throws(() => report({ revision: new String('2026') }), {
    name: 'TypeError',
    message: "Option revision must be one of '2023', '2026'.",
  });
});

test('hostile sizes get a result, and the next call works', () => {
  const nested = (/** @type {number} */ depth) => {
    let value = /** @type {unknown} */ (1);
    for (let level = 0; level < depth; level += 1) value = { overrides: value };
    return value;
  };
  let shared = /** @type {object} */ ({});
  for (let level = 0; level < 60; level += 1) shared = { a: shared, b: shared };
  const inputs = [
    { ...minimal(), group: 'x'.repeat(10_000_000) },
    { ...minimal(), group: '😀'.repeat(5_000_000) },
    nested(100_000),
    JSON.stringify({ x: 1 }).replace('1', '['.repeat(100_000)),
    { containerInstances: new Array(4_294_967_295) },
    { containerInstances: new Array(200_000).fill(7) },
    { containerInstances: new Array(200_000).fill('not an id') },
    JSON.stringify({ tags: new Array(200_000).fill({ key: 'aws:x' }) }),
    { overrides: shared },
    Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index])),
  ];
  for (const input of inputs) {
    const report = validate(input);
    assert.equal(report.valid, false);
    assert.ok(
      !report.violations.some(({ code }) => code === 'internal-error'),
      JSON.stringify(report.violations[0]),
    );
    assert.deepEqual(found(minimal()), []);
  }
});

test('value and text have the same violations', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```json\n([^`]*)```/g)]
    .map(([, text]) => text)
    .filter((text) => !text.includes('…'));
  assert.ok(examples.length > 100);
  for (const text of examples) {
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      continue;
    }
    if (text.includes('"group": "batch"')) continue; // A member that is there twice exists in text only.
    for (const kind of /** @type {const} */ (['request', 'response'])) {
      for (const revision of /** @type {const} */ (['2023', '2026'])) {
        const byText = validate(text, { kind, revision });
        for (const violation of byText.violations) delete violation.range;
        assert.deepEqual(validate(value, { kind, revision }), byText, text);
      }
    }
  }
});

test('a task definition is taken as an object or as text, in all three shapes', () => {
  const definition = {
    family: 'web',
    networkMode: 'awsvpc',
    containerDefinitions: [{ name: 'app' }],
    registeredAt: new Date(0),
  };
  for (const shape of [definition, { taskDefinition: definition, tags: [] }]) {
    for (const taskDefinition of [shape, JSON.stringify(shape)]) {
      const { violations } = validate(minimal(), { taskDefinition });
      assert.deepEqual(
        violations.map(({ code, path }) => [code, path]),
        [['network-configuration-missing', '/networkConfiguration/awsvpcConfiguration/subnets']],
      );
    }
  }
});

test('a task definition that cannot be read is a violation', () => {
  /** @type {Record<string, unknown>} */
  const cyclic = { containerDefinitions: [] };
  cyclic['self'] = cyclic;
  const throwing = {
    get containerDefinitions() {
      throw new Error('no');
    },
  };
  for (const [taskDefinition, messageId] of /** @type {[unknown, string][]} */ ([
    [null, 'not-object'],
    [7, 'not-object'],
    [1n, 'not-object'],
    [[], 'not-object'],
    [() => {}, 'not-object'],
    ['', 'not-json'],
    ['web:7', 'not-json'],
    ['['.repeat(100_000), 'not-json'],
    [cyclic, 'not-json'],
    [throwing, 'not-json'],
    [{ toJSON() {} }, 'not-json'],
    [{}, 'no-containers'],
    [{ containerDefinitions: {} }, 'no-containers'],
  ])) {
    const { valid, violations } = validate(minimal(), { taskDefinition });
    const found = violations.map(({ code, path, messageId }) => ({ code, path, messageId }));
    const expected = { path: '/taskDefinition', messageId: `unreadable-task-definition/${messageId}` };
    assert.deepEqual(found, [{ code: 'unreadable-task-definition', ...expected }]);
    assert.equal(valid, false);
    assert.equal(build(minimal(), { taskDefinition }).ok, false);
    assert.ok(explain(minimal(), { taskDefinition }).related.includes('unreadable-task-definition'));
  }
});
