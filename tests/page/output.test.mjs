// The output: where it goes, what is shown of it while the request is not valid, what is masked, what a shell fills in.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from '../../pkg/dist/index.js';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer({ permissions: ['clipboard-read', 'clipboard-write'] });
const ARN = 'arn:aws:ecs:eu-central-1:123456789012';
const LINE = `aws ecs start-task --task-definition web:7 --container-instances ${ID}`;
const output = () => on.page.locator('.view-output');
const snippet = () => on.page.locator('.snippet');
const clipboard = () => on.page.evaluate(() => navigator.clipboard.readText());
const region = () => output().getByLabel('Region');
const source = (/** @type {string} */ name) => on.page.locator(`#destination-${name}-source`);

/** Imports a string by the dialog. @param {string} text */
async function take(text) {
  const dialog = await on.import(text);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await on.page.locator('.toast').waitFor();
}

/** Waits until the output contains a string. @param {RegExp} pattern */
const says = (pattern) => snippet().filter({ hasText: pattern }).waitFor();

test('the Region comes from the ARNs, and the page shows that', async () => {
  await on.write({ ...RIGHT, cluster: `${ARN}:cluster/production` });
  await on.show('output');
  await says(/--region eu-central-1/);
  assert.equal(await source('region').innerText(), 'From the ARNs in the request.');
  assert.equal(await region().getAttribute('placeholder'), 'eu-central-1');
  await on.write(RIGHT);
  await on.show('output');
  assert.equal(await source('region').innerText(), 'None. The client uses its default.');
  await output().getByText('HTTP', { exact: true }).click();
  await says(/ecs\.us-east-1\./);
  assert.match(await source('region').innerText(), /^Assumed/);
});

test('the Region and the endpoint of a command survive a reload, and entered values replace them', async () => {
  await take(`${LINE} --region eu-west-1 --endpoint-url http://localhost:4566`);
  await on.show('output');
  await says(/--region eu-west-1/);
  await says(/--endpoint-url http:\/\/localhost:4566/);
  assert.equal(await region().inputValue(), 'eu-west-1');
  for (const name of ['region', 'endpoint']) {
    assert.equal(await source(name).innerText(), 'From the imported command.');
  }
  await on.page.reload();
  await on.show('output');
  await says(/--region eu-west-1/);
  await region().fill('us-west-2');
  await says(/--region us-west-2/);
  assert.equal(await source('region').innerText(), 'Entered here.');
  await region().fill('');
  // With another request it goes.
  await take(`${LINE} --region eu-west-1`);
  await on.page.getByRole('button', { name: 'New', exact: true }).click();
  await on.write(RIGHT);
  await on.show('output');
  await says(/start-task/);
  assert.equal(await region().inputValue(), '');
  assert.doesNotMatch(await snippet().innerText(), /eu-west-1|4566/);
});

test('a Region that contradicts an ARN is an error with a fix', async () => {
  await on.write({ ...RIGHT, cluster: `${ARN}:cluster/production` });
  await on.show('output');
  await region().fill('us-west-2');
  const error = output().locator('.output-errors');
  await error.getByText('This ARN is in Region eu-central-1, but the request is for us-west-2.').waitFor();
  await output().getByText('Fix 1 error to get output.').waitFor();
  await error.getByRole('button', { name: 'Use eu-central-1' }).click();
  await output().getByText('Ready to paste and run.').waitFor();
  await says(/--region eu-central-1/);
});

test('while the request is not valid there is a preview with the problems marked, and "Copy anyway"', async () => {
  await on.write({ ...RIGHT, startedBy: 'not valid', overrides: { cpu: 256 } });
  await on.show('output');
  // What is corrected in the output is not in the way.
  await output().getByText('Fix 1 error to get output.').waitFor();
  const mark = snippet().locator('mark', { hasText: 'not valid' });
  await mark.waitFor();
  assert.match((await mark.getAttribute('title')) ?? '', /letters/);
  await output().getByRole('button', { name: 'Copy anyway' }).click();
  assert.match(await clipboard(), /--started-by 'not valid'/);
  assert.equal(await output().getByRole('button', { name: 'Download' }).count(), 0);
  await output().getByRole('button', { name: 'Fix all (1)' }).click();
  await output().getByText('Fix 1 error to get output.').waitFor();
  await on.input('/startedBy').fill('valid');
  await output().getByText('Ready to paste and run.').waitFor();
  assert.equal(await snippet().locator('mark').count(), 0);
  // Input that is not a request has no preview.
  await on.write('{"taskDefinition": "web:7", ');
  await on.show('output');
  await output().getByText('No output.').waitFor();
  assert.equal(await snippet().count(), 0);
});

test('references of a command stay those of the shell, in every format that can express them', async () => {
  await take(`${LINE} --cluster "$CLUSTER" --started-by "$(whoami)"`);
  assert.equal((await on.request()).cluster, '$CLUSTER');
  assert.deepEqual(await on.problems(), ['shell-variable@/cluster', 'shell-variable@/startedBy']);
  await on.show('output');
  await says(/--cluster "\$\{?CLUSTER\}?"/);
  const list = output().locator('.references');
  assert.match(
    await list.innerText(),
    /CLUSTER\}? variable in \/cluster[^]*\$\(whoami\) command in \/startedBy/,
  );
  await snippet().locator('mark.reference', { hasText: 'CLUSTER' }).waitFor();
  await on.input('/startedBy').fill('me');
  await output().getByText('Python', { exact: true }).click();
  await says(/cluster=os\.environ\["CLUSTER"\]/);
  await output().getByText('JSON', { exact: true }).click();
  await output().locator('.output-errors li[data-code=shell-reference]').waitFor();
  await output().getByText('Fix 1 error to get output.').waitFor();
  await on.input('/cluster').fill('production');
  await output().getByText('Ready to paste and run.').waitFor();
});

test('masked values are ••• in every format, and copies contain the values', async () => {
  const request = {
    ...RIGHT,
    overrides: { containerOverrides: [{ name: 'app', environment: [{ name: 'TOKEN', value: 'c4nary' }] }] },
  };
  await on.write(request);
  await on.show('output');
  for (const item of await output().locator('.formats label').all()) {
    await item.click();
    const format = /** @type {any} */ (await item.locator('input').getAttribute('value'));
    await snippet().getByText('•••').waitFor();
    const shown = await snippet().innerText();
    assert.doesNotMatch(shown, /c4nary|\\u2022/i, format);
    await output().getByRole('button', { name: 'Copy' }).click();
    assert.equal(await clipboard(), build(request, { format }).output);
  }
});

test('long lines wrap', async () => {
  await on.write({
    ...RIGHT,
    overrides: { containerOverrides: [{ name: 'app', command: ['x'.repeat(2_000)] }] },
  });
  await on.show('output');
  await says(/x{100}/);
  const sizes = await snippet().evaluate((element) => [element.scrollWidth, element.clientWidth]);
  assert.ok(sizes[0] <= sizes[1], sizes.join(' > '));
});
