// Formats for CI systems, several at once, and what can be left out: `--output`, `--quiet`, `--statistics`, `--diff`.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Desk, ID } from '../lib/command.mjs';

const WRONG = `{\n  "clutser": "a",\n  "taskDefinition": "web:7",\n  "containerInstances": ["${ID}"],\n  "group": "x <&> \\"y\\"",\n  "propagateTags": "SERVICE"\n}\n`;
const RIGHT = JSON.stringify({ taskDefinition: 'web:7', containerInstances: [ID] });
const skip = process.platform === 'linux' ? false : 'it needs a shell and patch';

const desk = new Desk({ 'sub/wrong.json': WRONG, 'right.json': RIGHT });
after(() => desk.remove());

test('concise results have a line for each violation, and the summary', () => {
  const { code, out } = desk.run(['validate', '-o', 'concise', 'sub/wrong.json', 'right.json']);
  assert.equal(code, 1);
  assert.match(
    out,
    /^sub\/wrong\.json:2:3: error\[unknown-member\] \/clutser: Unknown member "clutser"\. Did you mean "cluster"\?\nsub\/wrong\.json:6:20: warning\[propagate-from-service\] \/propagateTags: .*\n1 error and 1 warning in 2 files, .*\n$/,
  );
  const quiet = desk.run(['validate', '-q', '-o', 'concise', 'sub/wrong.json', 'right.json']);
  assert.equal(quiet.out, out.split('\n').slice(0, 2).join('\n') + '\n');
  assert.deepEqual(desk.run(['validate', '--quiet', 'right.json']), { code: 0, out: '', err: '' });
});

test('annotations name their place, relative to the repository, and the summary remains', () => {
  const env = { GITHUB_WORKSPACE: desk.folder };
  const { out } = desk.run(['validate', '-o', 'github', 'sub/wrong.json'], { env: { GITHUB_WORKSPACE: '' } });
  assert.match(
    out,
    /^::error file=sub\/wrong\.json,line=2,endLine=2,col=3,endColumn=12,title=unknown-member::sub\/wrong\.json:2:3: \/clutser: Unknown/,
  );
  assert.match(out, /\n1 error and 1 warning in 1 file.*\n$/);
  const below = desk.shell(
    `cd sub; GITHUB_WORKSPACE='${desk.folder}' $CLI validate -o github wrong.json; GITHUB_WORKSPACE='${desk.folder}' $CLI validate -o github '${join(desk.folder, 'sub/wrong.json')}'`,
  );
  const errors = below.out.split('\n').filter((line) => line.startsWith('::error'));
  assert.equal(errors.length, 2);
  for (const error of errors)
    assert.match(error, /^::error file=sub\/wrong\.json,.*::sub\/wrong\.json:2:3: /);
  // Elsewhere the name is that of the command line.
  const other = desk.shell(`cd sub; GITHUB_WORKSPACE=/elsewhere $CLI validate -o github wrong.json`);
  assert.match(other.out, /^::error file=wrong\.json,/);
  const piped = desk.run(['validate', '-o', 'github'], { input: WRONG, env });
  assert.match(piped.out, /^::error line=2,.*::<stdin>:2:3: /);
});

test('SARIF has relative addresses and positions, also of standard input', () => {
  /** @param {string} out */
  const places = (out) => {
    const [run] = JSON.parse(out).runs;
    return run.results.map((/** @type {any} */ { locations: [{ physicalLocation }] }) => [
      physicalLocation.artifactLocation.uri,
      physicalLocation.region.startLine,
      physicalLocation.region.startColumn,
    ]);
  };
  const below = desk.shell(`cd sub; GITHUB_WORKSPACE='${desk.folder}' $CLI validate -o sarif wrong.json`);
  assert.deepEqual(places(below.out), [
    ['sub/wrong.json', 2, 3],
    ['sub/wrong.json', 6, 20],
  ]);
  const piped = ['validate', '-o', 'sarif'];
  assert.deepEqual(places(desk.run(piped, { input: WRONG }).out), [
    ['stdin', 2, 3],
    ['stdin', 6, 20],
  ]);
  assert.deepEqual(places(desk.run([...piped, '--stdin-filename', 'a b.json'], { input: WRONG }).out)[0], [
    'a%20b.json',
    2,
    3,
  ]);
});

test('GitLab gets a report of Code Quality', () => {
  desk.write('sub/twice.json', WRONG);
  const { code, out } = desk.run([
    'validate',
    '-o',
    'gitlab',
    'sub/wrong.json',
    'sub/twice.json',
    'right.json',
  ]);
  assert.equal(code, 1);
  const issues = JSON.parse(out);
  assert.deepEqual(
    issues.map((/** @type {any} */ { check_name, severity, location }) => [
      check_name,
      severity,
      location.path,
      location.lines.begin,
    ]),
    ['wrong', 'twice'].flatMap((name) => [
      ['unknown-member', 'major', `sub/${name}.json`, 2],
      ['propagate-from-service', 'minor', `sub/${name}.json`, 6],
    ]),
  );
  const prints = issues.map((/** @type {any} */ { fingerprint }) => fingerprint);
  assert.equal(new Set(prints).size, 4);
  // Lines that move do not make an issue a new one.
  desk.write('sub/wrong.json', `\n\n${WRONG}`);
  const moved = JSON.parse(desk.run(['validate', '-o', 'gitlab', 'sub/wrong.json']).out);
  assert.deepEqual(
    moved.map((/** @type {any} */ { fingerprint }) => fingerprint),
    prints.slice(0, 2),
  );
  desk.write('sub/wrong.json', WRONG);
  assert.deepEqual(JSON.parse(desk.run(['validate', '-o', 'gitlab', 'right.json']).out), []);
});

test('JUnit gets a suite for each file', () => {
  desk.write('sub/odd.json', WRONG.replace('clutser', 'x<y>&\\u0001'));
  const { out } = desk.run(['validate', '-o', 'junit', 'sub/odd.json', 'right.json', 'gone.json']);
  assert.match(
    out,
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="ecs-start-task" tests="4" failures="2" errors="1">\n/,
  );
  assert.match(
    out,
    /<testsuite name="right\.json" tests="1" failures="0" errors="0">\n {4}<testcase name="validate" classname="right\.json"\/>/,
  );
  assert.match(out, /<error message="file not found"\/>/);
  assert.match(out, /message="sub\/odd\.json:2:3: .*x&lt;y&gt;&amp;/);
  // It is well-formed: what opens is closed, and no character is one that XML forbids.
  /** @type {string[]} */
  const around = [];
  for (const [, closes, name, empty] of out.matchAll(
    /<(\/?)(\w+)(?: \w+="[^"<&]*(?:&\w+;[^"<&]*)*")*(\/?)>/g,
  )) {
    if (closes) assert.equal(around.pop(), name);
    else if (!empty) around.push(name);
  }
  assert.deepEqual(around, []);
  assert.doesNotMatch(out, /(?!\n)\p{Cc}/u);
});

test('several outputs at once: one on standard output, others in files', () => {
  const args = [
    'validate',
    '-o',
    'github',
    '-o',
    'sarif=results.sarif',
    '-o',
    'junit=out.xml',
    'sub/wrong.json',
  ];
  const { code, out } = desk.run(args);
  assert.equal(code, 1);
  assert.match(out, /^::error /);
  assert.equal(JSON.parse(desk.read('results.sarif').toString()).runs[0].results.length, 2);
  assert.equal(desk.read('out.xml').toString(), desk.run(['validate', '-o', 'junit', 'sub/wrong.json']).out);
  // If all outputs are files, standard output has text.
  assert.match(
    desk.run(['validate', '-o', 'gitlab=g.json', 'sub/wrong.json']).out,
    /^error\[unknown-member\]/,
  );
  const refused = desk.run(['validate', '-o', 'sarif=no/such/folder.sarif', 'right.json']);
  assert.deepEqual([refused.code, refused.err], [3, 'error: no/such/folder.sarif: file not found\n']);
});

test('statistics count the violations of each rule', () => {
  const { code, out } = desk.run(['validate', '--statistics', 'sub/wrong.json', 'sub/twice.json']);
  assert.equal(code, 1);
  assert.match(
    out,
    /^2 {2}\[ \] {2}warning {2}propagate-from-service\n2 {2}\[\*\] {2}error {4}unknown-member\n2 errors and 2 warnings in 2 files.*\n$/,
  );
  const { summary } = JSON.parse(desk.run(['validate', '--statistics', '-o', 'json', 'sub/wrong.json']).out);
  assert.deepEqual(summary.statistics, [
    { code: 'propagate-from-service', severity: 'warning', count: 1, fixable: 0 },
    { code: 'unknown-member', severity: 'error', count: 1, fixable: 1 },
  ]);
});

test('each format says that a report is truncated', () => {
  const many = JSON.stringify({ tags: Array.from({ length: 1_001 }, () => null) });
  desk.write('a:b.json', many);
  const note = 'a:b.json: more than 1,000 violations; those after the first 1,000 are not listed';
  /** @param {string} format */
  const as = (format) => desk.run(['validate', '-o', format, 'a:b.json']);
  const [run] = JSON.parse(as('sarif').out).runs;
  const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations;
  assert.deepEqual([executionSuccessful, toolExecutionNotifications.length], [true, 1]);
  assert.deepEqual(
    [toolExecutionNotifications[0].level, toolExecutionNotifications[0].message.text],
    ['warning', note],
  );
  // The colon of a relative name begins no drive.
  assert.equal(run.results[0].locations[0].physicalLocation.artifactLocation.uri, 'a%3Ab.json');
  assert.ok(as('junit').out.includes(`    <system-out>${note}</system-out>\n  </testsuite>`));
  assert.equal(as('gitlab').err, `warning: ${note}\n`);
  assert.equal(desk.run(['validate', '--statistics', 'a:b.json']).err, `warning: ${note}\n`);
  for (const format of ['text', 'concise', 'github']) assert.ok(as(format).out.includes(note), format);
});

test('a difference shows what would be fixed, without secrets', () => {
  const secret = WRONG.replace(
    '"group"',
    '"overrides": { "containerOverrides": [{ "name": "app", "environment": [{ "name": "A", "value": "canary" }] }] },\n  "group"',
  );
  desk.write('secret.json', secret);
  const { code, out, err } = desk.run(['validate', '--diff', 'secret.json', 'right.json']);
  assert.equal(code, 1);
  assert.match(out, /^--- secret\.json\n\+\+\+ secret\.json\n@@ /);
  assert.match(out, /\n- {2}"clutser": "\*\*\*",\n\+ {2}"cluster": "a",\n/);
  assert.doesNotMatch(out, /canary/);
  assert.equal(err, '--fix would apply 1 fix to 1 file.\n');
  assert.equal(desk.read('secret.json').toString(), secret);
  assert.deepEqual(desk.run(['validate', '--diff', '-q', 'right.json']), { code: 0, out: '', err: '' });
});

test('a diff applies, also with line breaks of Windows and spaces in the name', { skip }, () => {
  const text = RIGHT.replace('[', '').replace(']', '').replaceAll(',', ',\r\n ');
  const { out } = desk.shell(`printf '%s\r\n' '${text}' > 'a b.json'
    $CLI validate --diff 'a b.json' > a.diff; cat a.diff; patch -s --binary -p0 < a.diff; cat 'a b.json'`);
  assert.match(out, /^--- a b\.json\t\n\+\+\+ a b\.json\t\n@@ /);
  assert.ok(out.endsWith(`,\r\n "containerInstances":["${ID}"]}\r\n`), out);
});

test('a name with a line break stays in its line', () => {
  desk.write('line.json', RIGHT.replace('{', '{"a\\nb": 1, '));
  const { out } = desk.run(['validate', '-q', '-o', 'concise', 'line.json']);
  assert.match(out, /^line\.json:1:2: error\[unknown-member\] \/a\\nb: .*\n$/);
});

test('fixes of YAML are not counted', () => {
  desk.write('a.yaml', WRONG);
  const { out } = desk.run(['validate', '--statistics', 'a.yaml']);
  assert.match(out, /^1 {2}\[ \] {2}warning .*\n1 {2}\[ \] {2}error {4}unknown-member\n/);
});

test('the rules are listed by area', () => {
  const { code, out } = desk.run(['explain', '--list']);
  assert.equal(code, 0);
  assert.match(
    out,
    /\n\nEnvironment variables\n {2}clear-text-secret +warning {2}0\.1\.0 {3}Environment variables must not/,
  );
  assert.match(out, /^Structure and types\n/);
  const rules = JSON.parse(desk.run(['explain', '--list', '-o', 'json']).out);
  assert.ok(rules.length > 100);
  for (const { code, area, severity, since, title } of rules) {
    assert.match(area, /^[a-z_]+$/);
    assert.match(since, /^\d+\.\d+\.\d+$/);
    assert.ok(['error', 'warning'].includes(severity) && title.endsWith('.'), code);
    assert.ok(out.includes(`  ${code} `), code);
  }
  assert.equal(desk.run(['explain', '--list', 'x']).code, 2);
});
