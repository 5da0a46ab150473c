// Running things and saying so.

import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** A failure that a person can act on: shown as its sentence alone, without a stack. */
export class Failure extends Error {}

/** @param {string} message */
export function say(message) {
  console.log(`» ${message}`);
}

/**
 * Runs a command with its output shown, and fails where it does.
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
 * What a command prints, or `undefined` where it fails.
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

/**
 * Runs a script's main function; a failure is told in one sentence.
 *
 * @param {() => Promise<void>} main
 */
export async function script(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  }
}
