// Builds the examples as their users do: with the package installed.

import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, script } from './lib/steps.mjs';

/** A copy of `examples/react-form` inside the project, where its other dependencies are found. */
const folder = join(root, 'target', 'examples', 'react-form');

await script(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'examples', 'react-form'), folder, { recursive: true });
  cpSync(join(root, 'pkg'), join(folder, 'node_modules', 'ecs-start-task'), { recursive: true });
  const local = (/** @type {string} */ tool, /** @type {string[]} */ ...args) =>
    run('node', [join(root, 'node_modules', tool), ...args], { cwd: folder });
  await local('typescript/bin/tsc');
  await local('vite/bin/vite.js', 'build', '--logLevel', 'error');
});
