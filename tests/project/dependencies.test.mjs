// Every dependency has a reason in CONTRIBUTING.md, and nothing built for users fetches anything.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
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

/**
 * @typedef {{ name: string, version: string, dependencies: { name: string }[], targets: { kind: string[] }[] }} Package
 */

/** The packages of a workspace, or all that it is built from. @param {string[]} args @returns {Package[]} */
const packages = (...args) =>
  JSON.parse(String(output('cargo', ['metadata', '--format-version', '1', '--locked', ...args]))).packages;

/** The crates that the packages of a workspace name themselves. @param {string} path */
const direct = (path) =>
  packages('--no-deps', '--manifest-path', join(root, path)).flatMap(({ dependencies }) =>
    dependencies.map(({ name }) => name),
  );

/** What a package is built from: names and versions, each once. @param {string[]} args */
function tree(...args) {
  const lines = output('cargo', ['tree', '--locked', '--prefix', 'none', '--format', '{p}', ...args]);
  assert.ok(lines, `cargo tree fails: ${args.join(' ')}`);
  return [...new Set(lines.split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')))].filter(Boolean);
}

test('each crate has its line of reason, and each line its crate', () => {
  const examples = ['axum-service', 'miette-linter', 'openapi', 'leptos'].map((name) => `examples/${name}`);
  const crates = ['.', 'fuzz', 'benches', 'crates/aws', ...examples].flatMap((folder) =>
    direct(join(folder, 'Cargo.toml')),
  );
  const others = new Set(crates.filter((name) => !name.startsWith('ecs-start-task')));
  assert.deepEqual(listed('Crates'), [...others].sort());
});

test('each npm package has its line of reason, and each line its package', () => {
  const { dependencies = {}, devDependencies } = JSON.parse(text('package.json'));
  assert.deepEqual(dependencies, {}, 'the workspace is not published: all is for building and testing');
  const names = [devDependencies, composerPackages()].flatMap(Object.keys);
  assert.deepEqual(listed('npm packages'), names.sort());
});

/** The packages that the composer contains, and `npm audit --omit=dev` checks. */
const composerPackages = () => JSON.parse(text('www/package.json')).dependencies;

test('the composer imports the packages of its manifest, and no others', () => {
  const sources = readdirSync(join(root, 'www', 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => text(`www/src/${name}`));
  const imports = sources.flatMap((source) =>
    [...source.matchAll(/(?:from|import) '((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name]) => name),
  );
  const others = new Set(imports.filter((name) => name !== 'ecs-start-task'));
  assert.deepEqual([...others].sort(), Object.keys(composerPackages()).sort());
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

test('no crate of ours has a build script', () => {
  const aws = packages('--no-deps', '--manifest-path', join(root, 'crates/aws/Cargo.toml'));
  for (const { name, targets } of [...packages('--no-deps'), ...aws]) {
    assert.ok(!targets.some(({ kind }) => kind.includes('custom-build')), name);
  }
});

test('without features, the library depends on at most three crates', () => {
  const [own, ...others] = tree(
    ...['--package', 'ecs-start-task', '--edges', 'normal', '--depth', '1', '--no-default-features'],
  );
  assert.match(own, /^ecs-start-task v/);
  assert.ok(others.length >= 2 && others.length <= 3, others.join(', '));
});

test('natively, nothing of JavaScript is compiled', () => {
  const host = output('rustc', ['-vV'])?.match(/host: (\S+)/)?.[1] ?? '';
  for (const name of ['ecs-start-task', 'ecs-start-task-cli']) {
    const found = tree('--package', name, '--edges', 'normal', '--all-features', '--target', host);
    assert.ok(found.length > 5);
    assert.deepEqual(
      found.filter((line) => /^(wasm-|js-sys|web-sys|serde-wasm|console_error)/.test(line)),
      [],
    );
  }
});

test('of what the shipped wasm is built from, these run a program of their own', () => {
  const all = packages('--all-features');
  const builds = [
    ['--package', 'ecs-start-task', '--features', 'wasm-all'],
    ['--package', 'ecs-start-task-cli'],
  ].flatMap((what) => tree(...what, '--edges', 'normal,build', '--target', 'wasm32-unknown-unknown'));
  const found = new Set();
  for (const { name, version, targets } of all) {
    const isBuilt = builds.includes(`${name} v${version}`);
    if (isBuilt && targets.some(({ kind }) => kind.includes('custom-build'))) found.add(name);
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
