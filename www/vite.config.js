import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path('.'),
  base: './',
  resolve: { alias: { 'ecs-start-task': path('../pkg/dist/index.js') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: path('../dist/page'),
    emptyOutDir: true,
    // The page loads nothing later, so nothing is to be fetched ahead.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1024,
  },
});
