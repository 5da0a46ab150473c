// Hostile inputs: each gets a result in bounded time and memory, and the next call works.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, explain, validate } from '../../pkg/dist/index.js';

const ID = '0123456789abcdef0123456789abcdef';
const minimal = () => ({ taskDefinition: 'web:7', containerInstances: [ID] });

/** A generous limit against superlinear time. Measured times are printed. */
const LIMIT = 30_000;

/** The bytes that no input here may keep outside the heap. */
const KEPT = 200 * 1024 * 1024;

/** @param {number} depth */
function nested(depth) {
  let value = /** @type {unknown} */ (1);
  for (let level = 0; level < depth; level += 1) value = { overrides: value };
  return value;
}

function cyclic() {
  const value = /** @type {Record<string, unknown>} */ (minimal());
  value.overrides = { containerOverrides: [{ name: 'app', environment: [value] }] };
  return value;
}

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** @param {string} trap */
const throwing = (trap) =>
  new Proxy(minimal(), {
    [trap]() {
      throw new Error('no');
    },
  });

function changing() {
  let reads = 0;
  return {
    ...minimal(),
    get startedBy() {
      reads += 1;
      return [7, null, 'ok', { x: 1 }, undefined][reads % 5];
    },
    get overrides() {
      reads += 1;
      return reads % 2 === 0 ? { cpu: '256' } : [reads];
    },
  };
}

class Request {
  taskDefinition = 'web:7';
  containerInstances = [ID];
  toJSON() {
    throw new Error('never asked for');
  }
}

const many = (/** @type {number} */ count, /** @type {unknown} */ item) => new Array(count).fill(item);

/** @param {number} count @param {(index: number) => unknown} value */
const objectOf = (count, value) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value(index)]));

/** @param {unknown} environment */
const withEnvironment = (environment) => ({
  ...minimal(),
  overrides: { containerOverrides: [{ name: 'app', environment }] },
});

/** @type {[name: string, make: () => unknown][]} */
const HOSTILE = [
  ['a proxy', () => new Proxy(minimal(), {})],
  ['a revoked proxy', revoked],
  ['a revoked proxy inside', () => ({ ...minimal(), overrides: revoked() })],
  ...['ownKeys', 'get', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'has'].map(
    (trap) => /** @type {[string, () => unknown]} */ ([`a proxy whose ${trap} throws`, () => throwing(trap)]),
  ),
  [
    'a proxy that always has more keys',
    () => new Proxy({}, { get: (target, _, self) => self ?? target, ownKeys: () => ['a', 'b'] }),
  ],
  ['getters that change their answer', changing],
  ['an array of 4,294,967,295 slots', () => new Array(4_294_967_295)],
  ['such a list inside', () => ({ ...minimal(), tags: new Array(4_294_967_295) })],
  ['a text of 10 MB', () => 'x'.repeat(10_000_000)],
  ['a text of 10 MB inside', () => ({ ...minimal(), group: 'x'.repeat(10_000_000) })],
  ['10 MB of quotes', () => '"'.repeat(10_000_000)],
  ['10 MB of backslashes', () => '\\'.repeat(10_000_000)],
  ['10 MB of opening brackets', () => '['.repeat(10_000_000)],
  ['a command line of 10 MB', () => `aws ecs start-task --overrides '${'{'.repeat(10_000_000)}'`],
  ['a command line of 100,000 words', () => `aws ecs start-task ${'--x '.repeat(100_000)}`],
  ['100,000 here-documents that nothing ends', () => `${'cat <<X\n'.repeat(100_000)}aws ecs start-task`],
  ['100,000 here-documents without a name', () => `${'<<\n'.repeat(100_000)}aws ecs start-task`],
  ['100,000 words before spaces', () => `aws ecs start-task ${'\\x '.repeat(100_000)}${' '.repeat(100_000)}`],
  ['100,000 levels', () => nested(100_000)],
  ['100,000 levels of text', () => '{"overrides":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  ['100,000 violations', () => ({ ...minimal(), containerInstances: many(100_000, 'not an id') })],
  ['100,000 violations in text', () => JSON.stringify({ tags: many(100_000, { key: 'aws:x' }) })],
  [
    '100,000 tags',
    () => ({ ...minimal(), tags: Array.from({ length: 100_000 }, (_, i) => ({ key: `K${i}` })) }),
  ],
  ['100,000 unknown members', () => ({ ...minimal(), ...objectOf(100_000, (index) => index) })],
  [
    '100,000 values with a member given twice',
    () =>
      `{${many(100_000, '')
        .map((_, index) => `"m${index}":{"a":1,"a":2}`)
        .join()}}`,
  ],
  ['100,000 variables', () => withEnvironment(objectOf(100_000, String))],
  ['100,000 wrong variables', () => withEnvironment(objectOf(100_000, (index) => [index]))],
  [
    '100,000 containers by name',
    () => ({ ...minimal(), overrides: { containerOverrides: objectOf(100_000, () => ({ cpu: '1' })) } }),
  ],
  ['100,000 tags by name', () => ({ ...minimal(), tags: objectOf(100_000, String) })],
  ['an object that contains itself', cyclic],
  ['a BigInt', () => 10n],
  ['a BigInt inside', () => ({ ...minimal(), startedBy: 10n })],
  ['NaN', () => NaN],
  ['-Infinity inside', () => ({ ...minimal(), startedBy: -Infinity })],
  ['a symbol', () => Symbol('x')],
  ['members named by symbols', () => ({ ...minimal(), [Symbol('x')]: 1 })],
  ['a function', () => () => minimal()],
  ['a typed array', () => new Float64Array(1_000_000)],
  ['a shared buffer inside', () => ({ ...minimal(), tags: new SharedArrayBuffer(8) })],
  ['a Map', () => new Map([['taskDefinition', 'web:7']])],
  ['a Set inside', () => ({ ...minimal(), containerInstances: new Set([ID]) })],
  ['an invalid Date', () => new Date(NaN)],
  ['an invalid Date inside', () => ({ ...minimal(), group: new Date(NaN) })],
  ['an instance of a class', () => new Request()],
  ['a toJSON that lies', () => ({ ...minimal(), toJSON: () => 'x' })],
  [
    '__proto__ as a member',
    () => JSON.parse(`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`),
  ],
  ['half a surrogate pair', () => ({ ...minimal(), group: '\ud800', ['\udfff']: '\udfff\ud800' })],
  [
    '200,000 halves of surrogate pairs',
    () => ({ ...minimal(), containerInstances: many(100_000, ['\ud83d', '\ude00']).flat() }),
  ],
  ['5,000,000 halves in text', () => '\ud83d'.repeat(5_000_000)],
  ['half a surrogate pair in text', () => '{"group":"\ud800","\udfff":"\\udfff"}'],
  ['nothing', () => undefined],
  ['an empty text', () => ''],
  ['a NUL', () => '\0'],
];

for (const [name, make] of HOSTILE) {
  test(`${name} gets a result`, (t) => {
    const times = [];
    for (const call of [validate, build, explain]) {
      const input = make();
      const start = performance.now();
      const answer = call(input);
      const took = performance.now() - start;
      times.push(`${call.name} ${took.toFixed(0)} ms`);
      assert.ok(took < LIMIT, `${call.name} took ${took} ms`);
      const report = 'report' in answer ? answer.report : answer;
      if ('violations' in report) {
        assert.ok(
          !report.violations.some(({ code }) => code === 'internal-error'),
          report.violations[0]?.message,
        );
        assert.ok(report.violations.length <= 1_000);
      } else {
        assert.ok(!/itself failed/.test(report.summary), report.summary);
      }
      if ('changes' in answer) assert.ok(answer.changes.length <= 1_001);
      assert.equal(validate(minimal()).valid, true);
    }
    t.diagnostic(times.join(', '));
    assert.equal(/** @type {Record<string, unknown>} */ ({}).polluted, undefined);
  });
}

test('memory is bounded over many hostile calls', () => {
  for (let round = 0; round < 8; round += 1) {
    validate({ group: 'x'.repeat(10_000_000) });
    build(withEnvironment(objectOf(20_000, String)));
    explain('['.repeat(1_000_000));
  }
  assert.ok(process.memoryUsage().arrayBuffers < KEPT, String(process.memoryUsage().arrayBuffers));
});
