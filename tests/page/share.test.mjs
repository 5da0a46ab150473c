// Sharing without values: what was left out is marked, and has to be entered.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/steps.mjs';
import { RIGHT, composer } from '../lib/composer.mjs';

const on = composer({ permissions: ['clipboard-read', 'clipboard-write'] });
const SECRET = {
  ...RIGHT,
  overrides: {
    containerOverrides: [
      {
        name: 'app',
        environment: [
          { name: 'TOKEN', value: 'c4nary' },
          { name: 'KEY', value: 'c4nary' },
        ],
      },
    ],
  },
};
const VALUE = '/overrides/containerOverrides/0/environment';

/** Checks what the recipient sees, and enters the values. */
async function enterValues() {
  assert.deepEqual(await on.problems(), [`left-out@${VALUE}/0/value`, `left-out@${VALUE}/1/value`]);
  await on.show('output');
  const output = on.page.locator('.view-output');
  await output.getByText('Enter 2 values that were left out to get output.').waitFor();
  for (const name of ['Copy', 'Copy anyway', 'Download']) {
    assert.equal(await output.getByRole('button', { name, exact: true }).count(), 0, name);
  }
  // The list leads to the place; it is empty there and says why.
  await on.page.locator(`.problem[data-path="${VALUE}/0/value"] .go`).click();
  await on.hasFocus(`${VALUE}/0/value`);
  const input = on.input(`${VALUE}/0/value`);
  assert.equal(await input.inputValue(), '');
  assert.match((await input.getAttribute('placeholder')) ?? '', /left out/i);
  await input.fill('one');
  await output.getByText('Enter 1 value that was left out to get output.').waitFor();
  await on.input(`${VALUE}/1/value`).fill('two');
  await output.getByText('Values are hidden here.').waitFor();
  await output.getByRole('button', { name: 'Copy', exact: true }).click();
  assert.match(await on.page.evaluate(() => navigator.clipboard.readText()), /one[^]*two/);
}

test('the recipient of a link sees how many values were left out and where, and does not get output until they are entered', async () => {
  await on.write(SECRET);
  await on.page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = on.page.getByRole('dialog', { name: 'Share' });
  await dialog.getByText('2 values are left out and marked').waitFor();
  await on.page.waitForFunction(() => {
    const input = document.querySelector('#share-link');
    return input instanceof HTMLInputElement && input.value.includes('#request=');
  });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  const address = await on.page.evaluate(() => navigator.clipboard.readText());
  await on.open();
  await on.page.goto('about:blank');
  await on.page.goto(address);
  await on.page
    .locator('.toast')
    .getByText('Request opened from the link. 2 values were left out.')
    .waitFor();
  // The mark is not a secret.
  await on.page.locator('.cm-content').getByText('<left out>').first().waitFor();
  await on.page.waitForFunction(
    () =>
      ![...document.querySelectorAll('.cm-content .secret')].some((part) =>
        part.textContent?.includes('left'),
      ),
  );
  await on.page.reload();
  await enterValues();
});

test('from disk, Share offers a file instead of a link, which another copy of the page opens', async () => {
  const tab = await on.tab(pathToFileURL(join(root, 'dist', 'page', 'composer.html')).href);
  await tab.locator('.cm-content').click();
  await tab.keyboard.insertText(JSON.stringify(SECRET));
  await tab.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = tab.getByRole('dialog', { name: 'Share' });
  await dialog.getByText('a link to it works only on this computer').waitFor();
  await dialog.getByText('2 values are left out and marked').waitFor();
  assert.equal(await tab.locator('#share-link').count(), 0);
  assert.doesNotMatch(await dialog.innerText(), /file:/);
  const coming = tab.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download request' }).click();
  const text = readFileSync(await (await coming).path(), 'utf8');
  await tab.close();
  assert.doesNotMatch(text, /c4nary/);
  const taken = await on.import(text);
  await taken.getByRole('button', { name: 'Import', exact: true }).click();
  await enterValues();
});

test('the links of the rules page open its examples, with their task definitions', async () => {
  const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');
  const open = async (/** @type {string} */ rule) => {
    const section = page.slice(page.indexOf(`\n## ${rule}\n`));
    const [fragment] = section.match(/#request=[\w-]+/) ?? [];
    await on.page.goto('about:blank');
    await on.page.goto(`${on.site.address}${fragment}`);
  };
  await on.open();
  await open('unknown-container');
  await on.page.locator('.problem[data-code="unknown-container"]').waitFor();
  assert.equal(await on.page.getByText('bridge, 2 containers').count(), 1);
  // A command line is imported.
  await open('shell-reference');
  await on.page.locator('.toast').getByText('Imported AWS CLI command').waitFor();
  assert.match((await on.request()).group, /^nightly-/);
  // What does not belong to the next request is gone.
  await open('duplicate-item');
  await on.page.locator('.problem[data-code="duplicate-item"]').waitFor();
  assert.equal(await on.page.getByText('bridge, 2 containers').count(), 0);
});
