// `ecs-start-task build`, `explain`, `schema`, and the help.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { build, explain, validate } from '../../pkg/dist/index.js';
import { Desk, ID } from '../lib/command.mjs';
import { FORMATS } from '../lib/comparison.mjs';

const DRAFT = `{ "TaskDefinition": "web:7", "containerInstances": "${ID}", "overrides": { "cpu": 1024 } }`;
const LINE = `aws ecs start-task --region eu-west-1 --task-definition web:7 --container-instances ${ID}`;

const desk = new Desk({
  'draft.json': DRAFT,
  'line.sh': `#!/bin/sh\n${LINE} --no-cli-pager\n`,
  'broken.json': '{ "taskDefinition": "web:7" }',
  'drafts/a.json': DRAFT,
  'drafts/b.json': '{ "taskDefinition": 7 }',
  'drafts/c.json': DRAFT,
  AGENT: '{"tasks": [], "failures": [{"reason": "RESOURCE:MEMORY"}]}',
  'answer.json': '{"tasks": [], "failures": [{"reason": "RESOURCE:MEMORY"}]}',
});
after(() => desk.remove());

/** An output as it is printed: it ends with its line. @param {string | undefined} output */
const printed = (output = '') => (output.endsWith('\n') ? output : `${output}\n`);

test('the request is written to standard output, and messages to standard error', () => {
  const { code, out, err } = desk.run(['build', 'draft.json']);
  assert.equal(code, 0);
  assert.equal(out, printed(build(DRAFT).output));
  assert.equal(
    err,
    `changed: draft.json /TaskDefinition: This is the member's name in the API.
changed: draft.json /containerInstances: The member must be an array.
changed: draft.json /overrides/cpu: The member must be a string.
`,
  );
});

test('every format is written as the package writes it', () => {
  for (const format of FORMATS) {
    const options = /** @type {any} */ ({ format, region: 'cn-north-1', endpoint: 'http://127.0.0.1:4566' });
    const { code, out } = desk.run([
      'build',
      ...['--format', format, '--region', options.region, '--endpoint', options.endpoint, 'draft.json'],
    ]);
    const expected = String(build(DRAFT, options).output);
    assert.equal(out, printed(expected), format);
    assert.equal(code, 0);
  }
  assert.equal(
    desk.run(['build', '-f', 'CLI', 'draft.json']).out,
    printed(build(DRAFT, { format: 'cli' }).output),
  );
});

test('a script with a command line is a draft, and so is standard input', () => {
  const { code, out } = desk.run(['build', '-f', 'boto3', 'line.sh']);
  assert.equal(code, 0);
  assert.match(out, /region_name="eu-west-1"/);
  assert.equal(desk.run(['build'], { input: LINE }).out, printed(build(LINE).output));
});

test('what is wrong with a draft is shown, and nothing is written', () => {
  const { code, out, err } = desk.run(['build', 'broken.json']);
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /^error\[missing-member\]: .*\n --> broken\.json \/containerInstances\n/);
  const unreadable = desk.run(['build'], { input: '{ "taskDefinition": }' });
  assert.match(unreadable.err, /--> <stdin>:1:21\n/);
  const doubtful = DRAFT.replace('}', ' }, "propagateTags": "SERVICE"');
  assert.equal(desk.run(['build'], { input: doubtful }).code, 0);
  const denied = desk.run(['build', '--deny-warnings'], { input: doubtful });
  assert.equal(denied.code, 1);
  assert.match(denied.err, /propagate-from-service/);
});

test('several drafts become several requests', () => {
  const { code, out, err } = desk.run(['build', '-f', 'cli', 'drafts/*.json', 'gone.json']);
  assert.equal(code, 3);
  const one = printed(build(DRAFT, { format: 'cli' }).output);
  assert.equal(out, `${one}\n${one}`);
  assert.match(err, /error: gone\.json: file not found\n/);
});

test('as JSON the result is that of the package, without values that may be secret', () => {
  const draft = `{ "TaskDefinition": "web:7", "containerInstances": ["${ID}"], "overrides": { "cpu": 256, "containerOverrides": { "app": { "environment": { "A": "b" } } } } }`;
  desk.write('secret.json', draft);
  const { code, out } = desk.run(['build', '-o', 'json', 'secret.json', 'broken.json', 'gone.json']);
  assert.equal(code, 3);
  const { inputs, summary } = JSON.parse(out);
  assert.deepEqual(summary, { inputs: 3, built: 1 });
  const [good, broken, gone] = inputs;
  const expected = build(draft);
  assert.deepEqual(good.request, expected.request);
  assert.deepEqual(good.output, expected.output);
  assert.deepEqual(good.report, expected.report);
  assert.deepEqual(
    good.changes.map((/** @type {any} */ { path, why }) => [path, why]),
    expected.changes.map(({ path, why }) => [path, why]),
  );
  const shown = good.changes.filter((/** @type {any} */ change) => 'to' in change);
  assert.deepEqual(
    shown.map((/** @type {any} */ { path, from, to }) => [path, from, to]),
    [
      ['/TaskDefinition', 'TaskDefinition', 'taskDefinition'],
      ['/overrides/cpu', 256, '256'],
    ],
  );
  assert.deepEqual([broken.ok, 'request' in broken, 'output' in broken], [false, false, false]);
  assert.equal(broken.report.violations[0].code, 'missing-member');
  assert.deepEqual(gone, { file: 'gone.json', error: 'file not found' });
});

test('names, messages and files are explained', () => {
  const known = explain('RESOURCE:MEMORY');
  const { code, out } = desk.run(['explain', 'RESOURCE:MEMORY']);
  assert.equal(code, 0);
  const details = known.details.map(({ label, text }) => `${label}: ${text}\n`).join('');
  const related = known.related.length > 0 ? `\nRelated: ${known.related.join(', ')}\n` : '';
  assert.equal(out, `${known.title}\n${known.summary}\n\n${details}${related}\nSee: ${known.docs}\n`);

  const targets = ['too-many-items', 'overrides.cpu', 'answer.json'];
  const { inputs, summary } = JSON.parse(desk.run(['explain', '-o', 'json', ...targets]).out);
  assert.deepEqual(inputs, [
    explain('too-many-items'),
    explain('overrides.cpu'),
    explain(desk.read('answer.json').toString()),
  ]);
  assert.deepEqual(summary, { explained: 3, unknown: 0 });
  // A name that is known is not taken for that of a file.
  assert.match(desk.run(['explain', 'AGENT']).out, /^AGENT: container agent is disconnected\n/);

  const message =
    'An error occurred (ClientException) when calling the StartTask operation: TaskDefinition not found.';
  assert.equal(
    JSON.parse(desk.run(['explain', '-o', 'json'], { input: message }).out).inputs[0].kind,
    'exception',
  );
  const report = JSON.stringify(validate('{}'));
  assert.equal(
    JSON.parse(desk.run(['explain', '-o', 'json', '-'], { input: report }).out).inputs[0].kind,
    'violation',
  );
});

test('files are explained in their syntax', () => {
  const json = '{"taskDefinition": "web:7", "containerInstances": []}';
  desk.write('a.json', json);
  desk.write('a.jsonc', `// é\n${json.replace('}', ', }')}`);
  desk.write('a.yaml', 'taskDefinition: web:7\ncontainerInstances: []\n');
  const [expected, ...others] = ['a.json', 'a.jsonc', 'a.yaml'].map(
    (name) => desk.run(['explain', name]).out,
  );
  assert.match(expected ?? '', /containerInstances/);
  assert.deepEqual(others, [expected, expected]);
});

test('results of build and explain are not written to files', () => {
  for (const command of ['build', 'explain']) {
    const { code, out, err } = desk.run([command, '--output', 'json=out.json', 'draft.json']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^error: --output accepts a file only for validate, found 'json=out\.json'\.\n/);
  }
});

test('an unknown target exits with 1, and the nearest names are listed', () => {
  const { code, out } = desk.run(['explain', 'too-many-itmes', 'AGENT']);
  assert.equal(code, 1);
  assert.match(out, /^Unknown: too-many-itmes\n/);
  assert.match(out, /\nRelated: too-many-items/);
  assert.match(out, /\nAGENT: container agent is disconnected\n/);
});

test('schemas are those of the package', () => {
  for (const kind of ['request', 'response']) {
    for (const revision of ['2023', '2026']) {
      for (const draft of ['2020-12', 'draft-07']) {
        const folder = draft === 'draft-07' ? 'draft-07/' : '';
        const url = new URL(`../../pkg/schema/${folder}start-task-${kind}-${revision}.json`, import.meta.url);
        const { code, out } = desk.run(['schema', '--kind', kind, '--revision', revision, '--draft', draft]);
        assert.deepEqual([code, out], [0, readFileSync(url, 'utf8')]);
      }
    }
  }
  assert.equal(JSON.parse(desk.run(['schema']).out).title, 'StartTaskRequest (2023)');
});

test('the help lists every option, and every way to show it prints the same', () => {
  /** @type {Record<string, string[]>} */
  const options = {
    validate: [
      ...[
        'config',
        'kind',
        'revision',
        'launch-type',
        'task-definition',
        'exclude',
        'ignore',
        'warn',
        'error',
      ],
      ...['fix', 'unsafe-fixes', 'diff', 'baseline', 'deny-warnings', 'output', 'statistics', 'quiet'],
      ...['stdin-filename', 'color'],
    ],
    build: [
      ...['config', 'revision', 'launch-type', 'task-definition', 'exclude', 'format', 'region', 'endpoint'],
      ...['deny-warnings', 'output', 'stdin-filename', 'color'],
    ],
    explain: ['config', 'revision', 'launch-type', 'task-definition', 'output', 'list', 'color'],
    schema: ['kind', 'revision', 'draft'],
    compose: ['no-open'],
  };
  for (const [command, names] of Object.entries(options)) {
    const { code, out, err } = desk.run([command, '--help']);
    assert.deepEqual([code, err], [0, '']);
    for (const args of [
      [command, '-h'],
      ['help', command],
    ]) {
      assert.equal(desk.run(args).out, out);
    }
    const shown = [...out.matchAll(/^ {2}(?:-\w, | {4})--([a-z-]+)/gm)].map(([, name]) => name);
    assert.deepEqual(shown.sort(), [...names, 'help'].sort());
    assert.match(out, new RegExp(`Usage: ecs-start-task ${command} `));
    for (const line of out.split('\n')) assert.ok([...line].length <= 120, line);
  }
  for (const format of FORMATS)
    assert.match(desk.run(['build', '--help']).out, new RegExp(`\\b${format}[,.]`));
  const overview = desk.run(['--help']);
  assert.equal(overview.code, 0);
  for (const command of Object.keys(options)) assert.match(overview.out, new RegExp(`^ {2}${command} `, 'm'));
  assert.deepEqual(desk.run(['help']), overview);
  for (const code of ['0', '1', '2', '3']) assert.match(overview.out, new RegExp(`^ {2}${code} {2}`, 'm'));
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../pkg/package.json', import.meta.url), 'utf8'));
  for (const flag of ['--version', '-V']) {
    assert.deepEqual(desk.run([flag]), { code: 0, out: `ecs-start-task ${version}\n`, err: '' });
  }
});
