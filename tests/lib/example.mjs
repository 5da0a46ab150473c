// A built example in Chromium.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from './server.mjs';
import { launch } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serves an example for the tests of a file. @param {string} name @param {string} [folder] of the built examples */
export function example(name, folder = 'examples') {
  const dist = fileURLToPath(new URL(`../../target/${folder}/${name}/dist`, import.meta.url));
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    assert.ok(existsSync(dist), 'the example is built');
    [browser, server] = await Promise.all([launch(), serve(dist, 0)]);
  });
  after(() => Promise.all([browser.close(), server.close()]));
  return {
    /** Opens the example. `isFine` asserts that nothing failed and that axe finds nothing. */
    async open() {
      const page = await browser.newPage();
      /** @type {string[]} */
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(server.address);
      const isFine = async () => {
        await page.addScriptTag({ content: axe });
        const { violations } = await page.evaluate('axe.run()');
        const found = violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`);
        assert.deepEqual(found, []);
        assert.deepEqual(errors, []);
      };
      return { page, isFine };
    },
  };
}
