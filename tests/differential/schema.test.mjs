// The generated JSON Schemas, run by Ajv in strict mode, agree with `validate` on all that a schema can express.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fromJSONSchema } from 'zod';
import { validate } from '../../pkg/dist/index.js';
import { REQUESTS, REQUESTS_2026, RESPONSES, mutated } from '../lib/corpus.mjs';
import { example } from '../lib/readme.mjs';
import { conditionInputs } from '../lib/conditions.mjs';

/** Errors that no schema can express: they require arithmetic, parsed strings, or options. */
const BEYOND = [
  'account-mismatch',
  'cluster-mismatch',
  'container-cpu-above-task',
  'container-memory-above-task',
  'overlapping-port-ranges',
  'overrides-too-long',
  'partition-mismatch',
  'region-mismatch',
  'task-cpu-out-of-range',
];

/** Errors that need the number of items of a kind, which draft-07 cannot count. */
const COUNTED = ['gpu-requirement-repeated', 'too-many-port-ranges'];

/** Errors that schemas express in part: they cannot compare two ports or the keys of different tags. */
const PARTLY = ['duplicate-tag-key', 'invalid-port-range'];

/** Rules whose violations schemas report at the array, or at a member of the item. */
const OF_LISTS = ['gpu-options-mixed', 'gpu-requirement-repeated'];

/** Errors over several members that schemas express, by kind of input. @type {Record<string, string[]>} */
const TOGETHER = {
  'request 2023': ['duplicate-tag-key', 'gpu-requirement-repeated', 'invalid-gpu-count'],
  'request 2026': [
    'duplicate-tag-key',
    'ebs-initialization-rate',
    'ebs-iops',
    'ebs-size',
    'ebs-source-missing',
    'ebs-throughput',
    'gpu-amount-and-sharing',
    'gpu-amount-missing',
    'gpu-options-mixed',
    'gpu-requirement-repeated',
    'invalid-gpu-count',
    'neuron-device-amount',
    'reserved-tag-key',
  ],
  'response 2023': ['duplicate-tag-key', 'integer-out-of-range', 'too-many-port-ranges'],
  'response 2026': ['duplicate-tag-key', 'integer-out-of-range', 'too-many-port-ranges'],
};

/** Keywords that only editors read, as docs/editors.md lists them for Ajv. */
const EDITORS = [...example('js', 'ajv.addVocabulary').matchAll(/'(\w+)'/g)].map(([, keyword]) => keyword);

const COUNT = 6_000;

test('zod accepts the 2020-12 schemas, which contain no conditions', () => {
  for (const kind of ['request', 'response']) {
    for (const revision of ['2023', '2026']) {
      const file = new URL(`../../schema/start-task-${kind}-${revision}.json`, import.meta.url);
      const schema = fromJSONSchema(JSON.parse(readFileSync(file, 'utf8')));
      assert.ok(!schema.safeParse({ cluster: 7, failures: 7 }).success, `${kind} ${revision}`);
    }
  }
  const schema = fromJSONSchema(
    JSON.parse(readFileSync(new URL('../../schema/start-task-request-2026.json', import.meta.url), 'utf8')),
  );
  const minimal = { containerInstances: ['0123456789abcdef0123456789abcdef'], taskDefinition: 'web:7' };
  assert.ok(schema.safeParse(minimal).success);
});

for (const kind of /** @type {const} */ (['request', 'response'])) {
  for (const revision of /** @type {const} */ (['2023', '2026'])) {
    for (const draft of ['2020-12', 'draft-07']) {
      test(`${kind}s of ${revision} in ${draft}: ${COUNT} inputs`, () => {
        const folder = draft === 'draft-07' ? 'schema/draft-07' : 'schema';
        const url = new URL(`../../${folder}/start-task-${kind}-${revision}.json`, import.meta.url);
        const ajv =
          draft === 'draft-07'
            ? new Ajv({ strict: true, allErrors: true })
            : new Ajv2020({ strict: true, allErrors: true });
        if (draft === 'draft-07') ajv.addVocabulary(EDITORS);
        const check = ajv.compile(JSON.parse(readFileSync(url, 'utf8')));
        const bases =
          kind === 'response' ? RESPONSES : revision === '2026' ? [...REQUESTS, ...REQUESTS_2026] : REQUESTS;
        const seventh = draft === 'draft-07';
        const beyond = new Set(seventh ? [...BEYOND, ...COUNTED] : BEYOND);
        const partly = new Set(seventh ? [...PARTLY, 'gpu-options-mixed'] : PARTLY);
        const overMembers = TOGETHER[`${kind} ${revision}`];
        let refused = 0;
        /** How often an error was all that was wrong, and the schema refused it. @type {Map<string, number>} */
        const alone = new Map();
        const judge = (/** @type {Record<string, unknown>} */ input) => {
          const { violations } = validate(input, { kind, revision });
          const errors = violations.filter(({ code, severity }) => severity === 'error' && !beyond.has(code));
          const valid = check(input);
          refused += valid ? 0 : 1;
          const told = () =>
            `${JSON.stringify(input)}\nvalidate: ${JSON.stringify(errors.map(({ code, path }) => [code, path]))}\nAjv: ${JSON.stringify(check.errors?.map(({ instancePath, message }) => [instancePath, message]))}`;
          const certain = errors.filter(({ code }) => !partly.has(code));
          if (errors.length > 0 && certain.length === 0 && valid) return;
          assert.equal(valid, errors.length === 0, told());
          const codes = new Set(errors.map(({ code }) => code));
          if (codes.size === 1) for (const code of codes) alone.set(code, (alone.get(code) ?? 0) + 1);
          for (const { code, path } of certain) {
            const parent = path.slice(0, path.lastIndexOf('/'));
            const same = check.errors?.some(
              ({ instancePath }) =>
                instancePath === path ||
                instancePath === parent ||
                (OF_LISTS.includes(code) && (path.startsWith(instancePath) || instancePath.startsWith(path))),
            );
            assert.ok(same, `nothing at ${path}: ${told()}`);
          }
        };
        for (const input of mutated(bases, COUNT, 7)) judge(input);
        assert.ok(refused > COUNT / 5 && refused < (COUNT * 9) / 10, `${refused} refused`);
        for (const input of conditionInputs(kind)) judge(input);
        for (const code of overMembers) {
          if (!beyond.has(code)) assert.ok((alone.get(code) ?? 0) > 0, `${code} is refused nowhere`);
        }
      });
    }
  }
}
