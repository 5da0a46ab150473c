// What package and page need of a browser, and the oldest ones that have it, by the data of MDN.

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BROWSERS as PAGE } from '../../www/browsers.js';
import { root } from './steps.mjs';

/** @type {import('@mdn/browser-compat-data').CompatData} */
export const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

const NAMES = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari', nodejs: 'Node' };
/** @typedef {keyof typeof NAMES} Browser */
const BROWSERS = /** @type {Browser[]} */ (Object.keys(NAMES));

/**
 * @typedef {object} Feature
 * @property {string} name
 * @property {string} path where the data has it
 * @property {string | RegExp} used what shows that it is used: a feature of the module as Binaryen calls it, or a place in the code
 * @property {Partial<Record<Browser, string>>} [since] what the data does not tell
 * @property {string} [otherwise] what happens where it is missing, if it is not needed
 */

/** @type {Feature[]} */
export const OF_PACKAGE = [
  {
    name: 'WebAssembly: sign extension',
    path: 'webassembly.sign-extension-operations',
    used: 'sign-ext',
  },
  {
    name: 'WebAssembly: bulk memory',
    path: 'webassembly.bulk-memory-operations',
    used: 'bulk-memory',
  },
  {
    name: 'WebAssembly: multiple values',
    path: 'webassembly.multi-value',
    used: 'multivalue',
  },
  {
    name: 'WebAssembly: reference types',
    path: 'webassembly.reference-types',
    used: 'reference-types',
  },
  {
    name: 'Compiling at the first call, on the main thread',
    path: 'webassembly.api.Module.Module',
    used: /new WebAssembly\.Module/,
    // Before, Chrome compiled no more than 4 kB there without a promise.
    since: { chrome: '114', edge: '114' },
  },
  { name: '`Object.hasOwn`', path: 'javascript.builtins.Object.hasOwn', used: /Object\.hasOwn\(/ },
  {
    name: '`TextEncoder.encodeInto`',
    path: 'api.TextEncoder.encodeInto',
    used: /\.encodeInto\(/,
  },
  { name: '`replaceAll`', path: 'javascript.builtins.String.replaceAll', used: /\.replaceAll\(/ },
  { name: '`??=`', path: 'javascript.operators.nullish_coalescing_assignment', used: /\?\?=/ },
  { name: '`?.`', path: 'javascript.operators.optional_chaining', used: /\w\?\.\w/ },
  {
    name: '`String.isWellFormed`',
    path: 'javascript.builtins.String.isWellFormed',
    used: /\.isWellFormed\?\.\(/,
    otherwise: 'a slower search for lone surrogates',
  },
];

/** @type {Feature[]} */
export const OF_PAGE = [
  {
    name: 'WebAssembly under a policy',
    path: 'http.headers.Content-Security-Policy.script-src.wasm-unsafe-eval',
    used: /'wasm-unsafe-eval'/,
  },
  {
    name: 'Unpacking what a link holds',
    path: 'api.DecompressionStream.DecompressionStream.deflate-raw',
    used: /deflate-raw/,
  },
  { name: '`color-mix()`', path: 'css.types.color.color-mix', used: /color-mix\(/ },
  {
    name: 'Masked values',
    path: 'css.properties.-webkit-text-security',
    used: /-webkit-text-security/,
  },
  {
    name: 'Widths as ranges',
    path: 'css.at-rules.media.range_syntax',
    used: /@media \(width ?[<>]/,
  },
  { name: '`<dialog>`', path: 'api.HTMLDialogElement.showModal', used: /\.showModal\(/ },
  { name: '`structuredClone`', path: 'api.structuredClone', used: /structuredClone\(/ },
  { name: '`findLast`', path: 'javascript.builtins.Array.findLast', used: /\.findLast\(/ },
  {
    name: 'Opening without a network',
    path: 'api.ServiceWorker',
    used: /serviceWorker/,
    otherwise: 'the page needs its server',
  },
  {
    name: 'Trusted Types',
    path: 'http.headers.Content-Security-Policy.require-trusted-types-for',
    used: /require-trusted-types-for/,
    otherwise: 'the rest of the policy holds',
  },
  {
    name: 'Boxes that grow with their text',
    path: 'css.properties.field-sizing',
    used: /field-sizing/,
    otherwise: 'boxes of one height',
  },
  {
    name: 'Ticks in the page’s colour',
    path: 'css.properties.accent-color',
    used: /accent-color/,
    otherwise: 'that of the system',
  },
  {
    name: 'Marks among the colours of the system',
    path: 'css.properties.forced-color-adjust',
    used: /forced-color-adjust/,
    otherwise: 'there are no such colours either',
  },
  {
    name: 'Scroll bars in the page’s colours',
    path: 'css.properties.scrollbar-color',
    used: /scrollbar-color/,
    otherwise: 'those of the system',
  },
  {
    name: 'Narrow scroll bars',
    path: 'css.properties.scrollbar-width',
    used: /scrollbar-width/,
    otherwise: 'those of the system',
  },
];

/** Compares versions. @param {string} a @param {string} b */
export function newer(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/**
 * The first version that has it, without a switch.
 *
 * @param {import('@mdn/browser-compat-data').CompatStatement} compat
 * @param {Browser} browser
 * @returns {string | undefined}
 */
export function since({ support }, browser) {
  const versions = [support[browser] ?? []]
    .flat()
    .filter(({ flags, prefix, version_removed }) => !flags && !prefix && !version_removed)
    .map(({ version_added }) => version_added)
    .filter((version) => typeof version === 'string' && version !== 'preview')
    .map((version) => String(version).replace('≤', ''));
  return versions.sort((a, b) => (newer(a, b) ? 1 : -1))[0];
}

/** @param {Feature} feature @param {Browser} browser */
function versionOf({ path, since: known }, browser) {
  if (known?.[browser]) return known[browser];
  /** @type {any} */
  let node = data;
  // Names in a path hold no dots, but those of CSS may begin with a dash.
  for (const name of path.split('.')) node = node?.[name];
  if (!node?.__compat) throw new Error(`The data has nothing at ${path}.`);
  return since(node.__compat, browser);
}

/** The oldest versions that have all that is needed. @param {Feature[]} features @param {Browser} browser */
export function oldest(features, browser) {
  return features
    .filter(({ otherwise }) => otherwise === undefined)
    .map((feature) => versionOf(feature, browser) ?? '')
    .reduce((most, version) => (newer(version, most) ? version : most), '1');
}

/** The code that is shipped, and the styles and markup of the page. @param {'package' | 'page'} part */
export function shipped(part) {
  const folders = part === 'package' ? ['pkg/dist'] : ['dist/page', 'dist/page/assets'];
  const files = folders.flatMap((folder) => {
    const names = readdirSync(join(root, folder)).filter((name) => /\.(?:js|css)$|^index\.html$/.test(name));
    return names.map((name) => join(root, folder, name));
  });
  const sources = files.map((file) => ({ file, code: readFileSync(file, 'utf8') }));
  const text = (/** @type {RegExp} */ kind) =>
    sources
      .filter(({ file }) => kind.test(file))
      .map(({ code }) => code)
      .join('\n');
  const scripts = sources.filter(({ file }) => file.endsWith('.js'));
  return { all: text(/./), script: text(/\.js$/), style: text(/\.css$/), scripts };
}

/** @param {Feature[]} features @param {Browser[]} browsers */
function table(features, browsers) {
  const rows = features.map((feature) => [
    feature.name,
    ...browsers.map((browser) => versionOf(feature, browser) ?? '–'),
    feature.otherwise ?? 'needed',
  ]);
  const all = [['', ...browsers.map((browser) => NAMES[browser]), 'where it is missing'], ...rows];
  const widths = all[0].map((_, column) => Math.max(3, ...all.map((row) => row[column].length)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(all[0]), line(widths.map((width) => '-'.repeat(width))), ...all.slice(1).map(line)].join('\n');
}

/** The text of docs/browsers.md. */
export function browsersPage() {
  const withNode = BROWSERS;
  const withoutNode = BROWSERS.filter((browser) => browser !== 'nodejs');
  const list = (/** @type {[Browser, string][]} */ versions) =>
    versions.map(([browser, version]) => `${NAMES[browser]} ${version}`).join(', ');
  const ofPackage = withoutNode.map(
    (browser) => /** @type {[Browser, string]} */ ([browser, oldest(OF_PACKAGE, browser)]),
  );
  return `# Browsers

Written by \`npm run browsers\` from \`scripts/lib/browsers.mjs\` and the browser compatibility data of MDN; a test compares
it with what is built: the module has no other features, script and style nothing newer.

**The package** runs in ${list(ofPackage)} and later, and in Node 20 and later. **The page** is built
for ${list(/** @type {[Browser, string][]} */ (Object.entries(PAGE)))} and later. Both are tested in today's Chromium and Firefox ESR.

## The package

${table(OF_PACKAGE, withNode)}

The module uses no other feature of WebAssembly than these and those of its first version.

## The page

The page needs what the package needs, and:

${table(OF_PAGE, withoutNode)}
`;
}
