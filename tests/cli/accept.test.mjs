// Accepted violations and baselines: what an entry accepts, what it cannot accept, and when it is stale.

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { Desk, request } from '../lib/command.mjs';

const DOUBTFUL = request({ propagateTags: 'SERVICE' });
const ENTRY = { rule: 'propagate-from-service', path: '/propagateTags', reason: 'x' };

let desk = new Desk();
beforeEach(() => {
  desk.remove();
  desk = new Desk();
});
after(() => desk.remove());

const configured = (name = 'ecs-start-task.json') => JSON.parse(desk.read(name).toString());

test('a syntax error is never accepted, so it hides no other', () => {
  for (const [name, text, errors] of [
    ['a.json', DOUBTFUL.replace(']', ',]'), '1 syntax error'],
    ['b.json', '', '1 syntax error'],
    ['c.yaml', 'a: [1', '1 syntax error'],
    ['d.json', DOUBTFUL.replace(']', ',]').replace('}', ',}'), '2 syntax errors'],
  ]) {
    desk.configure({ files: [name] });
    desk.write(name, text);
    const accepted = /[ad]/.test(name[0] ?? '') ? '1 violation accepted' : '0 violations accepted';
    assert.deepEqual(desk.run(['validate', '--baseline']), {
      code: 1,
      out: `ecs-start-task.json: ${accepted}.\n`,
      err: `error: ${name}: ${errors} cannot be accepted. Fix the file.\n`,
    });
    assert.ok(configured().accept.every((/** @type {any} */ { rule }) => rule !== 'invalid-json'));
    assert.equal(desk.run(['validate']).code, 1);
  }
  desk.configure({ accept: [{ file: 'a.json', rule: 'invalid-json', path: '', reason: 'x' }] });
  const { code, err } = desk.run(['validate', 'a.json']);
  assert.equal(code, 2);
  assert.match(err, /accept\[0\]: invalid-json cannot be accepted, .* Fix the file\.\n/);
});

test('paths of the configuration can lead to other folders, and a baseline writes them', () => {
  desk.write('shared/a.json', DOUBTFUL);
  desk.configure({ files: ['../shared/*.json'] }, 'app/ecs-start-task.json');
  const args = ['validate', '--config', 'app/ecs-start-task.json'];
  assert.equal(desk.run([...args, '--baseline']).code, 0);
  const { accept } = configured('app/ecs-start-task.json');
  assert.deepEqual(accept[0].file, '../shared/a.json');
  assert.deepEqual(desk.run(args), { code: 0, out: 'No violations in 1 file, 1 accepted.\n', err: '' });
  const overrides = [{ files: ['../shared'], rules: { [ENTRY.rule]: 'off' } }];
  desk.configure({ files: ['../shared/*.json'], overrides }, 'app/ecs-start-task.json');
  assert.deepEqual(desk.run(args), { code: 0, out: 'No violations in 1 file.\n', err: '' });
});

test('an entry is not stale if its rule is off or its file could not be read', () => {
  desk.configure({ files: ['task.json'], accept: [{ ...ENTRY, file: 'task.json' }] });
  desk.write('task.json', DOUBTFUL);
  assert.equal(desk.run(['validate', '--ignore', ENTRY.rule]).err, '');
  desk.write('task.json', Uint8Array.of(0x7b, 0xff, 0x7d));
  assert.deepEqual(desk.run(['validate']), {
    code: 3,
    out: '1 file could not be read.\n',
    err: 'error: task.json: not UTF-8 text\n',
  });
  desk.write('task.json', request());
  assert.match(desk.run(['validate']).err, /accept\[0\] is stale/);
});

test('more violations than are listed fail, and the output says why', () => {
  const tags = Array.from({ length: 1500 }, () => ({ key: 'aws:x' }));
  desk.write('a.json', request({ tags }));
  desk.configure({ files: ['a.json'] });
  const more = 'a.json: more than 1,000 violations; those after the first 1,000 are not';
  const { code, out, err } = desk.run(['validate', '--baseline']);
  assert.deepEqual(
    [code, out, err],
    [1, 'ecs-start-task.json: 1,000 violations accepted.\n', `error: ${more} accepted.\n`],
  );
  for (const [output, line] of [
    ['text', `${more} listed\n\n`],
    ['concise', `${more} listed\n`],
    ['github', `::notice file=a.json::${more} listed\n`],
  ]) {
    assert.deepEqual(desk.run(['validate', '--output', output]), {
      code: 1,
      out: `${line}No violations in 1 file, 1,000 accepted.\n`,
      err: '',
    });
  }
  // Nothing is known about violations that are not listed.
  const { accept } = configured();
  desk.configure({ files: ['a.json'], accept: [...accept, { ...ENTRY, file: 'a.json' }] });
  assert.equal(desk.run(['validate']).err, '');
});

test('a baseline requires names of files', () => {
  const { code, out, err } = desk.run(['validate', '--baseline'], { input: DOUBTFUL });
  assert.deepEqual([code, out], [2, '']);
  assert.match(err, /^error: --baseline requires file names\. Name standard input with --stdin-filename\.\n/);
  const named = ['validate', '--baseline', '--stdin-filename', 'tasks/a.json'];
  assert.equal(desk.run(named, { input: DOUBTFUL }).code, 0);
  assert.equal(configured().accept[0].file, 'tasks/a.json');
});

test('a baseline keeps the encoding and the mode of the configuration', () => {
  desk.write('a.json', DOUBTFUL);
  desk.write('old.json', Buffer.from('\ufeff{"files": ["a.json"]}', 'utf16le'));
  const { out } = desk.shell(
    'cp old.json ecs-start-task.json; chmod 640 ecs-start-task.json; $CLI validate --baseline',
  );
  assert.equal(out, 'ecs-start-task.json: 1 violation accepted.\n');
  assert.equal(statSync(join(desk.folder, 'ecs-start-task.json')).mode & 0o777, 0o640);
  const text = desk.read('ecs-start-task.json').toString('utf16le');
  assert.deepEqual(Object.keys(JSON.parse(text.slice(1))), ['files', 'accept']);
});

test('a baseline keeps the indentation and the line ends of the configuration', () => {
  desk.write('a.json', DOUBTFUL);
  for (const text of [
    '{\n\t"files": [\n\t\t"a.json"\n\t]\n}\n',
    '{\r\n    "files": [\r\n        "a.json"\r\n    ]\r\n}\r\n',
  ]) {
    desk.write('ecs-start-task.json', text);
    assert.equal(desk.run(['validate', '--baseline']).code, 0);
    const written = String(desk.read('ecs-start-task.json'));
    assert.ok(written.startsWith(text.slice(0, text.lastIndexOf(']') + 1)), JSON.stringify(written));
    assert.doesNotMatch(written.replaceAll(/\r\n/g, ''), text.includes('\r') ? /[\r\n]/ : /\r|^ /);
  }
});

test('a baseline is not written into a configuration that cannot be read', () => {
  desk.write('a.json', DOUBTFUL);
  desk.write('ecs-start-task.json/inside', '');
  const { code, out, err } = desk.run(['validate', '--baseline', 'a.json']);
  assert.deepEqual([code, out], [3, '']);
  assert.match(err, /^error: ecs-start-task\.json: /);
});

test('warnings can be turned off, also of rules that report errors elsewhere', () => {
  desk.write('response.json', '{"tasks": [], "failures": [], "extra": 1}');
  desk.write('a.json', request({ clutser: 'x' }));
  const role = { taskDefinition: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:7' };
  desk.write(
    'role.json',
    request({ ...role, overrides: { taskRoleArn: 'arn:aws:iam::210987654321:role/r' } }),
  );
  const response = ['validate', '--kind', 'response', 'response.json'];
  assert.match(desk.run(response).out, /^warning\[unknown-member\]/);
  assert.equal(desk.run([...response, '--ignore', 'unknown-member']).out, 'No violations in 1 file.\n');
  assert.equal(desk.run([...response, '--error', 'unknown-member']).code, 1);
  assert.match(desk.run(['validate', 'role.json']).out, /^warning\[account-mismatch\]/);
  desk.configure({ rules: { 'account-mismatch': 'off' } });
  assert.equal(desk.run(['validate', 'role.json']).out, 'No violations in 1 file.\n');
  // Errors of these rules stay errors, and they are still fixed.
  for (const option of ['--ignore', '--warn']) {
    const { code, out } = desk.run(['validate', option, 'unknown-member', 'a.json']);
    assert.equal(code, 1);
    assert.match(out, /^error\[unknown-member\]/);
  }
  assert.equal(desk.run(['validate', '--fix', '--ignore', 'unknown-member', 'a.json']).code, 0);
});
