// The entries of the package: the same functions, each with its own way to the core (`pkg-template/src/core/`).

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from './package.mjs';
import { root } from './steps.mjs';

const sources = join(root, 'pkg-template', 'src');
const source = (/** @type {string} */ name) => join(sources, `${name}.js`);

/**
 * @param {string} pkg the folder of the package
 * @param {{ first: string, second: string, unpacker: string, javascript: string }} contents modules that hold the core: in
 * two parts for the default entry, with what unpacks them, and as JavaScript
 */
export async function buildEntries(pkg, contents) {
  const { build } = await import('esbuild');
  /** @type {import('esbuild').BuildOptions} */
  const shared = {
    bundle: true,
    outdir: join(pkg, 'dist'),
    platform: 'neutral',
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    banner: { js: `/*! ecs-start-task ${version()} | MIT OR Apache-2.0 */` },
    logLevel: 'warning',
  };
  const inTwo = plugins(contents, 'core/inlined', 'second');
  /** @param {string} core @param {boolean} [sharing] */
  const whole = (core, sharing) => plugins(contents, `core/${core}`, 'core/whole', sharing);
  /** @param {string} entry @param {string} name @param {string} core */
  const both = (entry, name, core) => [
    build({ ...shared, ...named(entry, name), format: 'esm', plugins: whole(core, true) }),
    build({ ...shared, ...named(entry, name), ...COMMON_JS, plugins: whole(core) }),
  ];
  await Promise.all([
    // A module for each function, so that a page can load each when it needs it.
    build({
      ...shared,
      entryPoints: ['index', 'validate', 'build', 'explain', 'describe', 'redact'].map(source),
      format: 'esm',
      splitting: true,
      chunkNames: 'chunk-[hash]',
      plugins: inTwo,
    }),
    build({ ...shared, entryPoints: [source('index')], ...COMMON_JS, plugins: inTwo }),
    build({
      ...shared,
      ...named('index', 'index.workerd'),
      format: 'esm',
      plugins: whole('imported', true),
    }),
    ...both('slim', 'slim', 'given'),
    ...both('index', 'js', 'javascript'),
  ]);
  withoutBareImports(join(pkg, 'dist'));
}

/** @type {import('esbuild').BuildOptions} */
const COMMON_JS = { format: 'cjs', outExtension: { '.js': '.cjs' } };

/** @param {string} entry @param {string} name */
const named = (entry, name) => ({ entryPoints: [{ in: source(entry), out: name }] });

/**
 * What imports that begin with `#` lead to.
 *
 * @param {Record<string, string>} contents
 * @param {string} core
 * @param {string} second
 * @param {boolean} [sharing] whether what needs no core is shared with the default entry
 * @returns {import('esbuild').Plugin[]}
 */
function plugins(contents, core, second, sharing = false) {
  return [
    {
      name: 'entry',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^#core$/ }, () => ({ path: source(core) }));
        onResolve({ filter: /^#with-second$/ }, () => ({ path: source(second) }));
        onResolve({ filter: /^#wasm$/ }, () => ({ path: './ecs-start-task.wasm', external: true }));
        if (sharing) {
          onResolve({ filter: /^\.\/describe\.js$/ }, ({ path }) => ({ path, external: true }));
        }
        onResolve({ filter: /^#/ }, ({ path }) => ({ path, namespace: 'made' }));
        // As text: it is no work for an import that way.
        onLoad({ filter: /^#descriptions$/, namespace: 'made' }, () => ({
          contents: JSON.stringify(JSON.parse(readFileSync(join(sources, 'descriptions.json'), 'utf8'))),
          loader: 'text',
        }));
        onLoad({ filter: /^#/, namespace: 'made' }, ({ path }) => ({ contents: contents[path.slice(1)] }));
      },
    },
  ];
}

/**
 * To keep an order of execution that means nothing here, esbuild imports chunks without using anything of them; the
 * bundlers of users would warn of that.
 *
 * @param {string} folder
 */
function withoutBareImports(folder) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/import"\.\/chunk-[0-9A-Z]+\.js";/g, ''));
  }
}
