// `npm run size`: prints how much a page downloads with the package.

import { BUNDLES, bundled } from './lib/size.mjs';
import { script } from './lib/steps.mjs';

await script(async () => {
  for (const { names, budget, entry } of BUNDLES) {
    const { minified, brotli } = await bundled(names, entry);
    console.log({ import: names.join(', '), entry: entry ?? 'index', minified, brotli, budget });
  }
});
