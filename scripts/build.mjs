// Builds the npm package in pkg/.

import { buildPackage } from './lib/package.mjs';
import { script } from './lib/steps.mjs';

await script(buildPackage);
