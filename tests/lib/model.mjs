// The modules of `www/src/model`, bundled for Node: they are TypeScript, and import the built package by its name.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** What of a browser the modules look at while they load. */
const BROWSER = {
  location: { protocol: 'https:' },
  document: { documentElement: { dataset: {}, style: {} } },
  addEventListener: () => undefined,
};

/** Imports modules of the page's model, all with the same state. @param {string[]} names */
export async function model(...names) {
  for (const [name, value] of Object.entries(BROWSER)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  const { outputFiles } = await build({
    stdin: {
      contents: names.map((name) => `export * from './${name}.ts';`).join('\n'),
      resolveDir: path('www/src/model'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    alias: {
      'ecs-start-task': path('pkg/dist/index.js'),
      'ecs-start-task/redact': path('pkg/dist/redact.js'),
    },
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  /** @type {any} */
  const modules = await import(`data:text/javascript;base64,${source}`);
  return modules;
}
