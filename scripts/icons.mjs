// `npm run icons`: the icons of the installed page, from the one drawing.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/lib/browser.mjs';
import { root, script } from './lib/steps.mjs';
import { chromium } from './lib/tools.mjs';

await script(async () => {
  process.env.CHROME_PATH = chromium();
  const folder = join(root, 'www', 'public');
  // Without round corners, because systems cut icons to their own shape.
  const drawing = readFileSync(join(folder, 'favicon.svg'), 'utf8').replace(' rx="7"', '');
  const browser = await launch();
  for (const size of [192, 512]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
    writeFileSync(join(folder, `icon-${size}.png`), await page.screenshot());
  }
  await browser.close();
});
