// Creates consumers of the packed package: a new folder with the tarball installed, from which the tools of
// `tests/consumers/package.json` resolve.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as api from '../../pkg/dist/index.js';
import { results } from '../consumers/fixtures/results.js';
import { consumer } from './consumer.mjs';

const fixtures = fileURLToPath(new URL('../consumers/fixtures', import.meta.url));
const tools = process.env.CONSUMERS_TOOLS ?? '';
assert.ok(tools, 'CONSUMERS_TOOLS names no folder; npm run test:consumers sets it');

/** The results that every consumer must report. */
export const EXPECTED = results(api);
// So that not everybody can be wrong in the same way.
assert.match(EXPECTED, /Must contain at least 1 item, found 0\./);
assert.match(EXPECTED, /aws ecs start-task [^"]*--task-definition web:7/);
assert.match(EXPECTED, /Größe 日本/);
assert.match(EXPECTED, /TypeError: [^"]*'2023', '2026'/);

/** @param {string} path */
const text = (path) => readFileSync(path, 'utf8');

/** Longer than any test takes unless it hangs. */
const PATIENCE = 300_000;

/** The names of this platform in npm. */
export const PLATFORM = `${process.platform}-${process.arch}`;

/**
 * Returns a file of a tool. Outside CI, a test is skipped if the tool does not exist for the platform.
 *
 * @param {import('node:test').TestContext} t
 * @param {...string} candidates below `node_modules`
 * @returns {string | undefined}
 */
export function tool(t, ...candidates) {
  const found = candidates.map((path) => join(tools, 'node_modules', path)).find((path) => existsSync(path));
  if (found === undefined) {
    const missing = `There is no ${candidates.join(', no ')} for ${PLATFORM}`;
    assert.ok(process.env.CI !== 'true', missing);
    t.skip(missing);
  }
  return found;
}

/** A Node of a version, out of npm. @param {import('node:test').TestContext} t @param {20 | 24} major */
export const nodeOf = (t, major) =>
  tool(t, `node-${major}-${PLATFORM}/bin/node${process.platform === 'win32' ? '.exe' : ''}`);

/** A folder with the package installed. */
export function consumerProjects() {
  mkdirSync(join(tools, 'runs'), { recursive: true });
  const user = consumer(mkdtempSync(join(tools, 'runs', 'run-')));
  return {
    ...user,

    /**
     * Creates a project from these files and the calls of every consumer.
     *
     * @param {string} name
     * @param {Record<string, string>} files
     * @param {'module' | 'commonjs'} [type]
     * @returns {string} its folder
     */
    project(name, files = {}, type = 'module') {
      const folder = join(user.folder, name);
      mkdirSync(folder, { recursive: true });
      const shared = text(join(fixtures, 'results.js'));
      writeFileSync(join(folder, 'results.js'), shared);
      writeFileSync(
        join(folder, 'results.cjs'),
        shared.replace('export function results', 'exports.results = results;\nfunction results'),
      );
      const all = { 'package.json': JSON.stringify({ name, private: true, type }), ...files };
      for (const [path, text] of Object.entries(all)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      return folder;
    },
  };
}

/**
 * Returns the output of a command, which must succeed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} [env]
 * @returns {Promise<string>}
 */
export function said(command, args, cwd, env = {}) {
  const options = { cwd, env: { ...clean(), ...env }, timeout: PATIENCE, maxBuffer: 1 << 26 };
  return new Promise((resolve, reject) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command} ${args.join(' ')}: ${error.message}\n${stdout}\n${stderr}`));
      else resolve(stdout);
    });
  });
}

/** The environment without the variables of this test runner, and without color. */
function clean() {
  const { NODE_TEST_CONTEXT, NODE_OPTIONS, NODE_ENV, FORCE_COLOR, ...env } = process.env;
  void [NODE_TEST_CONTEXT, NODE_OPTIONS, NODE_ENV, FORCE_COLOR];
  return { ...env, NO_COLOR: '1' };
}

/** Runs a command of a tool that Node runs. @param {string} script @param {string[]} args @param {string} cwd @param {Record<string, string>} [env] */
export const node = (script, args, cwd, env) => said(process.execPath, [script, ...args], cwd, env);

/**
 * Starts a server and waits until it answers.
 *
 * @param {(port: number) => [command: string, args: string[]]} line
 * @param {string} cwd
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function started(line, cwd, env = {}) {
  const port = await freePort();
  const [command, args] = line(port);
  // A process group, so that its children end with it.
  const detached = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd,
    env: { ...clean(), ...env },
    detached,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const address = `http://127.0.0.1:${port}/`;
  const stop = async () => {
    if (child.exitCode === null && child.pid !== undefined) {
      if (detached) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }
    await ended;
  };
  for (const deadline = Date.now() + PATIENCE; ;) {
    assert.equal(child.exitCode, null, `${command} ended:\n${output}`);
    if (await fetch(address).then(Boolean, () => false)) return { address, stop };
    if (Date.now() > deadline) {
      await stop();
      assert.fail(`${command} does not answer:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @returns {Promise<number>} */
function freePort() {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * Returns what a page puts into `globalThis.told`.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @returns {Promise<string>}
 */
export async function told(browser, address) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  try {
    await page.goto(address);
    // A function, because a string is evaluated in the page, which a policy can forbid.
    await page.waitForFunction(() => 'told' in globalThis, undefined, { timeout: PATIENCE });
    return await page.evaluate('globalThis.told');
  } catch (cause) {
    throw new Error(`${address} says nothing: ${problems.join('; ')}`, { cause });
  } finally {
    await page.close();
  }
}

/**
 * Strings that bundles contain unchanged: `first` from what `validate` requires (and the full core also has), `second`
 * from what only `build` and `explain` require, `javascript` from the core without WebAssembly.
 *
 * @param {string} folder where the package is installed
 */
export function marks(folder) {
  const dist = join(folder, 'node_modules', 'ecs-start-task', 'dist');
  const [first] = text(join(dist, 'core', 'small.js')).match(/[A-Za-z ,.]{60}/) ?? [];
  const [javascript] = text(join(dist, 'js.js')).match(/[A-Za-z0-9+/]{200}/) ?? [];
  assert.ok(first && javascript);
  return { first, second: '.buildText(', javascript };
}

/** All that was written into a folder, as one text. @param {string} folder @returns {string} */
export function everything(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|mjs|html)$/.test(entry.name))
    .map((entry) => text(join(entry.parentPath, entry.name)))
    .join('\n');
}
