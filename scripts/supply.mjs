// `npm run test:supply`: checks licenses, sources and known vulnerabilities of dependencies.

import { script } from './lib/steps.mjs';
import { crates, npmPackages } from './lib/supply.mjs';

await script(async () => {
  await crates();
  await npmPackages();
});
