// Nobody downloads more than the budget allows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUNDLES, bundled } from '../../scripts/lib/size.mjs';

for (const { name, names, budget, entry } of BUNDLES) {
  test(`a bundle of ${name} stays within ${budget.toLocaleString('en')} bytes of brotli`, async () => {
    const { brotli } = await bundled(names, entry);
    assert.ok(brotli <= budget, `${brotli} bytes`);
    // A budget far above what is needed would let a regression through.
    assert.ok(brotli > budget * 0.9, `${brotli} bytes: lower the budget`);
  });
}
