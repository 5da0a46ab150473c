// The page's model without a browser: edits of text, links, `.env` files, imports, repairs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { build, describe, validate } from '../../pkg/dist/index.js';
import { model } from '../lib/model.mjs';

const ID = '0123456789abcdef0123456789abcdef';
const RIGHT = { containerInstances: [ID], taskDefinition: 'web:7' };
const on = await model(
  ...['edits', 'share', 'dotenv', 'import', 'core', 'left-out', 'references', 'repairs', 'split-command'],
  ...['document', 'settings', 'own-problems', 'origin', '../panels/marks'],
);
await on.loadCore();

/** The members of an object and those below it, in the order that they have. @param {unknown} value @returns {any} */
const order = (value) =>
  Array.isArray(value)
    ? value.map(order)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).map(([name, inner]) => [name, order(inner)])
      : null;

test('new members are inserted in documented order, at every depth', () => {
  on.revision.value = '2026';
  /** Every path to a value, the last first, so that each insertion is before those that are there. */
  /** @type {[(string | number)[], unknown][]} */
  const paths = [];
  const collect = (
    /** @type {readonly import('../../pkg/dist/index.js').Field[]} */ fields,
    /** @type {(string | number)[]} */ path,
  ) => {
    for (const field of fields) {
      const here = [...path, field.name];
      const inner = field.members ?? field.item?.members;
      if (inner) collect(inner, field.item ? [...here, 0] : here);
      else paths.push([here, field.item ? ['x'] : 'x']);
    }
  };
  collect(describe('request', '2026'), []);
  assert.ok(paths.length > 30, `${paths.length}`);
  const inOrder = paths.reduce((text, [path, value]) => on.withValue(text, path, value), '');
  const backwards = [...paths].reverse().reduce((text, [path, value]) => on.withValue(text, path, value), '');
  assert.deepEqual(order(JSON.parse(backwards)), order(JSON.parse(inOrder)));
  assert.deepEqual(
    Object.keys(JSON.parse(backwards)),
    describe('request', '2026').map(({ name }) => name),
  );
});

test('an edit changes only its place, and removing a value removes objects that become empty', () => {
  const text = `{ "taskDefinition" : "web:7",\n\t"overrides": {"cpu": "256"} // why\n}`;
  assert.equal(on.withValue(text, ['overrides', 'cpu'], '512'), text.replace('256', '512'));
  assert.deepEqual(on.read(on.without(text, ['overrides', 'cpu'])).value, { taskDefinition: 'web:7' });
  assert.equal(on.without('{"tags": [{}]}', ['tags', 0, 'key']), '{"tags": [{}]}');
});

test('of duplicate members, the last one is edited', () => {
  const text = '{"cluster": "a", "cluster": "b"}';
  assert.deepEqual(JSON.parse(on.withValue(text, ['cluster'], 'c')), { cluster: 'c' });
});

test('a patch applies to the text as RFC 6902 says', () => {
  const value = (/** @type {string} */ source) => JSON.parse(source);
  const patched = (/** @type {unknown} */ before, /** @type {unknown[]} */ patch) =>
    JSON.parse(on.patched(JSON.stringify(before), patch, value));
  assert.deepEqual(patched({ a: 1 }, [{ op: 'add', path: '/b', value: 2 }]), { a: 1, b: 2 });
  assert.deepEqual(patched({ a: [1] }, [{ op: 'add', path: '/a/-', value: 2 }]), { a: [1, 2] });
  assert.deepEqual(patched({ a: [1, 3] }, [{ op: 'add', path: '/a/1', value: 2 }]), { a: [1, 2, 3] });
  assert.deepEqual(patched({ a: 1, b: 2 }, [{ op: 'remove', path: '/a' }]), { b: 2 });
  assert.deepEqual(patched({ a: 1 }, [{ op: 'move', from: '/a', path: '/b' }]), { b: 1 });
  assert.deepEqual(patched({ a: { b: 1 } }, [{ op: 'move', from: '/a/b', path: '/c' }]), { a: {}, c: 1 });
});

test('the smallest replacement never splits a surrogate pair', () => {
  assert.equal(on.difference('a', 'a'), undefined);
  for (const [before, after, change] of /** @type {const} */ ([
    ['', 'abc', { from: 0, to: 0, insert: 'abc' }],
    ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
    ['one two', 'one 2 two', { from: 4, to: 4, insert: '2 ' }],
    ['x😀y', 'x😁y', { from: 1, to: 3, insert: '😁' }],
    ['😀', '😀😀', { from: 2, to: 2, insert: '😀' }],
  ])) {
    assert.deepEqual(on.difference(before, after), change, after);
  }
});

test('depth is limited on both sides of its boundary, whatever strings contain', () => {
  assert.equal(on.isTooDeep('['.repeat(100)), false);
  assert.equal(on.isTooDeep('['.repeat(101)), true);
  assert.equal(on.isTooDeep(`"${'['.repeat(500)}\\"["`), false);
});

test('shared requests can be read again, and anything else is rejected', async () => {
  const shared = {
    text: JSON.stringify(RIGHT),
    revision: '2026',
    launchType: 'EXTERNAL',
    origin: { region: 'eu-west-1', references: ['$CLUSTER'] },
  };
  for (const link of [shared, { ...shared, definition: '{}' }]) {
    assert.deepEqual(await on.readFragment(await on.fragmentOf(link)), link);
  }
  assert.equal(await on.fragmentOf({ ...shared, text: 'x'.repeat(500_000) }), undefined);
  const fragment = (/** @type {unknown} */ value) =>
    `#request=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;
  // A link of an older page says less.
  assert.deepEqual(await on.readFragment(fragment({ text: '{}', revision: '1999', origin: 5 })), {
    text: '{}',
    revision: '2023',
    launchType: 'EC2',
    origin: { references: [] },
  });
  for (const broken of ['', '#other', '#request=', '#request=%', fragment([]), fragment({ text: 5 })]) {
    assert.equal(await on.readFragment(broken), undefined, broken);
  }
});

test('.env files are read with quotes, escapes and comments; other lines are counted', () => {
  const { variables, skipped } = on.readDotenv(
    [
      '# a comment',
      'export A=1',
      'B="two\\nlines" # rest',
      "C='$raw \\n'",
      'D=plain value # comment',
      'E=with#hash',
      'F=',
      'A=again',
      'no equals sign',
      'G="over\ntwo lines"',
    ].join('\n'),
  );
  assert.deepEqual(Object.fromEntries(variables.map((/** @type {any} */ { name, value }) => [name, value])), {
    B: 'two\nlines',
    C: '$raw \\n',
    D: 'plain value',
    E: 'with#hash',
    F: '',
    A: 'again',
    G: 'over\ntwo lines',
  });
  assert.equal(skipped, 1);
});

const LINE = `aws ecs start-task --task-definition web:7 --container-instances ${ID}`;
const ARN = 'arn:aws:ecs:us-east-1:123456789012';
const TASK = {
  clusterArn: `${ARN}:cluster/prod`,
  containerInstanceArn: `${ARN}:container-instance/prod/${ID}`,
  taskArn: `${ARN}:task/prod/${ID}`,
  taskDefinitionArn: `${ARN}:task-definition/web:7`,
  lastStatus: 'RUNNING',
};

test('what is pasted is recognized', () => {
  for (const [text, kind, what, isEnvelope] of /** @type {[unknown, string, RegExp, boolean][]} */ ([
    [LINE, 'request', /^an AWS CLI command$/, true],
    [`#!/bin/sh\n${LINE}\n`, 'request', /^an AWS CLI command$/, true],
    [RIGHT, 'request', /^a request$/, false],
    ['{"cluster": ', 'request', /^JSON with a syntax error$/, false],
    [{ family: 'web', containerDefinitions: [] }, 'definition', /^a task definition$/, true],
    [{ tasks: [TASK], failures: [] }, 'request', /^a described task$/, true],
    [{ tasks: [], failures: [{ reason: 'RESOURCE:MEMORY' }] }, 'answer', /^a response$/, true],
    [{ ...TASK, lastStatus: 'STOPPED', stoppedReason: 'x' }, 'answer', /./, true],
    [
      { eventSource: 'ecs.amazonaws.com', eventName: 'StartTask', requestParameters: RIGHT },
      'request',
      /^an event$/,
      true,
    ],
    [
      { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:ecs:startTask', Parameters: RIGHT },
      'request',
      /^a Step Functions state$/,
      true,
    ],
    [
      'An error occurred (ClusterNotFoundException) when calling the StartTask operation: x',
      'answer',
      /./,
      true,
    ],
    ['hello world', 'answer', /^text$/, false],
  ])) {
    const found = on.look(typeof text === 'string' ? text : JSON.stringify(text));
    assert.deepEqual([found.kind, found.isEnvelope], [kind, isEnvelope], JSON.stringify(text));
    assert.match(found.what, what);
  }
  assert.equal(on.look('  '), undefined);
});

test('the Region, endpoint and references of a command are kept', () => {
  const line = `${LINE} --cluster "$CLUSTER" --region eu-west-1 --endpoint-url http://localhost:4566`;
  const { kind, text, origin } = on.readAs('request', line, '2023');
  assert.equal(kind, 'request');
  assert.deepEqual(JSON.parse(text), { cluster: '$CLUSTER', ...RIGHT });
  assert.deepEqual(origin, {
    region: 'eu-west-1',
    endpoint: 'http://localhost:4566',
    references: ['$CLUSTER'],
  });
  // A Region that is in the request anyway is not kept beside it.
  assert.deepEqual(on.readAs('request', JSON.stringify({ tasks: [TASK] }), '2023').origin, {
    references: [],
  });
  assert.equal(on.readAs('request', 'hello', '2023').kind, 'refused');
});

test('values that a link left out are marked in place and can be found', () => {
  const marked = on.withMarks(
    {
      overrides: {
        containerOverrides: [{ environment: [{ name: 'A', value: '' }, { name: 'B' }], name: 'app' }],
      },
      taskDefinition: 'web:7',
    },
    [
      '/overrides/containerOverrides/0/environment/0/value',
      '/overrides/containerOverrides/0/environment/1/name',
      '/overrides/containerOverrides/0/command/1',
      '/tags/0/value',
      '/x',
    ],
  );
  assert.deepEqual(marked, {
    overrides: {
      containerOverrides: [
        {
          environment: [{ name: 'A', value: '<left out>' }, { name: 'B=<left out>' }],
          name: 'app',
          command: ['<left out>'],
        },
      ],
    },
    taskDefinition: 'web:7',
    tags: [{ value: '<left out>' }],
    x: '<left out>',
  });
  assert.equal(on.leftOutOf(marked).length, 5);
  assert.deepEqual(on.withMarks(RIGHT, []), RIGHT);
  assert.equal(JSON.stringify(on.withMarks({}, ['/__proto__'])), '{"__proto__":"<left out>"}');
});

test('problems of the page replace the violations of the same values in the report', () => {
  const value = { cluster: '$CLUSTER', containerInstances: ['<left out>'], taskDefinition: 'web:7' };
  const text = JSON.stringify(value, null, 2);
  const report = on.withOwnProblems(validate(text), text, value, ['$CLUSTER']);
  assert.equal(report.valid, false);
  assert.deepEqual(
    report.violations.map((/** @type {any} */ { code, path, range }) => [code, path, range.start.line]),
    [
      ['shell-variable', '/cluster', 2],
      ['left-out', '/containerInstances/0', 4],
    ],
  );
  const right = validate(JSON.stringify(RIGHT));
  assert.equal(on.withOwnProblems(right, JSON.stringify(RIGHT), RIGHT, ['$X']), right);
});

test('of many own problems, the first 1,000 are reported, at their positions', () => {
  const value = { ...RIGHT, x: Array(1_001).fill('<left out>') };
  const text = JSON.stringify(value, null, 2);
  const { violations, valid, truncated } = on.withOwnProblems(validate(text), text, value, []);
  assert.deepEqual([violations.length, valid, truncated], [1_000, false, true]);
  const { code, path, range } = violations.at(-1);
  // The first is about the unknown member.
  assert.deepEqual([code, path], ['left-out', '/x/998']);
  const line = text.split('\n')[range.start.line - 1];
  assert.equal(line.slice(range.start.column - 1, range.end.column - 1), '"<left out>"');
  const few = on.withOwnProblems(validate(text), text, { ...value, x: value.x.slice(0, 3) }, []);
  assert.equal(few.truncated, false);
});

test('at most 50 different strings are marked in the output, however often they occur', () => {
  const command = Array.from({ length: 200 }, (_, index) => `run $A${index % 60}`);
  on.text.value = JSON.stringify({ ...RIGHT, overrides: { containerOverrides: [{ name: 'app', command }] } });
  on.origin.value = { references: Array.from({ length: 60 }, (_, index) => `$A${index}`) };
  assert.equal(on.marks.value.length, 50);
  assert.equal(new Set(on.marks.value.map((/** @type {any} */ mark) => mark.text)).size, 50);
  on.text.value = '';
});

test('references stay those of the shell, and everything else stays as it is', () => {
  const value = {
    ...RIGHT,
    cluster: '$CLUSTER',
    overrides: {
      containerOverrides: [{ name: 'app', command: ['echo', '$HOME `date` \\ "x" %PATH%', '$CLUSTERS'] }],
    },
  };
  const text = JSON.stringify(value);
  assert.equal(on.draftOf(text, value, []), text);
  assert.equal(on.draftOf(text, value, ['$OTHER']), text);
  const draft = on.draftOf(text, value, ['$CLUSTER', '%PATH%']);
  const { ok, references, output } = build(draft, { format: 'boto3' });
  assert.equal(ok, true);
  assert.deepEqual(references.map((reference) => reference.path).sort(), [
    '/cluster',
    '/overrides/containerOverrides/0/command/1',
    '/overrides/containerOverrides/0/command/2',
  ]);
  assert.match(String(output), /cluster=os\.environ\["CLUSTER"\]/);
  assert.ok(String(output).includes('$HOME `date` \\\\ \\"x\\" '), output);
});

/** The text after all safe repairs of its errors. @param {string} text */
function fixed(text) {
  const changes = () => build(text).changes;
  const repairs = validate(text).violations.flatMap((violation) => {
    if (violation.severity !== 'error') return [];
    return on
      .repairsOf(violation, text, changes)
      .filter((/** @type {any} */ { isSafe }) => isSafe)
      .slice(0, 1);
  });
  return { count: repairs.length, text: on.repaired(text, repairs) };
}

test('one round of repairs fixes syntax, names, types and arrays at once', () => {
  const text = `{ // why\n"TaskDefinition": "web:7" "containerInstances": "${ID}", "tags": {"a": "b"}, "overrides": {"cpu": 256,},\n}`;
  const { count, text: after } = fixed(text);
  assert.equal(count, 8);
  assert.deepEqual(JSON.parse(after), {
    ...RIGHT,
    tags: [{ key: 'a', value: 'b' }],
    overrides: { cpu: '256' },
  });
  assert.deepEqual(fixed(JSON.stringify(RIGHT)), { count: 0, text: JSON.stringify(RIGHT) });
});

test('warnings and suggestions are only fixed by their own buttons', () => {
  const text = JSON.stringify({
    ...RIGHT,
    overrides: { containerOverrides: [{ name: 'app', command: ['a b'] }] },
  });
  assert.equal(fixed(text).count, 0);
  const [violation] = validate(text).violations;
  const [split] = on.repairsOf(violation, text, () => []);
  assert.deepEqual([split.title, split.isSafe], ['Split into 2 arguments', false]);
  assert.deepEqual(JSON.parse(on.repaired(text, [split])).overrides.containerOverrides[0].command, [
    'a',
    'b',
  ]);
});

test('commands are split as a shell splits them, unless only a shell can read them', () => {
  for (const [command, words] of /** @type {[string, string[] | undefined][]} */ ([
    ['python job.py', ['python', 'job.py']],
    [`a 'b c' "d \\" e" f\\ g`, ['a', 'b c', 'd " e', 'f g']],
    [`--x='1 2'"3"`, ['--x=1 23']],
    [`a ''`, ['a', '']],
    ['a | b', undefined],
    ['a && b', undefined],
    ['echo $HOME', undefined],
    ['echo "$HOME"', undefined],
    [`echo '$HOME'`, ['echo', '$HOME']],
    ['a\nb', undefined],
    [`a 'open`, undefined],
  ])) {
    assert.deepEqual(on.splitCommand(command), words, command);
  }
});
