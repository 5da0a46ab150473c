// The examples in Rust that are programs: a linter with miette, a service with axum, an OpenAPI document with aide, and
// a client with the AWS SDK.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { output } from '../../scripts/lib/steps.mjs';
import { cargo, program, target } from '../lib/rust-example.mjs';

const VALID = { taskDefinition: 'web:7', containerInstances: ['0123456789abcdef0123456789abcdef'] };

before(async () => {
  for (const name of ['miette-linter', 'axum-service', 'openapi']) await cargo(`examples/${name}`, 'build');
  await cargo('crates/aws', 'build', '--workspace');
});

test('the linter prints each violation with its place, and no secret', () => {
  const folder = join(target, 'linted');
  mkdirSync(folder, { recursive: true });
  const lint = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(join(folder, name), text);
    const env = { ...process.env, NO_COLOR: '1' };
    return spawnSync(program('miette-linter'), [name], { cwd: folder, encoding: 'utf8', env });
  };
  const environment = [{ name: 'PASSWORD', value: 'hünter2' }];
  const invalid = lint(
    'invalid.json',
    JSON.stringify(
      { taskDefinition: 'é', overrides: { containerOverrides: [{ name: 'app', enviroment: environment }] } },
      null,
      2,
    ),
  );
  assert.equal(invalid.status, 1);
  for (const part of [
    'invalid.json: 3 errors, 0 warnings',
    'Unknown member "enviroment". Did you mean "environment"?',
    '[invalid.json:7:9]',
    'Rename to environment',
    'missing-member',
  ]) {
    assert.ok(invalid.stderr.includes(part), `${part}\n${invalid.stderr}`);
  }
  assert.doesNotMatch(invalid.stderr, /hünter2/);
  const valid = lint('valid.json', JSON.stringify(VALID));
  assert.deepEqual([valid.status, valid.stderr], [0, '']);
});

test('the service starts what is valid, and returns the report about what is not', async () => {
  const service = spawn(program('axum-service'), { env: { ...process.env, PORT: '0' } });
  try {
    const [line] = await new Promise((resolve) =>
      createInterface(service.stdout).once('line', (...args) => resolve(args)),
    );
    const address = String(line).replace('listening on ', '');
    const send = (/** @type {unknown} */ body) =>
      fetch(`${address}/tasks`, { method: 'POST', body: JSON.stringify(body) });
    const valid = await send(VALID);
    assert.equal(valid.status, 200);
    assert.equal(await valid.text(), 'would start a task on 1 container instances\n');
    const invalid = await send({ ...VALID, containerInstances: 7 });
    assert.equal(invalid.status, 422);
    const report = await invalid.json();
    assert.deepEqual([report.valid, report.kind, report.revision], [false, 'request', '2023']);
    assert.deepEqual(
      report.violations.map((/** @type {any} */ { code, path }) => [code, path]),
      [['wrong-type', '/containerInstances']],
    );
  } finally {
    service.kill();
  }
});

test('the OpenAPI document has the schema of a request', () => {
  const { openapi, paths, components } = JSON.parse(String(output(program('openapi'), [])));
  assert.match(openapi, /^3\.1/);
  const { requestBody, responses } = paths['/tasks'].post;
  const request = requestBody.content['application/json'].schema;
  assert.deepEqual(request, { $ref: '#/components/schemas/StartTaskRequest' });
  const report = responses['422'].content['application/json'].schema;
  assert.deepEqual(report, { $ref: '#/components/schemas/Report' });
  const schemas = new Ajv2020({ strict: false, logger: false, validateFormats: false }).addSchema({
    $id: 'api',
    components,
  });
  const check = schemas.compile({ $ref: `api${request.$ref}` });
  assert.ok(check(VALID), JSON.stringify(check.errors));
  for (const invalid of [
    { taskDefinition: 'web:7' },
    { ...VALID, containerInstances: [] },
    { ...VALID, overrides: { containerOverrides: [{ name: 'app', memory: 0 }] } },
    { ...VALID, taskdefinition: 'web:7' },
  ]) {
    assert.ok(!check(invalid), JSON.stringify(invalid));
  }
});

test('the crate for the AWS SDK passes its tests', () => cargo('crates/aws', 'test', '--workspace'));

test('the program with the AWS SDK sends what is valid, and explains what the service responds', async () => {
  /** @type {[string, unknown][]} */
  let received = [];
  /** What the service responds to `StartTask`. @type {{ status: number, body: unknown }} */
  let answer = { status: 200, body: { tasks: [], failures: [] } };
  const definition = { family: 'web', revision: 7, containerDefinitions: [{ name: 'app' }] };
  const described = { status: 200, body: { taskDefinition: definition, tags: [] } };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const operation = String(request.headers['x-amz-target']).split('.')[1];
    received.push([operation, JSON.parse(text)]);
    const { status, body } = operation === 'StartTask' ? answer : described;
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const env = {
    ...Object.fromEntries(own),
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
    AWS_REGION: 'us-east-1',
    AWS_CONFIG_FILE: '/nonexistent',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
  };
  /** @param {unknown} request @returns {Promise<{ status: number | null, text: string }>} */
  const start = (request) => {
    received = [];
    const file = join(target, 'request.json');
    writeFileSync(file, JSON.stringify(request));
    const child = spawn(program('aws'), [file], { env });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    return new Promise((resolve) => child.on('close', (status) => resolve({ status, text })));
  };
  try {
    const overrides = { containerOverrides: [{ name: 'app', command: ['migrate'] }] };
    const task = {
      taskArn: `arn:aws:ecs:us-east-1:123456789012:task/default/${VALID.containerInstances[0]}`,
    };
    answer.body = { tasks: [task], failures: [] };
    const started = await start({ ...VALID, overrides });
    assert.equal(started.status, 0, started.text);
    assert.match(started.text, /start/i);
    assert.deepEqual(received, [
      ['DescribeTaskDefinition', { taskDefinition: 'web:7' }],
      ['StartTask', { ...VALID, overrides }],
    ]);

    answer = { status: 400, body: { __type: 'ClusterNotFoundException', message: 'Cluster not found.' } };
    const refused = await start(VALID);
    assert.equal(refused.status, 1);
    assert.match(refused.text, /ClusterNotFoundException/);

    const unknown = await start({ ...VALID, overrides: { containerOverrides: [{ name: 'other', cpu: 1 }] } });
    assert.equal(unknown.status, 1);
    assert.match(unknown.text, /unknown-container/);
    assert.deepEqual(
      received.map(([operation]) => operation),
      ['DescribeTaskDefinition'],
    );
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
