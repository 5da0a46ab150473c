// Runs the fuzz targets of fuzz/ on the inputs in fuzz/corpus. New inputs stay in target/.

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, run, say } from './steps.mjs';
import { cargoFuzz } from './tools.mjs';

const TARGETS = readdirSync(join(root, 'fuzz', 'fuzz_targets')).map((file) => file.replace('.rs', ''));

/**
 * Runs the targets named, or all, one after the other.
 *
 * @param {string[]} names
 * @param {number} seconds for each
 * @param {number} [seed] what chance follows: with one, a run goes the same way as the run before, as far as time allows
 */
export async function fuzz(names, seconds, seed) {
  const unknown = names.find((name) => !TARGETS.includes(name));
  if (unknown !== undefined) {
    throw new Failure(`There is no fuzz target ${unknown}; there are ${TARGETS.join(', ')}.`);
  }
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
      ...(seed === undefined ? [] : [`-seed=${seed}`]),
      ...['-verbosity=0', `-dict=${join(root, 'fuzz', 'words.dict')}`],
    ]);
  }
}
