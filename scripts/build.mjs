// `npm run build`: the npm package in pkg/ and the page in dist/page.

import { buildPage } from './lib/page.mjs';
import { script } from './lib/steps.mjs';

await script(buildPage);
