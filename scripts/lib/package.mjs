// Builds the npm package: Rust → WebAssembly → wasm-bindgen → wasm-opt → esbuild.

import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { output, root } from './steps.mjs';
import { locked, wasmBindgen } from './tools.mjs';
import { COMMAND_LINE, FAST, bindings, built, compile, library, translate, wasm } from './wasm.mjs';

const pkg = join(root, 'pkg');
const template = join(root, 'pkg-template');
const source = (/** @type {string} */ path) => join(template, 'src', path);

const COPIED = [
  ...['CHANGELOG.md', 'LICENSE', 'LICENSE-MIT', 'LICENSE-APACHE', 'SECURITY.md'],
  ...['docs/rules.md', 'docs/limits.md', 'docs/messages.md'],
];

/** Builds the package into `pkg/`. */
export async function buildPackage() {
  const bin = await wasmBindgen();
  await compile(bin, 'small', [...library('wasm'), ...FAST]);
  await compile(bin, 'full', library('wasm-all'));
  await Promise.all([compile(bin, 'cli', COMMAND_LINE), translate()]);
  rmSync(pkg, { recursive: true, force: true });
  mkdirSync(join(pkg, 'dist'), { recursive: true });
  await bundle();
  copyFiles();
}

/** The modules of the default entries. */
const MODULES = [
  ...[
    'index.js',
    'validate.js',
    'build.js',
    'explain.js',
    'describe.js',
    'standard.js',
    'json-schema.js',
    'redact.js',
    'paths.js',
    'messages.js',
  ],
  ...['engine.js', 'encode.js', 'internal-error.js', 'core/small.js', 'core/full.js', 'core/compile.js'],
];
const SEPARATE = {
  '#small-core': './core/small.js',
  '#full-core': './core/full.js',
  '#main': './standard.js',
};

/** Keeps imports of other modules. @type {import('esbuild').Plugin} */
const separate = {
  name: 'separate',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path }) => ({ path, external: true }));
  },
};

/** Bundles the entries of the package. */
async function bundle() {
  const { build } = await import('esbuild');
  const dist = join(pkg, 'dist');
  const core = (/** @type {string} */ name) => ({
    '#small-core': source(`core/${name}.js`),
    '#full-core': source(`core/${name}.js`),
  });
  const banner = { js: `/*! ecs-start-task ${version()} | MIT OR Apache-2.0 */` };
  /**
   * @param {string[]} entries
   * @param {import('esbuild').BuildOptions} options
   * @param {Record<string, string>} [cores] which modules are the cores
   */
  const bundled = (entries, options, cores = {}) =>
    build({
      ...{ bundle: true, outdir: dist, platform: 'neutral', target: 'es2022', format: 'esm', banner },
      ...{ legalComments: 'none', logLevel: 'warning', inject: [source('text-coding.js')] },
      entryPoints: entries.map(source),
      plugins: [imports(cores)],
      ...options,
    });
  /** @type {import('esbuild').BuildOptions} */
  const cjs = { format: 'cjs', outExtension: { '.js': '.cjs' } };
  const js = { minify: true, inject: [source('text-coding.js'), source('core/webassembly.js')] };
  const as = (/** @type {string} */ entry, /** @type {string} */ out) => ({
    entryPoints: [{ in: source(entry), out }],
  });
  await Promise.all([
    // A file for each module, so that bundlers take what is imported.
    bundled(MODULES, { plugins: [separate, imports(SEPARATE)] }),
    bundled(['index.js'], cjs),
    bundled(['paths.js', 'messages.js'], { ...cjs, inject: [] }),
    bundled([], as('index.js', 'index.workerd'), core('imported')),
    bundled(['slim.js'], {}, core('given')),
    bundled(['slim.js'], cjs, core('given')),
    bundled([], { ...as('index.js', 'js'), ...js }, core('javascript')),
    bundled([], { ...as('index.js', 'js'), ...js, ...cjs }, core('javascript')),
    bundled(['json-schema.js'], cjs, { '#main': './index.cjs' }),
    bundled([], as('json-schema.js', 'json-schema.workerd'), { '#main': './index.workerd.js' }),
    bundled([], as('json-schema.js', 'json-schema.edge-light'), { '#main': './js.js' }),
    bundled([], {
      entryPoints: [join(template, 'bin', 'ecs-start-task.js')],
      ...{ outdir: join(pkg, 'bin'), platform: 'node', target: 'node20' },
      banner: {},
      inject: [],
    }),
  ]);
  for (const name of ['validate', 'build', 'explain', 'describe']) {
    writeFileSync(join(dist, `${name}.cjs`), `exports.${name} = require('./index.cjs').${name};\n`);
  }
  appendFileSync(join(dist, 'describe.cjs'), 'exports.describeFields = exports.describe;\n');
  copyFileSync(wasm('full'), join(dist, 'ecs-start-task.wasm'));
  copyFileSync(wasm('cli'), join(pkg, 'bin', 'ecs-start-task.wasm'));
  chmodSync(join(pkg, 'bin', 'ecs-start-task.js'), 0o755);
}

/**
 * Resolves imports that begin with `#`. A value with a leading dot is the path of another module of the package.
 *
 * @param {Record<string, string>} own
 * @returns {import('esbuild').Plugin}
 */
function imports(own) {
  /** @type {Record<string, string>} */
  const paths = {
    '#small-core': source('core/small.js'),
    '#full-core': source('core/full.js'),
    '#small-bindings': bindings('small'),
    '#full-bindings': bindings('full'),
    '#small.wasm': wasm('small'),
    '#full.wasm': wasm('full'),
    '#wasm-module': './ecs-start-task.wasm',
    '#javascript-bindings': bindings('javascript'),
    '#javascript': join(built('javascript'), 'translated.js'),
    '#descriptions': source('descriptions.json'),
    '#cli': bindings('cli'),
    ...own,
  };
  return {
    name: 'imports',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^#/ }, ({ path }) => {
        const to = paths[path] ?? join(root, path.slice(1));
        return { path: to, external: to.startsWith('./') };
      });
      onLoad({ filter: /\.wasm$/ }, ({ path }) => ({
        contents: `export default ${JSON.stringify(readFileSync(path, 'latin1'))}`,
      }));
      // As text, which costs nothing until it is parsed.
      onLoad({ filter: /\.json$/ }, ({ path }) => ({
        contents: JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))),
        loader: 'text',
      }));
    },
  };
}

/** Returns the version, which is in the workspace's Cargo.toml. */
export function version() {
  return readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/^version = "([^"]+)"/m)?.[1];
}

/** The tools whose versions decide about the bytes of the package. */
export function builtWith() {
  return { rustc: output('rustc', ['--version']), 'wasm-bindgen': locked('wasm-bindgen') };
}

/** Returns README.md with links into the repository, because the package does not contain what they lead to. */
function readme() {
  const { homepage } = JSON.parse(readFileSync(join(template, 'package.json'), 'utf8'));
  const base = (/** @type {string} */ path) =>
    `${homepage}/${/\.png$/.test(path) ? 'raw' : 'blob'}/v${version()}/${path}`;
  return readFileSync(join(root, 'README.md'), 'utf8').replaceAll(
    /(\]\(|(?:src|srcset)=")(?!https:|#)([^)"]*)/g,
    (_, start, path) => start + base(path),
  );
}

function copyFiles() {
  const manifest = JSON.parse(readFileSync(join(template, 'package.json'), 'utf8'));
  manifest.version = version();
  // Reproducing these bytes requires the same compiler.
  manifest.builtWith = builtWith();
  writeFileSync(join(pkg, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of readdirSync(template).filter((name) => name.endsWith('.d.ts'))) {
    const types = readFileSync(join(template, file), 'utf8');
    writeFileSync(join(pkg, 'dist', file), types);
    const name = basename(file, '.d.ts');
    writeFileSync(join(pkg, 'dist', `${name}.d.cts`), types.replaceAll(/'(\.\/[a-z-]+)\.js'/g, "'$1.cjs'"));
  }
  writeFileSync(join(pkg, 'README.md'), readme());
  cpSync(join(root, 'schema'), join(pkg, 'schema'), { recursive: true });
  cpSync(join(template, 'messages'), join(pkg, 'messages'), { recursive: true });
  for (const file of COPIED) cpSync(join(root, file), join(pkg, file));
}
