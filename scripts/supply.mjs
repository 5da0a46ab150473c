// `npm run test:supply`: checks licenses, sources and known vulnerabilities of dependencies.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Failure, root, run, say, script } from './lib/steps.mjs';
import { cargoDeny } from './lib/tools.mjs';

/** Long enough for an answer over the network, where there is one. */
const WAIT = { encoding: /** @type {const} */ ('utf8'), cwd: root, timeout: 60_000, maxBuffer: 1 << 26 };

/** Crates: licenses, duplicates, build scripts, sources; known vulnerabilities if their database is available. */
async function crates() {
  const command = join(await cargoDeny(), 'cargo-deny');
  const settings = join(root, 'deny.toml');
  const words = (/** @type {string} */ folder) => [
    ...['--manifest-path', join(root, folder, 'Cargo.toml')],
    ...['--workspace', '--config', settings, '--locked', '--log-level', 'warn'],
  ];
  // benches/ is not distributed, and users of crates/aws have the AWS SDK already, so only the sources of their crates
  // matter.
  for (const folder of ['benches', 'crates/aws']) await run(command, [...words(folder), 'check', 'sources']);
  for (const folder of ['fuzz', '.']) {
    await run(command, [...words(folder), 'check', 'bans', 'licenses', 'sources']);
  }
  if (spawnSync(command, [...words('.'), 'fetch', 'db'], WAIT).status !== 0) {
    say('Skipped: RustSec advisories, because github.com cannot be reached');
    return;
  }
  await run(command, [...words('.'), 'check', '--disable-fetch', 'advisories']);
}

/** The npm packages in the composer. Those that only build and test reach no user. */
function npmPackages() {
  const { status, stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], WAIT);
  // Without a response from the registry, the output has an error instead of a report.
  const { vulnerabilities } = JSON.parse(stdout || '{}');
  if (vulnerabilities === undefined) return say('Skipped: npm audit, because the registry does not respond');
  if (status !== 0) {
    const names = Object.keys(vulnerabilities).join(', ');
    throw new Failure(`The composer contains packages with known vulnerabilities: ${names}. See npm audit.`);
  }
  say('npm audit: no severe vulnerability in the composer');
}

await script(async () => {
  await crates();
  npmPackages();
});
