// The package and the main journeys of the page in WebKitGTK, which shares its engine with Safari.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { By, Key, until } from 'selenium-webdriver';
import * as api from '../../pkg/dist/index.js';
import { serve } from '../lib/server.mjs';
import { root } from '../../scripts/lib/steps.mjs';
import { comparison } from '../lib/comparison.mjs';
import { COMPARISON, servePackage } from '../lib/served-package.mjs';
import { launchWebKit } from '../lib/webkit.mjs';

/** How long to wait for what the page shows, in milliseconds. */
const WAIT = 15_000;
const ID = '0123456789abcdef0123456789abcdef';

/** @type {Awaited<ReturnType<typeof launchWebKit>>} */
let webkit;
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;

before(async () => {
  [webkit, site] = await Promise.all([launchWebKit(), serve(join(root, 'dist', 'page'), 0)]);
  // Wide enough for the form beside the other views.
  await webkit.driver.manage().window().setRect({ width: 1440, height: 900, x: 0, y: 0 });
});
after(() => Promise.all([webkit.close(), site.close()]));

/** Opens the composer, beyond its first screen. */
async function open() {
  await webkit.driver.get(site.address);
  await webkit.driver.wait(until.elementLocated(By.css('.cm-content')), WAIT);
  for (const button of await webkit.driver.findElements(By.css('.start .primary'))) await button.click();
}

/** @param {string} css */
const find = (css) => webkit.driver.wait(until.elementLocated(By.css(css)), WAIT);

/** Waits until an element contains a string. @param {string} css @param {string} text */
const shows = (css, text) =>
  webkit.driver.wait(
    async () => (await webkit.driver.findElement(By.css(css)).getText()).includes(text),
    WAIT,
    `${css} does not show ${text}`,
  );

/** Replaces the text of the editor. @param {unknown} request */
async function write(request) {
  await find('#tab-json').then((tab) => tab.click());
  const editor = await find('.cm-content');
  await editor.click();
  await editor.sendKeys(Key.chord(Key.CONTROL, 'a'), Key.DELETE);
  await webkit.driver.executeScript(
    "document.execCommand('insertText', false, arguments[0])",
    JSON.stringify(request),
  );
}

/** The codes of the listed violations. */
const codes = () =>
  webkit.driver.executeScript(
    "return [...document.querySelectorAll('.problem')].map(({ dataset }) => dataset.code)",
  );

test('the package returns the same results as in Node', async () => {
  const server = await servePackage();
  try {
    await webkit.driver.get(server.address);
    await webkit.driver.manage().setTimeouts({ script: 300_000 });
    const script = `const done = arguments[0]; ${COMPARISON}.then(done, (error) => done(String(error)))`;
    assert.deepEqual(await webkit.driver.executeAsyncScript(script), await comparison(api));
  } finally {
    await server.close();
  }
});

test('a request is checked, fixed and written as a command', async () => {
  await open();
  await write({ taskDefinition: 'web:7', containerInstances: [ID], overrides: { memory: 512 } });
  await find('.problem[data-code="wrong-type"] .fix').then((fix) => fix.click());
  await webkit.driver.wait(async () => (await codes()).length === 0, WAIT);
  await find('#tab-output').then((tab) => tab.click());
  await shows('#view-output', 'start-task');
});

test('the value of a field is in the request', async () => {
  await open();
  await find('[id="in/taskDefinition"]').then((field) => field.sendKeys('web:7'));
  await find('#tab-json').then((tab) => tab.click());
  await shows('.cm-content', 'web:7');
});

test('a message is explained', async () => {
  await open();
  await find('#tab-explain').then((tab) => tab.click());
  await find('#explain-text').then((field) => field.sendKeys('RESOURCE:MEMORY'));
  await shows('#view-explain', 'free memory');
});
