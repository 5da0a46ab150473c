// A page downloads no more than the budgets allow.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUNDLES, bundled } from '../../scripts/lib/size.mjs';

for (const { names, budget, entry = 'index' } of BUNDLES) {
  test(`${names.join(', ')} from ${entry} takes at most ${budget.toLocaleString('en')} bytes of brotli`, async () => {
    const { brotli } = await bundled(names, entry);
    assert.ok(brotli <= budget, `${brotli} bytes`);
  });
}
