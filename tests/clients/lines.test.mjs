// Runs the command lines of `build`: the request arrives unchanged.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { aws, each, environment, run } from '../lib/clients.mjs';
import { root, stage, written } from '../lib/formats.mjs';
import { ALL, LONG, NASTY } from '../lib/requests.mjs';

const { endpoints, folder, runs } = stage();

/** Every path of a member in a value. @param {unknown} value @param {string} path @returns {string[]} */
function paths(value, path) {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, path));
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => paths(inner, `${path}/${name}`))];
}

/** @param {any} shape @param {string} path @returns {string[]} */
function documented(shape, path) {
  if (shape.type === 'list') return documented(shape.member, path);
  const members = Object.entries(shape.members ?? {});
  return [path, ...members.flatMap(([name, inner]) => documented(inner, `${path}/${name}`))];
}

test('the requests cover every member and many strings', () => {
  assert.ok(ALL.length >= 40 && NASTY.length >= 40);
  const model = JSON.parse(readFileSync(join(root, 'tests/data/model-2026.json'), 'utf8'));
  const covered = new Set(ALL.flatMap(({ request }) => paths(request, '')));
  const missing = documented(model.request, '').filter((path) => !covered.has(path));
  assert.deepEqual(missing, []);
});

test('the AWS CLI is a real one', async () => {
  assert.match(await aws(['--version']), /^aws-cli\//);
});

test('cli: the AWS CLI, from a shell', async () => {
  await runs('cli', (output) => run('sh', ['-c', output]));
});

test('cli-file: the AWS CLI, from a shell', async () => {
  await runs('cli-file', (output, worker) => run('sh', ['-c', output], { cwd: folder(`file-${worker}`) }));
});

test('cli: the AWS CLI accepts the lines without a server as well', async () => {
  // With its own model: with the newest one, it rejects its own skeleton.
  const env = environment();
  delete env.AWS_DATA_PATH;
  const cases = ALL.filter(({ revision }, index) => revision === '2023' && index % 3 === 0);
  await each(cases, async (item) => {
    const { output } = written(item, 'cli');
    const answer = await run('sh', ['-c', `${output.trimEnd()} --generate-cli-skeleton output`], { env });
    assert.ok('tasks' in JSON.parse(answer), output);
  });
});

for (const shell of /** @type {const} */ (['powershell', 'cmd'])) {
  // Neither is available here, so a model of them passes the words to the AWS CLI.
  test(`cli-${shell}: a model of the shell, and the AWS CLI`, async () => {
    const cases = [...ALL, LONG];
    const commands = cases.map((item) => written(item, `cli-${shell}`).output);
    assert.ok(commands.at(-1)?.includes('file://start-task.json'));
    const input = JSON.stringify(commands.map((command) => ({ shell, command })));
    const model = join(root, 'tests/clients/windows.py');
    const understood = JSON.parse(await run(String(process.env.CLIENTS_PYTHON), [model], { input }));
    const words = new Map(commands.map((command, index) => [command, understood[index]]));
    // The endpoint is appended, which does not change the rest of the line.
    await each(cases, async (item, worker) => {
      const { output, request } = written(item, `cli-${shell}`);
      const { argv, file } = words.get(output);
      const cwd = folder(`${shell}-${worker}`);
      if (file !== null) writeFileSync(join(cwd, 'start-task.json'), file);
      await aws([...argv, '--endpoint-url', endpoints[worker].url], { cwd });
      const taken = endpoints[worker].taken();
      assert.equal(taken.length, 1, output);
      assert.deepEqual(taken[0].body, request, output);
    });
  });
}

test('curl: curl with its own SigV4', async (context) => {
  const version = (await run('curl', ['--version']).catch(() => '')).match(/^curl (\d+)\.(\d+)/);
  // From 7.75 on, curl can sign.
  if (version === null || Number(version[1]) < 7 || (Number(version[1]) === 7 && Number(version[2]) < 75)) {
    assert.notEqual(process.env.CI, 'true');
    context.skip('curl 7.75 or newer is not here');
    return;
  }
  await runs('curl', (output) => run('sh', ['-c', `${output.trimEnd()} --fail --silent`]));
  const [endpoint] = endpoints;
  const { output } = written(ALL[0], 'curl', endpoint.url);
  for (const token of ['', 'a-session-token']) {
    await run('sh', ['-c', `${output.trimEnd()} --fail --silent`], {
      env: { ...environment(), AWS_SESSION_TOKEN: token },
    });
    const [{ headers }] = endpoint.taken();
    assert.match(
      String(headers.authorization),
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/ecs\/aws4_request, SignedHeaders=/,
    );
    assert.equal(headers['x-amz-security-token'] ?? '', token);
  }
});

test('http: unchanged, over a socket', async () => {
  await runs(
    'http',
    (output, worker) =>
      new Promise((resolve, reject) => {
        const socket = connect(endpoints[worker].port, '127.0.0.1', () => socket.write(output));
        let answer = '';
        socket.on('data', (chunk) => {
          answer += chunk;
          if (answer.includes('}')) socket.end();
        });
        socket.on('error', reject);
        socket.on('close', () =>
          answer.startsWith('HTTP/1.1 200') ? resolve(answer) : reject(new Error(answer)),
        );
      }),
  );
});
