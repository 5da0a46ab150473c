// Every dependency is there for a reason that CONTRIBUTING.md gives, and nothing that is built for users fetches anything.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { packagesOfPage } from '../../scripts/lib/supply.mjs';
import { output, root } from '../../scripts/lib/steps.mjs';

/** @param {string} path */
const text = (path) => readFileSync(join(root, path), 'utf8');

/** The names in the first column of the table below a heading of CONTRIBUTING.md. @param {string} heading */
function listed(heading) {
  const section = text('CONTRIBUTING.md').split(`### ${heading}\n`)[1]?.split(/^#/m)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  for (const row of rows) assert.ok((row.split('|')[2] ?? '').trim().length > 10, `no reason: ${row}`);
  return rows.flatMap((row) => [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name)).sort();
}

/** The crates that a manifest names itself. @param {string} path */
function direct(path) {
  const found = output('cargo', [
    ...['metadata', '--format-version', '1', '--no-deps', '--manifest-path', join(root, path)],
  ]);
  return JSON.parse(String(found)).packages[0].dependencies.map(
    (/** @type {{ name: string }} */ one) => one.name,
  );
}

test('each crate has its line of reason, and each line its crate', () => {
  const crates = ['Cargo.toml', 'fuzz/Cargo.toml', 'benches/Cargo.toml'].flatMap(direct);
  const others = new Set(crates.filter((name) => name !== 'ecs-start-task'));
  assert.deepEqual(listed('Crates'), [...others].sort());
});

test('each npm package has its line of reason, and each line its package', () => {
  const { dependencies = {}, devDependencies } = JSON.parse(text('package.json'));
  assert.deepEqual(dependencies, {}, 'the workspace is not published: all is for building and testing');
  assert.deepEqual(listed('npm packages'), Object.keys(devDependencies).sort());
});

test('the published package needs no other, and runs nothing when it is installed', () => {
  const manifest = JSON.parse(text('pkg-template/package.json'));
  for (const key of [
    'dependencies',
    'peerDependencies',
    'optionalDependencies',
    'bundleDependencies',
    'scripts',
  ]) {
    assert.equal(manifest[key], undefined, key);
  }
});

test('the crate has no build script', () => {
  assert.ok(!existsSync(join(root, 'build.rs')));
  assert.ok(!/^build\s*=/m.test(text('Cargo.toml')));
});

/** What a build of the shipped wasm compiles, with a `!` behind crates that run a program of theirs for it. */
function built(/** @type {string} */ feature) {
  const args = [
    'metadata',
    '--format-version',
    '1',
    '--locked',
    '--no-default-features',
    '--features',
    feature,
  ];
  const found = output('cargo', [...args, '--filter-platform', 'wasm32-unknown-unknown']);
  const { packages, resolve } = JSON.parse(String(found));
  /** @type {Map<string, { deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }>} */
  const nodes = new Map(resolve.nodes.map((/** @type {{ id: string }} */ node) => [node.id, node]));
  const seen = new Set();
  const add = (/** @type {string} */ id) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id)?.deps ?? []) {
      if (dep_kinds.some(({ kind }) => kind !== 'dev')) add(pkg);
    }
  };
  add(resolve.root);
  return packages.filter((/** @type {{ id: string }} */ { id }) => seen.has(id));
}

test('of what the shipped wasm is built from, these run a program of their own', () => {
  const found = new Set();
  for (const { name, targets } of ['wasm', 'wasm-cli'].flatMap(built)) {
    if (targets.some((/** @type {{ kind: string[] }} */ { kind }) => kind.includes('custom-build')))
      found.add(name);
  }
  // deny.toml has the same names with what their programs do.
  assert.deepEqual([...found].sort(), [
    'proc-macro2',
    'quote',
    'rustversion',
    'serde',
    'serde_core',
    'serde_json',
    'thiserror',
    'wasm-bindgen',
    'wasm-bindgen-shared',
    'zmij',
  ]);
});

test('the packages in the page are found through those that it imports', () => {
  const found = packagesOfPage();
  for (const name of ['preact', '@codemirror/view', 'style-mod', 'w3c-keyname'])
    assert.ok(found.has(name), name);
  for (const name of ['vite', 'typescript', 'react']) assert.ok(!found.has(name), name);
});
