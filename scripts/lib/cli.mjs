// The command line of the npm package: the logic of the native one as WebAssembly, and what it needs of Node.

import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES, version, wasmFlags } from './package.mjs';
import { root, run } from './steps.mjs';

/**
 * Builds `bin/` of the package.
 *
 * @param {string} bin the folder of wasm-bindgen
 * @param {string} pkg the folder of the package
 */
export async function buildCli(bin, pkg) {
  const target = join(root, 'target', 'package');
  const bindgen = join(root, 'target', 'bindgen-cli');
  await run(
    'cargo',
    [
      ...['rustc', '--quiet', '--lib', '--crate-type', 'cdylib', '--profile', 'wasm', '--locked'],
      ...['--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', 'wasm-cli'],
      ...['--target-dir', target],
    ],
    { env: { CARGO_ENCODED_RUSTFLAGS: wasmFlags().join('\x1f') } },
  );
  rmSync(bindgen, { recursive: true, force: true });
  await run(join(bin, 'wasm-bindgen'), [
    ...['--target', 'web', '--no-typescript', '--remove-name-section', '--remove-producers-section'],
    ...['--out-dir', bindgen, join(target, 'wasm32-unknown-unknown', 'wasm', 'ecs_start_task.wasm')],
  ]);
  const folder = join(pkg, 'bin');
  mkdirSync(folder, { recursive: true });
  await run('node', [
    join(root, 'node_modules', 'binaryen', 'bin', 'wasm-opt'),
    ...['-Oz', join(bindgen, 'ecs_start_task_bg.wasm'), '-o', join(folder, 'ecs-start-task.wasm')],
    ...FEATURES.map((feature) => `--enable-${feature}`),
  ]);
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
