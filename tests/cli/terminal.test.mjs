// The command line among other programs: on a terminal, in a pipe that breaks, as npm installs it.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { COMMANDS, Desk, ID, quoted } from '../lib/command.mjs';
import { consumer } from '../lib/consumer.mjs';

const desk = new Desk({
  'wrong.json': '{ "taskDefinition": "web:7", "containerInstances": [] }',
  'many.json': JSON.stringify({
    containerInstances: Array.from({ length: 900 }, () => 'x y'),
    taskDefinition: 'web:7',
  }),
  'right.json': JSON.stringify({ taskDefinition: 'web:7', containerInstances: [ID] }),
});
after(() => desk.remove());

const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** What both commands print on a terminal of their own. @param {string} args @param {Record<string, string>} [env] */
function onTerminal(args, env = {}) {
  const surroundings = { ...process.env };
  delete surroundings.NO_COLOR;
  const [native, npm] = Object.values(COMMANDS).map((command) => {
    const line = `${command.map(quoted).join(' ')} ${args}`;
    const { stdout, status } = spawnSync('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
      cwd: desk.folder,
      env: { ...surroundings, TERM: 'xterm-256color', ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return { code: status, text: stdout.replaceAll('\r\n', '\n') };
  });
  assert.deepEqual(npm, native, args);
  return native;
}

const hasTerminals = spawnSync('script', ['--version']).status === 0 && process.platform === 'linux';
const skip = hasTerminals || process.env.CI === 'true' ? false : 'there is no script(1) of util-linux';

test('output is colored on a terminal, with the same text', { skip }, () => {
  const { code, text } = onTerminal('validate wrong.json');
  assert.equal(code, 1);
  assert.ok(text.match(COLOR), text);
  assert.equal(text.replaceAll(COLOR, ''), desk.run(['validate', 'wrong.json']).out);
  assert.ok(onTerminal('explain AGENT').text.match(COLOR));
  assert.ok(onTerminal('validate --help').text.match(COLOR));
});

test('the output has no color unless it is requested', { skip }, () => {
  const plain = desk.run(['validate', 'wrong.json']).out;
  assert.equal(onTerminal('validate wrong.json', { NO_COLOR: '1' }).text, plain);
  assert.equal(onTerminal('validate wrong.json', { TERM: 'dumb' }).text, plain);
  assert.equal(onTerminal('validate --color never wrong.json').text, plain);
  assert.notEqual(onTerminal('validate --color always wrong.json', { NO_COLOR: '1' }).text, plain);
  assert.notEqual(onTerminal('validate wrong.json', { NO_COLOR: '' }).text, plain);
});

test('color can be enabled without a terminal', () => {
  const { out } = desk.run(['validate', '--color', 'always', 'wrong.json']);
  assert.ok(out.match(COLOR));
  assert.equal(out.replaceAll(COLOR, ''), desk.run(['validate', 'wrong.json']).out);
  assert.ok(!desk.run(['validate', '-o', 'json', '--color', 'always', 'wrong.json']).out.match(COLOR));
});

test('with a terminal for input and no file there is nothing to read', { skip }, () => {
  const [native, npm] = Object.values(COMMANDS).map((command) => {
    const line = `${command.map(quoted).join(' ')} validate`;
    return execFileSync('script', ['--quiet', '--command', `${line}; echo "code $?"`, '/dev/null'], {
      cwd: desk.folder,
      encoding: 'utf8',
      // A terminal without input. It exists while the pipe is open.
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  });
  assert.equal(npm, native);
  assert.match(
    native.replaceAll(COLOR, ''),
    /error: No input\. Specify a file, or pipe one to standard input\./,
  );
  assert.match(native, /code 2/);
});

test(
  'a reader who leaves early is no trouble, and the verdict stands',
  { skip: process.platform === 'win32' },
  () => {
    const { out, err } = desk.shell(
      '$CLI validate many.json many.json wrong.json | head -n 1; echo "code ${PIPESTATUS[0]}"',
    );
    assert.equal(err, '');
    assert.match(out, /^(error|warning)\[.*\n/);
    assert.match(out, /\ncode 1\n$/);
  },
);

test('closed streams do not cause errors either', { skip: process.platform === 'win32' }, () => {
  assert.equal(desk.shell('$CLI validate right.json 2>&-').code, 0);
  assert.equal(desk.shell('$CLI validate gone.json 2>/dev/null').code, 3);
});

test('large outputs arrive whole through a pipe that is slow', { skip: process.platform === 'win32' }, () => {
  const { out } = desk.shell('$CLI validate -o json many.json | (sleep 0.3; cat)');
  assert.equal(JSON.parse(out).inputs[0].report.violations.length, 1_000);
});

test('npm installs it under its name', () => {
  const user = consumer();
  try {
    const npx = (/** @type {string[]} */ ...args) =>
      spawnSync('npx', ['--no-install', 'ecs-start-task', ...args], { cwd: user.folder, encoding: 'utf8' });
    user.write('request.json', readFileSync(`${desk.folder}/wrong.json`, 'utf8'));
    const { version } = JSON.parse(readFileSync(new URL('../../pkg/package.json', import.meta.url), 'utf8'));
    assert.equal(npx('--version').stdout, `ecs-start-task ${version}\n`);
    const { status, stdout } = npx('validate', 'request.json');
    assert.equal(status, 1);
    assert.match(stdout, /^error\[too-few-items\]/);
    assert.equal(JSON.parse(npx('schema', '--draft', 'draft-07').stdout).title, 'StartTaskRequest (2023)');
  } finally {
    user.remove();
  }
});
