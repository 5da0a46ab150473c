// The command line of the npm package: the logic of the native one as WebAssembly, and what it needs of Node.

import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from './package.mjs';
import { root } from './steps.mjs';
import { binaryen, bind, linked } from './wasm.mjs';

/**
 * Builds `bin/` of the package.
 *
 * @param {string} bin the folder of wasm-bindgen
 * @param {string} pkg the folder of the package
 */
export async function buildCli(bin, pkg) {
  const bindgen = join(root, 'target', 'bindgen-cli');
  const file = await linked('wasm-cli');
  rmSync(bindgen, { recursive: true, force: true });
  await bind(bin, file, bindgen, '--remove-name-section');
  const folder = join(pkg, 'bin');
  mkdirSync(folder, { recursive: true });
  const [bound, optimised] = [join(bindgen, 'ecs_start_task_bg.wasm'), join(folder, 'ecs-start-task.wasm')];
  await binaryen('wasm-opt', ['-Oz', bound, '-o', optimised]);
  const glue = readFileSync(join(bindgen, 'ecs_start_task.js'), 'utf8');
  const esbuild = await import('esbuild');
  /** @type {import('esbuild').Plugin} */
  const parts = {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^#cli$/ }, ({ path }) => ({ path, namespace: 'parts' }));
      build.onLoad({ filter: /^#cli$/, namespace: 'parts' }, () => ({ contents: glue }));
    },
  };
  const outfile = join(folder, 'ecs-start-task.js');
  await esbuild.build({
    entryPoints: [join(root, 'pkg-template', 'bin', 'ecs-start-task.js')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    plugins: [parts],
    logLevel: 'warning',
  });
  // A comment behind the line that names the interpreter, where esbuild keeps nothing.
  const [first, ...rest] = readFileSync(outfile, 'utf8').split('\n');
  writeFileSync(
    outfile,
    [first, `/*! ecs-start-task ${version()} | MIT OR Apache-2.0 */`, ...rest].join('\n'),
  );
  chmodSync(outfile, 0o755);
}
