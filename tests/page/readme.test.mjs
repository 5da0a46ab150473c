// The example for a browser page, in a browser.

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../lib/server.mjs';
import { launch } from '../lib/browser.mjs';
import { example } from '../lib/readme.mjs';

test('the example for a browser page lists violations with their lines', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-start-task-page-'));
  mkdirSync(join(folder, 'node_modules'));
  cpSync(
    fileURLToPath(new URL('../../pkg', import.meta.url)),
    join(folder, 'node_modules', 'ecs-start-task'),
    {
      recursive: true,
    },
  );
  writeFileSync(join(folder, 'index.html'), `<!doctype html>\n${example('html', 'validate')}`);
  const [server, browser] = await Promise.all([serve(folder, 0), launch()]);
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.locator('#request').fill('{\n"taskDefinition": "web:7",\n"containerInstances": []}');
    assert.deepEqual(await page.locator('#problems li').allTextContents(), [
      'line 3: Must contain at least 1 item, found 0.',
    ]);
  } finally {
    await Promise.all([server.close(), browser.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
});
