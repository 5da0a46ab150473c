// Dependencies: their licenses, sources and known vulnerabilities.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, run, say } from './steps.mjs';
import { cargoDeny } from './tools.mjs';

/** Long enough for an answer over the network, where there is one. */
const WAIT = { encoding: /** @type {const} */ ('utf8'), cwd: root, timeout: 60_000, maxBuffer: 1 << 26 };

/** Crates: licenses, duplicates, build scripts, sources; known vulnerabilities if their database is available. */
export async function crates() {
  const command = join(await cargoDeny(), 'cargo-deny');
  const settings = join(root, 'deny.toml');
  const words = (/** @type {string} */ folder) => [
    ...['--manifest-path', join(root, folder, 'Cargo.toml')],
    ...['--workspace', '--config', settings, '--locked', '--log-level', 'warn'],
  ];
  // benches/ is not distributed, so only the sources of its crates matter.
  await run(command, [...words('benches'), 'check', 'sources']);
  await run(command, [...words('fuzz'), 'check', 'bans', 'licenses', 'sources']);
  await run(command, [...words('.'), 'check', 'bans', 'licenses', 'sources']);
  if (spawnSync(command, [...words('.'), 'fetch', 'db'], WAIT).status !== 0) {
    say('Left out: RustSec advisories, whose list cannot be had from github.com');
    return;
  }
  await run(command, [...words('.'), 'check', '--disable-fetch', 'advisories']);
}

/**
 * Returns the npm packages in the composer: those that www/ imports, and their dependencies.
 *
 * @returns {Set<string>}
 */
export function packagesOfPage() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const folder = join(root, 'www', 'src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const imports = sources.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import) '((?:@[\w-]+\/)?[\w-]+)/g)].map(
      ([, found]) => found,
    ),
  );
  const found = new Set();
  const add = (/** @type {string} */ name) => {
    const entry = lock[`node_modules/${name}`];
    if (entry === undefined || found.has(name)) return;
    found.add(name);
    Object.keys(entry.dependencies ?? {}).forEach(add);
  };
  imports.forEach(add);
  return found;
}

/** npm packages: a known vulnerability fails if it reaches users; in build and test tools it is only reported. */
export async function npmPackages() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(npm, ['audit', '--omit=dev', '--audit-level=high']);
  const { stdout } = spawnSync(npm, ['audit', '--json'], WAIT);
  /** @type {Record<string, { severity: string }> | undefined} */
  let found;
  try {
    found = JSON.parse(stdout ?? '').vulnerabilities;
  } catch {
    // Without an answer, there is no JSON.
  }
  if (found === undefined) {
    say('Left out: npm audit of what builds, tests and makes the page; the registry does not answer');
    return;
  }
  const page = packagesOfPage();
  const grave = Object.entries(found).filter(([, { severity }]) => /^(?:high|critical)$/.test(severity));
  const shipped = grave.filter(([name]) => page.has(name)).map(([name]) => name);
  if (shipped.length > 0)
    throw new Failure(`The page has packages with known faults: ${shipped.join(', ')}.`);
  say(`npm audit: ${grave.length} grave faults in what only builds and tests, none in what reaches users`);
}
