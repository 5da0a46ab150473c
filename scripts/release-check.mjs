// `npm run test:release`: checks that the package and the crates are complete, of one version, and in the changelog. With
// `--publish`, it also refuses placeholders for the project's addresses and notes that nothing is published.

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtWith, version } from './lib/package.mjs';
import { Failure, output, root, run, say, script } from './lib/steps.mjs';

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

/** The version is in Cargo.toml; everything else follows it. */
function oneVersion() {
  const wanted = version();
  for (const name of Object.keys(CRATES)) {
    const locked = text('Cargo.lock').match(new RegExp(`name = "${name}"\\nversion = "([^"]+)"`))?.[1];
    require(locked === wanted, `Cargo.lock is of ${locked}, Cargo.toml of ${wanted}: run cargo check.`);
  }
  const packed = JSON.parse(text('pkg/package.json')).version;
  require(packed === wanted, `pkg/package.json is of ${packed}, Cargo.toml of ${wanted}.`);
  require(JSON.parse(text('pkg-template/package.json')).version ===
    '0.0.0', 'pkg-template/package.json has a version of its own.');
  const heading = text('CHANGELOG.md').match(/^## (\S+) - (\S+)$/m);
  require(heading?.[1] === wanted, `CHANGELOG.md begins with ${heading?.[1]}, not with ${wanted}.`);
  // A release has a tag.
  const tagged = output('git', ['tag', '--points-at', 'HEAD'])?.split('\n').includes(`v${wanted}`);
  require(!tagged ||
    /^\d{4}-\d{2}-\d{2}$/.test(heading?.[2] ?? ''), `CHANGELOG.md has no date for ${wanted}.`);
  say(`Everything is of version ${wanted}`);
}

/** Where the project lives and where vulnerabilities are reported. */
function home() {
  for (const file of ['Cargo.toml', 'pkg-template/package.json', 'SECURITY.md']) {
    require(!text(file).includes(
      'example.invalid',
    ), `${file} has a placeholder (example.invalid) for an address of the project: it has no home yet, so it cannot be published.`);
  }
  for (const file of String(output('git', ['ls-files', '*.md'])).split('\n')) {
    const note = text(file).match(/.*(?:published yet\b(?!")|after the first release).*/i)?.[0];
    require(note === undefined, `${file} says that nothing is published yet: ${note}`);
  }
  say('The project has a home');
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
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const listing = output(npm, ['pack', '--dry-run', '--json', join(root, 'pkg')]);
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

/** The crates: they build from what is packed, and `cargo install` brings the command. */
async function crates() {
  const flags = Object.keys(CRATES).flatMap((name) => ['--package', name]);
  for (const [name, wanted] of Object.entries(CRATES)) {
    const list = ['package', '--list', '--allow-dirty', '--package', name];
    const names = String(output('cargo', list)).split('\n');
    for (const file of wanted) require(names.includes(file), `${file} is not in the crate ${name}.`);
    const stray = names.find((file) => /^(www|pkg|scripts|node_modules|crates|examples)/.test(file));
    require(stray === undefined, `${stray} is in the crate ${name}.`);
    say(`${name}: ${names.length} files`);
  }
  const target = ['--target-dir', join(root, 'target', 'crate')];
  await run('cargo', ['package', '--quiet', '--allow-dirty', ...flags, ...target]);
  const home = mkdtempSync(join(tmpdir(), 'ecs-start-task-install-'));
  try {
    const path = ['--path', join(root, 'crates', 'cli')];
    await run('cargo', ['install', '--quiet', '--debug', '--locked', '--root', home, ...path, ...target]);
    const said = output(join(home, 'bin', 'ecs-start-task'), ['--version']);
    require(said === `ecs-start-task ${version()}`, `The command that cargo installs says ${said}.`);
    const installed = readdirSync(join(home, 'bin'));
    require(installed.length === 1, `cargo install brings ${installed.join(' and ')}.`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  say('cargo install brings the command line');
}

await script(async () => {
  if (process.argv.includes('--publish')) home();
  oneVersion();
  recordedTools();
  npmTarball();
  await crates();
  say('Ready to be released');
});
