// `ecs-start-task validate`: inputs, options, exit codes and text output.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Desk, ID } from '../lib/command.mjs';

const RIGHT = JSON.stringify({ taskDefinition: 'web:7', containerInstances: [ID] });
const WRONG = JSON.stringify({ taskDefinition: 'web:7', containerInstances: [] });
const DOUBTFUL = JSON.stringify({
  taskDefinition: 'web:7',
  containerInstances: [ID],
  propagateTags: 'SERVICE',
});

const desk = new Desk({
  'right.json': RIGHT,
  'wrong.json': WRONG,
  'doubtful.json': DOUBTFUL,
  'response.json': '{ "tasks": [], "failures": [{ "reason": 7 }] }',
  'definition.json': JSON.stringify({ family: 'web', containerDefinitions: [{ name: 'app', image: 'x' }] }),
  'tasks/one.json': RIGHT,
  'tasks/two.json': WRONG,
  'tasks/deep/er/three.json': WRONG,
  'tasks/deep/note.txt': 'no JSON',
  'tasks/.hidden.json': WRONG,
  'tasks/node_modules/four.json': WRONG,
  'tasks/[odd].json': RIGHT,
});
after(() => desk.remove());

test('valid input exits with 0 and prints one line', () => {
  assert.deepEqual(desk.run(['validate', 'right.json']), {
    code: 0,
    out: 'No violations in 1 file.\n',
    err: '',
  });
});

test('what is wrong is shown where it is, and ends with 1', () => {
  desk.write(
    'shown.json',
    `{\n  "taskDefinition": "web:7",\n\t"containerInstances": ["${ID}"],\n  "overrides": { "memory": 512 }\n}\n`,
  );
  const { code, out, err } = desk.run(['validate', 'shown.json']);
  assert.equal(code, 1);
  assert.equal(err, '');
  assert.equal(
    out,
    `error[wrong-type]: Expected a string, found the number 512.
 --> shown.json:4:28
  |
4 |   "overrides": { "memory": 512 }
  |                            ^^^ /overrides/memory
  |
  = fix: Change to the string "512"
  = see: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html#ECS-Type-TaskOverride-memory

1 error in 1 file, 1 fixable with --fix.
`,
  );
});

test('standard input is read without file arguments, or for a hyphen', () => {
  for (const args of [['validate'], ['validate', '-'], ['validate', '--', '-']]) {
    const { code, out } = desk.run(args, { input: WRONG });
    assert.equal(code, 1);
    assert.match(out, /--> <stdin>:1:48\n/);
  }
  assert.equal(desk.run(['validate'], { input: RIGHT }).code, 0);
  // Nothing at all is a mistake of the one who sends it.
  assert.match(desk.run(['validate'], { input: '' }).out, /invalid-json.*found nothing/);
});

test('warnings end with 1 only where they are denied', () => {
  const { code, out } = desk.run(['validate', 'doubtful.json']);
  assert.equal(code, 0);
  assert.match(out, /^warning\[propagate-from-service\]/);
  assert.match(out, /1 warning in 1 file\.\n$/);
  assert.equal(desk.run(['validate', '--deny-warnings', 'doubtful.json']).code, 1);
  assert.equal(desk.run(['validate', '--deny-warnings', 'right.json']).code, 0);
});

test('several files are checked in their order, each once', () => {
  const { code, out } = desk.run(['validate', 'wrong.json', 'right.json', 'response.json', 'wrong.json']);
  assert.equal(code, 1);
  const places = [...out.matchAll(/--> (\S+?):/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(places)], ['wrong.json', 'response.json']);
  assert.match(out, /in 3 files/);
});

test('patterns are looked up without a shell', () => {
  /** @param {string} pattern */
  const found = (pattern) => {
    const { inputs } = JSON.parse(desk.run(['validate', '-o', 'json', pattern]).out);
    return inputs.map((/** @type {any} */ { file }) => file);
  };
  assert.deepEqual(found('tasks/*.json'), ['tasks/[odd].json', 'tasks/one.json', 'tasks/two.json']);
  assert.deepEqual(found('tasks/**/*.json'), [
    'tasks/[odd].json',
    'tasks/deep/er/three.json',
    'tasks/one.json',
    'tasks/two.json',
  ]);
  assert.deepEqual(found('./tasks/{one,two}.json'), ['./tasks/one.json', './tasks/two.json']);
  assert.deepEqual(found('tasks/t?o.json'), ['tasks/two.json']);
  assert.deepEqual(found('*/deep/*/[st]*.json'), ['tasks/deep/er/three.json']);
  assert.deepEqual(found('tasks/.*.json'), ['tasks/.hidden.json']);
  assert.deepEqual(found('tasks/node_modules/*.json'), ['tasks/node_modules/four.json']);
  // A file that is called like a pattern is meant itself.
  assert.deepEqual(found('tasks/[odd].json'), ['tasks/[odd].json']);
});

test('unreadable files are reported by name, the rest is validated, and the exit code is 3', () => {
  desk.write('binary.json', Uint8Array.of(0x7b, 0xff, 0x7d));
  const args = ['validate', 'gone.json', 'tasks', 'wrong.json', 'binary.json', 'no/*.json', 'right.json/x'];
  const { code, out, err } = desk.run(args);
  assert.equal(code, 3);
  assert.equal(
    err,
    `error: gone.json: file not found
error: tasks: is a folder; specify its files or a pattern such as 'folder/**/*.json'
error: binary.json: not UTF-8 text
error: no/*.json: no file matches this pattern
error: right.json/x: file not found
`,
  );
  assert.match(out, /--> wrong\.json:/);
  assert.match(out, /\n1 error in 1 file, 5 files could not be read\.\n$/);
  const nothing = desk.run(['validate', 'gone.json']);
  assert.deepEqual([nothing.code, nothing.out], [3, '1 file could not be read.\n']);
  assert.equal(
    desk.run(['validate', 'right.json', 'gone.json']).out,
    'No violations in 1 file, 1 file could not be read.\n',
  );
});

test('a task definition that cannot be read is trouble, and nothing is done without it', () => {
  desk.write('binary.json', Uint8Array.of(0x7b, 0xff, 0x7d));
  for (const [file, reason] of [
    ['gone.json', 'file not found'],
    ['binary.json', 'not UTF-8 text'],
  ]) {
    for (const command of ['validate', 'build', 'explain']) {
      assert.deepEqual(desk.run([command, '--task-definition', file, 'right.json']), {
        code: 3,
        out: '',
        err: `error: ${file}: ${reason}\n`,
      });
    }
  }
});

test(
  'a file that may not be read is told so',
  { skip: process.getuid?.() === 0 || process.platform === 'win32' },
  () => {
    desk.write('locked.json', RIGHT);
    const { code, err } = desk.shell('chmod 000 locked.json; $CLI validate locked.json');
    assert.equal(code, 3);
    assert.equal(err, 'error: locked.json: permission denied\n');
  },
);

test('inputs are read in UTF-8 or, with a byte order mark, in UTF-16', () => {
  const wide = Buffer.from(`\ufeff${WRONG}`, 'utf16le');
  desk.write('wide.json', wide);
  desk.write('wide-be.json', Buffer.from(wide).swap16());
  for (const file of ['wide.json', 'wide-be.json']) {
    const { code, out } = desk.run(['validate', file]);
    assert.equal(code, 1);
    assert.match(out, new RegExp(`--> ${file}:1:48\n`));
  }
  desk.write('odd.json', wide.subarray(0, -1));
  assert.equal(desk.run(['validate', 'odd.json']).code, 3);
});

test('options determine how input is validated', () => {
  /** @param {string[]} args @param {string} input */
  const codes = (args, input) => {
    const { inputs } = JSON.parse(desk.run(['validate', '--output=json', ...args], { input }).out);
    return inputs[0].report.violations.map((/** @type {any} */ { code }) => code);
  };
  const slashed = JSON.stringify({ ...JSON.parse(RIGHT), startedBy: 'team/one' });
  assert.deepEqual(codes([], slashed), ['invalid-started-by']);
  assert.deepEqual(codes(['--revision', '2026'], slashed), []);
  assert.deepEqual(codes(['--revision=2026'], slashed), []);
  assert.deepEqual(codes(['--kind', 'Response'], '{"tasks": 7}'), ['wrong-type']);
  const sized = JSON.stringify({ ...JSON.parse(RIGHT), overrides: { cpu: '256', memory: '700' } });
  assert.deepEqual(codes([], sized), []);
  assert.equal(codes(['--launch-type', 'fargate'], sized).length, 1);
  const named = JSON.stringify({ ...JSON.parse(RIGHT), overrides: { containerOverrides: [{ name: 'ap' }] } });
  assert.deepEqual(codes(['--task-definition', 'definition.json'], named), ['unknown-container']);
});

test('wrong use ends with 2, does nothing and names the help', () => {
  /** @type {[string[], string, string][]} */
  const wrong = [
    [[], 'Command is missing. The commands are validate, build, explain, schema, compose.', ''],
    [['valdate'], "Unknown command 'valdate'. Did you mean 'validate'?", ''],
    [
      ['frobnicate'],
      "Unknown command 'frobnicate'. The commands are validate, build, explain, schema, compose.",
      '',
    ],
    [['--fix', 'validate'], 'Options must follow the command; found --fix before it.', ''],
    [
      ['validate', '--revison', '2026'],
      "Unknown option '--revison' for validate. Did you mean --revision?",
      'validate',
    ],
    [['validate', '--format', 'cli'], "Unknown option '--format' for validate.", 'validate'],
    [['validate', '-x'], "Unknown option '-x' for validate.", 'validate'],
    [['validate', '--revision'], '--revision requires a value.', 'validate'],
    [['validate', '--revision', '2024'], "--revision must be one of 2023, 2026, found '2024'.", 'validate'],
    [['validate', '--kind', 'reply'], "--kind must be one of request, response, found 'reply'.", 'validate'],
    [
      ['validate', '--launch-type=x'],
      "--launch-type must be one of EC2, EXTERNAL, FARGATE, found 'x'.",
      'validate',
    ],
    [
      ['validate', '--output', 'xml'],
      "--output must be one of text, json, concise, github, sarif, gitlab, junit, found 'xml'.",
      'validate',
    ],
    [['validate', '--color', 'on'], "--color must be one of auto, always, never, found 'on'.", 'validate'],
    [['validate', '--fix=yes'], '--fix takes no value.', 'validate'],
    [['build', '-o', 'sarif'], "--output must be one of text, json, found 'sarif'.", 'build'],
    [
      ['build', '--region', 'a b'],
      "--region must be a Region code, such as us-east-1, found 'a b'.",
      'build',
    ],
    [
      ['build', '--endpoint', 'http://x/%P%', '--format', 'cli-cmd'],
      "--format must be a format other than cli-cmd for an endpoint with % or !, because cmd.exe expands variables there, found 'cli-cmd'.",
      'build',
    ],
    [
      ['build', '--format', 'cli-cmd', '--endpoint', 'http://x/!P!'],
      "--endpoint must be an address without % and ! for cli-cmd, because cmd.exe expands variables there, found 'http://x/!P!'.",
      'build',
    ],
    [['schema', 'request'], "Unexpected argument 'request'. schema accepts only options.", 'schema'],
    [['schema', '--draft', '4'], "--draft must be one of 2020-12, draft-07, found '4'.", 'schema'],
  ];
  for (const [args, message, command] of wrong) {
    const help = command === '' ? 'ecs-start-task --help' : `ecs-start-task ${command} --help`;
    const expected = { code: 2, out: '', err: `error: ${message}\nRun '${help}' for help.\n` };
    assert.deepEqual(desk.run(args, { input: RIGHT }), expected);
  }
  const { code, err } = desk.run(['validate', '--task-definition', 'right.json', 'right.json']);
  assert.equal(code, 2);
  assert.match(err, /^error: right\.json: Expected a task definition /);
});

test('names do not act on a terminal', () => {
  const { err } = desk.run(['validate', '\u001b31mred\u0007.json']);
  assert.equal(err, 'error: U+001B31mredU+0007.json: file not found\n');
  const { out } = desk.run(['validate'], { input: '{"a\u001b[31m": "\u001b[0m"}' });
  assert.ok(!out.includes('\u001b'), out);
});

test('positions are correct after wide characters, tabs, long lines and Windows line ends', () => {
  const emoji = `{"group": "😀😀", "overrides": {"cpu": 1}, ${RIGHT.slice(1)}`;
  const { out } = desk.run(['validate'], { input: emoji });
  assert.match(out, new RegExp(`--> <stdin>:1:${emoji.indexOf('1}') + 1}\n`));
  const [line, marks] = out.split('\n').slice(3, 5);
  // Emoji are two columns wide on a terminal, and two units long here.
  assert.equal(marks.indexOf('^'), line.indexOf('1}'));

  const windows = `{\r\n\t"overrides": {"cpu": 1},\r\n${RIGHT.slice(1)}`;
  assert.match(desk.run(['validate'], { input: windows }).out, /--> <stdin>:2:23\n/);

  const long = `{"group": "${'x'.repeat(200)}", "overrides": {"cpu": 1}, ${RIGHT.slice(1)}`;
  const shown = desk.run(['validate'], { input: long }).out;
  assert.match(shown, new RegExp(`--> <stdin>:1:${long.indexOf('1}') + 1}\n`));
  assert.match(shown, /1 \| …x+", "overrides": \{"cpu": 1\}.*\.\.\.\n +\| +\^ \/overrides\/cpu\n/);

  const lines = Array.from({ length: 40 }, (_, index) => `"a${index}": 1,\n`).join('');
  const many = `{"overrides": {"containerOverrides": {\n${lines}"b": 1}}, ${RIGHT.slice(1)}`;
  const folded = desk.run(['validate'], { input: many }).out;
  assert.match(
    folded,
    /1 \| \{"overrides": \{"containerOverrides": \{\n +\| +\^ \/overrides\/containerOverrides\n/,
  );
  assert.ok(folded.split('\n').length < 20, folded);
  // The arrow is under the number of the line, however many lines follow that are not shown.
  const late = `${'\n'.repeat(94)}{"overrides": [\n${'1,\n'.repeat(8)}1], ${RIGHT.slice(1)}`;
  assert.match(desk.run(['validate'], { input: late }).out, /\n {2}--> <stdin>:95:15\n {3}\|\n95 \| /);
});

test('a thousand violations of a large text are shown in good time', () => {
  const items = Array.from({ length: 20_000 }, () => `{"key": "aws:x"}`).join(',\n');
  const { code, out } = desk.run(['validate'], { input: `{"tags": [${items}]}` });
  assert.equal(code, 1);
  assert.match(out, /more than 1,000 violations; those after the first 1,000 are not listed/);
});
