// From Rust to WebAssembly: cargo, wasm-bindgen, wasm-opt.

import { appendFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { output, root, run } from './steps.mjs';

/** The folder with the bindings and the optimized module of a build. @param {string} name */
export const built = (name) => join(root, 'target', 'bindgen', name);
export const bindings = (/** @type {string} */ name) => join(built(name), 'ecs_start_task.js');
export const wasm = (/** @type {string} */ name) => join(built(name), 'ecs_start_task_bg.wasm');

/** The features of WebAssembly that Rust enables by default. With `--all-features`, Binaryen uses newer ones. */
const FEATURES = [
  ...['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int'],
  ...['reference-types', 'sign-ext'],
].map((feature) => `--enable-${feature}`);

/** With the skipped passes, the module is 4 % larger after compression, and no faster. */
const SKIPPED = ['local-cse', 'memory-packing', 'inlining-optimizing'];
const OPTIMIZE = ['-O3', '--converge', ...SKIPPED.map((pass) => `--skip-pass=${pass}`)];

const binaryen = (/** @type {string} */ tool, /** @type {string[]} */ args) =>
  run('node', [join(root, 'node_modules', 'binaryen', 'bin', tool), ...FEATURES, ...args]);

/** The exports of the library that a feature enables. @param {string} feature */
export const library = (feature) => ['--package', 'ecs-start-task', '--features', feature];
/** For the core that only validates: a third less time, a tenth more bytes. */
export const FAST = ['--config', 'profile.wasm.opt-level="s"'];
export const COMMAND_LINE = ['--package', 'ecs-start-task-cli'];

/**
 * Compiles a crate, and makes its bindings.
 *
 * @param {string} bin the folder of wasm-bindgen
 * @param {string} name
 * @param {string[]} what the crate and its features
 * @param {...string} flags of rustc
 */
export async function compile(bin, name, what, ...flags) {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  // With other flags, cargo would compile everything again.
  const target = join(root, 'target', flags.length === 0 ? 'package' : 'package-mvp');
  // Panic messages name source files; these must not be folders of this machine.
  const paths = {
    [root]: '.',
    [cargoHome]: 'cargo',
    [output('rustc', ['--print', 'sysroot']) ?? '']: 'rust',
  };
  const remap = Object.entries(paths).map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
  const crate = [...what, '--lib', '--crate-type', 'cdylib'];
  const where = ['--target', 'wasm32-unknown-unknown', '--profile', 'wasm', '--target-dir', target];
  await run('cargo', ['rustc', '--quiet', '--locked', ...crate, ...where], {
    env: { CARGO_ENCODED_RUSTFLAGS: [...remap, ...flags].join('\x1f') },
  });
  rmSync(built(name), { recursive: true, force: true });
  await run(join(bin, 'wasm-bindgen'), [
    ...['--target', 'web', '--no-typescript', '--omit-default-module-path', '--out-dir', built(name)],
    ...['--experimental-reset-state-function', '--remove-name-section', '--remove-producers-section'],
    ...['--out-name', 'ecs_start_task'],
    join(target, 'wasm32-unknown-unknown', 'wasm', `${what[1].replaceAll('-', '_')}.wasm`),
  ]);
  await binaryen('wasm-opt', [...OPTIMIZE, wasm(name), '-o', wasm(name)]);
}

/** Translates the module to JavaScript for `ecs-start-task/js`. */
export async function translate() {
  const lowered = join(built('javascript'), 'lowered.wasm');
  const javascript = join(built('javascript'), 'translated.js');
  const passes = ['signext-lowering', 'llvm-nontrapping-fptoint-lowering', 'llvm-memory-copy-fill-lowering'];
  await binaryen('wasm-opt', [
    '-Oz',
    ...passes.map((pass) => `--${pass}`),
    wasm('javascript'),
    '-o',
    lowered,
  ]);
  await binaryen('wasm2js', ['-Oz', '--emscripten', lowered, '-o', javascript]);
  appendFileSync(javascript, 'export { instantiate };\n');
}
