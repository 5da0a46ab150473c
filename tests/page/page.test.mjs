// The page in Chromium, used as a person would.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { openPage } from '../lib/browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @type {Awaited<ReturnType<typeof openPage>>} */
let site;
/** @type {import('playwright-core').BrowserContext} */
let context;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} What must not happen: errors, and requests to anywhere else. */
let mishaps;

before(async () => {
  site = await openPage();
});
after(() => site.close());

/** @param {import('playwright-core').BrowserContextOptions} [options] */
async function open(options) {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  page = await context.newPage();
  mishaps = [];
  page.on('pageerror', (error) => mishaps.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') mishaps.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:'))
      mishaps.push(request.url());
  });
  await page.goto(site.address);
  await page.locator('.cm-content').waitFor();
}

beforeEach(() => open());
afterEach(async () => {
  assert.deepEqual(mishaps, []);
  await context.close();
});

/** Types over whatever is in the editor. @param {string} text */
async function write(text) {
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

const problems = () =>
  page
    .locator('.problem')
    .evaluateAll((items) => items.map(({ dataset }) => `${dataset.code}@${dataset.path}`));
const content = () => page.locator('.cm-content').innerText();

const ID = '0123456789abcdef0123456789abcdef';

test('a typed request shows every violation with its place', async () => {
  await write(
    `{\n"containerInstances": [${Array.from({ length: 11 }, (_, n) => `"${String(n).padStart(32, '0')}"`)}],\n"overrides": {"memory": 512},\n"startedby": "x"\n}`,
  );
  assert.deepEqual(await problems(), [
    'missing-member@/taskDefinition',
    'too-many-items@/containerInstances',
    'wrong-type@/overrides/memory',
    'unknown-member@/startedby',
  ]);
  const memory = page.locator('.problem[data-path="/overrides/memory"]');
  assert.match((await memory.textContent()) ?? '', /line 3, column 25/);
  assert.ok((await page.locator('.cm-lintRange-error').count()) > 0);
});

test('a click on a problem goes to its place, a click on its fix mends it', async () => {
  await write(`{"taskDefinition": "web:7", "containerInstances": ["${ID}"], "overrides": {"memory": 512}}`);
  const problem = page.locator('.problem[data-path="/overrides/memory"]');
  await problem.locator('.go').click();
  assert.equal(await page.evaluate(() => String(getSelection())), '512');
  await problem.locator('.fix').click();
  assert.deepEqual(await problems(), []);
  assert.match(await content(), /"memory": "512"/);
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+z');
  assert.deepEqual(await problems(), ['wrong-type@/overrides/memory']);
});

test('everything can be done by keyboard', async () => {
  await write(`{"taskDefinition": "web:7", "containerInstances": ["${ID}"], "propagateTags": "none"}`);
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement?.className ?? ''), /go/);
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement?.className ?? ''), /fix/);
  await page.keyboard.press('Enter');
  assert.deepEqual(await problems(), []);
});

test('revision, launch type and kind of input decide what is found', async () => {
  await write(
    `{"taskDefinition": "web:7", "containerInstances": ["${ID}"], "overrides": {"cpu": "12 vCPU", "memory": "24 GB"}}`,
  );
  assert.deepEqual(await problems(), ['task-cpu-out-of-range@/overrides/cpu']);
  await page.getByText('2026', { exact: true }).click();
  assert.deepEqual(await problems(), []);
  await page.getByText('FARGATE', { exact: true }).click();
  assert.deepEqual(await problems(), ['fargate-size@/overrides/cpu']);
  await page.getByText('Response', { exact: true }).click();
  assert.deepEqual(await problems(), [
    'unknown-member@/taskDefinition',
    'unknown-member@/containerInstances',
    'unknown-member@/overrides',
  ]);
});

test('text that is not JSON yet is told where it ends to be JSON', async () => {
  await write('{"taskDefinition": "web:7",');
  assert.deepEqual(await problems(), ['invalid-json@']);
  assert.equal(await page.getByRole('button', { name: 'Format' }).isDisabled(), true);
  await page.getByRole('button', { name: 'Clear' }).click();
  assert.deepEqual(await problems(), ['invalid-json@']);
});

test('every example is what its title says', async () => {
  const options = await page.locator('.examples option:not([disabled])').allTextContents();
  for (const title of options) {
    await page.locator('.examples select').selectOption({ label: title });
    const count = await page.locator('.problem').count();
    assert.equal(count > 0, /mistakes|EBS/.test(title), title);
  }
  assert.equal(options.length, 5);
});

test('the counts are announced', async () => {
  await write(`{"taskDefinition": "web:7", "containerInstances": []}`);
  await page.getByRole('status').filter({ hasText: '1 error' }).waitFor();
  await write(`{"taskDefinition": "web:7", "containerInstances": ["${ID}"]}`);
  await page.getByRole('status').filter({ hasText: 'No problems' }).waitFor();
});

test('hostile text stays text', async () => {
  const hostile = '</script><img src=x onerror="window.pwned=1"><svg onload="window.pwned=1">';
  await write(
    JSON.stringify({ [hostile]: hostile, group: hostile, startedBy: hostile, tags: [{ key: hostile }] }),
  );
  assert.ok((await page.locator('.problem').count()) >= 4);
  assert.equal(await page.evaluate(() => 'pwned' in window), false);
});

test('settings are remembered, the text is not', async () => {
  await write('{"group": "c4nary"}');
  await page.getByText('Dark', { exact: true }).click();
  await page.getByText('2026', { exact: true }).click();
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.doesNotMatch(stored, /c4nary/);
  await page.reload();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  assert.equal(await page.locator('input[value="2026"]').isChecked(), true);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [360, 820, 1440]) {
    test(`nothing stands in anybody's way: ${colorScheme}, ${width} px`, async () => {
      await context.close();
      // The checker is injected, which the page's own policy forbids.
      await open({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
      for (const example of ['A request with mistakes', 'The smallest request']) {
        await page.locator('.examples select').selectOption({ label: example });
        await page.addScriptTag({ content: axe });
        const violations = await page.evaluate(async () => {
          const checker = /** @type {{ run: () => Promise<import('axe-core').AxeResults> }} */ (
            /** @type {unknown} */ (Reflect.get(window, 'axe'))
          );
          const results = await checker.run();
          return results.violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
          );
        });
        assert.deepEqual(violations, []);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
      }
    });
  }
}
