// The modules of the library import each other in one direction, as the diagram in ARCHITECTURE.md shows.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** Modules that all others may import, and modules that only export. */
const LEFT_OUT = ['sort', 'names', 'internal', 'lib', 'wasm'];

/** The imports of each module at the top of `src`: `a -> b`. */
function imports() {
  /** @type {Set<string>} */
  const found = new Set();
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.rs'),
  );
  for (const file of files) {
    const from = file.replaceAll('\\', '/').split('/')[0].replace('.rs', '');
    const code = readFileSync(join('src', file), 'utf8')
      .split('#[cfg(test)]\nmod tests')[0]
      .replace(/\/\/.*/g, '');
    if (LEFT_OUT.includes(from) || file.endsWith('tests.rs')) continue;
    for (const [, to] of code.matchAll(/crate::([a-z_]+)/g)) {
      if (to !== from && !LEFT_OUT.includes(to)) found.add(`${from} -> ${to}`);
    }
  }
  return [...found].sort();
}

/** The arrows of the diagram. */
function drawn() {
  const diagram = /```mermaid\n([\s\S]*?)```/.exec(readFileSync('ARCHITECTURE.md', 'utf8'))?.[1] ?? '';
  return [...diagram.matchAll(/^\s*(\w+) --> (.+)$/gm)]
    .flatMap(([, from, to]) => to.split(' & ').map((each) => `${from} -> ${each.trim()}`))
    .sort();
}

test('the diagram in ARCHITECTURE.md has exactly the imports of the code', () => {
  assert.deepEqual(drawn(), imports());
});

test('no module imports one that imports it', () => {
  const edges = imports().map((edge) => edge.split(' -> '));
  assert.ok(edges.length > 30, 'imports are found');
  /** @type {Map<string, string[]>} */
  const uses = new Map();
  for (const [from, to] of edges) uses.set(from, [...(uses.get(from) ?? []), to]);
  /** @param {string} module @param {string[]} path */
  const visit = (module, path) => {
    assert.ok(!path.includes(module), `a cycle: ${[...path, module].join(' -> ')}`);
    for (const next of uses.get(module) ?? []) visit(next, [...path, module]);
  };
  for (const module of uses.keys()) visit(module, []);
});

test('Rust files have at most 450 lines, and lines at most 120 columns', () => {
  const folders = ['src', 'crates', 'tests', 'fuzz/fuzz_targets', 'benches', 'examples'];
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.rs') || name.includes('target')) continue;
      const lines = readFileSync(join(folder, name), 'utf8').split('\n');
      assert.ok(lines.length <= 451, `${folder}/${name}: ${lines.length}`);
      // URLs cannot be broken.
      const long = lines.find((line) => [...line].length > 120 && !/^\s*"https:\S*",?$/.test(line));
      assert.equal(long, undefined, `${folder}/${name}`);
    }
  }
});
