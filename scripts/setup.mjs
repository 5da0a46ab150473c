// `npm run setup`: installs what is missing for the checks: npm packages and Rust's wasm32 target. With `browsers`,
// also Chromium, Firefox and WebKitGTK, with apt if possible.

import { Failure, script } from './lib/steps.mjs';
import { browsers, nodeModules, recordBrowser, rust, wasmBindgen } from './lib/tools.mjs';

await script(async () => {
  const words = process.argv.slice(2);
  if (words.some((word) => word !== 'browsers'))
    throw new Failure('Unknown argument. The only argument is browsers.');
  await rust();
  await Promise.all([nodeModules(), wasmBindgen(), words.includes('browsers') ? browsers() : undefined]);
  recordBrowser();
});
