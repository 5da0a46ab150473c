// Builds the examples as their users do: with the package installed.

import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, script } from './lib/steps.mjs';

/** A copy of the examples inside the project, where their other dependencies are found. */
const folder = join(root, 'target', 'examples');

await script(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['react-form', 'console', 'messages']) {
    cpSync(join(root, 'examples', name), join(folder, name), { recursive: true });
  }
  cpSync(join(root, 'pkg'), join(folder, 'node_modules', 'ecs-start-task'), { recursive: true });
  for (const name of ['react-form', 'console']) {
    const local = (/** @type {string} */ tool, /** @type {string[]} */ ...args) =>
      run('node', [join(root, 'node_modules', tool), ...args], { cwd: join(folder, name) });
    await local('typescript/bin/tsc');
    await local('vite/bin/vite.js', 'build', '--logLevel', 'error');
  }
});
