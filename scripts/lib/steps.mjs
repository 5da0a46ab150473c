// Runs commands and prints steps.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** A failure with a message for the user. It is printed without a stack. */
export class Failure extends Error {}

/** @param {string} message */
export function say(message) {
  // `performance` counts from the start of the process.
  console.log(`» ${(performance.now() / 1000).toFixed(1).padStart(5)} s  ${message}`);
}

/**
 * Runs a command with its output, and fails if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, why?: string, cwd?: string }} [options]
 * @returns {Promise<void>}
 */
export function run(command, args, { env = {}, why, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const line = [command, ...args].join(' ');
    child.on('error', () => reject(new Failure(why ?? `${command} cannot be run; is it installed?`)));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Failure(why ?? `Failed: ${line}`))));
  });
}

/**
 * Returns the output of a command, or `undefined` if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function output(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
  });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** Vite and ESLint stop with a syntax error on anything older. */
function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Failure(`This is Node ${process.versions.node}; install Node 20.19 or newer.`);
  }
}

/**
 * Runs a script's main function and reports a failure in one sentence. DEBUG=1 adds the stack of an unexpected one.
 *
 * @param {() => Promise<void>} main
 */
export async function script(main) {
  try {
    requireNode();
    await main();
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}`);
    if (process.env.DEBUG && !(error instanceof Failure)) console.error(error);
    process.exitCode = 1;
  }
}

/** Returns the paths of the source files, committed or not, without those that have been deleted. */
export function sources() {
  const listed = output('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
  if (listed === undefined) throw new Failure('The sources are not a Git checkout.');
  return listed.split('\n').filter((file) => existsSync(join(root, file)));
}
