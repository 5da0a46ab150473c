// python-jsonschema and Ajv have the same verdicts with the generated JSON Schemas.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { REQUESTS, REQUESTS_2026, RESPONSES, mutated } from '../lib/corpus.mjs';
import { example } from '../lib/readme.mjs';
import { conditionInputs } from '../lib/conditions.mjs';

const python = process.env.DIFFERENTIAL_PYTHON ?? '';
const skip = python === '' && process.env.CI !== 'true' ? 'there is no python3 with jsonschema' : false;
const COUNT = 1_000;

const folder = mkdtempSync(join(tmpdir(), 'ecs-start-task-python-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const snippet = join(folder, 'readme.py');
writeFileSync(snippet, example('python', 'regress'));
const judge = fileURLToPath(new URL('judge_schema.py', import.meta.url));

for (const kind of /** @type {const} */ (['request', 'response'])) {
  for (const revision of /** @type {const} */ (['2023', '2026'])) {
    for (const draft of ['2020-12', 'draft-07']) {
      test(`${kind}s of ${revision} in ${draft}: ${COUNT} inputs`, { skip }, () => {
        const place = draft === 'draft-07' ? 'schema/draft-07' : 'schema';
        const path = fileURLToPath(
          new URL(`../../${place}/start-task-${kind}-${revision}.json`, import.meta.url),
        );
        const ajv = draft === 'draft-07' ? new Ajv({ strict: false }) : new Ajv2020({ strict: false });
        const check = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
        const bases =
          kind === 'response' ? RESPONSES : revision === '2026' ? [...REQUESTS, ...REQUESTS_2026] : REQUESTS;
        const lines = [...mutated(bases, COUNT, 5), ...conditionInputs(kind)].map((input) =>
          JSON.stringify(input),
        );
        const answers = execFileSync(python, [judge, snippet, path], {
          input: lines.join('\n'),
          encoding: 'utf8',
          maxBuffer: 1 << 26,
        });
        const theirs = answers.trim().split('\n');
        assert.equal(theirs.length, lines.length);
        let valid = 0;
        for (const [index, line] of lines.entries()) {
          const ours = check(JSON.parse(line));
          valid += ours ? 1 : 0;
          assert.equal(theirs[index], String(ours), line);
        }
        assert.ok(valid > lines.length / 20 && valid < (lines.length * 9) / 10, `${valid} valid`);
      });
    }
  }
}
