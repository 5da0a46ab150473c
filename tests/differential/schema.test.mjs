// The generated JSON Schemas, run by Ajv in strict mode, agree with `validate` on all that a schema can express.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validate } from '../../pkg/dist/index.js';
import { REQUESTS, REQUESTS_2026, RESPONSES, mutated } from '../lib/corpus.mjs';

/** Errors that need more than one member, or arithmetic: no schema can express them. */
const BEYOND = new Set([
  'account-mismatch',
  'cluster-mismatch',
  'container-cpu-above-task',
  'container-memory-above-task',
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
  'overlapping-port-ranges',
  'overrides-too-long',
  'partition-mismatch',
  'region-mismatch',
  'reserved-tag-key',
  'task-cpu-out-of-range',
  'too-many-port-ranges',
]);

/** Keywords that editors read besides those of the specification, as the README names them to users of Ajv. */
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const EDITORS = [...(readme.match(/ajv\.addVocabulary\(\[([^\]]*)\]\)/)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
  ([, keyword]) => keyword,
);

const COUNT = 6_000;

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
        let refused = 0;
        for (const input of mutated(bases, COUNT, 7)) {
          const { violations } = validate(input, { kind, revision });
          const errors = violations.filter(({ code, severity }) => severity === 'error' && !BEYOND.has(code));
          const valid = check(input);
          refused += valid ? 0 : 1;
          const told = () =>
            `${JSON.stringify(input)}\nvalidate: ${JSON.stringify(errors.map(({ code, path }) => [code, path]))}\nAjv: ${JSON.stringify(check.errors?.map(({ instancePath, message }) => [instancePath, message]))}`;
          // The order of ports and the calendar are arithmetic, too.
          const arithmetic = errors.every(
            ({ code }) => code === 'invalid-port-range' || code === 'invalid-timestamp',
          );
          if (errors.length > 0 && arithmetic && valid) continue;
          assert.equal(valid, errors.length === 0, told());
          for (const { path } of errors) {
            const parent = path.slice(0, path.lastIndexOf('/'));
            const same = check.errors?.some(
              ({ instancePath }) => instancePath === path || instancePath === parent,
            );
            assert.ok(same, `nothing at ${path}: ${told()}`);
          }
        }
        assert.ok(refused > COUNT / 5 && refused < (COUNT * 9) / 10, `${refused} refused`);
      });
    }
  }
}
