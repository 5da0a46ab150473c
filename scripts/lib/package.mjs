// Builds the npm package: Rust → wasm → bindings → one module that holds it all.

import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildCli } from './cli.mjs';
import { output, root, run, say } from './steps.mjs';
import { buildJsonSchemaEntry } from './standard.mjs';
import { nodeModules, rust, wasmBindgen } from './tools.mjs';

const pkg = join(root, 'pkg');
const bindgen = join(root, 'target', 'bindgen');

/** What the package is made of. */
const SOURCES = [
  'src',
  'pkg-template',
  'schema',
  'Cargo.toml',
  'Cargo.lock',
  'scripts/lib/package.mjs',
  'scripts/lib/cli.mjs',
  'scripts/lib/standard.mjs',
  'package-lock.json',
  'CHANGELOG.md',
  'LICENSE',
  'LICENSE-MIT',
  'LICENSE-APACHE',
];

/** The features of WebAssembly that Rust uses by default; naming them keeps wasm-opt from using newer ones. */
export const FEATURES = [
  'bulk-memory',
  'bulk-memory-opt',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
];

/** Builds the package into `pkg/` where something changed since the last time. */
export async function buildPackage() {
  await nodeModules();
  await rust();
  const bin = await wasmBindgen();
  const hash = `${hashOf(SOURCES)} ${output('rustc', ['--version'])}`;
  const stamp = join(root, 'target', 'package.stamp');
  if (existsSync(stamp) && existsSync(join(pkg, 'dist')) && readFileSync(stamp, 'utf8') === hash) {
    say('The package in pkg/ is up to date');
    return;
  }
  say('Building the package');
  const wasm = await compile(bin);
  rmSync(stamp, { force: true });
  rmSync(pkg, { recursive: true, force: true });
  mkdirSync(join(pkg, 'dist'), { recursive: true });
  await bundle(wasm);
  await buildJsonSchemaEntry(pkg);
  await buildCli(bin, pkg);
  copyFiles();
  writeFileSync(join(pkg, 'dist', 'ecs-start-task.wasm'), wasm);
  writeFileSync(stamp, hash);
  sizes();
}

/** What the compiler is told of the way to wasm. */
export function wasmFlags() {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  return [
    // Panic messages name source files; without this they would name this machine's folders.
    `--remap-path-prefix=${root}=.`,
    `--remap-path-prefix=${cargoHome}=cargo`,
    `--remap-path-prefix=${output('rustc', ['--print', 'sysroot'])}=rust`,
  ];
}

/**
 * The optimised wasm file; its bindings are in `target/bindgen`.
 *
 * @param {string} bin
 */
async function compile(bin) {
  const target = join(root, 'target', 'package');
  await run(
    'cargo',
    [
      ...['rustc', '--quiet', '--lib', '--crate-type', 'cdylib', '--profile', 'wasm', '--locked'],
      ...['--target', 'wasm32-unknown-unknown', '--no-default-features', '--features', 'wasm'],
      ...['--target-dir', target],
    ],
    { env: { CARGO_ENCODED_RUSTFLAGS: wasmFlags().join('\x1f') } },
  );
  rmSync(bindgen, { recursive: true, force: true });
  await run(join(bin, 'wasm-bindgen'), [
    ...['--target', 'web', '--no-typescript', '--remove-name-section', '--remove-producers-section'],
    ...['--experimental-reset-state-function', '--out-dir', bindgen],
    join(target, 'wasm32-unknown-unknown', 'wasm', 'ecs_start_task.wasm'),
  ]);
  const optimised = join(bindgen, 'optimised.wasm');
  await run('node', [
    join(root, 'node_modules', 'binaryen', 'bin', 'wasm-opt'),
    ...['-Oz', '--converge', join(bindgen, 'ecs_start_task_bg.wasm'), '-o', optimised],
    ...FEATURES.map((feature) => `--enable-${feature}`),
  ]);
  return readFileSync(optimised);
}

/** @param {Buffer} wasm */
async function bundle(wasm) {
  const esbuild = await import('esbuild');
  const glue = lazyGlue(readFileSync(join(bindgen, 'ecs_start_task.js'), 'utf8'));
  /** @type {import('esbuild').Plugin} */
  const parts = {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^#(glue|wasm)$/ }, ({ path }) => ({ path, namespace: 'parts' }));
      build.onLoad({ filter: /^#glue$/, namespace: 'parts' }, () => ({ contents: glue }));
      build.onLoad({ filter: /^#wasm$/, namespace: 'parts' }, () => ({
        contents: `export default '${wasm.toString('base64')}';`,
      }));
    },
  };
  for (const [format, file] of /** @type {const} */ ([
    ['esm', 'index.js'],
    ['cjs', 'index.cjs'],
  ])) {
    await esbuild.build({
      entryPoints: [join(root, 'pkg-template', 'src', 'index.js')],
      outfile: join(pkg, 'dist', file),
      bundle: true,
      format,
      platform: 'neutral',
      target: 'es2022',
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: 'none',
      banner: { js: `/*! ecs-start-task ${version()} | MIT OR Apache-2.0 */` },
      plugins: [parts],
      logLevel: 'warning',
    });
  }
}

/**
 * The glue with what would run at import made lazy (a decoder is not there in every test environment), and
 * without the loading from an address that this package never does.
 *
 * @param {string} source
 */
function lazyGlue(source) {
  const lazy = source
    .replace(
      /let cachedTextDecoder = new TextDecoder\(([^)]*)\);\n(?:cachedTextDecoder\.decode\(\);\n)?/,
      'let cachedTextDecoder;\n',
    )
    .replaceAll(
      /cachedTextDecoder\.decode\(/g,
      "(cachedTextDecoder ??= new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })).decode(",
    )
    .replace(/const cachedTextEncoder = new TextEncoder\(\);\n/, 'let cachedTextEncoder;\n')
    .replace(/if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n(?: {4}.*\n| {8}.*\n)*?\}\n/, '')
    .replaceAll(/cachedTextEncoder\.encode/g, '(cachedTextEncoder ??= new TextEncoder()).encode')
    .replaceAll(/new URL\([^)]*import\.meta\.url\)/g, "''");
  if (/^(?:(?:const|let) \w+ = new Text|if )/m.test(lazy) || lazy.includes('import.meta')) {
    throw new Error('The glue of wasm-bindgen has another form than expected: see lazyGlue.');
  }
  return lazy;
}

/** The version, which stands in Cargo.toml alone. */
export function version() {
  return readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/^version = "([^"]+)"/m)?.[1];
}

function copyFiles() {
  const manifest = JSON.parse(readFileSync(join(root, 'pkg-template', 'package.json'), 'utf8'));
  manifest.version = version();
  writeFileSync(join(pkg, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of ['index', 'model', 'standard', 'json-schema']) {
    const types = readFileSync(join(root, 'pkg-template', `${file}.d.ts`), 'utf8');
    writeFileSync(join(pkg, 'dist', `${file}.d.ts`), types);
    writeFileSync(join(pkg, 'dist', `${file}.d.cts`), types.replaceAll(/'(\.\/[a-z-]+)\.js'/g, "'$1.cjs'"));
  }
  cpSync(join(root, 'pkg-template', 'README.md'), join(pkg, 'README.md'));
  cpSync(join(root, 'schema'), join(pkg, 'schema'), { recursive: true });
  for (const file of ['LICENSE', 'LICENSE-MIT', 'LICENSE-APACHE', 'CHANGELOG.md']) {
    cpSync(join(root, file), join(pkg, file));
  }
}

function sizes() {
  for (const file of ['ecs-start-task.wasm', 'index.js']) {
    const bytes = readFileSync(join(pkg, 'dist', file));
    const show = (/** @type {number} */ size) => size.toLocaleString('en');
    say(
      `${file}: ${show(bytes.length)} bytes, gzip ${show(gzipSync(bytes).length)}, brotli ${show(brotliCompressSync(bytes).length)}`,
    );
  }
}

/**
 * A hash over the files.
 *
 * @param {string[]} paths
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
      return;
    }
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  };
  for (const path of paths) add(join(root, path));
  return hash.digest('hex');
}
