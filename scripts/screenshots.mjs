// `npm run screenshots`: the pictures of the README, from the built page.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from '../tests/lib/browser.mjs';
import { buildPage } from './lib/page.mjs';
import { root, script } from './lib/steps.mjs';
import { chromium } from './lib/tools.mjs';

await script(async () => {
  await buildPage();
  process.env.CHROME_PATH = (await chromium()).browser;
  const folder = process.argv[2] ?? join(root, 'docs', 'images');
  const widths = process.argv[2] === undefined ? [1280] : [360, 820, 1440];
  mkdirSync(folder, { recursive: true });
  const page = await openPage();
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of widths) {
      const context = await page.browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const tab = await context.newPage();
      await tab.goto(page.address);
      await tab.locator('.problem').first().waitFor();
      const name = widths.length === 1 ? `page-${colorScheme}` : `page-${colorScheme}-${width}`;
      await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: width < 1000 });
      await context.close();
    }
  }
  await page.close();
});
