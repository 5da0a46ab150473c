// The composer in a browser, used as a person would.

import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { after, afterEach, before, beforeEach } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { openPage } from './browser.mjs';

export const ID = '0123456789abcdef0123456789abcdef';
export const RIGHT = { containerInstances: [ID], taskDefinition: 'web:7' };

/**
 * A page for the tests of a file: a fresh one for each test.
 *
 * @param {import('playwright-core').BrowserContextOptions} [defaults]
 */
export function composer(defaults = {}) {
  /** @type {Awaited<ReturnType<typeof openPage>>} */
  let site;
  /** @type {import('playwright-core').BrowserContext} */
  let context;
  /** @type {import('playwright-core').Page} */
  let page;
  /** @type {string[]} What must not happen: errors, dialogs of scripts, and requests to anywhere else. */
  let mishaps = [];
  /** @type {{ mishap?: RegExp }} The error that a test causes on purpose. Firefox may report it during the next test. */
  let expected = {};

  before(async () => {
    site = await openPage();
  });
  after(() => site.close());

  /** @param {import('playwright-core').Page} tab */
  function watch(tab) {
    const own = expected;
    const report = (/** @type {string} */ message) => {
      if (own === expected || !own.mishap?.test(message)) mishaps.push(message);
    };
    tab.on('pageerror', (error) => report(error.message));
    tab.on('console', (message) => {
      // Playwright reports the service workers that it blocks; CodeMirror, in Firefox, that a layout took several
      // rounds.
      const isOurs = !/blocked by Playwright|^Measure loop restarted/.test(message.text());
      if (['error', 'warning'].includes(message.type()) && isOurs) report(message.text());
    });
    tab.on('dialog', (dialog) => {
      report(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    tab.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(site.address) && !/^(?:data|blob|file):/.test(url)) report(url);
    });
    return tab;
  }

  const here = {
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    get site() {
      return site;
    },
    /** Opens the page anew, in a context of its own. @param {import('playwright-core').BrowserContextOptions} [options] */
    async open(options) {
      await context?.close();
      context = await site.context({
        viewport: { width: 1440, height: 900 },
        serviceWorkers: 'block',
        ...defaults,
        ...options,
      });
      page = await here.tab(site.address);
    },
    /**
     * Another tab in the same context, beyond the start screen.
     *
     * @param {string} address
     */
    async tab(address) {
      const tab = watch(await context.newPage());
      await tab.goto(address);
      await here.begin(tab);
      return tab;
    },
    /** Leaves the start screen, where it is shown. */
    async begin(tab = page) {
      await tab.locator('.cm-content').waitFor({ state: 'attached' });
      const button = tab.getByRole('button', { name: 'Fill in the form' });
      if (await button.isVisible()) await button.click();
    },
    /** Shows a view. @param {'form' | 'json' | 'output' | 'explain'} view */
    show: (view) => page.locator(`#tab-${view}`).click(),
    /**
     * Replaces the text in the editor. A value is pasted, which is fast; a string is inserted as if typed, because the page
     * converts a pasted command.
     *
     * @param {unknown} content
     */
    async write(content) {
      await here.begin();
      await here.show('json');
      await page.locator('.cm-content').click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      if (typeof content === 'string') await page.keyboard.insertText(content);
      else await here.paste(JSON.stringify(content, null, 2));
    },
    /** The text in the editor: lines that are out of sight are not in the page, so the editor itself is asked. */
    text: (tab = page) =>
      tab.locator('.cm-content').evaluate((element) => {
        const { view } = Reflect.get(element, 'cmTile');
        return /** @type {string} */ (view.state.doc.toString());
      }),
    /** The request as a value. */
    async request() {
      return JSON.parse(await here.text());
    },
    /** The violations that are listed. */
    problems: () =>
      page
        .locator('.problem')
        .evaluateAll((items) => items.map(({ dataset }) => `${dataset.code}@${dataset.path}`)),
    /** The field at a pointer. @param {string} pointer */
    field: (pointer) => page.locator(`#form [data-pointer="${pointer}"]`),
    /** The control of the field at a pointer. @param {string} pointer */
    input: (pointer) => page.locator(`[id="in${pointer}"]`),
    /**
     * Waits until what is read is as expected, for what the page shows a moment later.
     *
     * @template T
     * @param {() => Promise<T>} read
     * @param {T} wanted
     */
    async until(read, wanted) {
      for (let tries = 0; tries < 60 && !isDeepStrictEqual(await read(), wanted); tries += 1)
        await setTimeout(50);
      assert.deepEqual(await read(), wanted);
    },
    /** Waits until the dialog lists these drafts, in any order. @param {string[]} names */
    lists: (names, tab = page) =>
      here.until(async () => (await tab.locator('.draft strong').allTextContents()).sort(), names),
    /** Waits until the keyboard is in the field at a pointer. @param {string} pointer */
    hasFocus: (pointer) =>
      page.waitForFunction((id) => document.activeElement?.id === id, `in${pointer}`, { timeout: 5_000 }),
    /**
     * Waits until the service worker has cached the page and the page has loaded its second part, and returns the URL of the
     * worker. Firefox reports an error if a page is left while the worker answers a request.
     */
    async isCached() {
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/core-functions-')),
      );
      const worker = await page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready;
        if (active && active.state !== 'activated') {
          await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
        }
        return { state: active?.state, url: active?.scriptURL };
      });
      assert.equal(worker.state, 'activated');
      return worker.url;
    },
    /** Expects an error that the test causes on purpose. @param {RegExp} pattern */
    expectMishap(pattern) {
      expected.mishap = pattern;
    },
    /** Chooses a setting for checks. @param {string} label */
    async choose(label) {
      await here.begin();
      const toggle = page.locator('.toolbar-toggle');
      if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
      await page.locator('.toolbar').getByText(label, { exact: true }).click();
    },
    /** Unfolds every section of the form, or one. @param {string} [title] */
    async unfold(title) {
      const toggles = page.locator('#form .toggle[aria-expanded=false]', title ? { hasText: title } : {});
      while ((await toggles.count()) > 0) await toggles.first().click();
    },
    /** Pastes a string where the keyboard is. @param {string} text */
    paste: (text) =>
      page.evaluate((pasted) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        // Firefox takes the text by names of its own.
        const init = { clipboardData: data, data: pasted, dataType: 'text/plain' };
        const event = new ClipboardEvent('paste', { ...init, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      }, text),
    /** Opens an example. @param {string} title */
    async example(title) {
      await here.begin();
      await page.locator('.menu select').selectOption({ label: title });
    },
    /** Opens the dialog for import, pastes and submits. @param {string} content */
    async import(content) {
      await here.begin();
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Import' });
      await dialog.getByRole('textbox').fill(content);
      // The recognizer is loaded on first use.
      await dialog.getByText('Looks like').waitFor();
      return dialog;
    },
  };

  beforeEach(() => here.open());
  afterEach(async () => {
    const pattern = expected.mishap;
    // The browser reports it later.
    for (let tries = 0; pattern && tries < 100 && !mishaps.some((each) => pattern.test(each)); tries += 1) {
      await setTimeout(50);
    }
    const happened = mishaps;
    mishaps = [];
    expected = {};
    if (pattern) assert.ok(happened.length > 0, `Nothing was told of ${pattern}.`);
    assert.deepEqual(
      happened.filter((each) => !pattern?.test(each)),
      [],
    );
  });
  return here;
}
