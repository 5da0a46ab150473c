// The package in a browser, without a bundler: it answers as it does in Node.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../scripts/lib/server.mjs';
import { root } from '../../scripts/lib/steps.mjs';
import * as api from '../../pkg/dist/index.js';
import { answers } from '../lib/answers.mjs';
import { launch } from '../lib/browser.mjs';

test('to every input of the corpus the package answers as in Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-start-task-package-'));
  cpSync(join(root, 'pkg', 'dist'), join(folder, 'pkg'), { recursive: true });
  for (const file of ['answers.mjs', 'corpus.mjs'])
    cpSync(join(root, 'tests', 'lib', file), join(folder, file));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>answers</title>');
  const [server, browser] = await Promise.all([serve(folder, 0), launch()]);
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    const there = await page.evaluate(async () => {
      const [api, { answers }] = await Promise.all(
        ['/pkg/index.js', '/answers.mjs'].map((address) => import(address)),
      );
      /** @type {[string, string][]} */
      const all = Array.from(answers(api));
      return JSON.stringify(all);
    });
    /** @type {[string, string][]} */
    const inBrowser = JSON.parse(there);
    const inNode = [...answers(api)];
    assert.equal(inBrowser.length, inNode.length);
    for (const [index, [what, answer]] of inNode.entries()) {
      assert.deepEqual(inBrowser[index], [what, answer], what.slice(0, 2_000));
    }
    // The corpus is one that tells something.
    const isValid = (/** @type {[string, string]} */ [, answer]) => answer.startsWith('[{"valid":true');
    const valid = inNode.filter(isValid).length;
    assert.ok(inNode.length > 6_000 && valid > 200, `${inNode.length} answers, ${valid} valid`);
  } finally {
    await Promise.all([server.close(), browser.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
});
