// The command line as users run it: the native binary and the package's. Every run uses both and compares their output
// byte for byte.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The two commands, as words. */
export const COMMANDS = {
  native: [
    join(root, 'target', 'debug', process.platform === 'win32' ? 'ecs-start-task.exe' : 'ecs-start-task'),
  ],
  npm: [process.execPath, join(root, 'pkg', 'bin', 'ecs-start-task.js')],
};

/** A shell's word. @param {string} word */
export const quoted = (word) => `'${word.replaceAll("'", `'\\''`)}'`;

/**
 * @typedef {object} Run
 * @property {number | null} code
 * @property {string} out
 * @property {string} err
 */

export const ID = '0123456789abcdef0123456789abcdef';

/** The shortest valid request as JSON, with these members. @param {object} [members] */
export const request = (members) =>
  JSON.stringify({ taskDefinition: 'web:7', containerInstances: [ID], ...members });

/** A folder with files, for both commands the same. */
export class Desk {
  /** @param {Record<string, string | Uint8Array>} files */
  constructor(files = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'ecs-start-task-cli-'));
    this.twin = mkdtempSync(join(tmpdir(), 'ecs-start-task-cli-'));
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  /** @param {string} name @param {string | Uint8Array} content */
  write(name, content) {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), content);
  }

  /** Writes a configuration. @param {object} config @param {string} [name] */
  configure(config, name = 'ecs-start-task.json') {
    this.write(name, JSON.stringify(config, null, 2));
  }

  /** @param {string} name */
  read(name) {
    return readFileSync(join(this.folder, name));
  }

  /**
   * Runs both commands in separate folders, and compares their results.
   *
   * @param {string[]} args
   * @param {{ input?: string | Uint8Array, env?: Record<string, string> }} [options]
   * @returns {Run}
   */
  run(args, { input = '', env = {} } = {}) {
    rmSync(this.twin, { recursive: true, force: true });
    cpSync(this.folder, this.twin, { recursive: true });
    const native = start(COMMANDS.native, args, { cwd: this.folder, input, env });
    const npm = start(COMMANDS.npm, args, { cwd: this.twin, input, env });
    assert.deepEqual(npm, native, `both do the same: ${args.join(' ')}`);
    assert.deepEqual(contents(this.twin), contents(this.folder), `both write the same: ${args.join(' ')}`);
    return native;
  }

  /**
   * Runs a shell script with each command as `$CLI`.
   *
   * @param {string} script
   * @returns {Run}
   */
  shell(script) {
    const runs = Object.values(COMMANDS).map((command) =>
      start(['bash', '-c'], [script.replaceAll('$CLI', command.map(quoted).join(' '))], { cwd: this.folder }),
    );
    assert.deepEqual(runs[1], runs[0], `both do the same: ${script}`);
    return runs[0];
  }

  remove() {
    for (const folder of [this.folder, this.twin]) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {Record<string, string>} */
function contents(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), readFileSync(path).toString('latin1')];
    }),
  );
}

/**
 * @param {string[]} command
 * @param {string[]} args
 * @param {{ cwd: string, input?: string | Uint8Array, env?: Record<string, string> }} options
 * @returns {Run}
 */
function start([program, ...first], args, { cwd, input, env = {} }) {
  const surroundings = { ...process.env };
  delete surroundings.NO_COLOR;
  const { status, stdout, stderr, error } = spawnSync(program, [...first, ...args], {
    cwd,
    input,
    env: { ...surroundings, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  // A command that needs no input does not wait for it.
  if (error && /** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  return { code: status, out: stdout, err: stderr };
}
