// Fix all, and the way back from whatever was done to the request.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer();
const toast = () => on.page.locator('.toast');
const action = (/** @type {string} */ name) => toast().getByRole('button', { name, exact: true });
const fixAll = (/** @type {number} */ count) =>
  on.page.locator('.problems').getByRole('button', { name: `Fix all (${count})` });

/** Saves the request as a draft and closes the dialog. @param {string} name */
async function saveDraft(name) {
  await on.page.keyboard.press('ControlOrMeta+s');
  const drafts = on.page.getByRole('dialog', { name: 'Drafts' });
  await drafts.getByLabel('Draft name').fill(name);
  await drafts.getByRole('button', { name: 'Save' }).click();
  await drafts.getByText(name, { exact: true }).waitFor();
  await on.page.keyboard.press('Escape');
  return drafts;
}

test('Fix all makes the safe fixes of errors in one step, and shows each of them', async () => {
  const text = `{ // why\n  "TaskDefinition": "web:7",\n  "containerInstances": ["${ID}"],\n  "tags": { "team": "a" },\n  "overrides": { "cpu": 256, "containerOverrides": [{ "name": "app", "command": ["a b"] }] },\n}`;
  await on.write(text);
  // The warning about the command has a suggestion, which Fix all does not apply.
  await on.page
    .locator('.problem[data-code=command-in-one-text]')
    .getByText('Split into 2 arguments')
    .waitFor();
  await fixAll(5).click();
  assert.deepEqual(await on.request(), {
    taskDefinition: 'web:7',
    containerInstances: [ID],
    tags: [{ key: 'team', value: 'a' }],
    overrides: { cpu: '256', containerOverrides: [{ name: 'app', command: ['a b'] }] },
  });
  await toast().getByText('5 corrections', { exact: true }).waitFor();
  await action('Show').click();
  const dialog = on.page.getByRole('dialog', { name: 'Corrections' });
  await dialog.locator('.changes li').nth(4).waitFor();
  assert.equal(await dialog.locator('.changes li').count(), 5);
  assert.match(
    await dialog.innerText(),
    /Remove the comment[^]*\/TaskDefinition[^]*\/tags[^]*\/overrides\/cpu/,
  );
  await dialog.getByRole('button', { name: 'Done' }).click();
  // One step back brings everything back.
  await on.page.getByRole('button', { name: 'Undo', exact: true }).click();
  assert.equal(await on.text(), text);
});

test('the report of Fix all has its own way back', async () => {
  const text = JSON.stringify({ ...RIGHT, startedby: 'me', overrides: { cpu: 256 } });
  await on.write(text);
  await fixAll(2).click();
  assert.deepEqual(await on.request(), { ...RIGHT, startedBy: 'me', overrides: { cpu: '256' } });
  await action('Undo').click();
  assert.equal(await on.text(), text);
  assert.equal(await toast().count(), 0);
});

test('violations that appear after a round are left for the next one', async () => {
  await on.write({
    ...RIGHT,
    overrides: { containerOverrides: { app: { environment: { A: 'x' } } } },
    Tags: [{ key: 'a', value: 5 }],
  });
  const before = (await on.problems()).length;
  const button = on.page.locator('.problems .fix-all');
  const count = before > 1 ? Number((await button.innerText()).match(/\d+/)?.[0]) : 1;
  assert.equal(count, 2);
  await button.click();
  await toast().getByText('2 corrections', { exact: true }).waitFor();
  const request = await on.request();
  assert.deepEqual(request.overrides.containerOverrides[0].environment, { A: 'x' });
  assert.deepEqual(request.tags, [{ key: 'a', value: 5 }]);
});

test('a member of the newer API offers the current version; Fix all does too, and undo brings the old one back', async () => {
  const choose = (/** @type {string} */ revision) =>
    on.page
      .locator(`input[value="${revision}"]`)
      .evaluate((input) => /** @type {HTMLElement} */ (input).click());
  const isCurrent = () => on.page.locator('input[value="2026"]').isChecked();
  const text = JSON.stringify({ ...RIGHT, volumeConfigurations: [], startedby: 'x' });
  await choose('2023');
  await on.write(text);
  const problem = on.page.locator('.problem[data-path="/volumeConfigurations"]');
  await problem.getByText('Use the current API version').click();
  assert.equal(await isCurrent(), true);
  assert.deepEqual(await on.problems(), ['unknown-member@/startedby']);
  await choose('2023');
  await fixAll(2).click();
  assert.equal(await isCurrent(), true);
  assert.deepEqual(await on.problems(), []);
  await action('Undo').click();
  assert.equal(await isCurrent(), false);
  assert.equal(await on.text(), text);
});

test('a button splits a command in one string, or runs it in a shell', async () => {
  const command = (/** @type {string} */ line) => ({
    ...RIGHT,
    overrides: { containerOverrides: [{ name: 'app', command: [line] }] },
  });
  for (const [line, button, words] of /** @type {const} */ ([
    [`python job.py --name "a b"`, 'Split into 4 arguments', ['python', 'job.py', '--name', 'a b']],
    ['a | b', 'Run in a shell', ['sh', '-c', 'a | b']],
  ])) {
    await on.write(command(line));
    await on.page.locator('.problems').getByRole('button', { name: button }).click();
    assert.deepEqual((await on.request()).overrides.containerOverrides[0].command, words);
  }
});

test('New begins without the draft and the task definition, and can be undone', async () => {
  await on.example('Network interface per task');
  const drafts = await saveDraft('mine');
  const text = await on.text();
  await on.page.getByRole('button', { name: 'New', exact: true }).click();
  assert.equal(await on.text(), '');
  assert.equal(await on.page.getByRole('button', { name: 'Remove task definition gateway:3' }).count(), 0);
  await action('Undo').click();
  assert.equal(await on.text(), text);
  await on.page.getByRole('button', { name: 'Remove task definition gateway:3' }).waitFor();
  await on.page.getByRole('button', { name: 'New', exact: true }).click();
  await on.write(RIGHT);
  await on.page.keyboard.press('ControlOrMeta+s');
  assert.equal(await drafts.getByLabel('Draft name').inputValue(), '');
  await drafts.getByLabel('Draft name').fill('other');
  await drafts.getByRole('button', { name: 'Save', exact: true }).click();
  await drafts.getByText('other', { exact: true }).waitFor();
  await on.lists(['mine', 'other']);
});

test('an example is not the draft that was open before', async () => {
  await on.write(RIGHT);
  const drafts = await saveDraft('mine');
  await on.example('Nightly job');
  await on.page.keyboard.press('ControlOrMeta+s');
  assert.equal(await drafts.getByLabel('Draft name').inputValue(), '');
});

test('a deleted draft comes back by Undo', async () => {
  await on.write(RIGHT);
  await on.page.keyboard.press('ControlOrMeta+s');
  const drafts = on.page.getByRole('dialog', { name: 'Drafts' });
  await drafts.getByLabel('Draft name').fill('mine');
  await drafts.getByRole('button', { name: 'Save' }).click();
  await drafts.getByRole('button', { name: 'Delete mine' }).click();
  await drafts.getByText('No drafts yet.').waitFor();
  await drafts.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await on.lists(['mine']);
  await on.page.reload();
  await on.page.keyboard.press('ControlOrMeta+s');
  await drafts.waitFor();
  await on.lists(['mine']);
});

test('new members from the form are inserted in documented order, at every depth', async () => {
  await on.write({ containerInstances: [ID], taskDefinition: 'web:7' });
  await on.unfold();
  await on.input('/overrides/memory').fill('512');
  await on.input('/overrides/cpu').fill('256');
  await on.input('/cluster').fill('prod');
  assert.equal(
    JSON.stringify(await on.request()),
    JSON.stringify({
      cluster: 'prod',
      containerInstances: [ID],
      overrides: { cpu: '256', memory: '512' },
      taskDefinition: 'web:7',
    }),
  );
});

test('a button moves an ID that is in the wrong list', async () => {
  const group = 'sg-0123456789abcdef0';
  const subnet = 'subnet-0123456789abcdef0';
  const request = (/** @type {object} */ configuration) => ({
    ...RIGHT,
    networkConfiguration: { awsvpcConfiguration: configuration },
  });
  for (const [before, button, after] of /** @type {[object, string, object][]} */ ([
    [{ subnets: [subnet, group] }, 'Move to security groups', { subnets: [subnet], securityGroups: [group] }],
    [
      { subnets: ['subnet-11111111'], securityGroups: [subnet] },
      'Move to subnets',
      { subnets: ['subnet-11111111', subnet], securityGroups: [] },
    ],
  ])) {
    await on.write(request(before));
    await on.page.locator('.problems').getByRole('button', { name: button }).click();
    assert.deepEqual(await on.request(), request(after));
  }
});

test('while syntax errors without a fix are there, only what can be fixed is offered', async () => {
  await on.write(`{ // why\n"taskDefinition": "web:7", "containerInstances": "${ID}", "group": nonsense }`);
  const problems = await on.problems();
  assert.ok(problems.length > 1, problems.join(' '));
  assert.equal(await on.page.locator('.problems .fix-all').count(), 0);
  await on.page.locator('.problems').getByRole('button', { name: 'Remove the comment' }).click();
  assert.match(await on.text(), /^\{ +\n"taskDefinition": "web:7", "containerInstances": "/);
});
