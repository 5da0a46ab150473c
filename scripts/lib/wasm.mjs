// From Rust to WebAssembly: cargo, wasm-bindgen, wasm-opt.

import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { output, root, run } from './steps.mjs';

/** The folder with the bindings and the optimized module of a build. @param {string} name */
export const built = (name) => join(root, 'target', 'bindgen', name);
export const bindings = (/** @type {string} */ name) => join(built(name), 'ecs_start_task.js');
export const wasm = (/** @type {string} */ name) => join(built(name), 'ecs_start_task_bg.wasm');

/** The features of WebAssembly that Rust enables by default, except `WITHOUT`. With `--all-features`, Binaryen uses newer ones. */
const FEATURES = [
  ...['bulk-memory', 'bulk-memory-opt', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext'],
].map((feature) => `--enable-${feature}`);

/**
 * Without these, the bindings keep JavaScript values in an array, as wasm2js requires; the modules have the same size. The
 * profile strips the list of features, because the standard library adds these to it.
 */
const WITHOUT = '-Ctarget-feature=-reference-types,-multivalue';

/** With the skipped passes, the module is 4 % larger after compression, and no faster. */
const SKIPPED = ['local-cse', 'memory-packing', 'inlining-optimizing'];
const OPTIMIZE = ['-O3', ...SKIPPED.map((pass) => `--skip-pass=${pass}`)];

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
 */
export async function compile(bin, name, what) {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  const target = join(root, 'target', 'package');
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
    env: { CARGO_ENCODED_RUSTFLAGS: [...remap, WITHOUT].join('\x1f') },
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

/** Translates the full core to JavaScript for `ecs-start-task/js`. */
export async function translate() {
  const folder = built('javascript');
  const lowered = join(folder, 'lowered.wasm');
  const javascript = join(folder, 'translated.js');
  const passes = ['signext-lowering', 'llvm-nontrapping-fptoint-lowering', 'llvm-memory-copy-fill-lowering'];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await binaryen('wasm-opt', [...passes.map((pass) => `--${pass}`), wasm('full'), '-o', lowered]);
  await binaryen('wasm2js', ['-Oz', '--emscripten', lowered, '-o', javascript]);
  appendFileSync(javascript, 'export { instantiate };\n');
  // When memory grows, wasm2js replaces the buffer without detaching the old one.
  const own = readFileSync(bindings('full'), 'utf8')
    .replaceAll('.byteLength === 0', '.buffer !== wasm.memory.buffer')
    .replaceAll('.detached === undefined', '.detached !== true');
  writeFileSync(bindings('javascript'), own);
}
