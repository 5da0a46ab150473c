// `npm run fuzz`: runs the fuzz targets of fuzz/ on the inputs in fuzz/corpus, each for a minute. Arguments choose a target
// and the seconds: `npm run fuzz -- formats 600`, `npm run fuzz -- all 1200`. With `seed=1 runs=5000`, as in the tests, it
// tries the same inputs each time, however fast the machine is. New inputs stay in target/.

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, run, say, script } from './lib/steps.mjs';
import { cargoFuzz, rust } from './lib/tools.mjs';

const TARGETS = readdirSync(join(root, 'fuzz', 'fuzz_targets')).map((file) => file.replace('.rs', ''));

await script(async () => {
  const words = process.argv.slice(2);
  const seconds = words.find((word) => /^\d+$/.test(word)) ?? '60';
  const seed = words.find((word) => /^seed=\d+$/.test(word));
  const runs = words.find((word) => /^runs=\d+$/.test(word));
  const names = words.filter((word) => ![seconds, seed, runs, 'all'].includes(word));
  const unknown = names.find((name) => !TARGETS.includes(name));
  if (unknown !== undefined) {
    throw new Failure(`Unknown fuzz target ${unknown}. The targets are ${TARGETS.join(', ')}.`);
  }
  await rust();
  const bin = await cargoFuzz();
  if (bin === undefined) return;
  const target = join(root, 'target', 'fuzz');
  const env = { PATH: `${bin}:${process.env.PATH}`, CARGO_TARGET_DIR: target };
  // The crate forbids unsafe code, so a memory sanitizer would only cost time.
  const cargo = (/** @type {string[]} */ args) => run('cargo', ['+nightly', 'fuzz', ...args], { env });
  await cargo(['build', '--sanitizer', 'none']);
  for (const name of names.length > 0 ? names : TARGETS) {
    const found = join(target, seed === undefined ? 'corpus' : 'corpus-of-seed', name);
    // Inputs of another run would change this one.
    if (seed !== undefined) rmSync(found, { recursive: true, force: true });
    mkdirSync(found, { recursive: true });
    say(`${name}: ${seconds} seconds`);
    await cargo([
      ...['run', '--sanitizer', 'none', name, found, join(root, 'fuzz', 'corpus', name), '--'],
      ...[`-max_total_time=${seconds}`, '-max_len=4096', '-timeout=10', '-print_final_stats=1'],
      ...[seed, runs].filter((word) => word !== undefined).map((word) => `-${word}`),
      ...['-verbosity=0', `-dict=${join(root, 'fuzz', 'words.dict')}`],
    ]);
  }
});
