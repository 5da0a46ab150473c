// `npm run fuzz`: every fuzz target for a minute. Arguments choose a target and the seconds:
// `npm run fuzz -- formats 600`, `npm run fuzz -- all 1200`; `seed=1` is the seed of the tests.

import { script } from './lib/steps.mjs';
import { fuzz } from './lib/fuzz.mjs';
import { rust } from './lib/tools.mjs';

await script(async () => {
  const words = process.argv.slice(2);
  const seconds = words.find((word) => /^\d+$/.test(word)) ?? '60';
  const seed = words.find((word) => /^seed=\d+$/.test(word));
  await rust();
  await fuzz(
    words.filter((word) => ![seconds, seed, 'all'].includes(word)),
    Number(seconds),
    seed === undefined ? undefined : Number(seed.slice('seed='.length)),
  );
});
