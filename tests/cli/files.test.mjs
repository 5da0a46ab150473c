// Files: which are read, how they are written, and what their names cannot do.

import assert from 'node:assert/strict';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { Desk, ID } from '../lib/command.mjs';

const RIGHT = JSON.stringify({ taskDefinition: 'web:7', containerInstances: [ID] });
const FIXABLE = JSON.stringify({ taskDefinition: 'web:7', containerInstances: ID });
const skip = process.platform === 'linux' ? false : 'it needs pipes, links and devices';

let desk = new Desk();
beforeEach(() => {
  desk.remove();
  desk = new Desk({ 'right.json': RIGHT, 'fixable.json': FIXABLE });
});
after(() => desk.remove());

test('patterns match regular files only, and a note lists what they skip', { skip }, () => {
  const { code, out, err } = desk.shell(`
    mkdir -p s/target s/node_modules s/deep; cp right.json s/a.json; cp right.json s/deep/b.json; cp right.json s/target/c.json
    ln -sf /dev/zero s/zero.json; ln -sfn .. s/deep/up; ln -sf a.json s/link.json; ln -sf nowhere s/note.txt
    [ -p s/pipe.json ] || mkfifo s/pipe.json
    timeout 20 $CLI validate 's/**/*.json'`);
  assert.equal(code, 0);
  assert.equal(out, 'No violations in 2 files.\n');
  assert.equal(
    err,
    'note: skipped s/deep/up (symbolic link), s/link.json (symbolic link), s/node_modules (excluded by default), s/pipe.json (not a regular file), s/target (excluded by default) and 1 more\n',
  );
});

test('hidden folders are read only if the pattern names them', () => {
  desk.write('app/.cache/a.json', RIGHT);
  desk.write('app/target/a.json', RIGHT);
  desk.write('app/b.json', RIGHT);
  desk.write('ecs-start-task.json', '{"files": ["app/**/*.json"]}');
  for (const command of [
    '$CLI validate',
    "$CLI validate './**/[ab].json'",
    "$CLI validate '../app/**/*.json'",
  ]) {
    assert.equal(desk.shell(`cd app; ${command}`).out, 'No violations in 1 file.\n', command);
  }
  assert.equal(desk.run(['validate', 'app/.cache/*.json']).out, 'No violations in 1 file.\n');
  assert.equal(desk.run(['validate', '**/.cache/*.json']).out, 'No violations in 1 file.\n');
});

test('a pattern that matches nothing but links is an error', { skip }, () => {
  const { code, err } = desk.shell(
    `mkdir -p s; ln -sf /dev/zero s/zero.json; timeout 20 $CLI validate 's/*.json'`,
  );
  assert.equal(code, 3);
  assert.equal(
    err,
    'note: skipped s/zero.json (symbolic link)\nerror: s/*.json: no file matches this pattern\n',
  );
});

test('a pipe or a device that is named ends at once', { skip }, () => {
  const { code, err } = desk.shell(`
    [ -p pipe ] || mkfifo pipe; ln -sf /dev/zero zero.json
    timeout 20 $CLI validate pipe zero.json /dev/zero`);
  assert.equal(code, 3);
  const reason = 'not a regular file; pipe its content to standard input';
  assert.equal(err, ['pipe', 'zero.json', '/dev/zero'].map((name) => `error: ${name}: ${reason}\n`).join(''));
});

test('a link that is named and the output of a process are read', { skip }, () => {
  const { code, out } = desk.shell(
    'ln -sf right.json link.json; $CLI validate link.json <(cat right.json) < /dev/null',
  );
  assert.deepEqual([code, out], [0, 'No violations in 2 files.\n']);
});

test('more than 64 MiB are not read', { skip }, () => {
  const tooLarge = 'larger than 64 MiB, the limit for one input';
  const named = desk.shell('truncate -s 67108865 large.json; timeout 60 $CLI validate large.json');
  assert.deepEqual([named.code, named.err], [3, `error: large.json: ${tooLarge}\n`]);
  const matched = desk.shell("timeout 60 $CLI validate '{large,right}.json'");
  assert.deepEqual([matched.code, matched.err], [0, 'note: skipped large.json (larger than 64 MiB)\n']);
  const piped = desk.shell('head -c 80000000 /dev/zero | timeout 60 $CLI validate');
  assert.deepEqual([piped.code, piped.err], [3, `error: <stdin>: ${tooLarge}\n`]);
  const process = desk.shell('timeout 60 $CLI validate <(cat /dev/zero) 2>&1 | cut -d: -f3');
  assert.equal(process.out.split('\n')[0], ` ${tooLarge}`);
});

test('a fixed file is replaced as a whole and keeps its mode, also through a link', { skip }, () => {
  const { code } = desk.shell(`
    cp fixable.json one.json; cp fixable.json two.json; ln -sf two.json link.json; chmod 640 one.json; chmod 755 two.json
    $CLI validate --fix one.json link.json`);
  assert.equal(code, 0);
  assert.equal(desk.read('one.json').toString(), RIGHT);
  assert.equal(desk.read('two.json').toString(), RIGHT);
  const mode = (/** @type {string} */ name) => statSync(join(desk.folder, name)).mode & 0o7777;
  assert.deepEqual([mode('one.json'), mode('two.json')], [0o640, 0o755]);
  assert.ok(lstatSync(join(desk.folder, 'link.json')).isSymbolicLink());
  assert.deepEqual(readdirSync(desk.folder).sort(), [
    'fixable.json',
    'link.json',
    'one.json',
    'right.json',
    'two.json',
  ]);
});

test('a file is read once, whatever it is called', () => {
  const names = ['fixable.json', './fixable.json', 'no/../fixable.json', '*able.json'];
  assert.deepEqual(desk.run(['validate', '--fix', ...names]), {
    code: 0,
    out: 'fixed[wrong-type]: fixable.json /containerInstances: Wrap in array\n\nNo violations in 1 file, 1 fixed.\n',
    err: '',
  });
});

test('a file that changed since it was read is not written', { skip }, () => {
  // Both are read before the first is written.
  const { code, out, err } = desk.shell(
    'cp fixable.json a.json; ln -sf a.json link.json; $CLI validate -q --fix a.json link.json; $CLI validate a.json',
  );
  assert.equal(code, 0);
  assert.match(out, /\nNo violations in 1 file\.\n$/);
  const reason = 'another program changed the file in the meantime; nothing was written';
  assert.equal(err, `error: link.json: ${reason}\n`);
  assert.deepEqual(readdirSync(desk.folder).sort(), ['a.json', 'fixable.json', 'link.json', 'right.json']);
  const failed = desk.shell('cp fixable.json a.json; $CLI validate --fix a.json link.json');
  assert.equal(failed.code, 3);
  assert.match(failed.out, /\nNo violations in 1 file, 1 file could not be written, 1 fixed\.\n$/);
});

test('a fixed file keeps its owner', { skip: skip || (process.getuid?.() !== 0 && 'it needs root') }, () => {
  const { out } = desk.shell(
    'cp fixable.json a.json; chown 1234:4321 a.json; $CLI validate -q --fix a.json; stat -c %u:%g a.json',
  );
  assert.match(out, /\n1234:4321\n$/);
});

test('what cannot be replaced is left as it is', { skip: skip || process.getuid?.() === 0 }, () => {
  const { code, err } = desk.shell(
    'chmod 555 .; $CLI validate --fix fixable.json; end=$?; chmod 755 .; exit $end',
  );
  assert.deepEqual([code, err], [3, 'error: fixable.json: permission denied\n']);
  assert.equal(desk.read('fixable.json').toString(), FIXABLE);
});

test('names that are not Unicode are never taken for others', { skip }, () => {
  const { code, out, err } = desk.shell(`
    mkdir -p n; cp fixable.json $'n/\\xff.json'; cp right.json $'n/\\xfe.json'; cp right.json $'n/\\uFFFD.json'
    $CLI validate $'n/\\xff.json'; $CLI validate --fix 'n/*.json'; cat $'n/\\xff.json'`);
  assert.equal(code, 0);
  const refused =
    'error: n/\u{FFFD}.json: the name is not valid Unicode, or contains U+FFFD (the replacement character)\n';
  assert.equal(err, `${refused}note: skipped n/\u{FFFD}.json (name is not valid Unicode)\n${refused}`);
  assert.ok(out.endsWith(FIXABLE), out);
});

/** Characters that control a terminal, except line breaks. */
const ACTING = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

test('no name and no input acts on a terminal or on a log', { skip }, () => {
  // A title of the terminal, an annotation, a change of direction, and a C1 control.
  const name = `a\u{1b}]0;title\u{7}\n::error::x\r\u{202e}\u{9b}31m\u{2066}##[error]y.json`;
  const text = JSON.stringify({
    [name]: name,
    taskDefinition: name,
    containerInstances: [name],
    cluster: name,
  });
  desk.write('text.json', text);
  desk.write('script.sh', `cp text.json '${name.replaceAll("'", `'\\''`)}'`);
  const quoted = `'${name}'`;
  for (const command of [
    `validate ${quoted}`,
    `validate ${quoted} --output github`,
    `validate ${quoted} --output json`,
    `validate ${quoted} --output sarif`,
    `validate ${quoted} gone${quoted} '*${name.slice(-6)}' --fix`,
    `validate --color always ${quoted}`,
    `validate ${quoted}/x`,
    `validate --region ${quoted}`,
    `validate --kind ${quoted}`,
    `--${name}`,
    `${quoted} x`,
    `build ${quoted}`,
    `build ${quoted} --region ${quoted}`,
    `build ${quoted} --output json`,
    `explain ${quoted}`,
    'explain text.json',
    'explain text.json --output json',
    `explain --color always ${quoted}`,
    `validate --task-definition ${quoted} text.json`,
    `schema ${quoted}`,
    `validate $'\\xff\\e]0;x\\a\\n::error::y'`,
  ]) {
    const { out, err } = desk.shell(
      `sh script.sh; $CLI ${command.startsWith('--a') ? `'${command}'` : command}`,
    );
    for (const printed of [out, err]) {
      const plain = command.includes('--color') ? printed.replaceAll(COLOR, '') : printed;
      assert.doesNotMatch(plain, ACTING, command);
      const expected = command.includes('--output github') ? /^::(error|warning) file=a/ : /never/;
      const commands = plain.split('\n').filter((line) => /^\s*::|##\[|##vso\[/.test(line));
      for (const line of commands) assert.match(line, expected, command);
    }
  }
});
