#!/usr/bin/env node
// The command line: the code of the native binary, compiled to WebAssembly, with Node as its host.

import { initSync, run } from '#cli';
import { spawn } from 'node:child_process';
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';

/**
 * Runs a system call and returns its result, or the code of its error.
 *
 * @template T
 * @param {() => T} work
 * @returns {T | string}
 */
function attempt(work) {
  try {
    return work();
  } catch (error) {
    return codeOf(error);
  }
}

/** @param {unknown} error */
const codeOf = (error) => String(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'UNKNOWN');

/** Waits before a busy stream is tried again. */
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

/** Returns an error with a code that `crates/cli/src/javascript.rs` knows. @param {string} code */
const systemError = (code) => Object.assign(new Error(code), { code });

/** Uses an open file and closes it. @template T @param {number} file @param {(file: number) => T} work */
function using(file, work) {
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

/** Opens a regular file, or an open stream. @param {string} path @param {number} most */
function open(path, most) {
  if (path.includes('\u{FFFD}')) throw systemError('bad-name');
  // Checked before opening, because opening a pipe waits for its other end.
  const stats = statSync(path);
  if (stats.isDirectory()) throw systemError('EISDIR');
  const isStream = path === '/dev/stdin' || /^\/(dev|proc\/self)\/fd\//.test(path);
  if (!stats.isFile() && !isStream) throw systemError('special');
  if (stats.isFile() && stats.size > most) throw systemError('too-large');
  return openSync(path, 'r');
}

/** Reads to the end, or to the limit. @param {number} file @param {number} most */
function readAll(file, most) {
  const parts = [];
  const part = Buffer.alloc(1 << 16);
  for (let total = 0; total <= most;) {
    try {
      const length = readSync(file, part, 0, part.length, null);
      if (length === 0) return Buffer.concat(parts);
      parts.push(Buffer.from(part.subarray(0, length)));
      total += length;
    } catch (error) {
      // Windows reports the end of a pipe this way.
      if (codeOf(error) === 'EOF') return Buffer.concat(parts);
      if (codeOf(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
  throw systemError('too-large');
}

/** Creates a file that did not exist, next to the one that it will replace. @param {string} path */
function createBeside(path) {
  for (let number = 0; ; number += 1) {
    const beside = join(dirname(path), `.${basename(path)}.${process.pid}-${number}.tmp`);
    try {
      return { beside, file: openSync(beside, 'wx', 0o600) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || number >= 100) throw error;
    }
  }
}

/** An entry of a folder as a letter and its name. @param {string} folder @param {import('node:fs').Dirent<Buffer>} entry */
function described(folder, entry) {
  const name = entry.name.toString();
  if (!Buffer.from(name).equals(entry.name)) return `b${name}`;
  if (entry.isSymbolicLink()) {
    const target = attempt(() => statSync(`${folder}${name}`).isDirectory());
    return target === true ? `L${name}` : `l${name}`;
  }
  return `${entry.isDirectory() ? 'd' : entry.isFile() ? 'f' : 's'}${name}`;
}

/** Streams whose reader has gone. */
const gone = new Set();

/** The system, as `crates/cli/src/host.rs` describes it. */
const host = {
  /** @param {string} path @param {number} most */
  read: (path, most) => attempt(() => using(open(path, most), (file) => readAll(file, most))),

  /** @param {number} most */
  readInput: (most) => attempt(() => readAll(0, most)),

  /** @param {string} path */
  exists: (path) => typeof attempt(() => lstatSync(path)) !== 'string',

  folder: () => process.cwd(),

  /** @param {string} path @param {Uint8Array} content */
  write: (path, content) => attempt(() => writeFileSync(path, content)),

  /** @param {string} given @param {Uint8Array} old @param {Uint8Array} content */
  replace: (given, old, content) =>
    attempt(() => {
      // A link is kept, and the file that it points to is replaced.
      const path = realpathSync(given);
      if (!statSync(path).isFile()) throw systemError('special');
      const { beside, file } = createBeside(path);
      try {
        using(file, () => {
          using(openSync(path, 'r'), (current) => {
            const { size, mode, uid, gid } = fstatSync(current);
            if (size !== old.length || !readAll(current, size).equals(old)) throw systemError('has-changed');
            // Only root can give a file to another user.
            attempt(() => fchownSync(file, uid, gid));
            fchmodSync(file, mode & 0o7777);
          });
          writeFileSync(file, content);
          fsyncSync(file);
        });
        renameSync(beside, path);
      } catch (error) {
        attempt(() => unlinkSync(beside));
        throw error;
      }
    }),

  /** @param {string} folder */
  list(folder) {
    const entries = attempt(() => readdirSync(folder || '.', { withFileTypes: true, encoding: 'buffer' }));
    return typeof entries === 'string' ? [] : entries.map((entry) => described(folder, entry));
  },

  /** @param {number} stream @param {string} text */
  print(stream, text) {
    let rest = Buffer.from(text);
    while (rest.length > 0 && !gone.has(stream)) {
      try {
        rest = rest.subarray(writeSync(stream, rest));
      } catch (error) {
        const code = codeOf(error);
        if (code === 'EPIPE') gone.add(stream);
        else if (code === 'EAGAIN') pause();
        else return code;
      }
    }
    return undefined;
  },

  /** @param {number} stream */
  isTerminal: (stream) => isatty(stream),

  /** @param {string} name */
  variable: (name) => process.env[name],

  /** @param {string} path */
  schema(path) {
    try {
      return readFileSync(new URL(`../schema/${path}`, import.meta.url), 'utf8');
    } catch {
      return undefined;
    }
  },

  composer() {
    const path = fileURLToPath(new URL('../composer.html', import.meta.url));
    return host.exists(path) ? path : undefined;
  },

  /** @param {string} program @param {string[]} args */
  start(program, args) {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    // Without a listener the error of a program that does not exist ends this one.
    child.on('error', () => undefined);
    child.unref();
    return child.pid !== undefined;
  },

  isMacOS: () => process.platform === 'darwin',

  hasBackslashes: () => process.platform === 'win32',
};

try {
  initSync({ module: readFileSync(new URL('ecs-start-task.wasm', import.meta.url)) });
  process.exitCode = run(process.argv.slice(2), host);
} catch {
  // The error can contain the input, so it is not printed.
  host.print(2, 'error: internal error. Please report it together with the command.\n');
  process.exitCode = 101;
}
