#!/usr/bin/env node
// The command line: its logic is that of the native binary, compiled to WebAssembly. Here stands what it needs of Node.

import { initSync, run } from '#cli';
import { readFileSync, readSync, readdirSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

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

/** Streams whose reader has gone. */
const gone = new Set();

/** The system, as `src/cli/host.rs` describes it. */
const host = {
  /** @param {string} path */
  read: (path) =>
    attempt(() =>
      statSync(path).isDirectory() ? 'EISDIR' : /** @type {Uint8Array | string} */ (readFileSync(path)),
    ),

  readInput: () =>
    attempt(() => {
      const parts = [];
      const part = Buffer.alloc(1 << 16);
      for (;;) {
        try {
          const length = readSync(0, part, 0, part.length, null);
          if (length === 0) return Buffer.concat(parts);
          parts.push(Buffer.from(part.subarray(0, length)));
        } catch (error) {
          // So Windows tells the end of a pipe.
          if (codeOf(error) === 'EOF') return Buffer.concat(parts);
          if (codeOf(error) !== 'EAGAIN') throw error;
          pause();
        }
      }
    }),

  /** @param {string} path @param {Uint8Array} content */
  write: (path, content) => attempt(() => writeFileSync(path, content)),

  /** @param {string} folder */
  list(folder) {
    const entries = attempt(() => readdirSync(folder || '.', { withFileTypes: true }));
    if (typeof entries === 'string') return [];
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
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
