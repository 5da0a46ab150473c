// Values of environment variables are secrets: no output repeats one, for any input.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Desk, ID } from '../lib/command.mjs';

const CANARY = 'canary-7Zq';
const NUMBER = '918273645';

const desk = new Desk();
after(() => desk.remove());

/** A request with this in place of its variables, and around. @param {string} environment @param {string} [rest] */
const request = (environment, rest = '') =>
  `{"taskDefinition": "web:7", "containerInstances": ["${ID}"], "overrides": {"containerOverrides": [{"name": "app", "environment": ${environment}}]}${rest}}`;

const variable = `{"name": "PW", "value": "${CANARY}"}`;

/** @type {Record<string, string>} */
const INPUTS = {
  'a right one': request(`[${variable}]`),
  'beside an error': request(`[${variable}], "cpu": "x"`),
  'a number': request(`[{"name": "PW", "value": ${NUMBER}}]`),
  'a list': request(`[{"name": "PW", "value": ["${CANARY}"]}]`),
  'an object': request(`[{"name": "PW", "value": {"a": "${CANARY}"}}]`),
  'a secret by name': request(`[{"name": "DB_PASSWORD", "value": "${CANARY}"}]`),
  twice: request(`[{"name": "PW", "value": "${CANARY}", "value": "${CANARY}2"}]`),
  'as an object': request(`{"PW": "${CANARY}", "N": ${NUMBER}}`),
  'as a text': request(`"PW=${CANARY}"`),
  'as texts': request(`["PW=${CANARY}"]`),
  'under other names': request(
    `[{"name": "PW", "val": "${CANARY}"}, {"PW": "${CANARY}"}, {"key": "PW", "Value": "${CANARY}"}]`,
  ),
  'in a misspelled member': request(`[], "enviroment": [${variable}], "env": {"PW": "${CANARY}"}`),
  'at the top': request('[]', `, "environment": [${variable}], "PW": {"x": "${CANARY}"}`),
  'in the wrong place': request('[]', `, "tags": {"environment": {"PW": "${CANARY}"}}`),
  'with a comma too many': request(`[${variable},]`),
  'with a comment': request(`[/* "value": "${CANARY}" */]`).replace('}}', `}} // ${CANARY}`),
  'without quotes': request(`[{"name": "PW", "value": ${CANARY}}]`),
  'in single quotes': request(`[{"name": "PW", 'value': '${CANARY}'}]`),
  'with an open quote': request(`[{"name": "PW", "value": "${CANARY}}]`),
  'with an open quote before': request(`[{"name: "PW", "value": "${CANARY}"}]`),
  'with a quote inside': request(`[{"name": "PW", "value": "${CANARY}"${CANARY}"}]`),
  'with a colon too many': request(`[{"name": "PW", "value": "${CANARY}": "${CANARY}"}]`),
  'with a comma in place of a colon': request(`[{"name": "PW", "value", "${CANARY}"}]`),
  'with a raw line break': request(`[{"name": "PW", "value": "${CANARY}\n${CANARY}"}]`),
  'with a bad escape': request(`[{"name": "PW", "value": "\\x${CANARY}"}]`),
  'with more behind': `${request(`[${variable}]`)} ${variable}`,
  'cut off': request(`[${variable}]`).slice(0, -8),
  'with the wrong bracket': request(`[${variable}}`),
  'under known names in what is not known': request(
    `[], "env": {"cluster": "${CANARY}", "memory": ${NUMBER}, "name": "${CANARY}"}`,
  ),
  'under known names in what cannot be read': `{"environment": {"cluster": "${CANARY}", "memory": ${NUMBER}`,
  'in PascalCase': `{"TaskDefinition": "web:7", "Overrides": {"ContainerOverrides": [{"Name": "app", "Environment": [{"Name": "PW", "Value": "${CANARY}"}]}]}}`,
  'in containers by name': `{"overrides": {"containerOverrides": {"app": {"environment": {"PW": "${CANARY}", "N": ${NUMBER}}}}}}`,
  'in one container with what is not known': `{"overrides": {"containerOverrides": {"name": "app", "env": {"name": "${CANARY}"}}}}`,
  'in secrets': request(`[], "secrets": [{"name": "PW", "valueFrom": "${CANARY}"}]`),
  'in members of other calls': request(
    '[]',
    `, "launchType": "${CANARY}", "clientToken": ${NUMBER}, "count": ${NUMBER}`,
  ),
  'where a number belongs': request(`[], "cpu": "PW=${CANARY}", "memory": "${CANARY}"`),
  'where an object belongs': `{"overrides": "${CANARY}", "tags": "${CANARY}", "networkConfiguration": ${NUMBER}}`,
  'where true belongs': request('[]', `, "enableExecuteCommand": "${CANARY}"`),
  'in overrides as JSON text': `{"overrides": ${JSON.stringify(`{"containerOverrides":[{"environment":[${variable}]}]}`)}}`,
  'in overrides as shorthand': `{"overrides": "containerOverrides=[{environment=[{name=PW,value=${CANARY}}]}]"}`,
  'in what a later member replaces': `{"overrides": {"containerOverrides": [{/* ${CANARY} */"environment": [${variable}]}]}, "overrides": {}}`,
  'in a response': `{"tasks": [{"cpu": 7, "overrides": {"containerOverrides": [{"environment": [{"name": "PW", "value": "${CANARY}"}, {"name": "N", "value": ${NUMBER}}]}]}}]}`,
};

/** Values that follow a name and an equals sign where only a name belongs. @type {Record<string, string>} */
const NAMES = {
  'in the name of a variable': request(`[{"name": "PW=${CANARY}", "value": ""}]`),
  'in the name of a variable given twice': request(
    `[{"name": "PW=${CANARY}", "value": ""}, {"name": "PW=${CANARY}", "value": ""}]`,
  ),
  'in the name of a secret': request(`[{"name": "DB_PASSWORD=${CANARY}", "value": "x"}]`),
  'in a member of a variable': request(`[{"PW=${CANARY}": 1}]`),
  'in variables as an object': request(`{"PW=${CANARY}": 1, "A": null}`),
  'in a member of a container': request(`[], "PW=${CANARY}": {"x": 1}, "env=${CANARY}": null`),
  'in a member that is near': request(`[], "cpu=${CANARY}": 1`),
  'in a member at the top': request('[]', `, "PW=${CANARY}": "", "PW=${CANARY}": 2`),
  'in a member with escapes': request('[]', `, "PW\\u003d${CANARY}": 1, "a/b~=${CANARY}": 1`),
};

/** The same, one line a sign of the grammar: every excerpt has little else around it. @param {string} text */
const spread = (text) => text.replaceAll(/[{[,]/g, '$&\n');

/** @param {string} said @param {string} what */
function assertCovered(said, what) {
  for (const secret of [CANARY, NUMBER]) {
    const at = said.indexOf(secret);
    assert.ok(at < 0, `${what}:\n${said.slice(Math.max(0, at - 600), at + 200)}`);
  }
}

/**
 * Everything that is said of the inputs, each in its layout and spread, by every command and in every form.
 *
 * @param {Record<string, string>} inputs
 * @param {boolean} hasPaths whether paths, which are exact, may be looked at in JSON as well
 */
function assertNothingIsRepeated(inputs, hasPaths) {
  const files = Object.entries(inputs).flatMap(([what, text]) =>
    [text, spread(text)].map((content, index) => {
      const file = `${what} ${index}.json`;
      desk.write(file, content);
      return file;
    }),
  );
  /** @param {string} text */
  const json = (text) =>
    JSON.parse(text, (name, value) => (name === 'path' && !hasPaths ? undefined : value)).inputs;
  for (const kind of ['request', 'response']) {
    for (const output of ['text', 'github', 'sarif']) {
      const { out, err } = desk.run(['validate', '--kind', kind, '-o', output, ...files]);
      assertCovered(out + err, `${kind}, ${output}`);
    }
    const { out } = desk.run(['validate', '--kind', kind, '-o', 'json', ...files]);
    assertCovered(JSON.stringify(json(out)), `${kind}, json`);
  }
  assertCovered(desk.run(['build', ...files]).err, 'built');
  for (const { changes, report } of json(desk.run(['build', '-o', 'json', ...files]).out)) {
    assertCovered(JSON.stringify([changes, report]), 'built as JSON');
  }
  const explained = desk.run(['explain', ...files]);
  assertCovered(explained.out + explained.err, 'explained');
  const fixed = desk.run(['validate', '--fix', ...files]);
  assertCovered(fixed.out + fixed.err, 'fixed');
}

test('no form of results repeats one', () => assertNothingIsRepeated(INPUTS, true));

test('with --fix the text itself is the output, and all else goes to standard error', () => {
  for (const what of ['a number', 'as an object', 'cut off', 'with a comma too many']) {
    assertCovered(desk.run(['validate', '--fix'], { input: INPUTS[what] }).err, `${what}, fixed`);
  }
});

test('what follows an equals sign in a name is not repeated; the path alone is exact', () => {
  assertNothingIsRepeated(NAMES, false);
  const { inputs } = JSON.parse(
    desk.run(['validate', '-o', 'json'], { input: NAMES['in a member at the top'] }).out,
  );
  const paths = inputs[0].report.violations.map((/** @type {{ path: string }} */ { path }) => path);
  assert.ok(paths.includes(`/PW=${CANARY}`), paths.join(' '));
});

test('the excerpt still shows values that are not secret', () => {
  const { out } = desk.run(['validate'], { input: INPUTS['a number'] });
  assert.match(out, /"name": "app", "environment": \[\{"name": "PW", "value": \*\*\*\}/);
  assert.match(out, /^ {2}\| +\^\^\^ \/overrides\/containerOverrides\/0\/environment\/0\/value$/m);
  const open = desk.run(['validate'], { input: spread(INPUTS['with an open quote']) }).out;
  assert.match(open, /"value": \*\*\*/);
});

test('command lines are covered as well', () => {
  const json = `{"containerOverrides":[{"name":"app","environment":[${variable}]}]}`;
  const front = `aws ecs start-task --cluster shown --task-definition web:7 --container-instances ${ID}`;
  const lines = [
    `${front} --overrides '${json}' --nonsense ${CANARY}`,
    `${front} --overrides='${json}' --nonsense=${CANARY}`,
    `${front} --overrides 'containerOverrides=[{name=app,environment=[{name=PW,value=${CANARY}}]}]' --bad`,
    `${front} --overrides containerOverrides=[{name=app,environment=[{name=PW,value=${CANARY}]}] --bad`,
    `${front} --cli-input-json '{"overrides":${json}}' --bad`,
    `${front} --overrides '${json}' --overrides='${json}' --overrides cpu=256`,
    `${front} --cli-input-json '{"overrides":${json}}' --cli-input-json '{"overrides":${json}}' --overrides cpu=256`,
    `${front} --overrides '${json} --bad`,
    `${front} --group 'open --overrides ${json.replaceAll('"', '')}`,
    `PW=${CANARY} ${front} --overrides '${json}' --bad # ${CANARY}`,
    `${front} --overrides "{\\"containerOverrides\\":[{\\"environment\\":[{\\"value\\":\\"\${PW:-${CANARY}}\\"}]}]}"`,
    `${front} --overrides "{\\"containerOverrides\\":[{\\"environment\\":[{\\"value\\":\\"$(echo ${CANARY})\\"}]}]}"`,
  ];
  for (const line of lines) {
    const { out, err } = desk.run(['build', '-f', 'cli'], { input: line });
    assertCovered(err, line);
    if (out === '') assert.match(err, /aws ecs start-task --cluster shown|\.\.\.|…/);
    const { inputs } = JSON.parse(desk.run(['build', '-o', 'json'], { input: line }).out);
    assertCovered(JSON.stringify([inputs[0].changes, inputs[0].report]), line);
    const checked = desk.run(['validate'], { input: line });
    assertCovered(checked.out + checked.err, line);
  }
});
