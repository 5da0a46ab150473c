// `npm run test:supply`: licenses, sources and known faults of what the project is made of.

import { script } from './lib/steps.mjs';
import { crates, npmPackages } from './lib/supply.mjs';

await script(async () => {
  await crates();
  await npmPackages();
});
