// `ecs-start-task validate --fix`: safe fixes are applied, and the layout of the rest stays.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { validate } from '../../pkg/dist/index.js';
import { Desk, ID } from '../lib/command.mjs';
import { REQUESTS, REQUESTS_2026, mutated } from '../lib/corpus.mjs';

const desk = new Desk();
after(() => desk.remove());

/** The text of standard input with every fix made. @param {string} text @param {string[]} args */
const fixed = (text, ...args) => desk.run(['validate', '--fix', ...args], { input: text });

test('a file keeps its layout, and applied fixes are listed', () => {
  desk.write(
    'request.json',
    `{
  "clutser" : "prod",   "group": "a",
  "taskDefinition": "web:7",
  "containerInstances": "${ID}",
  "overrides": {
      "cpu": 256,
      "containerOverrides": [ { "name": "app", "cpu": "128" } ],
      "memory": "1024"
  },
  "enableECSManagedTags": null,
  "launchType": "EC2"
}
`,
  );
  const { code, out, err } = desk.run(['validate', '--fix', 'request.json']);
  assert.equal(
    desk.read('request.json').toString(),
    `{
  "cluster" : "prod",   "group": "a",
  "taskDefinition": "web:7",
  "containerInstances": ["${ID}"],
  "overrides": {
      "cpu": "256",
      "containerOverrides": [ { "name": "app", "cpu": 128 } ],
      "memory": "1024"
  },
  "launchType": "EC2"
}
`,
  );
  assert.deepEqual([code, err], [1, '']);
  assert.equal(
    out.slice(0, out.indexOf('\n\n')),
    `fixed[unknown-member]: request.json /clutser: Rename to cluster
fixed[wrong-type]: request.json /containerInstances: Wrap in array
fixed[wrong-type]: request.json /overrides/cpu: Change to the string "256"
fixed[wrong-type]: request.json /overrides/containerOverrides/0/cpu: Change to the number 128
fixed[null-value]: request.json /enableECSManagedTags: Remove null`,
  );
  assert.match(out, /\n {3}= suggestion: Remove launchType\n/);
  assert.match(out, /\n1 error in 1 file, 5 fixed, 1 fixable with --fix --unsafe-fixes\.\n$/);
});

test('fixed standard input is written to standard output, and messages to standard error', () => {
  const { code, out, err } = fixed(
    `{"taskDefinition":"web:7","containerInstances":"${ID}","startedBy":"a b"}`,
  );
  assert.equal(code, 1);
  assert.equal(out, `{"taskDefinition":"web:7","containerInstances":["${ID}"],"startedBy":"a b"}`);
  assert.match(err, /^fixed\[wrong-type\]: <stdin> \/containerInstances: Wrap in array\n/);
  assert.match(err, /error\[invalid-started-by\]/);
  assert.match(err, /1 error in 1 file, 1 fixed\.\n$/);
  for (const output of ['json', 'sarif', 'github']) {
    const run = fixed(`{"taskDefinition":"web:7","containerInstances":"${ID}"}`, '-o', output);
    assert.equal(run.out, `{"taskDefinition":"web:7","containerInstances":["${ID}"]}`);
    if (output !== 'github') JSON.parse(run.err);
  }
});

test('a valid text is unchanged, byte for byte', () => {
  const text = `\t{ "containerInstances" :[ "${ID}" ]\r\n, "taskDefinition":"web:7" }\r\n\r\n`;
  assert.deepEqual(fixed(text).out, text);
  desk.write('right.json', text);
  desk.run(['validate', '--fix', 'right.json']);
  assert.equal(desk.read('right.json').toString(), text);
});

test('suggestions remove members with their comma, and only with --unsafe-fixes', () => {
  const right = `"taskDefinition": "web:7", "containerInstances": ["${ID}"]`;
  /** @type {[string, string][]} */
  const cases = [
    [`{ "count": 1, ${right} }`, `{ ${right} }`],
    [`{ ${right}, "count": 1 }`, `{ ${right} }`],
    [`{\n  ${right},\n  "count": 1\n}`, `{\n  ${right}\n}`],
    [`{\n  "count": 1,\n  ${right}\n}`, `{\n  ${right}\n}`],
    [
      `{ "count": 1, "launchType": "EC2", ${right}, "clientToken": "x", "platformVersion": "y" }`,
      `{ ${right} }`,
    ],
    [
      `{${right},"overrides":{"containerOverrides":[{"name":"a","image":"x"}]}}`,
      `{${right},"overrides":{"containerOverrides":[{"name":"a"}]}}`,
    ],
  ];
  for (const [wrong, expected] of cases) {
    assert.equal(fixed(wrong).out, wrong);
    assert.equal(fixed(wrong, '--unsafe-fixes').out, expected);
  }
  // Alone the option changes nothing.
  desk.write('count.json', cases[0][0]);
  const { out } = desk.run(['validate', '--unsafe-fixes', 'count.json']);
  assert.equal(desk.read('count.json').toString(), cases[0][0]);
  assert.match(out, /1 error in 1 file, 1 fixable with --fix --unsafe-fixes\.\n$/);
});

test('no fix gives a member another meaning', () => {
  const right = { taskDefinition: 'web:7', containerInstances: [ID] };
  const of = (/** @type {object} */ container) => ({
    ...right,
    overrides: { containerOverrides: [{ name: 'app', ...container }] },
  });
  /** @type {[object, RegExp][]} */
  const cases = [
    [of({ gpu: 1 }), /Request GPUs in resourceRequirements/],
    [of({ environment: [{ name: 'KEY', 'value.$': '$.key' }] }), /Step Functions/],
    [{ ...right, End: true }, /Step Functions/],
    [{ ...right, securityGroups: ['sg-12345678'] }, /belongs in networkConfiguration\.awsvpcConfiguration\./],
    [{ ...right, securityGroup: ['sg-12345678'] }, /belongs in networkConfiguration\.awsvpcConfiguration\./],
    [{ ...right, command: ['x'] }, /belongs in overrides\.containerOverrides\[\]\./],
    [{ ...right, cpu: '256' }, /belongs in overrides or in overrides\.containerOverrides\[\]\./],
    [of({ group: 'a' }), /belongs at the top level of the request\./],
  ];
  for (const [request, says] of cases) {
    const text = JSON.stringify(request);
    const { out, err } = fixed(text, '--unsafe-fixes');
    assert.equal(out, text);
    assert.match(err, says);
  }
});

test('what has no fix stays as it is', () => {
  const text = `{ "taskDefinition": "web:7", "containerInstances": ["${ID}"], "startedBy": "a b" }`;
  const { code, out } = fixed(text);
  assert.deepEqual([code, out], [1, text]);
});

test('UTF-16 stays UTF-16', () => {
  const wide = (/** @type {string} */ text) => Buffer.from(`\ufeff${text}`, 'utf16le');
  desk.write('wide.json', wide(`{"taskDefinition":"web:7","containerInstances":"${ID}","group":"😀"}`));
  desk.run(['validate', '--fix', 'wide.json']);
  assert.deepEqual(
    desk.read('wide.json'),
    wide(`{"taskDefinition":"web:7","containerInstances":["${ID}"],"group":"😀"}`),
  );
});

test(
  'a file that cannot be written is reported, and the exit code is 3',
  { skip: process.platform !== 'linux' },
  () => {
    // A file can become a folder only between reading and writing, but /dev/full can never be written.
    const { code, err } = desk.shell('$CLI validate right.json > /dev/full');
    assert.equal(code, 3);
    assert.equal(err, 'error: cannot write to standard output\n');
  },
);

/** @param {any} root @param {string} pointer */
function locate(root, pointer) {
  const steps = pointer.split('/').slice(1);
  const names = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const name = String(names.pop());
  return { parent: names.reduce((value, step) => value[step], root), name };
}

/**
 * Makes a JSON Patch, of the operations that fixes use, in the value.
 *
 * @param {any} root
 * @param {import('../../pkg/dist/index.js').JsonPatchOperation[]} patch
 */
function applyPatch(root, patch) {
  const take = (/** @type {string} */ pointer) => {
    const { parent, name } = locate(root, pointer);
    const value = parent[name];
    if (Array.isArray(parent)) parent.splice(Number(name), 1);
    else delete parent[name];
    return value;
  };
  for (const operation of patch) {
    if (operation.op === 'remove') {
      take(operation.path);
      continue;
    }
    const value = operation.op === 'move' ? take(operation.from) : operation.value;
    const { parent, name } = locate(root, operation.path);
    parent[name] = value;
  }
}

/** The value after every safe fix, one after the other. @param {any} value */
function mended(value) {
  const root = structuredClone(value);
  for (let round = 0; round < 500; round += 1) {
    const { violations } = validate(root, { revision: '2026' });
    const fix = violations
      .flatMap(({ fixes = [] }) => fixes)
      .find(({ applicability }) => applicability === 'safe');
    if (fix === undefined) return root;
    applyPatch(root, fix.patch);
  }
  throw new Error('It never ends.');
}

test('in any layout, fixing the text equals patching the value, and the result is valid', () => {
  const requests = [...mutated([...REQUESTS, ...REQUESTS_2026], 600, 11)];
  const names = requests.map((request, index) => {
    const name = `mutant-${index}.json`;
    desk.write(name, JSON.stringify(request, null, index % 3));
    return name;
  });
  const args = ['validate', '--fix', '--revision', '2026', '-o', 'json', ...names];
  const { inputs } = JSON.parse(desk.run(args).out);
  let fixes = 0;
  for (const [index, name] of names.entries()) {
    const text = desk.read(name).toString();
    assert.deepEqual(JSON.parse(text), mended(requests[index]), JSON.stringify(requests[index]));
    fixes += inputs[index].fixed?.length ?? 0;
  }
  assert.ok(fixes > 50, `${fixes} fixes`);
  const again = JSON.parse(desk.run(args).out);
  assert.ok(again.inputs.every((/** @type {any} */ { fixed }) => fixed === undefined));
});
