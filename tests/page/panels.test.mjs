// Output, import, explanations and examples.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build, explain } from '../../pkg/dist/index.js';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer({ permissions: ['clipboard-read', 'clipboard-write'] });

const LABELS = /** @type {const} */ ({
  cli: 'POSIX shell',
  'cli-powershell': 'PowerShell',
  'cli-cmd': 'cmd',
  'cli-file': 'JSON file',
  boto3: 'Python',
  js: 'JavaScript',
  rust: 'Rust',
  go: 'Go',
  java: 'Java',
  json: 'JSON',
  http: 'HTTP',
  curl: 'curl',
  'step-functions': 'Step Functions',
});
const REQUEST = {
  ...RIGHT,
  overrides: { containerOverrides: [{ name: 'app', environment: [{ name: 'TOKEN', value: "c4nary'$x" }] }] },
};
const clipboard = () => on.page.evaluate(() => navigator.clipboard.readText());
const output = () => on.page.locator('.view-output');

test('every form is shown, copied and downloaded as build writes it', async () => {
  await on.write(REQUEST);
  await on.show('output');
  for (const [format, label] of Object.entries(LABELS)) {
    const name = /** @type {import('../../pkg/dist/index.js').Format} */ (format);
    await output().getByText(label, { exact: true }).click();
    const expected = String(build(REQUEST, { format: name }).output);
    assert.doesNotMatch(await on.page.locator('.snippet').innerText(), /c4nary/, format);
    await output().getByRole('button', { name: 'Copy' }).click();
    assert.equal(await clipboard(), expected, format);
    await output().getByRole('button', { name: 'Show values' }).click();
    assert.equal((await on.page.locator('.snippet').textContent())?.trimEnd(), expected.trimEnd(), format);
    await output().getByRole('button', { name: 'Hide values' }).click();
    const coming = on.page.waitForEvent('download');
    await output().getByRole('button', { name: 'Download' }).click();
    assert.equal(readFileSync(await (await coming).path(), 'utf8'), expected, format);
  }
  assert.ok((await on.page.locator('.snippet .tok-text').count()) > 0);
});

test('the Region and the endpoint are in the output; invalid ones are reported', async () => {
  await on.write(RIGHT);
  await on.show('output');
  await output().getByText('HTTP', { exact: true }).click();
  await output().getByLabel('Region').fill('cn-north-1');
  assert.match(await on.page.locator('.snippet').innerText(), /Host: ecs\.cn-north-1\.amazonaws\.com\.cn/i);
  await output().getByLabel('Endpoint').fill('http://localhost:4566');
  assert.match(await on.page.locator('.snippet').innerText(), /Host: localhost:4566/i);
  await output().getByLabel('Endpoint').fill('localhost');
  assert.match(await output().innerText(), /Enter a URL, for example/);
  await output().getByLabel('Region').fill('no region!');
  assert.match(await output().innerText(), /Enter a Region code, for example/);
  assert.match(await on.page.locator('.snippet').innerText(), /Host: ecs\.us-east-1\.amazonaws\.com/i);
});

test('corrections in the output are listed and can be applied to the request', async () => {
  await on.write({ TaskDefinition: ' web:7 ', containerInstances: ID, cluster: '' });
  await on.show('output');
  await output().locator('.corrections').waitFor();
  const told = await output().locator('.changes').innerText();
  for (const path of ['/TaskDefinition', '/containerInstances', '/cluster'])
    assert.ok(told.includes(path), told);
  await output().getByRole('button', { name: 'Apply to request' }).click();
  assert.deepEqual(await on.request(), RIGHT);
  assert.equal(await output().locator('.changes').count(), 0);
});

test('no listed change shows a value that may be a secret', async () => {
  await on.write({
    TaskDefinition: 'web:7',
    containerInstances: ID,
    overrides: { containerOverrides: { app: { environment: { A: 'c4nary' } } } },
  });
  await on.show('output');
  const changes = output().locator('.changes');
  await changes.waitFor();
  const told = await changes.innerText();
  assert.match(told, /"TaskDefinition" → "taskDefinition"/);
  assert.match(told, /\/overrides\/containerOverrides/);
  assert.doesNotMatch(told, /c4nary/);
});

test('an AWS CLI command is imported, and its changes are listed', async () => {
  const dialog = await on.import(
    `aws ecs start-task \\\n  --cluster prod --region eu-west-1 --task-definition web:7 \\\n  --container-instances ${ID} \\\n  --overrides 'containerOverrides=[{name=app,cpu=256}]' --profile "$PROFILE" --output json`,
  );
  assert.match(await dialog.innerText(), /Looks like an AWS CLI command/);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await on.page.locator('.toast').getByRole('button', { name: 'Show' }).click();
  const done = on.page.getByRole('dialog', { name: 'Imported' });
  assert.match(await done.innerText(), /--output is an AWS CLI option/);
  await done.getByRole('button', { name: 'Done' }).click();
  assert.deepEqual(await on.request(), {
    cluster: 'prod',
    containerInstances: [ID],
    overrides: { containerOverrides: [{ name: 'app', cpu: 256 }] },
    taskDefinition: 'web:7',
  });
});

test('an invalid command still becomes a request, with its problems', async () => {
  const dialog = await on.import(
    `aws ecs start-task --task-definition web:7 --tags key=aws:a --container-instances ${ID}`,
  );
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  assert.deepEqual(await on.request(), { ...RIGHT, tags: [{ key: 'aws:a' }] });
  assert.equal((await on.problems()).length, 1);
  const other = await on.import('aws ecs run-task --cluster x');
  await other.getByRole('button', { name: 'Import', exact: true }).click();
  assert.match(await other.getByRole('alert').innerText(), /start-task/);
});

test('a skeleton and a described task become requests', async () => {
  const skeleton = {
    cluster: '',
    containerInstances: [''],
    enableECSManagedTags: true,
    group: '',
    overrides: { containerOverrides: [{ name: '', command: [''], cpu: 0 }], cpu: '' },
    taskDefinition: '',
  };
  await (
    await on.import(JSON.stringify(skeleton))
  )
    .getByRole('button', { name: 'Import', exact: true })
    .click();
  assert.equal((await on.request()).cluster, undefined);
  const task = {
    tasks: [
      {
        taskArn: `arn:aws:ecs:us-east-1:123456789012:task/prod/${ID}`,
        clusterArn: 'arn:aws:ecs:us-east-1:123456789012:cluster/prod',
        containerInstanceArn: `arn:aws:ecs:us-east-1:123456789012:container-instance/prod/${ID}`,
        taskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:7',
        lastStatus: 'STOPPED',
        stopCode: 'EssentialContainerExited',
      },
    ],
    failures: [],
  };
  const dialog = await on.import(JSON.stringify(task));
  assert.match(await dialog.innerText(), /a response/);
  await dialog.getByText('Request', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  assert.match(
    await on.page.locator('.toast').innerText(),
    /^Imported request\. \d+ corrected, \d+ response-only/,
  );
  assert.deepEqual(Object.keys(await on.request()), ['cluster', 'containerInstances', 'taskDefinition']);
});

test('a task definition drives suggestions and checks, until it is removed', async () => {
  const definition = {
    taskDefinition: {
      family: 'web',
      revision: 7,
      networkMode: 'awsvpc',
      containerDefinitions: [
        { name: 'app', memory: 512 },
        { name: 'sidecar', memory: 64 },
      ],
    },
  };
  const dialog = await on.import(JSON.stringify(definition));
  assert.match(await dialog.innerText(), /Looks like a task definition/);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await on.page.getByText('awsvpc, 2 containers').waitFor();
  await on.write({ ...RIGHT, overrides: { containerOverrides: [{ name: 'aap' }] } });
  assert.deepEqual(await on.problems(), [
    'network-configuration-missing@/networkConfiguration/awsvpcConfiguration/subnets',
    'unknown-container@/overrides/containerOverrides/0/name',
  ]);
  const values = await on.page
    .locator('datalist[id="list/overrides/containerOverrides/0/name"] option')
    .evaluateAll((options) => options.map((option) => /** @type {HTMLOptionElement} */ (option).value));
  assert.deepEqual(values, ['app', 'sidecar']);
  await on.page.getByRole('button', { name: 'sidecar', exact: true }).click();
  assert.equal((await on.request()).overrides.containerOverrides[1].name, 'sidecar');
  await on.page.reload();
  await on.page.getByText('awsvpc, 2 containers').waitFor();
  await on.page.getByRole('button', { name: 'Remove task definition web:7' }).click();
  assert.deepEqual(await on.problems(), []);
});

test('input that is not a task definition is rejected with the reason', async () => {
  const dialog = await on.import('{"a": 1}');
  await dialog.getByText('Task definition', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  assert.match(await dialog.getByRole('alert').innerText(), /task definition/);
});

test('a dropped file is imported', async () => {
  const transfer = await on.page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'request.json', { type: 'application/json' }));
    return data;
  }, JSON.stringify(RIGHT));
  await on.page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  const dialog = on.page.getByRole('dialog', { name: 'Import' });
  await dialog.getByText('Looks like a request').waitFor();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  assert.deepEqual(await on.request(), RIGHT);
});

test('a file that cannot be read is reported', async () => {
  await on.page.evaluate(() => {
    // As for a folder, or for a file that was deleted.
    File.prototype.text = () => Promise.reject(new DOMException('', 'NotFoundError'));
  });
  const transfer = await on.page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([''], 'requests'));
    return data;
  });
  await on.page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  const alert = on.page.getByRole('dialog', { name: 'Import' }).getByRole('alert');
  assert.equal(await alert.innerText(), 'requests cannot be read as a file.');
});

test('a selection that ends outside a dialog does not close it; a click there does', async () => {
  const dialog = await on.import('a text');
  const box = await dialog.getByRole('textbox').boundingBox();
  assert.ok(box);
  await on.page.mouse.move(box.x + 20, box.y + 20);
  await on.page.mouse.down();
  await on.page.mouse.move(5, 5);
  await on.page.mouse.up();
  assert.equal(await dialog.getByRole('textbox').inputValue(), 'a text');
  await on.page.mouse.click(5, 5);
  await dialog.waitFor({ state: 'hidden' });
});

test('a service error is recognized and explained', async () => {
  const message =
    'An error occurred (InvalidParameterException) when calling the StartTask operation: Container Overrides length must be at most 8192';
  const dialog = await on.import(message);
  await dialog.getByRole('button', { name: 'Explain' }).click();
  const view = on.page.locator('.view-explain');
  assert.equal(await view.locator('h3').first().innerText(), explain(message).title);
  await view.getByRole('button', { name: 'overrides-too-long' }).click();
  assert.match(await view.innerText(), /at most 8,192 characters/);
});

test('a response is explained by instance, with its violations', async () => {
  await on.example('Response with a failure');
  const view = on.page.locator('.view-explain');
  await view.getByRole('heading').first().waitFor();
  assert.match(await view.innerText(), /memory/i);
  await view.getByRole('textbox').fill(JSON.stringify({ tasks: [], failures: [{ reason: 5 }] }));
  assert.match(await view.innerText(), /1 problem in the response itself/);
});

test('without a target, the request is explained', async () => {
  await on.write({ ...RIGHT, cluster: 'prod' });
  await on.show('explain');
  await on.page.locator('.view-explain').getByRole('heading').first().waitFor();
  const text = await on.page.locator('.view-explain').innerText();
  assert.match(text, /web:7/);
  assert.match(text, /prod/);
});

test('every example matches its description', async () => {
  const titles = await on.page.locator('.menu option:not([disabled])').allTextContents();
  assert.equal(titles.length, 6);
  for (const title of titles) {
    await on.example(title);
    if (title.startsWith('Response')) continue;
    const errors = await on.page.locator('.problem.error').count();
    assert.equal(errors > 0, /mistakes|EBS/.test(title), title);
  }
});
