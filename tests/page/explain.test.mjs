// Explain: the cause first, and what can be done next.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer();
const OTHER = 'fedcba9876543210fedcba9876543210';
const ARN = 'arn:aws:ecs:us-east-1:123456789012';
const FAILED = `${ARN}:container-instance/production/${OTHER}`;
const view = () => on.page.locator('.view-explain');

/** Explains a string. @param {unknown} content */
async function explain(content) {
  await on.show('explain');
  await view()
    .getByRole('textbox')
    .fill(typeof content === 'string' ? content : JSON.stringify(content));
}

test('a response leads with the cause and the outcome, and the failed instances can be retried', async () => {
  await on.example('Response with a failure');
  const title = view().locator('#explained-title');
  await title.filter({ hasText: 'not enough memory' }).waitFor();
  await view().getByText('Partly started', { exact: true }).waitFor();
  await view().getByText('A retry can succeed', { exact: true }).waitFor();
  await view().getByRole('button', { name: 'Retry the failed instances (1)' }).click();
  const request = await on.request();
  assert.deepEqual(request.containerInstances, [FAILED]);
  assert.equal(request.taskDefinition, `${ARN}:task-definition/billing:12`);
  await on.page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  assert.equal(await on.text(), '');
});

test('the current request is retried for the failed instances only, and keeps the rest', async () => {
  await on.write({ ...RIGHT, containerInstances: [ID, OTHER], startedBy: 'me' });
  await explain({ tasks: [], failures: [{ arn: FAILED, reason: 'RESOURCE:MEMORY' }] });
  await view().getByRole('button', { name: 'Retry the failed instances (1)' }).click();
  assert.deepEqual(await on.request(), { ...RIGHT, containerInstances: [FAILED], startedBy: 'me' });
});

test('failures that a retry does not fix have no retry button', async () => {
  await explain(
    'An error occurred (InvalidParameterException) when calling the StartTask operation: Container Overrides length must be at most 8192',
  );
  await view().getByText('A retry will fail again', { exact: true }).waitFor();
  assert.equal(await view().getByRole('button', { name: /Retry/ }).count(), 0);
  assert.equal(await view().getByRole('button', { name: 'Use as new request' }).count(), 0);
});

test('the request in what is explained can be used', async () => {
  await explain({
    eventSource: 'ecs.amazonaws.com',
    eventName: 'StartTask',
    requestParameters: RIGHT,
    errorCode: 'ClusterNotFoundException',
    errorMessage: 'Cluster not found.',
  });
  await view().getByRole('button', { name: 'Use as new request' }).click();
  assert.deepEqual(await on.request(), RIGHT);
  await on.page.locator('.toast').getByText('New request from the explained text.').waitFor();
});

test('the code of a problem opens its rule here, and the page of AWS is a link beside it', async () => {
  await on.write({ ...RIGHT, startedBy: 'not valid' });
  const problem = on.page.locator('.problem').first();
  const link = problem.getByRole('link', { name: 'AWS docs' });
  assert.match((await link.getAttribute('href')) ?? '', /^https:\/\/docs\.aws\.amazon\.com\//);
  await problem.getByRole('button', { name: 'invalid-started-by' }).click();
  await view().locator('.kind', { hasText: 'Rule' }).waitFor();
  assert.equal(await view().getByRole('textbox').inputValue(), 'invalid-started-by');
});
