// Puts the composer as one file into the npm package and beside the native command, as they are shipped.

import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, script } from './lib/steps.mjs';

await script(async () => {
  const page = join(root, 'dist', 'page', 'composer.html');
  for (const folder of ['pkg', 'target/debug', 'target/release']) {
    mkdirSync(join(root, folder), { recursive: true });
    copyFileSync(page, join(root, folder, 'composer.html'));
  }
});
