// The examples in Rust: a linter with miette, and a service with axum.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { before, test } from 'node:test';
import { root, run } from '../../scripts/lib/steps.mjs';

const EXAMPLES = ['miette-linter', 'axum-service'];
const target = join(root, 'target', 'examples', 'cargo');
const VALID = { taskDefinition: 'web:7', containerInstances: ['0123456789abcdef0123456789abcdef'] };

before(async () => {
  for (const name of EXAMPLES) {
    const manifest = join(root, 'examples', name, 'Cargo.toml');
    await run('cargo', ['build', '--quiet', '--locked', '--manifest-path', manifest], {
      env: { CARGO_TARGET_DIR: target, CARGO_PROFILE_DEV_DEBUG: '0' },
    });
  }
});

/** @param {string} name */
const program = (name) => join(target, 'debug', name);

test('the linter prints each violation with its place, and no secret', () => {
  const folder = join(root, 'target', 'examples', 'linted');
  mkdirSync(folder, { recursive: true });
  const lint = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(join(folder, name), text);
    const env = { ...process.env, NO_COLOR: '1' };
    return spawnSync(program('miette-linter'), [name], { cwd: folder, encoding: 'utf8', env });
  };
  const environment = [{ name: 'PASSWORD', value: 'hünter2' }];
  const invalid = lint(
    'invalid.json',
    JSON.stringify(
      { taskDefinition: 'é', overrides: { containerOverrides: [{ name: 'app', enviroment: environment }] } },
      null,
      2,
    ),
  );
  assert.equal(invalid.status, 1);
  for (const part of [
    'invalid.json: 3 errors, 0 warnings',
    'Unknown member "enviroment". Did you mean "environment"?',
    '[invalid.json:7:9]',
    'Rename to environment',
    'missing-member',
  ]) {
    assert.ok(invalid.stderr.includes(part), `${part}\n${invalid.stderr}`);
  }
  assert.doesNotMatch(invalid.stderr, /hünter2/);
  const valid = lint('valid.json', JSON.stringify(VALID));
  assert.deepEqual([valid.status, valid.stderr], [0, '']);
});

test('the service starts what is valid, and returns the report about what is not', async () => {
  const service = spawn(program('axum-service'), { env: { ...process.env, PORT: '0' } });
  try {
    const [line] = await new Promise((resolve) =>
      createInterface(service.stdout).once('line', (...args) => resolve(args)),
    );
    const address = String(line).replace('listening on ', '');
    const send = (/** @type {unknown} */ body) =>
      fetch(`${address}/tasks`, { method: 'POST', body: JSON.stringify(body) });
    const valid = await send(VALID);
    assert.equal(valid.status, 200);
    assert.equal(await valid.text(), 'would start a task on 1 container instances\n');
    const invalid = await send({ ...VALID, containerInstances: 7 });
    assert.equal(invalid.status, 422);
    const report = await invalid.json();
    assert.deepEqual([report.valid, report.kind, report.revision], [false, 'request', '2023']);
    assert.deepEqual(
      report.violations.map((/** @type {any} */ { code, path }) => [code, path]),
      [['wrong-type', '/containerInstances']],
    );
  } finally {
    service.kill();
  }
});
