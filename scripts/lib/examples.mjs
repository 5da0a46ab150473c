// Builds the examples as their users do: with the package installed.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from './hash.mjs';
import { buildPackage } from './package.mjs';
import { root, run, say } from './steps.mjs';

/** Builds `examples/react-form` below `target/examples`, where what it needs besides is found in the project. */
export async function buildExamples() {
  await buildPackage();
  const hash = hashOf(['examples', 'pkg', 'package-lock.json']);
  const folder = join(root, 'target', 'examples', 'react-form');
  const stamp = join(root, 'target', 'examples.stamp');
  if (existsSync(stamp) && existsSync(join(folder, 'dist')) && readFileSync(stamp, 'utf8') === hash) {
    say('The examples are up to date');
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'examples', 'react-form'), folder, { recursive: true });
  cpSync(join(root, 'pkg'), join(folder, 'node_modules', 'ecs-start-task'), { recursive: true });
  const local = (/** @type {string} */ tool, /** @type {string[]} */ ...args) =>
    run('node', [join(root, 'node_modules', tool), ...args], { cwd: folder });
  await local('typescript/bin/tsc');
  await local('vite/bin/vite.js', 'build', '--logLevel', 'error');
  writeFileSync(stamp, hash);
}
