// A separate crate that depends on the library: the example in the README runs natively and compiles for browsers.

import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, run } from '../../scripts/lib/steps.mjs';
import { examples } from '../lib/readme.mjs';

test('a crate that depends on the library runs the examples, and builds them for wasm', async () => {
  const blocks = examples('rust').map(({ code }) => `{\n${code}}\n`);
  assert.ok(blocks.length > 1);
  // Always the same folder, so that cargo compiles only what changed.
  const folder = join(root, 'target', 'rust-consumer');
  mkdirSync(join(folder, 'src'), { recursive: true });
  const manifest = `
    [package]
    name = "consumer"
    edition = "2024"

    [dependencies]
    ecs-start-task = { path = ${JSON.stringify(root)} }

    [profile.dev]
    debug = false

    [workspace]
  `;
  writeFileSync(join(folder, 'Cargo.toml'), manifest);
  writeFileSync(join(folder, 'src', 'main.rs'), `fn main() {\n${blocks.join('')}}\n`);
  // The tested versions, which are already downloaded.
  copyFileSync(join(root, 'Cargo.lock'), join(folder, 'Cargo.lock'));
  const cargo = (/** @type {string[]} */ ...args) =>
    run('cargo', [...args, '--quiet', '--offline', '--manifest-path', join(folder, 'Cargo.toml')], {
      env: { CARGO_TARGET_DIR: join(root, 'target', 'outside') },
    });
  await cargo('run');
  await cargo('check', '--target', 'wasm32-unknown-unknown');
});
