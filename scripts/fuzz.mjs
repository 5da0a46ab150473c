// `npm run fuzz`: every fuzz target for a minute. Words behind it choose a target and the seconds:
// `npm run fuzz -- formats 600`.

import { script } from './lib/steps.mjs';
import { fuzz } from './lib/fuzz.mjs';
import { rust } from './lib/tools.mjs';

await script(async () => {
  const words = process.argv.slice(2);
  const seconds = words.find((word) => /^\d+$/.test(word)) ?? '60';
  await rust();
  await fuzz(
    words.filter((word) => word !== seconds),
    Number(seconds),
  );
});
