// `npm run size`: how much a page downloads that uses the package.

import { buildPackage } from './lib/package.mjs';
import { BUNDLES, bundled } from './lib/size.mjs';
import { script } from './lib/steps.mjs';

await script(async () => {
  await buildPackage();
  for (const { names, budget, entry } of BUNDLES) {
    const { minified, brotli } = await bundled(names, entry);
    console.log({ import: names.join(', '), entry: entry ?? 'index', minified, brotli, budget });
  }
});
