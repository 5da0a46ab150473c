import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

/** The browsers that the page is built for. */
const target = ['chrome114', 'edge114', 'firefox114', 'safari16.4'];

const alias = [
  { find: /^ecs-start-task$/, replacement: path('../pkg/dist/index.js') },
  // Part of the package, but not of its API.
  { find: /^ecs-start-task\/redact$/, replacement: path('../pkg/dist/redact.js') },
];

/** Settings of both the site and the single file. */
const shared = defineConfig({
  root: path('.'),
  base: './',
  // For `npm start`. If the port is in use, the next free one.
  preview: { host: '127.0.0.1', port: Number(process.env.PORT) || 8080 },
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});

/** @param {string | Uint8Array} content */
const hash = (content) => createHash('sha256').update(content);

/**
 * The service worker that caches the site for offline use. It receives the names of all files, and a version that
 * changes with each of them.
 *
 * @returns {import('vite').Plugin}
 */
function serviceWorker() {
  let publicDir = '';
  return {
    name: 'service-worker',
    enforce: 'post',
    configResolved(config) {
      ({ publicDir } = config);
    },
    generateBundle(_options, bundle) {
      const all = hash('');
      const files = ['./'];
      for (const name of readdirSync(publicDir)) {
        all.update(name).update(readFileSync(join(publicDir, name)));
        files.push(`./${name}`);
      }
      for (const [name, item] of Object.entries(bundle)) {
        all.update(name).update(item.type === 'chunk' ? item.code : item.source);
        if (name !== 'index.html') files.push(`./${name}`);
      }
      const source = readFileSync(path('./service-worker.js'), 'utf8')
        .replace('FILES = []', `FILES = ${JSON.stringify(files)}`)
        .replace("VERSION = ''", `VERSION = '${all.digest('hex').slice(0, 16)}'`);
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}

/** The site, in chunks by how often they change and when they are needed. */
const site = defineConfig({
  ...shared,
  plugins: [serviceWorker()],
  define: { __SINGLE__: 'false' },
  build: {
    target,
    outDir: path('../dist/page'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2048,
  },
});

/** One file that works from disk, with a classic script, because browsers do not load modules from `file:` URLs. */
const single = defineConfig({
  ...shared,
  resolve: {
    alias: [
      ...alias,
      // The full core can validate: one core is enough for one file.
      { find: /^.*\/core\/small\.js$/, replacement: path('../pkg/dist/core/full.js') },
    ],
  },
  plugins: [oneFile()],
  publicDir: false,
  define: { __SINGLE__: 'true' },
  build: {
    target,
    outDir: path('../dist/page'),
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      output: { format: 'iife', codeSplitting: false },
      // Classic scripts do not have it, and this page does not use it.
      transform: { define: { 'import.meta': '{}' } },
    },
  },
});

/**
 * Puts script, style and icon into the page, and the script's hash into its policy.
 *
 * @returns {import('vite').Plugin}
 */
function oneFile() {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('The single file has no page to go into.');
      let script = '';
      let style = '';
      for (const [name, item] of Object.entries(bundle)) {
        if (item.type === 'chunk') script += item.code;
        else if (name.endsWith('.css')) style += item.source;
        delete bundle[name];
      }
      // Neither may contain its own end tag.
      script = script.replaceAll(/<(\/script|!--)/gi, '\\x3c$1').trim();
      const icon = Buffer.from(readFileSync(path('./public/favicon.svg'))).toString('base64');
      const digest = hash(script).digest('base64');
      const html = String(page.source)
        .replaceAll(/\s*<script type="module"[^>]*><\/script>/g, '')
        .replaceAll(/\s*<link rel="(?:stylesheet|manifest|apple-touch-icon)"[^>]*>/g, '')
        .replace("script-src 'self'", `script-src 'sha256-${digest}'`)
        .replace("style-src 'self'", 'style-src')
        .replace("img-src 'self' data:", 'img-src data:')
        .replace(/ worker-src 'self';| manifest-src 'self';/g, '')
        .replace('trusted-types service-worker', "trusted-types 'none'")
        .replace('./favicon.svg', `data:image/svg+xml;base64,${icon}`)
        .replace('</head>', () => `<style>${style}</style></head>`)
        .replace('</body>', () => `<script>${script}</script></body>`);
      this.emitFile({ type: 'asset', fileName: 'composer.html', source: html });
    },
  };
}

export default defineConfig(({ mode }) => (mode === 'single' ? single : site));
