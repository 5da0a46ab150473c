// JSON with comments, YAML, and what `--fix` removes from JSON.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { validate } from '../../pkg/dist/index.js';
import { Desk, ID } from '../lib/command.mjs';

const desk = new Desk();
after(() => desk.remove());

/**
 * The violations of a file.
 *
 * @param {string} name
 * @param {string} text
 * @param {string[]} args
 * @returns {[code: string, path: string, about: string, position: string][]}
 */
function found(name, text, ...args) {
  desk.write(name, text);
  const { out } = desk.run(['validate', '-o', 'json', ...args, name]);
  return JSON.parse(out).inputs[0].report.violations.map((/** @type {any} */ { code, path, range }) => [
    code,
    path,
    text.slice(range.start.offset, range.end.offset),
    `${range.start.line}:${range.start.column}`,
  ]);
}

test('comments and trailing commas are allowed in .jsonc, and positions stay', () => {
  const text = `// é 😀\n{\n  "taskDefinition": "web:7", /* 😀 */ "clutser": "a",\n  "containerInstances": [\n    "${ID}", // one\n  ],\n}\n`;
  assert.deepEqual(found('a.jsonc', text), [['unknown-member', '/clutser', '"clutser"', '3:39']]);
  assert.deepEqual(found('a.JSONC', text).length, 1);
  assert.deepEqual(
    found('a.json', text).map(([code]) => code),
    [...Array(5).fill('invalid-json'), 'unknown-member'],
  );
  // An unclosed comment is an error in both, as is other invalid JSON.
  for (const broken of [`{} /* open`, `{} /*/`, `{,}`, `{'a': 1}`]) {
    assert.equal(found('b.jsonc', broken)[0][0], 'invalid-json', broken);
  }
  const fixed = desk.run(['validate', '--fix', 'a.jsonc']);
  assert.equal(fixed.code, 0);
  assert.equal(desk.read('a.jsonc').toString(), text.replace('clutser', 'cluster'));
  // A byte order mark is allowed, and comments stay where a member is removed.
  desk.write('d.jsonc', `\u{FEFF}${text.replace('clutser', 'cluster')}`);
  assert.equal(desk.run(['validate', 'd.jsonc']).out, 'No violations in 1 file.\n');
  desk.write('e.jsonc', `{\n  "startedBy": null, // by the pipeline\n${text.slice(text.indexOf('{') + 2)}`);
  desk.run(['validate', '--fix', 'e.jsonc']);
  assert.match(desk.read('e.jsonc').toString(), /^\{\n {2}\/\/ by the pipeline\n {2}"taskDefinition"/);
  // Comments can contain anything, so they are not shown.
  desk.write('c.jsonc', `{ /* canary */ "taskDefinition": 7 }`);
  assert.doesNotMatch(desk.run(['validate', 'c.jsonc']).out, /canary/);
  assert.equal(desk.run(['build', 'a.jsonc']).code, 0);
});

test('--fix removes trailing commas and a byte order mark from .json', () => {
  const text = `\u{FEFF}{\r\n  "taskDefinition": "web:7",\r\n  "containerInstances": ["${ID}", ],\r\n}\r\n`;
  desk.write('comma.json', text);
  assert.match(desk.run(['validate', 'comma.json']).out, /3 errors in 1 file, 3 fixable with --fix\.\n$/);
  const { code, out } = desk.run(['validate', '--fix', 'comma.json']);
  assert.equal(code, 0);
  assert.equal(
    out,
    `fixed[invalid-json]: comma.json: Remove the byte order mark
fixed[invalid-json]: comma.json: Remove the trailing comma
fixed[invalid-json]: comma.json: Remove the trailing comma

No violations in 1 file, 3 fixed.
`,
  );
  assert.equal(
    desk.read('comma.json').toString(),
    `{\r\n  "taskDefinition": "web:7",\r\n  "containerInstances": ["${ID}" ]\r\n}\r\n`,
  );
  assert.equal(desk.run(['validate', '--fix', '-'], { input: text }).out, desk.read('comma.json').toString());
});

test('YAML is validated at its own positions', () => {
  const text = `# canary
taskDefinition: web:7   # canary
containerInstances: [${ID}]
clutser: é
overrides:
  cpu: 256
  containerOverrides:
    - name: app
      environment:
        - {name: A, value: canary}
        - name: ü
          valu: "canary"
        - name: MULTI
          value: |
            canary
    - command: [x]
startedBy: "a b"
propagateTags: SERVICE
`;
  assert.deepEqual(found('a.yaml', text), [
    ['unknown-member', '/clutser', 'clutser', '4:1'],
    ['wrong-type', '/overrides/cpu', '256', '6:8'],
    ['environment-incomplete', '/overrides/containerOverrides/0/environment/1/value', 'name', '11:11'],
    ['unknown-member', '/overrides/containerOverrides/0/environment/1/valu', 'valu', '12:11'],
    ['container-name-missing', '/overrides/containerOverrides/1/name', 'command', '16:7'],
    ['invalid-started-by', '/startedBy', '"a b"', '17:12'],
    ['propagate-from-service', '/propagateTags', 'SERVICE', '18:16'],
  ]);
  for (const output of ['text', 'concise', 'github', 'sarif', 'gitlab', 'junit', 'json']) {
    assert.doesNotMatch(desk.run(['validate', '-o', output, 'a.yaml']).out, /canary/, output);
  }
  // Nothing is changed in YAML.
  const fixed = desk.run(['validate', '--fix', 'a.yaml']);
  assert.equal(fixed.code, 1);
  assert.equal(desk.read('a.yaml').toString(), text);
  assert.doesNotMatch(desk.run(['validate', 'a.yaml']).out, /with --fix/);
});

test('scalars are those of the core schema of YAML 1.2', () => {
  /** @param {string} value */
  const types = (value) =>
    found('s.yml', `cluster: ${value}\n`)
      .filter(([, path]) => path === '/cluster')
      .map(([code]) => code)
      .join();
  for (const value of [
    'yes',
    'off',
    '1_000',
    '0x',
    '0b1',
    '1:30',
    '2024-01-01',
    '"7"',
    "'true'",
    '!!str 7',
    '! 7',
    '.',
    '-',
    '1e',
    'nan',
  ]) {
    assert.doesNotMatch(types(value), /wrong-type|null-value/, value);
  }
  for (const value of [
    '7',
    '+7',
    '007',
    '0o7',
    '0x1F',
    '.5',
    '5.',
    '-1.5e3',
    'true',
    'FALSE',
    '[a]',
    '{a: b}',
    '!!int 7',
  ]) {
    assert.equal(types(value), 'wrong-type', value);
  }
  for (const value of ['', '~', 'null', 'NULL']) assert.equal(types(value), 'null-value', value);
  const volume = (/** @type {string} */ size) =>
    found(
      'v.yaml',
      `volumeConfigurations: [{managedEBSVolume: {sizeInGiB: ${size}}}]`,
      '--revision',
      '2026',
    ).some(([, path]) => path.endsWith('/sizeInGiB'));
  for (const size of ['16384', '0x10', '0o20', '+16', '1.6e1', '0016'])
    assert.equal(volume(size), false, size);
  for (const size of ['16385', '0x4001', '0', '1.5']) assert.equal(volume(size), true, size);
});

test('anchors, aliases, several lines and flow style are read', () => {
  const text = `taskDefinition: &t "web:7"
containerInstances: &ids
  - ${ID}
startedBy: >-
  folded
group: *t
tags:
  - &tag {key: a, value: b}
  - *tag
`;
  assert.deepEqual(
    found('a.yaml', text).map(([code, path, about]) => [code, path, about]),
    [['duplicate-tag-key', '/tags/1/key', '*tag']],
  );
  assert.deepEqual(JSON.parse(desk.run(['build', 'a.yaml']).out || '{}'), {});
  const built = desk.run(['build', '-o', 'json'], { input: RIGHT_YAML });
  assert.equal(built.code, 1);
  const named = desk.run(['build', '--stdin-filename', 'x.yaml'], { input: RIGHT_YAML });
  assert.deepEqual(
    [named.code, JSON.parse(named.out)],
    [0, { containerInstances: [ID], taskDefinition: 'web:7' }],
  );
});

const RIGHT_YAML = `---\ntaskDefinition: web:7\ncontainerInstances:\n- ${ID}\n...\n`;

test('what is not YAML, and what JSON cannot represent, is one violation at its place', () => {
  for (const [text, place, reason] of [
    ['a: [1', '1', /Invalid YAML: /],
    ['a: b: c', '1:5', /Invalid YAML: /],
    ['a: 1\n---\nb: 2\n', '2:1', /only one document per file/],
    ['a: !Ref canary\n', '1', /only tags of the core schema/],
    ['{a: , canary}', '1', /a key has no value/],
    ['? canary\n', '', /a key has no value/],
    ['? [a]\n: b\n', '1:3', /keys must be strings/],
    ['a: *canary\n', '1:4', /Invalid YAML/],
    [
      `a: &a [${'x,'.repeat(50)}]\n${[...'bcdefghij'].map((name, i, all) => `${name}: &${name} [${`*${i ? all[i - 1] : 'a'},`.repeat(20)}]`).join('\n')}`,
      '',
      /more than 16 MiB/,
    ],
  ]) {
    desk.write('b.yaml', String(text));
    const { code, out } = desk.run(['validate', '-o', 'json', 'b.yaml']);
    assert.equal(code, 1);
    const { violations } = JSON.parse(out).inputs[0].report;
    assert.equal(violations.length, 1, out);
    const { start } = violations[0].range;
    assert.equal(violations[0].code, 'invalid-json');
    assert.ok(
      `${start.line}:${start.column}`.startsWith(String(place)),
      `${text}: ${start.line}:${start.column}`,
    );
    assert.match(violations[0].message, /** @type {RegExp} */ (reason));
    const shown = desk.run(['validate', 'b.yaml']);
    assert.equal(shown.code, 1);
    assert.doesNotMatch(shown.out + out, /canary/);
  }
  assert.equal(found('empty.yaml', '')[0][0], 'invalid-json');
  assert.deepEqual(
    found('twice.yaml', `taskDefinition: a\ntaskDefinition: web:7\ncontainerInstances: [${ID}]\n`),
    [['duplicate-member', '/taskDefinition', 'taskDefinition', '1:1']],
  );
});

test('a request has the same violations in JSON, JSONC and YAML', () => {
  const request = {
    taskDefinition: 'web:7',
    containerInstances: [ID, ID],
    tags: [{ key: 'aws:x' }],
    cluster: 7,
  };
  const json = JSON.stringify(request);
  const expected = validate(json).violations.map(({ code, path, message }) => [code, path, message]);
  assert.ok(expected.length > 2);
  for (const name of ['x.json', 'x.jsonc', 'x.yaml']) {
    desk.write(name, json);
    const { violations } = JSON.parse(desk.run(['validate', '-o', 'json', name]).out).inputs[0].report;
    assert.deepEqual(
      violations.map((/** @type {any} */ { code, path, message }) => [code, path, message]),
      expected,
    );
  }
  // JSON is YAML, so positions are the same.
  assert.deepEqual(found('x.yaml', json), found('x.json', json));
});

test('a pipeline in YAML that has the command is still a draft', () => {
  desk.write(
    'ci.yml',
    `deploy:\n  script:\n    - aws ecs start-task --task-definition web:7 --container-instances ${ID}\n`,
  );
  assert.equal(desk.run(['build', 'ci.yml']).code, 0);
});
