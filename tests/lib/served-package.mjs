// The built package on a web server, for browsers to import without a bundler.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './server.mjs';
import { root } from '../../scripts/lib/steps.mjs';

/** A script that evaluates to the digests of all results of the package, as `comparison` returns them. */
export const COMPARISON = `Promise.all(['/pkg/index.js', '/comparison.mjs'].map((address) => import(address)))
  .then(([api, { comparison }]) => comparison(api))`;

/** Serves the package, the corpus of requests, and an empty page. */
export async function servePackage() {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-start-task-package-'));
  cpSync(join(root, 'pkg', 'dist'), join(folder, 'pkg'), { recursive: true });
  for (const file of ['comparison.mjs', 'corpus.mjs']) {
    cpSync(join(root, 'tests', 'lib', file), join(folder, file));
  }
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Package</title>');
  const { address, close } = await serve(folder, 0);
  return {
    address,
    async close() {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
