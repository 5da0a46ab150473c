#!/usr/bin/env node
// The command line: its logic is that of the native binary, compiled to WebAssembly. Here stands what it needs of Node.

import { initSync, run } from '#cli';
import { spawn } from 'node:child_process';
import {
  closeSync,
  fchmodSync,
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
 * Does something with the system; the answer is its result, or the code of its error.
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

/** Waits until a stream that is busy may be ready again. */
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);

/** An error that `crates/cli/src/javascript.rs` knows by its code. @param {string} code */
const trouble = (code) => Object.assign(new Error(code), { code });

/** Does something with an open file and closes it. @template T @param {number} file @param {(file: number) => T} work */
function using(file, work) {
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

/** Opens a regular file, or a stream that is open already. @param {string} path @param {number} most */
function open(path, most) {
  if (path.includes('\u{FFFD}')) throw trouble('bad-name');
  // Before it is opened: to open a pipe waits for its other end.
  const stats = statSync(path);
  if (stats.isDirectory()) throw trouble('EISDIR');
  const isStream = path === '/dev/stdin' || /^\/(dev|proc\/self)\/fd\//.test(path);
  if (!stats.isFile() && !isStream) throw trouble('special');
  if (stats.isFile() && stats.size > most) throw trouble('too-large');
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
      // So Windows tells the end of a pipe.
      if (codeOf(error) === 'EOF') return Buffer.concat(parts);
      if (codeOf(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
  throw trouble('too-large');
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
      // A link stays, and the file that it leads to is replaced.
      const path = realpathSync(given);
      if (!statSync(path).isFile()) throw trouble('special');
      const { beside, file } = createBeside(path);
      try {
        using(file, () => {
          using(openSync(path, 'r'), (current) => {
            const { size, mode } = fstatSync(current);
            if (size !== old.length || !readAll(current, size).equals(old)) throw trouble('has-changed');
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
  // What failed may hold what is in the input, so it is not repeated.
  host.print(2, 'error: the program itself failed; please report it with the command that led to it.\n');
  process.exitCode = 101;
}
