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
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { arrange } from './arrange.mjs';
import { buildEntries } from './entries.mjs';
import { asJavaScript } from './javascript.mjs';
import { unpack } from '../../pkg-template/src/unpack.js';
import { pack } from './pack.mjs';
import { graphOf, withoutRelocations } from './relocations.mjs';
import { split } from './split.mjs';
import { buildCli } from './cli.mjs';
import { output, root, say } from './steps.mjs';
import { buildJsonSchemaEntry } from './standard.mjs';
import { nodeModules, rust, wasmBindgen } from './tools.mjs';
import { UNPACKER } from './unpacker.mjs';
import { binaryen, bind, enabled, linked } from './wasm.mjs';
import { isPanic, parse, print, withExports, withoutPanicMessages } from './wat.mjs';

const pkg = join(root, 'pkg');
const bindgen = join(root, 'target', 'bindgen');

/** What the package is made of. */
const SOURCES = [
  'src',
  'pkg-template',
  'schema',
  'Cargo.toml',
  'Cargo.lock',
  'scripts/lib',
  'package-lock.json',
  'CHANGELOG.md',
  'LICENSE',
  'LICENSE-MIT',
  'LICENSE-APACHE',
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
  const { wasm, parts, unpacker, javascript } = await compile(bin);
  rmSync(stamp, { force: true });
  rmSync(pkg, { recursive: true, force: true });
  mkdirSync(join(pkg, 'dist'), { recursive: true });
  const module = (/** @type {unknown} */ data) => `export default ${JSON.stringify(data)};`;
  await buildEntries(pkg, {
    first: module(parts.first),
    second: module(parts.second),
    unpacker: module(unpacker),
    javascript,
  });
  await buildJsonSchemaEntry(pkg);
  await buildCli(bin, pkg);
  copyFiles();
  writeFileSync(join(pkg, 'dist', 'ecs-start-task.wasm'), wasm);
  writeFileSync(stamp, hash);
  sizes();
}

/**
 * The optimised wasm file, the parts it is split into (what `validate` needs, and the rest), what unpacks these, and the
 * same as JavaScript.
 *
 * @param {string} bin
 */
async function compile(bin) {
  // The parts are told apart by what refers to what.
  const file = await linked('wasm', '-Clink-arg=--emit-relocs', '-Clink-arg=--no-merge-data-segments');
  rmSync(bindgen, { recursive: true, force: true });
  mkdirSync(bindgen, { recursive: true });
  // Numbers and memory cross, nothing else, so the bindings themselves are not needed.
  const isOurs = (/** @type {string} */ name) =>
    name === 'memory' || /^[a-z]+(?:Buffer|Options|Text|Value)$/.test(name);
  const isOfFirst = (/** @type {string} */ name) => !/^(?:build|explain|redact)/.test(name);
  const module = readFileSync(file);
  const graph = graphOf(module, isPanic);
  const ours = graph.exports.filter(isOurs);
  const places = arrange(module, graph, [ours.filter(isOfFirst), ours]);
  writeFileSync(at('ecs_start_task.wasm'), module);
  await bind(bin, at('ecs_start_task.wasm'), bindgen, '--keep-debug', '--no-demangle');
  writeFileSync(at('plain.wasm'), withoutRelocations(readFileSync(at('ecs_start_task_bg.wasm'))));
  const bound = parse(await text(at('plain.wasm')));
  await assemble('bound', print(withExports(withoutPanicMessages(bound), isOurs)), '--debuginfo');
  // What is left out makes the file smaller, and larger once it is compressed.
  const passes = ['--converge', '-O3', '--skip-pass=memory-packing', '--skip-pass=local-cse'];
  await binaryen('wasm-opt', ['--debuginfo', ...passes, at('bound.wasm'), '-o', at('optimised.wasm')]);
  await binaryen('wasm-opt', ['--strip-debug', at('optimised.wasm'), '-o', at('whole.wasm')]);
  const [first, second] = split(parse(await text(at('optimised.wasm'))), graph, isOfFirst, places);
  const all = { from: places[0].tables, to: places[1].end };
  await assemble('unpacker', UNPACKER);
  await binaryen('wasm-opt', ['-Oz', at('unpacker.wasm'), '-o', at('unpacker.wasm')]);
  const unpacker = readFileSync(at('unpacker.wasm')).toString('hex');
  return {
    wasm: readFileSync(at('whole.wasm')),
    parts: {
      first: packed(unpacker, await assemble('first', first), places[0], all),
      second: packed(unpacker, await assemble('second', second), places[1], all),
    },
    unpacker,
    javascript: await asJavaScript(at('whole.wasm'), bindgen, enabled),
  };
}

const at = (/** @type {string} */ file) => join(bindgen, file);

/** The module as text. @param {string} file */
async function text(file) {
  await binaryen('wasm-dis', [file, '-o', `${file}.wat`]);
  return readFileSync(`${file}.wat`, 'utf8');
}

/** The module of a text. @param {string} name @param {string} wat @param {string[]} flags */
async function assemble(name, wat, ...flags) {
  writeFileSync(at(`${name}.wat`), wat);
  await binaryen('wasm-as', [at(`${name}.wat`), '-o', at(`${name}.wasm`), ...flags]);
  return readFileSync(at(`${name}.wasm`));
}

/**
 * The packed module, which can be restored: what it is restored to is packed the same.
 *
 * @param {string} unpacker
 * @param {Parameters<typeof pack>} part
 */
function packed(unpacker, ...[wasm, place, all]) {
  const packed = pack(wasm, place, all);
  const restored = Buffer.from(unpack(packed, unpacker));
  const again = pack(restored, place, all);
  if (!WebAssembly.validate(restored) || again.code !== packed.code || again.data !== packed.data) {
    throw new Error('What was packed is another module when it is unpacked.');
  }
  return packed;
}

/** The version, which stands in Cargo.toml alone. */
export function version() {
  return readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/^version = "([^"]+)"/m)?.[1];
}

function copyFiles() {
  const manifest = JSON.parse(readFileSync(join(root, 'pkg-template', 'package.json'), 'utf8'));
  manifest.version = version();
  writeFileSync(join(pkg, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of ['index', 'slim', 'js', 'model', 'standard', 'json-schema']) {
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
  for (const file of ['ecs-start-task.wasm', 'index.cjs', 'js.cjs']) {
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
