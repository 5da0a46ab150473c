// `npm run screenshots`: the pictures of the README, from the built page. With a folder as argument: the page in
// every width, theme and view, for review.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from '../tests/lib/browser.mjs';
import { root, script } from './lib/steps.mjs';
import { chromium } from './lib/tools.mjs';

const THEMES = /** @type {const} */ (['light', 'dark']);

await script(async () => {
  process.env.CHROME_PATH = chromium();
  const folder = process.argv[2] ?? join(root, 'docs', 'images');
  mkdirSync(folder, { recursive: true });
  const page = await openPage();

  /**
   * @param {'light' | 'dark'} colorScheme
   * @param {number} width
   * @param {(tab: import('playwright-core').Page) => Promise<void>} work
   */
  const shoot = async (colorScheme, width, work) => {
    const viewport = { width, height: width < 500 ? 780 : 860 };
    const context = await page.context({ colorScheme, viewport, reducedMotion: 'reduce' });
    const tab = await context.newPage();
    await tab.goto(page.address);
    await tab.locator('.cm-content').waitFor({ state: 'attached' });
    await work(tab);
    await context.close();
  };
  /** @param {import('playwright-core').Page} tab */
  const begin = (tab) => tab.getByRole('button', { name: 'Fill in the form' }).click();
  /** @param {import('playwright-core').Page} tab @param {string} title */
  const example = async (tab, title) => {
    await begin(tab);
    await tab.locator('.menu select').selectOption({ label: title });
    // The notice disappears by itself.
    await tab.addStyleTag({ content: '.notice { visibility: hidden }' });
  };

  if (process.argv[2] === undefined) {
    for (const theme of THEMES) {
      await shoot(theme, 1440, async (tab) => {
        await example(tab, 'Common mistakes');
        await tab.screenshot({ path: join(folder, `composer-${theme}.png`) });
      });
    }
    await shoot('light', 1440, async (tab) => {
      await example(tab, 'Nightly job');
      await tab.locator('#tab-output').click();
      await tab.locator('.snippet .tok-name').first().waitFor();
      await tab.screenshot({ path: join(folder, 'composer-output.png') });
    });
  } else {
    for (const theme of THEMES) {
      for (const width of [360, 820, 1440]) {
        for (const title of ['', 'Common mistakes', 'Nightly job', 'Response with a failure']) {
          await shoot(theme, width, async (tab) => {
            if (title === '') {
              await tab.screenshot({ path: join(folder, `${theme}-${width}-start.png`) });
              await begin(tab);
            } else {
              await example(tab, title);
            }
            for (const view of ['form', 'json', 'output', 'explain']) {
              const button = tab.locator(`#tab-${view}`);
              if (!(await button.isVisible())) continue;
              await button.click();
              await tab.waitForTimeout(100);
              const name = [theme, width, title.split(' ')[0] || 'blank', view].join('-').toLowerCase();
              await tab.screenshot({ path: join(folder, `${name}.png`) });
            }
          });
        }
      }
    }
  }
  await page.close();
});
