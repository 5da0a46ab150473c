// `npm run test:release`: checks that the package and the crates are complete, of one version, and in the
// changelog. With `--publish`, it also refuses placeholders for the project's addresses and notes that nothing is
// published.

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtWith, version } from './lib/package.mjs';
import { Failure, output, root, run, say, script } from './lib/steps.mjs';
import { cargoSemverChecks } from './lib/tools.mjs';

/** @param {string} path */
const text = (path) => readFileSync(join(root, path), 'utf8');

/** @param {boolean} holds @param {string} otherwise */
function require(holds, otherwise) {
  if (!holds) throw new Failure(otherwise);
}

/** What is published to crates.io, with files that it must contain. @type {Record<string, string[]>} */
const CRATES = {
  'ecs-start-task': ['src/lib.rs', 'README.md', 'CHANGELOG.md', 'LICENSE-MIT', 'LICENSE-APACHE'],
  'ecs-start-task-cli': ['src/main.rs', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE'],
};

/** The crate for the AWS SDK, which is a workspace of its own. */
const AWS = 'crates/aws/Cargo.toml';

/** The version is in Cargo.toml; everything else follows it. */
function oneVersion() {
  const wanted = version();
  for (const name of Object.keys(CRATES)) {
    const locked = text('Cargo.lock').match(new RegExp(`name = "${name}"\\nversion = "([^"]+)"`))?.[1];
    require(locked === wanted, `Cargo.lock has version ${locked}, Cargo.toml ${wanted}: run cargo check.`);
  }
  for (const part of [`\nversion = "${wanted}"`, `path = "../..", version = "${wanted}"`]) {
    require(text(AWS).includes(part), `${AWS} is not of ${wanted}.`);
  }
  const packed = JSON.parse(text('pkg/package.json')).version;
  require(packed === wanted, `pkg/package.json has version ${packed}, Cargo.toml ${wanted}.`);
  require(JSON.parse(text('pkg-template/package.json')).version ===
    '0.0.0', 'pkg-template/package.json must have version 0.0.0.');
  const heading = text('CHANGELOG.md').match(/^## (\S+) - (\S+)$/m);
  require(heading?.[1] === wanted, `CHANGELOG.md begins with ${heading?.[1]}, not with ${wanted}.`);
  // A release has a tag.
  const tagged = output('git', ['tag', '--points-at', 'HEAD'])?.split('\n').includes(`v${wanted}`);
  require(!tagged ||
    /^\d{4}-\d{2}-\d{2}$/.test(heading?.[2] ?? ''), `CHANGELOG.md has no date for ${wanted}.`);
  say(`All versions are ${wanted}`);
}

/** Checks the project's addresses, including the one for reporting vulnerabilities. */
function home() {
  for (const file of ['Cargo.toml', AWS, 'pkg-template/package.json', 'SECURITY.md', 'docs/rules.md']) {
    require(!text(file).includes(
      'example.invalid',
    ), `${file} contains a placeholder address (example.invalid). Replace it before publishing.`);
  }
  for (const file of String(output('git', ['ls-files', '*.md'])).split('\n')) {
    const note = text(file).match(/.*(?:published yet\b(?!")|after the first release).*/i)?.[0];
    require(note === undefined, `${file} says that nothing is published yet: ${note}`);
  }
  say('The addresses of the project are set');
}

/** The compiler that the package was built with is recorded in it. */
function recordedTools() {
  const recorded = JSON.stringify(JSON.parse(text('pkg/package.json')).builtWith);
  const wanted = JSON.stringify(builtWith());
  require(recorded === wanted, `pkg/package.json records ${recorded}, but this is ${wanted}.`);
  say(`Built with ${builtWith().rustc}`);
}

/** The tarball for npm: what `files` names is there, and the entries lead to it. */
function npmTarball() {
  const listing = output('npm', ['pack', '--dry-run', '--json', join(root, 'pkg')]);
  require(listing !== undefined, 'npm pack fails in pkg/.');
  const [{ files, size, unpackedSize }] = JSON.parse(String(listing));
  const names = new Set(files.map((/** @type {{ path: string }} */ file) => file.path));
  /** @type {(value: unknown) => string[]} */
  const targets = (value) =>
    typeof value === 'string' ? [value] : Object.values(/** @type {object} */ (value ?? {})).flatMap(targets);
  const manifest = JSON.parse(text('pkg/package.json'));
  const entries = targets([manifest.main, manifest.module, manifest.types, manifest.bin, manifest.exports]);
  for (const entry of entries.filter((path) => !path.includes('*'))) {
    require(names.has(
      entry.replace(/^\.\//, ''),
    ), `package.json leads to ${entry}, which is not in the tarball.`);
  }
  for (const name of [
    'README.md',
    'composer.html',
    'docs/rules.md',
    'docs/limits.md',
    'docs/messages.md',
    'CHANGELOG.md',
    'LICENSE',
    'LICENSE-MIT',
    'LICENSE-APACHE',
    'SECURITY.md',
  ]) {
    require(names.has(name), `${name} is not in the tarball.`);
  }
  const show = (/** @type {number} */ bytes) => bytes.toLocaleString('en');
  say(`npm: ${names.size} files, ${show(size)} bytes packed, ${show(unpackedSize)} unpacked`);
}

/** A crate contains what it must, and nothing of the rest of the project. @param {string} name @param {string[]} wanted @param {string[]} flags */
function contains(name, wanted, flags) {
  const names = String(output('cargo', ['package', '--list', '--allow-dirty', ...flags])).split('\n');
  for (const file of wanted) require(names.includes(file), `${file} is not in the crate ${name}.`);
  const stray = names.find((file) => /^(www|pkg|scripts|node_modules|crates|examples)/.test(file));
  require(stray === undefined, `${stray} is in the crate ${name}.`);
  say(`${name}: ${names.length} files`);
}

/** The crates: they build from what is packed, and `cargo install` brings the command. */
async function crates() {
  const flags = Object.keys(CRATES).flatMap((name) => ['--package', name]);
  for (const [name, wanted] of Object.entries(CRATES)) contains(name, wanted, ['--package', name]);
  // It is compiled by `npm run test:examples`; cargo can package it only after the library is published.
  contains(
    'ecs-start-task-aws',
    ['src/members.rs', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE'],
    ['--manifest-path', AWS],
  );
  const target = ['--target-dir', join(root, 'target', 'crate')];
  await run('cargo', ['package', '--quiet', '--allow-dirty', '--no-verify', ...flags, ...target]);
  const home = mkdtempSync(join(tmpdir(), 'ecs-start-task-install-'));
  try {
    // `cargo package` verifies a crate with the library that it unpacked first, even if that has changed since.
    const packed = (/** @type {string} */ name) => join(home, `${name}-${version()}`);
    const patch = ['--config', `patch.crates-io.ecs-start-task.path='${packed('ecs-start-task')}'`];
    // The packed crates have no profiles of the workspace. With the same settings, cargo compiles their dependencies once.
    const env = { CARGO_PROFILE_DEV_DEBUG: '0' };
    for (const name of Object.keys(CRATES)) {
      const crate = join(root, 'target', 'crate', 'package', `${name}-${version()}.crate`);
      await run('tar', ['--extract', '--gzip', '--file', crate, '--directory', home]);
      const built = ['build', '--quiet', '--manifest-path', join(packed(name), 'Cargo.toml'), ...target];
      await run('cargo', name === 'ecs-start-task' ? built : [...built, ...patch], { env });
    }
    const path = ['--path', join(root, 'crates', 'cli')];
    await run('cargo', ['install', '--quiet', '--debug', '--locked', '--root', home, ...path, ...target], {
      env,
    });
    const said = output(join(home, 'bin', 'ecs-start-task'), ['--version']);
    require(said === `ecs-start-task ${version()}`, `The command that cargo installs says ${said}.`);
    const installed = readdirSync(join(home, 'bin'));
    require(installed.length ===
      1, `cargo install installs ${installed.join(' and ')}, expected only ecs-start-task.`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  say('cargo install installs the command line');
}

/** The API of the library: a change that breaks its users requires another version than the last release has. */
async function compatibility() {
  // The parent: the commit of a release has a tag of its own.
  const last = output('git', ['describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*', 'HEAD^']);
  if (last === undefined) {
    say('Skipped: cargo semver-checks, because no earlier release has a tag');
    return;
  }
  const command = join(await cargoSemverChecks(), 'cargo-semver-checks');
  await run(command, ['semver-checks', '--package', 'ecs-start-task', '--baseline-rev', last]);
  say(`The version fits the changes of the API since ${last}`);
}

await script(async () => {
  if (process.argv.includes('--publish')) home();
  oneVersion();
  recordedTools();
  npmTarball();
  await crates();
  await compatibility();
  say('Ready for release');
});
