// What a release requires in addition to the code.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/lib/steps.mjs';

const text = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

test('the crate and the package name the same home', () => {
  const { homepage, repository, bugs } = JSON.parse(text('pkg-template/package.json'));
  const field = (/** @type {string} */ name) =>
    text('Cargo.toml').match(new RegExp(`^${name} = "([^"]+)"`, 'm'))?.[1];
  assert.equal(homepage, field('homepage'));
  assert.equal(repository.url, `git+${field('repository')}.git`);
  assert.equal(bugs.url, `${field('repository')}/issues`);
});

test('nothing is published while its home is a placeholder', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/release-check.mjs', '--publish'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: '' },
  });
  assert.equal(status, 1);
  if (!text('Cargo.toml').includes('example.invalid')) return;
  assert.match(stderr, /^✗ Cargo\.toml contains a placeholder address \(example\.invalid\)/);
});

test('SECURITY.md states where to report a vulnerability, for which versions, and when you receive an answer', () => {
  const reporting = text('SECURITY.md').split('## Guarantees and tests')[0];
  for (const part of [/[\w.]+@[\w.]+/, /supported/i, /\d+ (working )?days/]) assert.match(reporting, part);
});
