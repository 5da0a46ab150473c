// From Rust to WebAssembly: the steps that the library's core and the command line share.

import { homedir } from 'node:os';
import { join } from 'node:path';
import { output, root, run } from './steps.mjs';

/** The features of WebAssembly that Rust uses by default; naming them keeps Binaryen from using newer ones. */
const FEATURES = [
  'bulk-memory',
  'bulk-memory-opt',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
];

export const enabled = FEATURES.map((feature) => `--enable-${feature}`);

/**
 * Compiles the crate and links it.
 *
 * @param {'wasm' | 'wasm-cli'} feature what is exported to JavaScript
 * @param {...string} flags of the compiler
 * @returns {Promise<string>} the file
 */
export async function linked(feature, ...flags) {
  const target = join(root, 'target', 'package');
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  const all = [
    // Panic messages name source files; without this they would name this machine's folders.
    `--remap-path-prefix=${root}=.`,
    `--remap-path-prefix=${cargoHome}=cargo`,
    `--remap-path-prefix=${output('rustc', ['--print', 'sysroot'])}=rust`,
    ...flags,
  ];
  await run(
    'cargo',
    [
      ...['rustc', '--quiet', '--lib', '--crate-type', 'cdylib', '--profile', 'wasm', '--locked'],
      ...['--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', feature],
      ...['--target-dir', target],
    ],
    { env: { CARGO_ENCODED_RUSTFLAGS: all.join('\x1f') } },
  );
  return join(target, 'wasm32-unknown-unknown', 'wasm', 'ecs_start_task.wasm');
}

/**
 * Makes the bindings of a linked file.
 *
 * @param {string} bin the folder of wasm-bindgen
 * @param {string} file
 * @param {string} folder where they go: `ecs_start_task.js` and `ecs_start_task_bg.wasm`
 * @param {...string} flags
 */
export const bind = (bin, file, folder, ...flags) =>
  run(join(bin, 'wasm-bindgen'), [
    ...['--target', 'web', '--no-typescript', '--remove-producers-section', ...flags],
    ...['--out-dir', folder, file],
  ]);

/** Runs a tool of Binaryen. @param {string} tool @param {string[]} args */
export const binaryen = (tool, args) =>
  run('node', [join(root, 'node_modules', 'binaryen', 'bin', tool), ...args, ...enabled]);
