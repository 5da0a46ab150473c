// The package in a browser, without a bundler: it answers as it does in Node.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as api from '../../pkg/dist/index.js';
import { launch } from '../lib/browser.mjs';
import { comparison } from '../lib/comparison.mjs';
import { COMPARISON, servePackage } from '../lib/served-package.mjs';

test('the package returns the same results as in Node for every input of the corpus', async () => {
  const [server, browser] = await Promise.all([servePackage(), launch()]);
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    assert.deepEqual(await page.evaluate(COMPARISON), await comparison(api));
  } finally {
    await Promise.all([server.close(), browser.close()]);
  }
});
