// The JSON editor, the problems and the gauges, and how they and the form are one document.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from '../../pkg/dist/index.js';
import { isFirefox } from '../lib/browser.mjs';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer();

const undo = () => on.page.keyboard.press('ControlOrMeta+z');
const redo = () => on.page.keyboard.press('ControlOrMeta+Shift+z');
const content = () => on.page.locator('.cm-content').innerText();
/** What is selected in the editor, whether it is masked or not. */
const selection = () =>
  on.page.locator('.cm-content').evaluate((element) => {
    const { state } = Reflect.get(element, 'cmTile').view;
    return state.sliceDoc(state.selection.main.from, state.selection.main.to);
  });

test('a typed request shows every violation with its place', async () => {
  await on.write(
    `{\n"containerInstances": [${Array.from({ length: 11 }, (_, n) => `"${String(n).padStart(32, '0')}"`)}],\n"overrides": {"memory": 512},\n"startedby": "x"\n}`,
  );
  assert.deepEqual(await on.problems(), [
    'missing-member@/taskDefinition',
    'too-many-items@/containerInstances',
    'wrong-type@/overrides/memory',
    'unknown-member@/startedby',
  ]);
  const memory = on.page.locator('.problem[data-path="/overrides/memory"]');
  assert.match((await memory.textContent()) ?? '', /line 3/);
  assert.ok((await on.page.locator('.cm-lintRange-error').count()) > 0);
});

test('a problem leads to its field and to its place in the text', async () => {
  await on.write({ ...RIGHT, overrides: { containerOverrides: [{ name: 'app', memory: '512' }] } });
  const pointer = '/overrides/containerOverrides/0/memory';
  await on.page
    .getByRole('button', { name: 'Overrides', exact: false })
    .and(on.page.locator('.toggle'))
    .click();
  assert.equal(await on.field(pointer).count(), 0);
  const go = on.page.locator(`.problem[data-path="${pointer}"] .go`);
  await go.focus();
  await on.page.keyboard.press('Enter');
  await on.page.waitForFunction((id) => document.activeElement?.id === id, `in${pointer}`);
  await on.page.locator('.cm-selectionBackground').first().waitFor({ state: 'attached' });
  await on.page.locator('.cm-content').focus();
  assert.equal(await selection(), '"512"');
});

test('a problem of text that is not JSON leads into the editor', async () => {
  await on.write('{"taskDefinition": "web:7",\n  "containerInstances": [x]\n}');
  assert.deepEqual(await on.problems(), ['invalid-json@']);
  await on.show('output');
  await on.page.locator('.problem .go').click();
  await on.page.waitForFunction(() => document.activeElement?.classList.contains('cm-content'));
  assert.equal(await selection(), 'x');
});

test('JSON that is not an object, or nested too deeply, is not called a syntax error', async () => {
  const headline = on.page.locator('.summary-line .does');
  for (const [text, why] of [
    ['[]', 'The JSON is not an object'],
    [`${'{"a":'.repeat(101)}1${'}'.repeat(101)}`, 'The JSON is nested too deeply'],
  ]) {
    await on.write(text);
    await on.page.getByText(`${why}. The form is read-only until it is fixed.`).waitFor();
    assert.equal(await headline.innerText(), why);
    assert.equal(await on.page.getByText('JSON syntax').count(), 0);
  }
  await on.write('"x"');
  assert.equal(await on.page.locator('.problem .where code').innerText(), 'Request');
});

test('a click on a fix applies it in the list, at the field and in the text; undo reverts it', async () => {
  const wrong = { ...RIGHT, overrides: { memory: 512 } };
  for (const fix of [
    () => on.page.locator('.problem .fix').click(),
    () => on.field('/overrides/memory').locator('.fix').click(),
    async () => {
      await on.page.locator('.cm-lintRange-error').hover();
      await on.page.locator('.cm-diagnosticAction').click();
    },
  ]) {
    await on.write(wrong);
    await fix();
    assert.deepEqual(await on.request(), { ...RIGHT, overrides: { memory: '512' } });
    assert.deepEqual(await on.problems(), []);
    await on.page.locator('.cm-content').click();
    await undo();
    assert.deepEqual(await on.request(), wrong);
  }
});

test('an invalid request can be fixed with clicks alone', async () => {
  await on.example('Common mistakes');
  const before = await on.text();
  const found = await on.problems();
  assert.ok(found.length > 8);
  await on.page.getByRole('button', { name: 'Fix all (3)' }).click();
  // What removes something is not among them.
  const left = await on.problems();
  assert.equal(left.length, found.length - 3, left.join(' '));
  assert.ok(left.includes('unknown-member@/launchType'));
  // One step back brings everything back.
  await on.page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  assert.equal(await on.text(), before);
  await on.page.getByRole('button', { name: 'Redo', exact: true }).click();
  await on.page.getByRole('button', { name: 'Remove launchType' }).first().click();
  await on.input('/taskDefinition').fill('billing:12');
  await on.page.getByRole('button', { name: 'Remove container instance 1' }).click();
  await on.input('/startedBy').fill('nightly-job');
  await on.page.getByRole('button', { name: 'Remove tag 1' }).click();
  const errors = (await on.problems()).filter(
    (problem) => !/^(?:unusual|secret|one-argument|command)/.test(problem),
  );
  assert.equal(validate(await on.text()).valid, true, errors.join(' '));
});

test('fixes leave the rest of the text as it was written', async () => {
  const text = `{ "taskDefinition" : "web:7",\n\t"containerInstances": [ "${ID}" ],\n\t"startedby": "me", "overrides": {"cpu": 256} }`;
  await on.write(text);
  await on.page.getByRole('button', { name: 'Fix all (2)' }).click();
  assert.equal(await on.text(), text.replace('startedby', 'startedBy').replace('256', '"256"'));
});

test('undo and redo work across form and text', async () => {
  await on.write(RIGHT);
  await on.input('/cluster').click();
  await on.page.keyboard.type('prod');
  await on.input('/taskDefinition').click();
  await on.page.keyboard.type('0');
  await undo();
  assert.deepEqual(await on.request(), { cluster: 'prod', ...RIGHT });
  await undo();
  assert.deepEqual(await on.request(), RIGHT);
  await redo();
  assert.deepEqual(await on.request(), { cluster: 'prod', ...RIGHT });
  assert.equal(await on.input('/cluster').inputValue(), 'prod');
  await on.page.locator('.cm-content').click();
  await undo();
  assert.deepEqual(await on.request(), RIGHT);
});

test('text stays under the pointer between two clicks and while one drags; then the form follows', async () => {
  await on.write({ ...RIGHT, startedBy: 'me' });
  const place = await on.page.getByText('"me"', { exact: true }).first().boundingBox();
  assert.ok(place);
  const { mouse } = on.page;
  await mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await on.page.waitForTimeout(300);
  await mouse.down({ clickCount: 2 });
  // Firefox's driver does not count clicks.
  if (!isFirefox) assert.equal(await selection(), 'me');
  await on.page.waitForTimeout(800);
  assert.equal(await on.page.evaluate(() => scrollY), 0);
  await mouse.up({ clickCount: 2 });
  const isInSight = () =>
    on.field('/startedBy').evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight);
  await on.until(isInSight, true);
});

test('the caret of the text stays where it is while the form changes', async () => {
  await on.write({ ...RIGHT, startedBy: 'me' });
  if (isFirefox) {
    await on.page.locator('.cm-content').click();
    const back = 'Shift+ArrowLeft';
    for (const key of ['ControlOrMeta+End', 'ArrowUp', 'End', 'ArrowLeft', back, back]) {
      await on.page.keyboard.press(key);
    }
  } else {
    await on.page.getByText('"me"', { exact: true }).first().dblclick();
  }
  assert.equal(await selection(), 'me');
  await on.input('/cluster').fill('production');
  await on.page.locator('.cm-content').focus();
  assert.equal(await selection(), 'me');
  await on.page.keyboard.type('you');
  assert.deepEqual(await on.request(), { cluster: 'production', ...RIGHT, startedBy: 'you' });
});

test('while the text is not JSON, the form is read-only and nothing is lost', async () => {
  await on.write({ ...RIGHT, cluster: 'prod' });
  await on.page.locator('.cm-content').click();
  await on.page.keyboard.press('ControlOrMeta+End');
  await on.page.keyboard.insertText(' half a thought');
  const broken = await on.text();
  assert.equal(await on.input('/cluster').isDisabled(), true);
  assert.equal(await on.input('/cluster').inputValue(), 'prod');
  await on.page.getByText('The form is read-only until it is fixed.').waitFor();
  await on.page.getByRole('button', { name: /^Go to line/ }).click();
  assert.equal(await on.text(), broken);
  await undo();
  assert.equal(await on.input('/cluster').isEnabled(), true);
});

test('edits in the form keep comments and trailing commas', async () => {
  await on.write(`{\n  // what to run\n  "taskDefinition": "web:7",\n  "containerInstances": ["${ID}"],\n}`);
  await on.input('/cluster').fill('prod');
  assert.match(
    await on.text(),
    /\/\/ what to run\n {2}"cluster": "prod",|"cluster": "prod",\n {2}\/\/ what to run/,
  );
  await on.show('output');
  assert.match(await on.page.locator('.corrections').innerText(), /comma|comment/i);
});

test('names and values are completed from the model, only where they are allowed', async () => {
  await on.write(`{\n  "taskDefinition": "web:7",\n  "containerInstances": ["${ID}"],\n  \n}`);
  const options = on.page.locator('.cm-tooltip-autocomplete li');
  const labels = () => options.locator('.cm-completionLabel').allTextContents();
  await on.page.keyboard.press('ArrowUp');
  await on.page.keyboard.type('  "prop');
  await on.until(labels, ['propagateTags']);
  // Right after it has opened, the list leaves Enter to the text.
  await on.page.waitForTimeout(150);
  await on.page.keyboard.press('Enter');
  await on.page.keyboard.press('Control+Space');
  await on.until(labels, ['"TASK_DEFINITION"', '"SERVICE"', '"NONE"']);
  await on.page.waitForTimeout(150);
  await on.page.keyboard.press('ArrowDown');
  await on.page.keyboard.press('ArrowDown');
  await on.page.keyboard.press('Enter');
  assert.equal((await on.text()).includes('"propagateTags": "NONE"'), true);
  await on.page.keyboard.type(', "cl');
  await options.first().waitFor();
  assert.ok((await labels()).includes('cluster'));
  assert.ok(!(await labels()).includes('taskDefinition'));
});

test('a name from the task definition is completed as it is', async () => {
  const definition = { family: 'web', containerDefinitions: [{ name: 'a|b' }] };
  const dialog = await on.import(JSON.stringify(definition));
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await on.page.locator('.chip').waitFor();
  await on.write('{"overrides": {"containerOverrides": [{"name": ""}]}}');
  for (let count = 0; count < 5; count += 1) await on.page.keyboard.press('ArrowLeft');
  await on.page.keyboard.press('Control+Space');
  await on.page.locator('.cm-completionLabel', { hasText: 'a|b' }).waitFor();
  await on.page.waitForTimeout(150);
  await on.page.keyboard.press('Enter');
  assert.deepEqual(await on.request(), { overrides: { containerOverrides: [{ name: 'a|b' }] } });
});

test('hovering over a member shows its description', async () => {
  await on.write({ ...RIGHT, startedBy: 'me' });
  const tip = on.page.locator('.tip');
  // Text that moves under a resting pointer, as the list of problems grows, is not hovered over.
  for (let attempt = 0; attempt < 10 && !(await tip.locator('dl').isVisible()); attempt += 1) {
    await on.page.mouse.move(0, 0);
    await on.page.getByText('"startedBy"', { exact: true }).hover();
    await on.page.waitForTimeout(1000);
  }
  assert.match(await tip.innerText(), /At most 36 characters/);
});

test('the text can be folded, formatted and cleared', async () => {
  await on.write(JSON.stringify(RIGHT));
  await on.page.getByRole('button', { name: 'Format' }).click();
  assert.equal(await on.text(), `${JSON.stringify(RIGHT, null, 2)}\n`);
  await on.page.locator('.cm-foldGutter span[title="Fold line"]').first().click();
  assert.match(await content(), /^\{…\}\s*$/);
  await on.page.getByRole('button', { name: 'New', exact: true }).click();
  assert.equal(await on.text(), '');
  await on.page.getByRole('heading', { name: /^StartTask runs a task/ }).waitFor();
});

test('gauges measure what validate measures', async () => {
  const request = (/** @type {number} */ length) => ({
    ...RIGHT,
    overrides: { containerOverrides: [{ name: 'app', command: ['é😀"\\'.padEnd(length, 'x')] }] },
  });
  const size = (/** @type {number} */ length) => [...JSON.stringify(request(length).overrides)].length;
  const length = 8_192 - (size(100) - 100);
  const gauge = on.page.locator('.gauge', { hasText: 'Overrides' });
  await on.write(request(length));
  assert.match(await gauge.innerText(), /8,192\s*\/ 8,192/);
  assert.deepEqual(await on.problems(), ['overrides-nearly-full@/overrides']);
  await on.write(request(length + 1));
  assert.match(await gauge.innerText(), /8,193\s*\/ 8,192/);
  assert.deepEqual(await on.problems(), ['overrides-too-long@/overrides']);
  assert.match((await gauge.getAttribute('class')) ?? '', /over/);
  await gauge.click();
  await on.page.waitForFunction(() => document.activeElement?.closest('[data-pointer="/overrides"]'));

  await on.write({
    ...RIGHT,
    networkConfiguration: {
      awsvpcConfiguration: { subnets: ['subnet-0123456789abcdef0'], securityGroups: [] },
    },
    overrides: {
      containerOverrides: [{ name: 'app', environmentFiles: [{}, {}] }, { environmentFiles: [{}] }],
    },
    tags: [{ key: 'a' }],
  });
  const all = (await on.page.locator('.gauge').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  for (const expected of [
    'Container instances 1 / 10',
    'Subnets 1 / 16',
    'Environment files 2 / 10',
    'Tags 1 / 50',
  ]) {
    assert.ok(all.includes(expected), all.join('; '));
  }
});

test('the API version and the kind of instances determine the violations', async () => {
  await on.choose('Early 2023');
  await on.write({ ...RIGHT, overrides: { cpu: '12 vCPU', memory: '24 GB' } });
  assert.deepEqual(await on.problems(), ['task-cpu-out-of-range@/overrides/cpu']);
  await on.choose('Current');
  assert.deepEqual(await on.problems(), []);
  const awsvpcConfiguration = { subnets: ['subnet-0123456789abcdef0'] };
  await on.write({ ...RIGHT, networkConfiguration: { awsvpcConfiguration } });
  assert.deepEqual(await on.problems(), []);
  await on.choose('External');
  assert.deepEqual(await on.problems(), ['external-unsupported@/networkConfiguration/awsvpcConfiguration']);
});

test('the counts are announced', async () => {
  await on.write({ taskDefinition: 'web:7', containerInstances: [] });
  await on.page.getByRole('status').filter({ hasText: '1 error' }).waitFor({ state: 'attached' });
  await on.write(RIGHT);
  await on.page.getByRole('status').filter({ hasText: 'Valid' }).waitFor({ state: 'attached' });
});
