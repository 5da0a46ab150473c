// Paste anything anywhere: what it is is recognized, and there is a way back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFirefox } from '../lib/browser.mjs';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer({ permissions: ['clipboard-read', 'clipboard-write'] });
const LINE = `aws ecs start-task --region eu-west-1 --task-definition web:7 --container-instances ${ID}`;
const MESSAGE =
  'An error occurred (InvalidParameterException) when calling the StartTask operation: Container Overrides length must be at most 8192';

/** Pastes a string where the keyboard is. @param {string} text */
async function paste(text) {
  await on.page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await on.page.keyboard.press('ControlOrMeta+v');
}

const toast = () => on.page.locator('.toast');
const action = (/** @type {string} */ name) => toast().getByRole('button', { name, exact: true });

/** @param {string} text */
const toastSays = (text) => toast().getByText(text).waitFor();

test('a command pasted into the empty page becomes a request; undo and "Keep as text" take it back', async () => {
  await on.page.locator('h1').click();
  await paste(LINE);
  await toastSays('Imported AWS CLI command');
  assert.deepEqual(await on.request(), RIGHT);
  assert.equal(await on.input('/taskDefinition').inputValue(), 'web:7');
  await action('Undo').click();
  assert.equal(await on.text(), '');
  assert.equal(await toast().count(), 0);
  await paste(LINE);
  await action('Keep as text').click();
  assert.equal(await on.text(), LINE);
});

test('a command pasted into the editor replaces the request only outside of strings', async () => {
  await on.page.locator('.cm-content').click();
  await paste(LINE);
  await toastSays('Imported AWS CLI command');
  assert.deepEqual(await on.request(), RIGHT);
  // In a string it is a part of the string.
  await on.write('{"startedBy": ""}');
  await on.page.keyboard.press('ControlOrMeta+End');
  await on.page.keyboard.press('ArrowLeft');
  await on.page.keyboard.press('ArrowLeft');
  await paste(LINE);
  await on.page.waitForTimeout(200);
  assert.deepEqual(await on.request(), { startedBy: LINE });
});

test('a request as JSON, or a part of one, is pasted as it is', async () => {
  await on.page.locator('.cm-content').click();
  const text = `{ "taskDefinition": "web:7" }`;
  await paste(text);
  await on.page.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('web:7'));
  assert.equal(await on.text(), text);
  assert.equal(await toast().count(), 0);
});

test('an event and a described task become requests, and omitted fields are reported', async () => {
  await on.page.locator('.cm-content').click();
  await paste(
    JSON.stringify({ eventSource: 'ecs.amazonaws.com', eventName: 'StartTask', requestParameters: RIGHT }),
  );
  await toastSays('Imported event. 1 corrected.');
  assert.deepEqual(await on.request(), RIGHT);
  const arn = 'arn:aws:ecs:us-east-1:123456789012';
  await on.page.keyboard.press('ControlOrMeta+a');
  await paste(
    JSON.stringify({
      tasks: [
        {
          clusterArn: `${arn}:cluster/prod`,
          containerInstanceArn: `${arn}:container-instance/prod/${ID}`,
          taskArn: `${arn}:task/prod/${ID}`,
          taskDefinitionArn: `${arn}:task-definition/web:7`,
          lastStatus: 'RUNNING',
        },
      ],
      failures: [],
    }),
  );
  await toast()
    .getByText(/^Imported described task\. \d+ corrected, \d+ response-only fields? left out\.$/)
    .waitFor();
  assert.equal((await on.request()).taskDefinition, `${arn}:task-definition/web:7`);
  await action('Show').click();
  const dialog = on.page.getByRole('dialog', { name: 'Imported' });
  await dialog.locator('.changes li').first().waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
});

test('a task definition is used for checks, and undo removes it', async () => {
  await on.page.locator('h1').click();
  await paste(JSON.stringify({ family: 'web', revision: 7, containerDefinitions: [{ name: 'app' }] }));
  await toastSays('Imported task definition web:7.');
  await on.page.getByRole('button', { name: 'Remove task definition web:7' }).waitFor();
  await action('Undo').click();
  assert.equal(await on.page.getByRole('button', { name: 'Remove task definition web:7' }).count(), 0);
  // Some tools write names with a capital first letter.
  await paste(
    JSON.stringify({
      Family: 'web',
      Revision: 7,
      NetworkMode: 'awsvpc',
      ContainerDefinitions: [{ Name: 'app', Cpu: 256 }],
    }),
  );
  await toastSays('Imported task definition web:7.');
  await on.page.getByText('awsvpc, 1 container').waitFor();
  await on.page.getByRole('button', { name: 'app', exact: true }).click();
  const cpu = on.input('/overrides/containerOverrides/0/cpu');
  assert.equal(await cpu.getAttribute('placeholder'), '256 (task definition)');
});

test('a message opens Explain, from the page, the editor and a field of the empty form', async () => {
  for (const place of ['h1', '.cm-content', '[id="in/taskDefinition"]']) {
    await on.page.reload();
    if (place !== 'h1') await on.begin();
    await on.page.locator(place).click();
    await paste(MESSAGE);
    await toastSays('Opened in Explain.');
    await on.page.getByRole('heading', { name: 'Overrides are too long' }).waitFor();
    assert.equal(await on.text(), '', place);
    await action('Undo').click();
    await on.page.locator('.view-explain').waitFor({ state: 'hidden' });
    assert.equal(await on.page.locator('.start').count(), place === 'h1' ? 1 : 0);
  }
});

test('fields and dialogs accept pastes that belong to them', async () => {
  await on.begin();
  await on.input('/taskDefinition').click();
  await paste('web:7');
  assert.deepEqual(await on.request(), { taskDefinition: 'web:7' });
  // Digits are JSON, and belong to the field all the same.
  await on.page.getByRole('button', { name: 'New', exact: true }).click();
  await on.begin();
  await on.unfold('More options');
  await on.input('/startedBy').click();
  await paste('1024');
  assert.deepEqual(await on.request(), { startedBy: '1024' });
  await on.page.getByRole('button', { name: 'Import', exact: true }).click();
  const box = on.page.getByRole('dialog', { name: 'Import' }).getByRole('textbox');
  await box.click();
  await paste(LINE);
  assert.equal(await box.inputValue(), LINE);
});

test('an unrecognized paste is reported and changes nothing', async () => {
  await on.page.locator('h1').click();
  await paste('hello world');
  await on.page.locator('.notice.shown').filter({ hasText: 'not recognized' }).waitFor();
  assert.equal(await on.text(), '');
});

test('a core that cannot be loaded is reported, and the paste is not lost', async () => {
  await on.context.route('**/core-functions-*', (route) => route.abort());
  await on.page.reload();
  await on.begin();
  await on.page.locator('h1').click();
  await paste(LINE);
  await on.page.locator('.notice.shown').filter({ hasText: 'could not be loaded' }).waitFor();
  await on.page.locator('.cm-content').click();
  await paste(LINE);
  await on.until(on.text, LINE);
  await on.page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = on.page.getByRole('dialog', { name: 'Import' });
  await dialog.getByText('Nothing pasted yet.').waitFor();
  await dialog.getByRole('textbox').fill(LINE);
  await dialog.getByText('could not be loaded').waitFor();
  if (!isFirefox) on.expectMishap(/ERR_FAILED/);
});
