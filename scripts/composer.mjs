// Copies the single-file composer into the npm package and next to the native command, as in a release.

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
