// The form: drawn from the model, one document with the text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../pkg/dist/index.js';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer();
const OTHER = 'fedcba9876543210fedcba9876543210';

/** @param {readonly import('../../pkg/dist/index.js').Field[]} fields @returns {string[]} */
const simple = (fields) =>
  fields.flatMap((field) =>
    field.control === 'group' ? simple(field.members ?? []) : [`/${field.path.replaceAll('.', '/')}`],
  );

test('a request is built from scratch with the keyboard alone', async () => {
  const { keyboard } = on.page;
  /** Tabs on to a control by its name. @param {string | RegExp} name */
  const reach = async (name) => {
    for (let steps = 0; steps < 120; steps += 1) {
      const label = await on.page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement)) return '';
        const { labels } = /** @type {HTMLInputElement} */ (element);
        return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
      });
      if (typeof name === 'string' ? label.trim() === name : name.test(label)) return;
      await keyboard.press('Tab');
    }
    assert.fail(`${name} cannot be reached`);
  };
  await on.hasFocus('/cluster');
  await keyboard.type('production');
  await reach('Task definition');
  await keyboard.type('web:7');
  await reach('Container instance 1');
  await keyboard.type(ID);
  await keyboard.press('Enter');
  await on.hasFocus('/containerInstances/1');
  await keyboard.type(OTHER);
  await reach('Add container override');
  await keyboard.press('Enter');
  await on.hasFocus('/overrides/containerOverrides/0/name');
  await keyboard.type('app');
  await reach('Add argument');
  await keyboard.press('Enter');
  await on.hasFocus('/overrides/containerOverrides/0/command/0');
  await keyboard.type('python');
  await reach('Memory');
  await keyboard.type('512');
  await reach('Add tag');
  await keyboard.press('Enter');
  await on.hasFocus('/tags/0/key');
  await keyboard.type('team');
  await keyboard.press('Tab');
  await keyboard.type('payments');
  assert.deepEqual(await on.request(), {
    cluster: 'production',
    containerInstances: [ID, OTHER],
    overrides: { containerOverrides: [{ name: 'app', command: ['python'], memory: 512 }] },
    tags: [{ key: 'team', value: 'payments' }],
    taskDefinition: 'web:7',
  });
  assert.deepEqual(await on.problems(), []);
  await on.page.getByText('Valid. Meets all documented limits.').waitFor();
});

for (const revision of /** @type {const} */ (['2023', '2026'])) {
  test(`every member of revision ${revision} has its field, with label and limits`, async () => {
    await on.choose(revision === '2026' ? 'Current' : 'Early 2023');
    await on.write({
      ...RIGHT,
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0123456789abcdef0'] } },
      overrides: { cpu: '256' },
      tags: [],
      ...(revision === '2026' ? { volumeConfigurations: [{ name: 'data' }] } : {}),
    });
    await on.unfold();
    const members = describe('request', revision);
    for (const pointer of simple(members)) assert.equal(await on.field(pointer).count(), 1, pointer);
    for (const { name, label, limits, required } of members) {
      const text = await on.field(`/${name}`).innerText();
      assert.ok(text.includes(label), label);
      if (limits?.maxItems) assert.ok(text.includes(`of ${limits.maxItems}`), name);
      if (required) assert.ok(text.includes('Required'), name);
    }
    assert.equal(await on.field('/volumeConfigurations').count(), revision === '2026' ? 1 : 0);
  });
}

test('values of every type are written to the text with their type, in documented order', async () => {
  await on.write(RIGHT);
  await on.unfold('More options');
  await on.input('/startedBy').fill('me');
  await on.input('/cluster').fill('prod');
  await on.input('/propagateTags').selectOption('TASK_DEFINITION');
  await on.field('/enableExecuteCommand').getByText('true', { exact: true }).first().click();
  await on.field('/enableECSManagedTags').getByText('false', { exact: true }).first().click();
  assert.equal(
    await on.text(),
    `{
  "cluster": "prod",
  "containerInstances": [
    "${ID}"
  ],
  "enableECSManagedTags": false,
  "enableExecuteCommand": true,
  "propagateTags": "TASK_DEFINITION",
  "startedBy": "me",
  "taskDefinition": "web:7"
}`,
  );
  await on.field('/enableECSManagedTags').getByText('Default (false)').click();
  await on.input('/cluster').fill('');
  await on.input('/propagateTags').selectOption('');
  assert.deepEqual(await on.request(), { ...RIGHT, enableExecuteCommand: true, startedBy: 'me' });
});

test('an integer is written as a number; other input stays and is reported at its field', async () => {
  await on.write({ ...RIGHT, overrides: { containerOverrides: [{ name: 'app' }] } });
  const pointer = '/overrides/containerOverrides/0/cpu';
  await on.input(pointer).fill('25x');
  assert.deepEqual(await on.problems(), [`wrong-type@${pointer}`]);
  assert.match(await on.field(pointer).innerText(), /Expected an integer/);
  assert.equal(await on.input(pointer).getAttribute('aria-invalid'), 'true');
  await on.input(pointer).fill('256');
  assert.deepEqual(await on.problems(), []);
  assert.equal((await on.request()).overrides.containerOverrides[0].cpu, 256);
  await on.input(pointer).fill('');
  assert.deepEqual((await on.request()).overrides, { containerOverrides: [{ name: 'app' }] });
});

test('clearing a value removes the empty objects around it', async () => {
  await on.write({ ...RIGHT, overrides: { memory: '512' } });
  await on.input('/overrides/memory').fill('');
  assert.deepEqual(await on.request(), RIGHT);
});

test('items are added, moved, duplicated and removed, and the focus follows them', async () => {
  await on.write({
    ...RIGHT,
    tags: [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ],
  });
  const keys = async () =>
    (await on.request()).tags.map((/** @type {{ key: string }} */ tag) => tag.key).join('');
  await on.field('/tags/0').getByRole('button', { name: 'Move tag 1 down' }).click();
  assert.equal(await keys(), 'ba');
  await on.page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label') === 'Move tag 2 down',
  );
  await on.page.keyboard.press('Shift+Tab');
  await on.page.keyboard.press('Enter');
  assert.equal(await keys(), 'ab');
  await on.field('/tags/0').getByRole('button', { name: 'Remove tag 1' }).click();
  assert.equal(await keys(), 'b');
  await on.page.waitForFunction(() => document.activeElement?.id === 'in/tags/0/key');
  await on.field('/tags/0').getByRole('button', { name: 'Remove tag 1' }).click();
  assert.deepEqual(await on.request(), RIGHT);
  await on.page.waitForFunction(() => document.activeElement?.textContent === 'Add tag');

  await on.write({ ...RIGHT, overrides: { containerOverrides: [{ name: 'app', command: ['x'] }] } });
  await on.page.getByRole('button', { name: 'Duplicate container override 1' }).click();
  assert.deepEqual((await on.request()).overrides.containerOverrides, [
    { name: 'app', command: ['x'] },
    { name: 'app', command: ['x'] },
  ]);
  assert.deepEqual(await on.problems(), [
    'duplicate-container-override@/overrides/containerOverrides/1/name',
  ]);
});

test('a full list does not accept more items', async () => {
  await on.write({
    ...RIGHT,
    containerInstances: Array.from({ length: 10 }, (_, n) => `${n}`.padStart(32, '0')),
  });
  const add = on.page.getByRole('button', { name: 'Add container instance' });
  assert.equal(await add.getAttribute('aria-disabled'), 'true');
  await add.dispatchEvent('click');
  assert.equal((await on.request()).containerInstances.length, 10);
});

test('environment values are masked until shown, in the form, the text and the output', async () => {
  await on.write({
    ...RIGHT,
    overrides: { containerOverrides: [{ name: 'app', environment: [{ name: 'LEVEL', value: 'c4nary' }] }] },
  });
  const pointer = '/overrides/containerOverrides/0/environment/0/value';
  // Fields are drawn again when the core has been loaded.
  const looks = (/** @type {string} */ selector, /** @type {string} */ security) =>
    on.page.waitForFunction(
      ({ selector, security }) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).getPropertyValue('-webkit-text-security') === security;
      },
      { selector, security },
    );
  await looks(`[id="in${pointer}"]`, 'disc');
  await looks('.cm-line .secret', 'disc');
  await on.show('output');
  assert.doesNotMatch(await on.page.locator('.snippet').innerText(), /c4nary/);
  await on.page.locator('.view-output').getByRole('button', { name: 'Show values' }).click();
  assert.match(await on.page.locator('.snippet').innerText(), /c4nary/);
  await on.show('json');
  await looks(`[id="in${pointer}"]`, 'none');
  assert.equal(await on.page.locator('.cm-line .secret').count(), 0);
});

test('a .env file becomes variables; existing ones get the new value', async () => {
  await on.write({
    ...RIGHT,
    overrides: { containerOverrides: [{ name: 'app', environment: [{ name: 'LEVEL', value: 'info' }] }] },
  });
  await on.page.getByRole('button', { name: 'Paste .env' }).click();
  const dialog = on.page.getByRole('dialog', { name: 'Paste a .env file' });
  await dialog
    .getByRole('textbox')
    .fill(
      '# a comment\nexport LEVEL=debug\nQUOTED="two\\nlines # kept"\nSINGLE=\'it is\'\nEMPTY=\nPLAIN=a b # gone\nno variable\n',
    );
  assert.match(await dialog.innerText(), /5 variables found\. Ignored 1 line without an equals sign\./);
  await dialog.getByRole('button', { name: 'Add variables' }).click();
  assert.deepEqual((await on.request()).overrides.containerOverrides[0].environment, [
    { name: 'LEVEL', value: 'debug' },
    { name: 'QUOTED', value: 'two\nlines # kept' },
    { name: 'SINGLE', value: 'it is' },
    { name: 'EMPTY', value: '' },
    { name: 'PLAIN', value: 'a b' },
  ]);
});

test('the help of a field is its explanation', async () => {
  await on.unfold('More options');
  await on.field('/startedBy').getByRole('button', { name: 'Help on Started by' }).click();
  await on.field('/startedBy').locator('dl').waitFor();
  const help = await on.field('/startedBy').innerText();
  assert.match(help, /At most 36 characters/);
  assert.match(help, /invalid-started-by/);
});

test('unknown members and values of another type stay until they are fixed', async () => {
  await on.write({ ...RIGHT, launchType: 'EC2', tags: 'team', overrides: null });
  assert.match(await on.field('/launchType').innerText(), /launchType/);
  // A string instead of an array can be anything, so it is not shown.
  assert.match(await on.field('/tags').last().innerText(), /Hidden: wrong type/);
  await on
    .field('/launchType')
    .getByRole('button', { name: 'Remove launchType', exact: true })
    .first()
    .click();
  assert.deepEqual(await on.request(), { ...RIGHT, tags: 'team', overrides: null });
  await on.page.getByRole('button', { name: 'Remove Overrides' }).click();
  await on.page.getByRole('button', { name: 'Remove Tags' }).click();
  assert.deepEqual(await on.request(), RIGHT);
});

test('of a duplicate member, the last one is changed', async () => {
  await on.write(`{"taskDefinition": "old:1", "containerInstances": ["${ID}"], "taskDefinition": "web:7"}`);
  assert.equal(await on.input('/taskDefinition').inputValue(), 'web:7');
  await on.input('/taskDefinition').fill('web:8');
  assert.deepEqual(await on.request(), { ...RIGHT, taskDefinition: 'web:8' });
  assert.deepEqual(await on.problems(), []);
});
