// The console example in Chromium: a form drawn from `describe` with Cloudscape components.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from '../lib/example.mjs';

const INSTANCE = 'fedcba9876543210fedcba9876543210';

const { open } = example('console');

test('a request is filled in, checked against a task definition, fixed and copied', async () => {
  const { page, isFine } = await open();
  const field = (/** @type {string} */ name) => page.locator(`input[aria-label="${name}"]`).first();
  const button = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true });
  const command = page.getByLabel('Command', { exact: true });
  const says = (/** @type {string | RegExp} */ text) => page.getByText(text).first().waitFor();

  await says('Required member "taskDefinition" is missing.');
  await field('Task definition').fill('web:7');
  await button('Add container instance').click();
  await field('Container instance').fill(INSTANCE);
  assert.match(String(await command.textContent()), new RegExp(`--container-instances ${INSTANCE}`));

  // The task definition rules: its containers, its network mode.
  await button('Check against task definition None').click();
  await page.getByRole('option', { name: 'web', exact: true }).click();
  await page.getByRole('button', { name: 'Network configuration (1 to check)' }).click();
  await says(/network mode awsvpc/);
  await button('Add subnet').click();
  await field('Subnet').fill('subnet-0123456789abcdef0');
  await page.getByRole('button', { name: 'Overrides', exact: true }).click();
  await button('Add container override').click();
  await field('Name').fill('ap');
  await says(/no container "ap"/);

  // German messages; a fix is a button.
  await page.getByText('German messages').click();
  await page.getByRole('button', { name: /In .*app.* ändern/ }).click();
  assert.equal(await field('Name').inputValue(), 'app');
  await page.getByText('German messages').click();

  // Variables are masked until they are shown.
  await button('Add environment variable').click();
  const variable = page.locator('input[aria-label=Name]').nth(1);
  await variable.fill('MODE');
  await field('Value').fill('nightly');
  assert.match(String(await command.textContent()), /•••/);
  assert.doesNotMatch(String(await command.textContent()), /nightly/);
  await page.getByText('Mask sensitive values').click();
  assert.match(String(await command.textContent()), /\{"name":"MODE","value":"nightly"\}/);

  // Help is what `explain` says.
  await page.getByText('Info', { exact: true }).first().click();
  await says('Rule invalid-cluster');

  // A failed response: retry names the instances that failed.
  await field('Container instance').fill('0123456789abcdef0123456789abcdef');
  await button('Use a failed response').click();
  await says(/RESOURCE:MEMORY/);
  await button('Retry the failed instances').click();
  assert.match(await field('Container instance').inputValue(), new RegExp(`/${INSTANCE}$`));

  await isFine();
  await page.close();
});
