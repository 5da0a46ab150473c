// The React example in Chromium: both form libraries take the Standard Schema as it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from '../lib/example.mjs';
import { validate } from '../../pkg/dist/index.js';

const ID = '0123456789abcdef0123456789abcdef';

const { open } = example('react-form');

/** What the package says of a value. @param {unknown} request @param {string} path */
const message = (request, path) =>
  validate(request, { revision: '2026' }).violations.find((violation) => violation.path === path)?.message ??
  '';

for (const name of ['react-hook-form', 'TanStack Form']) {
  test(`${name} shows what is wrong at its field, and sends what is right`, async () => {
    const { page, isFine } = await open();
    const form = page.getByRole('form', { name });
    /** @param {string} label */
    const field = (label) => form.getByLabel(label, { exact: true });
    /** @param {string} label @param {RegExp | string} text */
    const says = async (label, text) => {
      const error = field(label).locator('xpath=..').locator('span');
      await error.getByText(text).waitFor();
      assert.equal(await field(label).getAttribute('aria-invalid'), 'true');
    };

    await field('Cluster').fill('a b');
    await field('Container memory').fill('0');
    await field('Task CPU').fill('much');
    await field('Container').fill('app');
    await form.getByRole('button', { name: 'Send' }).click();
    await says('Task definition', message({}, '/taskDefinition'));
    await says('Cluster', message({ cluster: 'a b' }, '/cluster'));
    await says('Task CPU', message({ overrides: { cpu: 'much' } }, '/overrides/cpu'));
    const small = { overrides: { containerOverrides: [{ name: 'app', memory: 0 }] } };
    await says('Container memory', message(small, '/overrides/containerOverrides/0/memory'));
    assert.equal(await page.locator('output').textContent(), '');

    await field('Cluster').fill('');
    await field('Task definition').fill('web:7');
    await field('Container instance').fill(ID);
    await field('Container memory').fill('512');
    await field('Task CPU').fill('1024');
    await form.getByRole('button', { name: 'Send' }).click();
    const output = page.locator('output');
    await output.getByText('aws ecs start-task').waitFor();
    const command = await output.textContent();
    assert.match(String(command), /--task-definition web:7/);
    assert.match(String(command), new RegExp(`--container-instances ${ID}`));
    assert.match(String(command), /\{"containerOverrides":\[\{"name":"app","memory":512\}\],"cpu":"1024"\}/);
    assert.equal(await form.locator('[aria-invalid=true]').count(), 0);

    await isFine();
    await page.close();
  });
}

test('TanStack Form validates both invalid and valid state as you type', async () => {
  const { page } = await open();
  const form = page.getByRole('form', { name: 'TanStack Form' });
  await form.getByLabel('Cluster').fill('a b');
  await form.getByText(message({ cluster: 'a b' }, '/cluster')).waitFor();
  await form.getByLabel('Cluster').fill('ab');
  await form.getByText(message({ cluster: 'a b' }, '/cluster')).waitFor({ state: 'detached' });
  await page.close();
});
