// The entry `ecs-start-task/json-schema`: its own code and the schemas; the rest it has of the package's main entry.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/**
 * @param {string} pkg the folder of the package
 */
export async function buildJsonSchemaEntry(pkg) {
  const esbuild = await import('esbuild');
  for (const [format, extension, main] of /** @type {const} */ ([
    ['esm', 'js', 'index.js'],
    ['cjs', 'cjs', 'index.cjs'],
    ['esm', 'workerd.js', 'index.workerd.js'],
    ['esm', 'edge-light.js', 'js.js'],
  ])) {
    /** @type {import('esbuild').Plugin} */
    const parts = {
      name: 'parts',
      setup(build) {
        build.onResolve({ filter: /^#main$/ }, () => ({ path: `./${main}`, external: true }));
        // The path stands in a comment of the package: it must not be that of a folder of this machine.
        build.onResolve({ filter: /^#schema\// }, ({ path }) => ({
          path: path.slice(1),
          namespace: 'schema',
        }));
        // As text: it costs nothing until somebody asks, and every answer is a copy.
        build.onLoad({ filter: /./, namespace: 'schema' }, ({ path }) => ({
          contents: JSON.stringify(JSON.parse(readFileSync(join(root, path), 'utf8'))),
          loader: 'text',
        }));
      },
    };
    await esbuild.build({
      entryPoints: [join(root, 'pkg-template', 'src', 'json-schema.js')],
      outfile: join(pkg, 'dist', `json-schema.${extension}`),
      bundle: true,
      format,
      platform: 'neutral',
      target: 'es2022',
      // White space stays: without it the marks that let bundlers drop what is not used are lost.
      minifySyntax: true,
      legalComments: 'none',
      plugins: [parts],
      logLevel: 'warning',
    });
  }
}
