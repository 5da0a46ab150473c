// `npm run browsers`: writes docs/browsers.md.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browsersPage } from './lib/browsers.mjs';
import { root, script } from './lib/steps.mjs';

await script(async () => writeFileSync(join(root, 'docs', 'browsers.md'), browsersPage()));
