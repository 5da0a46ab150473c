// `ecs-start-task.json`: which files are validated, how, and what of them is accepted.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, beforeEach, test } from 'node:test';
import { Ajv } from 'ajv';
import { Desk, ID, request } from '../lib/command.mjs';

const RIGHT = request();
const DOUBTFUL = request({ propagateTags: 'SERVICE' });
const NEWER = request({ volumeConfigurations: [{ name: 'data' }] });
/** @param {string} name @param {string} value */
const variable = (name, value) =>
  request({ overrides: { containerOverrides: [{ name: 'app', environment: [{ name, value }] }] } });

let desk = new Desk();
beforeEach(() => {
  desk.remove();
  desk = new Desk();
});
after(() => desk.remove());

/** Lines of violations, by `--output concise`. @param {string[]} args @param {object} [options] */
function lines(args, options) {
  const { code, out, err } = desk.run(['validate', '--output', 'concise', '--quiet', ...args], options);
  const found = out.split('\n').slice(0, -1);
  return {
    code,
    err,
    found: found.map((line) => line.replace(/^(\S+?):.*?: (\w+)\[(.*?)\].*$/, '$1 $2 $3')),
  };
}

test('without file arguments, the files of the configuration are validated', () => {
  desk.configure({ files: ['tasks/**/*.json', '!tasks/old/**'], exclude: ['**/skip.json'] });
  for (const name of ['a', 'deep/b', 'old/c', 'skip']) desk.write(`tasks/${name}.json`, DOUBTFUL);
  assert.deepEqual(lines([]).found, [
    'tasks/a.json warning propagate-from-service',
    'tasks/deep/b.json warning propagate-from-service',
  ]);
  // Also from a subfolder, and by its name from anywhere.
  const below = desk.shell('mkdir -p tasks/deep; cd tasks/deep; $CLI validate -o concise -q');
  assert.match(below.out, /^\.\.\/\.\.\/tasks\/a\.json:1:/);
  const named = desk.shell(
    'mkdir -p other; cp ecs-start-task.json team.json; cd other; $CLI validate -q -o concise --config ../team.json',
  );
  assert.equal(named.out.split('\n').length, 3);
  assert.deepEqual(lines(['tasks/a.json', '!tasks/a.json']).found, []);
  assert.deepEqual(
    lines(['tasks/**/*.json', '--exclude', 'tasks/deep', '--exclude', 'tasks/a.json']).found,
    [],
  );
  assert.deepEqual(lines(['!tasks/a.json']).found, ['tasks/deep/b.json warning propagate-from-service']);
  // The configuration is not an input of its own pattern.
  desk.configure({ files: ['{one,ecs}*.json'] });
  desk.write('one.json', DOUBTFUL);
  assert.deepEqual(lines([]).found, ['one.json warning propagate-from-service']);
});

test('standard input is read where the configuration has no files, and by name', () => {
  desk.configure({ revision: '2026' });
  assert.deepEqual(lines([], { input: NEWER }).found, []);
  desk.configure({ files: ['tasks/*.json'], overrides: [{ files: ['tasks/new/**'], revision: '2026' }] });
  assert.deepEqual(lines(['-'], { input: NEWER }).found, ['<stdin> error not-in-revision']);
  assert.deepEqual(lines(['--stdin-filename', 'tasks/new/a.json'], { input: NEWER }).found, []);
  assert.deepEqual(lines(['--stdin-filename', 'tasks/a.json'], { input: NEWER }).found, [
    'tasks/a.json error not-in-revision',
  ]);
  assert.equal(desk.run(['validate', '--stdin-filename', 'a.json', 'tasks/a.json']).code, 2);
});

test('only validate of requests reads the files of the configuration', () => {
  desk.configure({ files: ['a.json', '!b.json'] });
  desk.write('a.json', request({ cluster: 'configured' }));
  desk.write('b.json', RIGHT);
  const line = `aws ecs start-task --task-definition web:7 --container-instances ${ID} --cluster piped`;
  const built = desk.run(['build', '--format', 'cli'], { input: line });
  assert.equal(built.code, 0);
  assert.match(built.out, /--cluster piped/);
  assert.equal(desk.run(['build', 'b.json']).code, 0);
  const response = desk.run(['validate', '--kind', 'response'], { input: '{"tasks": 7}' });
  assert.match(response.out, /--> <stdin>:1:11\n/);
});

test('a named file that is excluded is reported, and so is a run without files', () => {
  desk.configure({ exclude: ['drafts/**'] });
  desk.write('drafts/a.json', RIGHT);
  const note = 'note: skipped drafts/a.json (excluded)\n';
  const validated = desk.run(['validate', 'drafts/a.json']);
  assert.deepEqual(validated, { code: 0, out: 'No files to validate.\n', err: note });
  const built = desk.run(['build', 'drafts/a.json']);
  assert.deepEqual(built, { code: 0, out: '', err: `${note}No files to build.\n` });
  assert.equal(desk.run(['validate', '*/a.json']).err, '');
});

test('revision and launch type are set for all files, for some, and by options, which win', () => {
  const small = request({ overrides: { cpu: '64' } });
  desk.write('tasks/a.json', NEWER);
  desk.write('tasks/edge/b.json', small);
  const files = ['tasks/**/*.json'];
  desk.configure({ files });
  assert.deepEqual(lines([]).found, [
    'tasks/a.json error not-in-revision',
    'tasks/edge/b.json error task-cpu-out-of-range',
  ]);
  desk.configure({
    files,
    revision: '2026',
    overrides: [{ files: ['tasks/edge/**'], launchType: 'EXTERNAL' }],
  });
  const edge = lines([]).found;
  assert.ok(!edge.includes('tasks/a.json error not-in-revision'), edge.join());
  assert.deepEqual(lines(['--revision', '2023', 'tasks/a.json']).found, [
    'tasks/a.json error not-in-revision',
  ]);
  assert.deepEqual(
    JSON.parse(desk.run(['validate', '-o', 'json', 'tasks/a.json']).out).inputs[0].report.revision,
    '2026',
  );
  // A message of the command line names the option of the command line.
  assert.match(
    desk.run(['validate', '--revision', '2023', 'tasks/a.json']).out,
    /^error\[not-in-revision\]: "volumeConfigurations" was added in January 2024\. Use --revision 2026, the current API\.\n/,
  );
});

test('severities of rules are set for all files, for some, and by options', () => {
  desk.write('a.json', variable('DB_PASSWORD', 'correct horse'));
  desk.write('b/c.json', variable('DB_PASSWORD', 'correct horse'));
  const files = ['**/{a,c}.json'];
  const rule = 'clear-text-secret';
  for (const [config, args, a, c, code] of [
    [{}, [], 'warning', 'warning', 0],
    [{ rules: { [rule]: 'off' } }, [], '', '', 0],
    [{ rules: { [rule]: 'error' } }, [], 'error', 'error', 1],
    [
      { rules: { [rule]: 'off' }, overrides: [{ files: ['b'], rules: { [rule]: 'error' } }] },
      [],
      '',
      'error',
      1,
    ],
    [{ rules: { [rule]: 'error' } }, ['--warn', rule], 'warning', 'warning', 0],
    [{}, ['--ignore', rule], '', '', 0],
    [{}, ['--error', rule], 'error', 'error', 1],
    [{}, ['--error', rule, '--ignore', `propagate-from-service,${rule}`], '', '', 0],
  ]) {
    desk.configure({ files, .../** @type {object} */ (config) });
    const expected = [a && `a.json ${a} ${rule}`, c && `b/c.json ${c} ${rule}`].filter(Boolean);
    const found = lines(/** @type {string[]} */ (args));
    assert.deepEqual([found.found, found.code], [expected, code], JSON.stringify(config));
  }
});

test('what the service rejects cannot be turned off, only accepted with a reason', () => {
  desk.write('a.json', request({ clutser: 'x' }));
  for (const option of ['--ignore', '--warn']) {
    const { code, err } = desk.run(['validate', option, 'missing-member', 'a.json']);
    assert.equal(code, 2);
    assert.match(err, /missing-member is always an error\. To accept individual violations/);
  }
  for (const [config, message] of [
    [{ rules: { 'missing-member': 'off' } }, /missing-member is always an error/],
    [
      { rules: { 'unknown-membr': 'error' } },
      /Unknown rule 'unknown-membr'\. Did you mean 'unknown-member'\?/,
    ],
    [
      { accept: [{ file: 'a.json', rule: 'unknown-member', path: '/clutser' }] },
      /accept\[0\]: .* add a 'reason'/,
    ],
    [
      { accept: [{ file: 'a.json', rule: 'unknown-member', path: '/clutser', reason: ' ' }] },
      /accept\[0\]: .* add a 'reason'/,
    ],
    [{ fils: [] }, /^error: ecs-start-task\.json:2:8: Unknown member 'fils'\. Did you mean 'files'\?\n/],
    [{ zzz: [] }, /json:2:7: Unknown member 'zzz'\. The members are \$schema, files, .*, accept\.\n/],
    [{ files: 'a.json' }, /invalid type: string "a\.json", expected an array\.\n/],
    [{ revision: '2024' }, /Unknown value '2024'\. The values are 2023, 2026\.\n/],
    [{ launchType: 'ec2' }, /Unknown value 'ec2'\. Did you mean 'EC2'\?\n/],
    [
      { rules: { 'clear-text-secret': 'loud' } },
      /Unknown value 'loud'\. The values are off, warn, error\.\n/,
    ],
    [[], /^error: ecs-start-task\.json: Expected an object, found an array\.\n/],
  ]) {
    desk.configure(/** @type {object} */ (config));
    const { code, err } = desk.run(['validate', 'a.json']);
    assert.equal(code, 2, err);
    assert.match(err, /** @type {RegExp} */ (message));
  }
  const reason = 'The proxy renames it.';
  desk.configure({ accept: [{ file: 'a.json', rule: 'unknown-member', path: '/clutser', reason }] });
  assert.deepEqual(desk.run(['validate', 'a.json']), {
    code: 0,
    out: 'No violations in 1 file, 1 accepted.\n',
    err: '',
  });
  // What is accepted is not fixed, either.
  assert.equal(desk.run(['validate', '--fix', 'a.json']).code, 0);
  assert.equal(desk.read('a.json').toString(), request({ clutser: 'x' }));
  assert.equal(desk.run(['validate', '--diff', 'a.json']).code, 0);
  assert.equal(desk.run(['validate', '--config', 'gone.json', 'a.json']).code, 3);
});

test('accepted violations are left out, and entries that accept nothing are reported', () => {
  desk.write('tasks/a.json', DOUBTFUL);
  desk.write('tasks/b.json', DOUBTFUL);
  const entry = { file: 'tasks/a.json', rule: 'propagate-from-service', path: '/propagateTags', reason: 'x' };
  desk.configure({
    files: ['tasks/*.json'],
    accept: [entry, { ...entry, path: '/tags' }, { ...entry, file: 'gone.json' }],
  });
  const all = lines([]);
  assert.deepEqual(all.found, ['tasks/b.json warning propagate-from-service']);
  const stale = [
    'warning: ecs-start-task.json: accept[1] is stale: tasks/a.json has no propagate-from-service at /tags. Remove the entry.\n',
    'warning: ecs-start-task.json: accept[2] is stale: gone.json has no propagate-from-service at /propagateTags. Remove the entry.\n',
  ];
  assert.equal(all.err, stale.join(''));
  // Of files that are not validated nothing is known.
  assert.equal(lines(['tasks/b.json']).err, '');
  assert.equal(lines(['tasks/a.json']).err, stale[0]);
  assert.deepEqual([lines(['tasks/a.json']).code, lines(['tasks/a.json', '--deny-warnings']).code], [0, 1]);
  const { summary } = JSON.parse(desk.run(['validate', '-o', 'json']).out);
  assert.deepEqual([summary.accepted, summary.warnings, summary.stale.length], [1, 1, 2]);
});

test('a baseline accepts what is there today, and only that', () => {
  desk.write('tasks/a.json', request({ clutser: 'x', propagateTags: 'SERVICE' }));
  desk.configure({ $schema: 'x', files: ['tasks/*.json'] });
  const { code, out } = desk.run(['validate', '--baseline']);
  assert.deepEqual([code, out], [0, 'ecs-start-task.json: 2 violations accepted.\n']);
  const config = JSON.parse(desk.read('ecs-start-task.json').toString());
  assert.deepEqual(Object.keys(config), ['$schema', 'files', 'accept']);
  assert.deepEqual(
    config.accept.map((/** @type {any} */ { file, rule, path }) => [file, rule, path]),
    [
      ['tasks/a.json', 'unknown-member', '/clutser'],
      ['tasks/a.json', 'propagate-from-service', '/propagateTags'],
    ],
  );
  assert.ok(config.accept.every((/** @type {any} */ { reason }) => reason));
  assert.deepEqual(desk.run(['validate']).out, 'No violations in 1 file, 2 accepted.\n');
  desk.write('tasks/b.json', DOUBTFUL);
  assert.deepEqual(lines([]).found, ['tasks/b.json warning propagate-from-service']);
  assert.equal(desk.run(['validate', '--baseline']).out, 'ecs-start-task.json: 1 violation accepted.\n');
  assert.equal(JSON.parse(desk.read('ecs-start-task.json').toString()).accept.length, 3);
  // Without a configuration there is one afterwards.
  const other = new Desk({ 'a.json': DOUBTFUL });
  try {
    assert.equal(other.run(['validate', '--baseline', 'a.json']).code, 0);
    assert.equal(other.run(['validate', '--deny-warnings', 'a.json']).code, 0);
  } finally {
    other.remove();
  }
});

test('task definitions are paired by family and revision', () => {
  /** @param {string} family @param {number} revision @param {string} name */
  const definition = (family, revision, name) =>
    JSON.stringify({ taskDefinition: { family, revision, containerDefinitions: [{ name }] } });
  desk.write('defs/web-7.json', definition('web', 7, 'app'));
  desk.write('defs/web-8.json', definition('web', 8, 'proxy'));
  desk.write('defs/api.yaml', 'family: api\ncontainerDefinitions:\n  - name: main\n');
  /** @param {string} taskDefinition @param {string} name */
  const running = (taskDefinition, name) =>
    request({ taskDefinition, overrides: { containerOverrides: [{ name, cpu: 1 }] } });
  const arn = 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:7';
  desk.configure({ taskDefinitions: ['defs/*'] });
  for (const [taskDefinition, name, expected] of [
    ['web:7', 'app', []],
    ['web:7', 'proxy', ['error unknown-container']],
    [arn, 'proxy', ['error unknown-container']],
    ['web:8', 'proxy', []],
    ['web', 'proxy', []],
    ['api:3', 'main', []],
    ['api:3', 'app', ['error unknown-container']],
    ['web:9', 'any', ['warning other-task-definition']],
    ['batch:1', 'any', ['warning other-task-definition']],
  ]) {
    const input = running(String(taskDefinition), String(name));
    const wanted = /** @type {string[]} */ (expected).map((line) => `<stdin> ${line}`);
    assert.deepEqual(lines(['-'], { input }).found, wanted, `${taskDefinition} ${name}`);
    const options = ['defs/web-7.json', 'defs/web-8.json', 'defs/api.yaml'].flatMap((file) => [
      '--task-definition',
      file,
    ]);
    desk.write('empty.json', '{}');
    assert.deepEqual(lines([...options, '--config', 'empty.json', '-'], { input }).found, wanted);
  }
  // A pattern after `!` excludes one.
  desk.configure({ taskDefinitions: ['defs/*', '!defs/web-8.json'] });
  assert.deepEqual(lines(['-'], { input: running('web:8', 'proxy') }).found, [
    '<stdin> warning other-task-definition',
  ]);
  desk.configure({ taskDefinitions: ['none/*.json'] });
  assert.match(desk.run(['validate'], { input: RIGHT }).err, /none\/\*\.json: no file matches this pattern/);
  desk.configure({ taskDefinitions: ['ecs-start-task.json'] });
  assert.equal(desk.run(['validate'], { input: RIGHT }).code, 2);
});

test('the other commands follow the configuration', () => {
  desk.configure({ revision: '2026' });
  const input = request({
    volumeConfigurations: [
      { name: 'data', managedEBSVolume: { roleArn: 'arn:aws:iam::123456789012:role/r', sizeInGiB: 1 } },
    ],
  });
  assert.equal(desk.run(['build'], { input }).code, 0);
  assert.equal(desk.run(['build', '--revision', '2023'], { input }).code, 1);
  assert.doesNotMatch(desk.run(['explain'], { input }).out, /reject it/);
  assert.match(desk.run(['explain', '--revision', '2023'], { input }).out, /reject it/);
});

test('options are used or refused', () => {
  for (const args of [
    ['--revision', '2023', '--revision', '2026'],
    ['--fix', '--fix'],
    ['--fix', '--diff'],
    ['--baseline', '--fix'],
    ['--output', 'json', '--output', 'github'],
    ['--output', 'sarif='],
    ['--statistics', '--output', 'sarif'],
    ['--diff', '--output', 'json'],
    ['--ignore', 'no-such-rule'],
    ['--config', 'a.json', '--config', 'b.json'],
  ]) {
    const { code, out, err } = desk.run(['validate', ...args], { input: RIGHT });
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, /^error: /);
  }
});

test('the schema of the configuration accepts what the command line accepts', () => {
  const schema = JSON.parse(readFileSync(new URL('../../pkg/schema/config.json', import.meta.url), 'utf8'));
  const isConfig = new Ajv({ strict: false }).compile(schema);
  const accept = [{ file: 'a.json', rule: 'propagate-from-service', path: '/propagateTags', reason: 'x' }];
  for (const [config, right] of [
    [{}, true],
    [
      {
        files: ['tasks/**/*.json'],
        revision: '2026',
        launchType: 'EC2',
        taskDefinitions: ['defs/*.json'],
        rules: { 'clear-text-secret': 'off' },
        overrides: [{ files: ['tasks/edge/**'], launchType: 'EXTERNAL' }],
        accept,
      },
      true,
    ],
    [{ revision: '2024' }, false],
    [{ rules: { 'no-such-rule': 'off' } }, false],
    [{ rules: { 'clear-text-secret': 'loud' } }, false],
    [{ other: 1 }, false],
    [{ overrides: [{}] }, false],
    [{ accept: [{ file: 'a.json' }] }, false],
  ]) {
    desk.configure(/** @type {object} */ (config));
    desk.write('defs/a.json', JSON.stringify({ family: 'web', containerDefinitions: [{ name: 'app' }] }));
    assert.equal(isConfig(config), right, JSON.stringify(config));
    assert.equal(desk.run(['validate', '-'], { input: RIGHT }).code, right ? 0 : 2, JSON.stringify(config));
  }
});
