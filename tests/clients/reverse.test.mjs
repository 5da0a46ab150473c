// Command lines as drafts: `build` reads in them what the AWS CLI sends for them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from '../../pkg/dist/index.js';
import { each, environment, run } from '../lib/clients.mjs';
import { stage } from '../lib/forms.mjs';
import { LINES, REFUSED } from '../lib/lines.mjs';

const { endpoints, folder } = stage();

/** Runs the line as it stands. @param {string} line @param {number} worker */
function shell(line, worker) {
  const env = { ...environment(), AWS_ENDPOINT_URL: endpoints[worker].url };
  return run('bash', ['-c', line], { env, cwd: folder(String(worker)) });
}

test('the request is what the AWS CLI sends', async () => {
  assert.ok(LINES.length >= 40);
  /** @type {string[]} */
  const problems = [];
  await each(LINES, async (line, worker) => {
    const failed = await shell(line, worker).then(
      () => undefined,
      (error) => error.message,
    );
    const taken = endpoints[worker].taken();
    const { ok, request, report } = build(line, { revision: '2026' });
    try {
      assert.equal(failed, undefined);
      assert.equal(taken.length, 1);
      assert.ok(ok, JSON.stringify(report.violations));
      assert.deepEqual(JSON.parse(JSON.stringify(request)), taken[0].body);
    } catch (error) {
      problems.push(`${line}\n${error instanceof Error ? error.message : error}`);
    }
  });
  assert.deepEqual(problems, []);
});

test('a line that the AWS CLI refuses is refused or put right', async () => {
  /** @type {string[]} */
  const problems = [];
  await each(REFUSED, async (line, worker) => {
    const sent = await shell(line, worker).then(
      () => true,
      () => false,
    );
    endpoints[worker].taken();
    const { ok, changes } = build(line, { revision: '2026' });
    if (sent || (ok && changes.length === 0)) problems.push(`${line}: sent ${sent}, ok ${ok}`);
  });
  assert.deepEqual(problems, []);
});
