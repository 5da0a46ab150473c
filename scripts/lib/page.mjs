// Builds the page.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hash.mjs';
import { buildPackage } from './package.mjs';
import { root, say } from './steps.mjs';

/** Builds the package and the page, the latter into `dist/page`, where something changed since the last time. */
export async function buildPage() {
  await buildPackage();
  const hash = hashOf(['www', 'pkg', 'package-lock.json']);
  const stamp = join(root, 'target', 'page.stamp');
  if (existsSync(stamp) && existsSync(join(root, 'dist', 'page')) && readFileSync(stamp, 'utf8') === hash) {
    say('The page in dist/page is up to date');
    return;
  }
  say('Building the page');
  const vite = await import('vite');
  const { site, single } = await import('../../www/vite.config.js');
  for (const config of [site, single]) await vite.build({ ...config, configFile: false, logLevel: 'warn' });
  writeFileSync(stamp, hash);
}
