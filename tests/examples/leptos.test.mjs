// The form with Leptos, in Chromium.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, run } from '../../scripts/lib/steps.mjs';
import { wasmBindgen } from '../../scripts/lib/tools.mjs';
import { example } from '../lib/example.mjs';
import { cargo, target } from '../lib/rust-example.mjs';
import { validate } from '../../pkg/dist/index.js';

const ID = '0123456789abcdef0123456789abcdef';

/** What `trunk build` does. */
async function build() {
  const platform = 'wasm32-unknown-unknown';
  await cargo('examples/leptos', 'build', '--target', platform);
  const dist = join(target, 'leptos', 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const built = join(target, platform, 'debug', 'leptos-form.wasm');
  const words = ['--target', 'web', '--no-typescript', '--out-dir', dist, built];
  await run(join(await wasmBindgen(), 'wasm-bindgen'), words);
  const page = readFileSync(join(root, 'examples', 'leptos', 'index.html'), 'utf8');
  const script = `<script type="module">import init from './leptos-form.js'; await init();</script>`;
  const link = '<link data-trunk rel="rust" />';
  assert.ok(page.includes(link));
  writeFileSync(join(dist, 'index.html'), page.replace(link, script));
}

await build();

const { open } = example('leptos', 'outside');

test('the form shows each violation at its field, and the valid request', async () => {
  const { page, isFine } = await open();
  /** @param {string} label */
  const field = (label) => page.getByLabel(label, { exact: true });
  /** @param {string} label @param {unknown} request @param {string} path */
  const says = async (label, request, path) => {
    const { violations } = validate(request, { revision: '2026', input: 'form' });
    const message = violations.find((violation) => violation.path === path)?.message ?? 'none';
    await page
      .locator(`#${await field(label).getAttribute('aria-describedby')}`)
      .getByText(message)
      .waitFor();
    assert.equal(await field(label).getAttribute('aria-invalid'), 'true', label);
  };
  const isValid = (/** @type {string} */ label) =>
    page.locator(`label:has-text("${label}") [aria-invalid=false]`).waitFor();

  await says('Task definition', {}, '/taskDefinition');
  await says('Container instances', {}, '/containerInstances');
  await isValid('Cluster');
  await field('Cluster').fill('a b');
  await says('Cluster', { cluster: 'a b' }, '/cluster');
  await field('Container instances').fill(`${ID} x/y/z/w`);
  await says('Container instances', { containerInstances: [ID, 'x/y/z/w'] }, '/containerInstances/1');
  const subnets = ['vpc-01234567'];
  await field('Subnets').fill(subnets.join(' '));
  const network = { networkConfiguration: { awsvpcConfiguration: { subnets } } };
  await says('Subnets', network, '/networkConfiguration/awsvpcConfiguration/subnets/0');
  assert.equal(await page.locator('output').textContent(), '');
  await isFine();

  await field('Cluster').fill('');
  await field('Subnets').fill('');
  await field('Container instances').fill(ID);
  await field('Task definition').fill('web:7');
  for (const label of ['Cluster', 'Subnets', 'Container instances', 'Task definition']) await isValid(label);
  const output = JSON.parse((await page.locator('output').textContent()) ?? '');
  assert.deepEqual(output, { containerInstances: [ID], taskDefinition: 'web:7' });
  await isFine();
});
