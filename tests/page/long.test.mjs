// Long strings and arrays: the page draws a part at a time and stays responsive.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer();

test('a long text is recognized', async () => {
  await on.page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = on.page.getByRole('dialog', { name: 'Import' });
  const box = dialog.getByRole('textbox');
  for (const [text, what] of [
    ['aws '.repeat(160_000), 'text'],
    [`${'aws '.repeat(160_000)}ecs`, 'an AWS CLI command'],
    ['aws ecs --region '.repeat(40_000), 'an AWS CLI command'],
  ]) {
    await box.fill(text);
    await dialog.getByText(`Looks like ${what}`).waitFor();
    await box.fill('');
    await dialog.getByText('Nothing pasted yet').waitFor();
  }
});

test('of many problems, changes and rows, a hundred are shown, and more on demand', async () => {
  const environment = Array.from({ length: 250 }, (_, index) => ({ name: `A${index}`, value: 'x' }));
  const members = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`x${index}`, index]));
  environment[240].name = '';
  await on.write({
    ...RIGHT,
    ...members,
    overrides: { containerOverrides: [{ name: 'app', environment }] },
    volumeConfigurations: [],
  });
  const problems = on.page.locator('.problem');
  await problems.first().waitFor();
  assert.equal(await problems.count(), 100);
  await on.page.locator('.problems .more').click();
  assert.equal(await problems.count(), 200);
  const more = on.page.locator('.problems .more');
  assert.match((await more.textContent()) ?? '', /^Show \d+ more of \d+$/);
  await more.click();
  assert.equal(await more.count(), 0);

  const rows = on.field('/overrides/containerOverrides/0/environment').locator('.items > li');
  // More than ten are folded.
  assert.equal(await rows.count(), 0);
  await on.page.getByRole('button', { name: '250 environment variables' }).click();
  assert.equal(await rows.count(), 100);
  assert.equal(await on.page.locator('#form [role=group][aria-label$="unknown member"]').count(), 100);
  // A problem further down leads to its row all the same.
  await on.page
    .locator('.problem[data-path="/overrides/containerOverrides/0/environment/240/name"] .go')
    .first()
    .click();
  await on.hasFocus('/overrides/containerOverrides/0/environment/240/name');
  // So does a row that is added.
  await on
    .field('/overrides/containerOverrides/0/environment')
    .getByRole('button', { name: 'Add environment variable' })
    .click();
  await on.hasFocus('/overrides/containerOverrides/0/environment/250/name');

  await on.write({
    TaskDefinition: 'web:7',
    containerInstances: [ID],
    ...Object.fromEntries(Object.keys(members).map((name) => [name, ''])),
  });
  await on.show('output');
  await on.page.locator('.corrections .changes li').first().waitFor();
  assert.equal(await on.page.locator('.corrections .changes li').count(), 100);
});
