// Command lines as drafts: `build` reads the request that the AWS CLI sends.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from '../../pkg/dist/index.js';
import { aws, clientsBin, each, environment, run } from '../lib/clients.mjs';
import { stage } from '../lib/formats.mjs';
import { LINES, POWERSHELL, REFUSED } from '../lib/command-lines.mjs';

const { endpoints, folder } = stage();

/** Runs the line unchanged. @param {string} line @param {number} worker */
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

/**
 * Published drafts, run by shells. Of other commands than the AWS CLI, only built-in ones exist.
 *
 * @type {{ name: string, input: unknown, options?: object }[]}
 */
const DRAFTS = JSON.parse(readFileSync(new URL('../data/wild/drafts.json', import.meta.url), 'utf8'));

test('of a published script, the request is what the AWS CLI sends', async () => {
  /** @type {string[]} */
  const problems = [];
  let compared = 0;
  await each(DRAFTS, async ({ name, input, options }, worker) => {
    if (typeof input !== 'string' || !input.includes('start-task')) return;
    const { request, references } = build(input, { ...options, format: 'boto3' });
    // Other programs do not exist, and cmd.exe and PowerShell continue lines differently.
    const isForBash = references.every(({ kind }) => kind === 'variable') && !/[\^`]\r?\n/.test(input);
    if (request === undefined || !isForBash) return;
    const names = references.map(({ text }) => /\w+/.exec(text)?.[0] ?? '');
    const variables = Object.fromEntries(names.map((name) => [name, `value-of-${name}`]));
    let expected = JSON.stringify(request);
    references.forEach(({ text }, index) => {
      expected = expected.replaceAll(text, variables[names[index]]);
    });
    const env = { ...environment(), ...variables, AWS_ENDPOINT_URL: endpoints[worker].url, PATH: clientsBin };
    await run('/usr/bin/timeout', ['60', '/bin/bash', '-c', input], {
      env,
      cwd: folder(`${name}-${worker}`),
    }).catch(() => undefined);
    const sent = endpoints[worker].taken();
    // A workflow, a Makefile or a document is not a script.
    if (sent.length === 0) return;
    compared += 1;
    try {
      assert.deepEqual(JSON.parse(expected), sent[0].body);
    } catch (error) {
      problems.push(`${name}\n${error instanceof Error ? error.message : error}`);
    }
  });
  assert.deepEqual(problems, []);
  console.log(`${compared} published scripts were sent`);
  assert.ok(compared >= 12, `only ${compared} were sent`);
});

test('a line that the AWS CLI rejects is rejected or fixed', async () => {
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

test('of a PowerShell script, the request is what the AWS CLI sends', async () => {
  const model = fileURLToPath(new URL('powershell.py', import.meta.url));
  const input = JSON.stringify(POWERSHELL);
  /** @type {{ standard: string[], legacy: string[][] }[]} */
  const calls = JSON.parse(await run(String(process.env.CLIENTS_PYTHON), [model], { input }));
  /** @type {string[]} */
  const problems = [];
  await each([...POWERSHELL.entries()], async ([index, script], worker) => {
    const { ok, request, report } = build(script, { revision: '2026' });
    const env = { ...environment(), AWS_ENDPOINT_URL: endpoints[worker].url };
    /** Returns whether the AWS CLI sends these words as the request that `build` read. @param {string[]} words */
    const isSent = async (words) => {
      const sent = await aws(words, { env }).then(
        () => true,
        () => false,
      );
      const taken = endpoints[worker].taken();
      if (sent) assert.deepEqual(JSON.parse(JSON.stringify(request)), taken[0].body);
      return sent;
    };
    try {
      assert.ok(ok, JSON.stringify(report.violations));
      // Double quotes that are escaped for Windows PowerShell are not JSON in PowerShell 7.
      if (await isSent(calls[index].standard)) return;
      const legacy = [];
      for (const words of calls[index].legacy) legacy.push(await isSent(words));
      assert.ok(legacy.includes(true), 'no version of PowerShell passes what the AWS CLI sends');
    } catch (error) {
      problems.push(`${script}\n${error instanceof Error ? error.message : error}`);
    }
  });
  assert.deepEqual(problems, []);
});
