// The JSON Schemas in the language service of VS Code and Monaco, with the settings of docs/editors.md.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import languageService from 'vscode-json-languageservice';
import { validate } from '../../pkg/dist/index.js';
import { REQUESTS, mutated } from '../lib/corpus.mjs';
import { example } from '../lib/readme.mjs';

const { ClientCapabilities, TextDocument, getLanguageService } = languageService;
const ID = '0123456789abcdef0123456789abcdef';

/** Returns a file in `node_modules` of a user. @param {string} path */
function installed(path) {
  const name = path.match(/^(?:\.\/)?(?:node_modules\/)?ecs-start-task\/(.*)$/)?.[1];
  assert.ok(name, path);
  return JSON.parse(readFileSync(new URL(`../../pkg/${name}`, import.meta.url), 'utf8'));
}

/** The service by revision. @type {Record<string, import('vscode-json-languageservice').LanguageService>} */
const services = {};
/** @type {import('vscode-json-languageservice').LanguageService} */
let service;
before(() => {
  const settings = example('json', 'json.schemas');
  for (const revision of ['2023', '2026']) {
    services[revision] = getLanguageService({
      clientCapabilities: ClientCapabilities.LATEST,
      // The schema that a file names.
      schemaRequestService: async (uri) => JSON.stringify(installed(uri.slice(uri.indexOf('node_modules')))),
      workspaceContext: { resolveRelativePath: (path) => path },
    });
    const { 'json.schemas': schemas } = JSON.parse(settings.replace('2023', revision));
    services[revision].configure({
      validate: true,
      schemas: schemas.map((/** @type {any} */ { fileMatch, url }) => ({
        uri: new URL(url, 'file:///workspace/').href,
        fileMatch,
        schema: installed(url),
      })),
    });
  }
  service = services['2023'];
});

/** A document, the caret at the bar. @param {string} text */
function open(text) {
  const caret = text.indexOf('|');
  const content = text.replace('|', '');
  const document = TextDocument.create('file:///workspace/night.start-task.json', 'json', 1, content);
  return {
    document,
    json: service.parseJSONDocument(document),
    position: document.positionAt(Math.max(caret, 0)),
  };
}

/** @param {string} text @param {string} [revision] */
async function completions(text, revision = '2023') {
  const { document, json, position } = open(text);
  return (await services[revision].doComplete(document, position, json))?.items ?? [];
}

/** @param {string} text @param {string} [revision] */
async function diagnostics(text, revision = '2023') {
  const { document, json } = open(text);
  return services[revision].doValidation(document, json);
}

/** @param {any} item */
const documentation = ({ documentation }) => documentation?.value ?? documentation ?? '';

test('members are completed with their help, and present ones are not offered again', async () => {
  const items = await completions(`{ "taskDefinition": "web:7", | }`);
  const { properties } = installed('ecs-start-task/schema/draft-07/start-task-request-2023.json');
  const expected = Object.keys(properties).filter((name) => !['taskDefinition', '$schema'].includes(name));
  assert.deepEqual(items.map(({ label }) => label).sort(), expected.sort());
  for (const item of items) {
    assert.equal(documentation(item), properties[item.label].markdownDescription);
    assert.ok(documentation(item).length > 10);
  }
  const nested = await completions(`{ "overrides": { "containerOverrides": [{ "n|" }] } }`);
  assert.ok(
    nested.some(({ label }) => label === 'name') && nested.some(({ label }) => label === 'memoryReservation'),
  );
});

test('values of closed sets are completed with what they mean', async () => {
  const items = await completions(`{ "propagateTags": | }`);
  const labels = items.map(({ label }) => label);
  assert.ok(labels.includes('"TASK_DEFINITION"') && labels.includes('"SERVICE"'), labels.join());
  for (const item of items.filter(({ label }) => label.startsWith('"'))) {
    assert.ok(documentation(item).length > 10, item.label);
  }
});

/** What a snippet writes where every place is left as it is. @param {string} snippet */
const filledIn = (snippet) =>
  snippet
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replaceAll(/\$\d+/g, '');

test('snippets write requests that are right', async () => {
  for (const [before, label, behind] of [
    ['', 'StartTaskRequest', ''],
    [`{ "taskDefinition": "web:7", "containerInstances": ["${ID}"], "overrides": `, 'TaskOverride', '}'],
    [
      `{ "taskDefinition": "web:7", "containerInstances": ["${ID}"], "networkConfiguration": `,
      'NetworkConfiguration',
      '}',
    ],
    [
      `{ "taskDefinition": "web:7", "containerInstances": ["${ID}"], "overrides": { "containerOverrides": [`,
      'ContainerOverride',
      ']}}',
    ],
    [
      `{ "taskDefinition": "web:7", "containerInstances": ["${ID}"], "overrides": { "containerOverrides": [{ "name": "app", "environment": [`,
      'EnvironmentVariable',
      ']}]}}',
    ],
    [`{ "taskDefinition": "web:7", "containerInstances": ["${ID}"], "tags": [`, 'Tag', ']}'],
  ]) {
    const items = await completions(`${before}|${behind}`);
    const item = items.find((candidate) => candidate.label === label);
    assert.ok(item, `${label} among ${items.map((candidate) => candidate.label).join()}`);
    const text = item.textEdit && 'newText' in item.textEdit ? item.textEdit.newText : item.insertText;
    const whole = `${before}${filledIn(String(text))}${behind}`;
    assert.deepEqual(validate(whole).violations, [], whole);
    assert.deepEqual(await diagnostics(whole), [], whole);
  }
});

test('a member of a structure is completed with the structure', async () => {
  const items = await completions(`{ | }`);
  const overrides = items.find(({ label }) => label === 'overrides');
  const text = filledIn(String(overrides?.insertText));
  assert.deepEqual(JSON.parse(`{${text}}`), { overrides: { containerOverrides: [{ name: 'app' }] } });
});

test('hovering shows what a member is for and what a value means', async () => {
  const text = `{ "overrides": { "containerOverrides": [{ "mem|oryReservation": 5 }] } }`;
  const { document, json, position } = open(text);
  const hover = await service.doHover(document, position, json);
  assert.match(JSON.stringify(hover?.contents), /Soft memory limit, in MiB/);
});

test("diagnostics are at the places of the package's violations", async () => {
  const text = `{
  "taskDefinition": "web:0",
  "containerInstances": [],
  "clutser": "a",
  "propagateTags": "ALL",
  "overrides": { "cpu": 256, "containerOverrides": [{ "name": "app", "memory": 0 }, { "memory": 5 }] },
  "startedBy": "a b"
}`;
  const found = await diagnostics(text);
  const { violations } = validate(text);
  const ours = violations
    .filter(({ severity }) => severity === 'error')
    .map(({ range }) => range?.start.line);
  assert.deepEqual(
    found.map(({ range }) => range.start.line + 1).sort(),
    ours.sort(),
    JSON.stringify(found.map(({ message }) => message)),
  );
});

test('deprecated members are marked', async () => {
  const found = await diagnostics(
    `{ "taskDefinition": "web:7", "containerInstances": ["${ID}"], "overrides": { "inferenceAcceleratorOverrides": [] } }`,
  );
  assert.deepEqual(
    found.map(({ message }) => String(message)),
    ['AWS has discontinued Elastic Inference.'],
  );
});

/** @param {object} volume */
const withVolume = (volume) =>
  `{ "taskDefinition": "web:7", "containerInstances": ["${ID}"], "volumeConfigurations": [{ "name": "data", "managedEBSVolume": ${JSON.stringify({ roleArn: 'arn:aws:iam::123456789012:role/r', ...volume })} }] }`;

/** @param {object[]} devices one a container */
const withDevices = (...devices) =>
  `{ "taskDefinition": "web:7", "containerInstances": ["${ID}"], "overrides": ${JSON.stringify({
    containerOverrides: devices.map((device, index) => ({
      name: `app-${index}`,
      resourceRequirements: [device],
    })),
  })} }`;

test('a violation of several members is reported once, at the right place', async () => {
  const shared = { type: 'GPU', sharingStrategy: { nvidiaMps: { memory: 4096 } } };
  for (const [text, place, message] of [
    [withVolume({}), '"managedEBSVolume"', /Missing property "sizeInGiB"/],
    [withVolume({ sizeInGiB: 3, volumeType: 'io1', iops: 100 }), '3', /minimum of 4/],
    [withVolume({ sizeInGiB: 4, volumeType: 'io1' }), '"managedEBSVolume"', /Missing property "iops"/],
    [withVolume({ sizeInGiB: 4, volumeType: 'gp2', throughput: 125 }), '"throughput"', /not allowed/],
    [withVolume({ sizeInGiB: '4', volumeType: 'st1' }), '"4"', /Expected "integer"/],
    [withVolume({ sizeInGiB: 4, volumeType: 'gp9' }), '"gp9"', /Valid values: "gp2", .* "standard"\.$/],
    [withDevices({ type: 'GPU', value: '0' }), '"0"', /number of GPUs must be an integer of at least 1/],
    [withDevices({ type: 'GPU', value: 1 }), '1', /Expected "string"/],
    [withDevices({ ...shared, value: '1' }), '"sharingStrategy"', /not allowed/],
    [withDevices({ type: 'NeuronDevice', value: '1' }), '"1"', /must be "ALL"/],
    [withDevices({ type: 'TPU', value: '1' }), '"TPU"', /"GPU", "InferenceAccelerator", "NeuronDevice"\.$/],
    [withDevices({ type: 'GPU', value: '1' }, shared), '"sharingStrategy"', /not allowed/],
  ].map((row) => /** @type {[string, string, RegExp]} */ (row))) {
    const found = await diagnostics(text, '2026');
    const told = found.map(({ range, message }) => [open(text).document.getText(range), String(message)]);
    assert.equal(told.length, 1, `${text}: ${JSON.stringify(told)}`);
    assert.equal(validate(text, { revision: '2026' }).valid, false, text);
    assert.match(told[0][1], message);
    assert.ok(told[0][0].startsWith(place.slice(0, 1)) && place.startsWith(told[0][0]), told[0].join());
  }
  for (const right of [
    withVolume({ sizeInGiB: 4, volumeType: 'io1', iops: 100 }),
    withDevices(shared, shared),
    withDevices({ type: 'GPU', value: 'ALL' }, { type: 'NeuronDevice', value: 'ALL' }),
  ]) {
    assert.deepEqual(await diagnostics(right, '2026'), [], right);
    assert.ok(validate(right, { revision: '2026' }).valid, right);
  }
});

test('members are suggested as they are described, and not out of conditions', async () => {
  const { definitions } = installed('ecs-start-task/schema/draft-07/start-task-request-2026.json');
  for (const [name, text] of [
    ['TaskManagedEBSVolumeConfiguration', '{ "volumeConfigurations": [{ "managedEBSVolume": { | } }] }'],
    [
      'TaskManagedEBSVolumeConfiguration',
      '{ "volumeConfigurations": [{ "managedEBSVolume": { "encrypted": true, | } }] }',
    ],
    [
      'ResourceRequirement',
      '{ "overrides": { "containerOverrides": [{ "resourceRequirements": [{ | }] }] } }',
    ],
    ['ContainerOverride', '{ "overrides": { "containerOverrides": [{ | }] } }'],
    ['Tag', '{ "tags": [{ | }] }'],
  ]) {
    const { properties } = definitions[name];
    const items = (await completions(text, '2026')).filter(({ label }) => label in properties);
    assert.ok(items.length >= Object.keys(properties).length - 1, items.map(({ label }) => label).join());
    for (const { label, insertText } of items) {
      const [example] = properties[label].examples ?? [];
      const plain = typeof example === 'string' || typeof example === 'number';
      if (plain && properties[label].enum === undefined && properties[label].default === undefined)
        assert.ok(insertText?.includes(String(example)), `${label}: ${insertText}`);
    }
  }
});

test('snippets write what the newer revision takes', async () => {
  for (const [before, label, behind] of [
    [withVolume({}).replace(/("managedEBSVolume": ).*/, '$1'), 'TaskManagedEBSVolumeConfiguration', '}] }'],
    [withDevices({}).replace(/("resourceRequirements":\[).*/, '$1'), 'ResourceRequirement', ']}]} }'],
  ]) {
    const items = await completions(`${before}|${behind}`, '2026');
    const item = items.find((candidate) => candidate.label === label);
    assert.ok(item, `${label} among ${items.map((candidate) => candidate.label).join()}`);
    const text = item.textEdit && 'newText' in item.textEdit ? item.textEdit.newText : item.insertText;
    const whole = `${before}${filledIn(String(text))}${behind}`;
    assert.deepEqual(validate(whole, { revision: '2026' }).violations, [], whole);
    assert.deepEqual(await diagnostics(whole, '2026'), [], whole);
  }
});

test('valid requests have no diagnostics, and those with wrong types have some', async () => {
  const SCHEMA_CODES = new Set([
    'wrong-type',
    'missing-member',
    'unknown-member',
    'unknown-value',
    'null-value',
  ]);
  let wrong = 0;
  for (const request of mutated(REQUESTS, 500, 3)) {
    const errors = validate(request).violations.filter(({ severity }) => severity === 'error');
    const found = (await diagnostics(JSON.stringify(request))).filter(
      ({ message }) => !/discontinued/.test(String(message)),
    );
    if (errors.length === 0) assert.deepEqual(found, [], JSON.stringify(request));
    if (errors.some(({ code }) => SCHEMA_CODES.has(code))) {
      wrong += 1;
      assert.ok(found.length > 0, JSON.stringify(request));
    }
  }
  assert.ok(wrong > 100, `${wrong}`);
});

test('the snippet for Monaco hands it what its language service takes', async () => {
  // Monaco runs the same service, which gets Monaco's settings here.
  const code = example('js', 'monaco.json').replace(/^import schema from '(.*?)'.*$/m, '');
  const path = example('js', 'monaco.json').match(/from '(.*?)'/)?.[1] ?? '';
  /** @type {any} */
  let options;
  const monaco = {
    json: { jsonDefaults: { setDiagnosticsOptions: (/** @type {any} */ given) => (options = given) } },
  };
  new Function('monaco', 'schema', code)(monaco, installed(path));
  const own = getLanguageService({});
  own.configure(options);
  const document = TextDocument.create(
    'inmemory://model/1.start-task.json',
    'json',
    1,
    '{ "taskDefinition": 7 }',
  );
  const found = await own.doValidation(document, own.parseJSONDocument(document));
  assert.equal(found.length, 2);
});

test('the mapping for JetBrains names a file of the package', () => {
  const xml = example('xml', 'component');
  const options = Object.fromEntries(
    [...xml.matchAll(/<option name="(\w+)" value="([^"]*)" \/>/g)].map(([, name, value]) => [name, value]),
  );
  assert.match(installed(options.relativePathToSchema).$schema, /draft-07/);
  assert.equal(options.path, '*.start-task.json');
  // Brackets are closed.
  const tags = [...xml.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)].filter(([, , , empty]) => empty === '');
  /** @type {string[]} */
  const around = [];
  for (const [, closes, name] of tags)
    if (closes) assert.equal(around.pop(), name);
    else around.push(name);
  assert.deepEqual(around, []);
});

/** Every schema within a schema. @param {any} schema @returns {any[]} */
const within = (schema) =>
  schema && typeof schema === 'object' ? [schema, ...Object.values(schema).flatMap(within)] : [];

test('every pattern has a message in words', async () => {
  for (const kind of ['request', 'response']) {
    for (const revision of ['2023', '2026']) {
      const schema = installed(`ecs-start-task/schema/draft-07/start-task-${kind}-${revision}.json`);
      const patterns = within(schema).filter(({ pattern }) => typeof pattern === 'string');
      assert.ok(patterns.length > 5);
      for (const { pattern, patternErrorMessage } of patterns)
        assert.match(patternErrorMessage, /^\w.*\.$/, pattern);
    }
  }
  const text = `{ "taskDefinition": "web:0", "containerInstances": ["a b"], "startedBy": "a b", "tags": [{ "key": "aws:x" }] }`;
  const found = await diagnostics(text);
  assert.deepEqual(
    found.map(({ message }) => String(message)),
    [
      'Container instances must be IDs or ARNs. Use an ID or ARN that ListContainerInstances returns for the cluster.',
      'startedBy must contain only letters, digits, hyphens and underscores. Revision 2026 also documents slashes. Dots, colons, spaces and all other characters are rejected.',
      'Tags must contain only letters, digits, spaces and _.:/=+-@. Tag keys and values must not start with aws:.',
      'taskDefinition must be a family, family:revision or an ARN. Use one of the three formats. ListTaskDefinitions returns the ARNs.',
    ],
  );
});

test('a container override without a name has a diagnostic', async () => {
  const found = await diagnostics(
    `{ "taskDefinition": "web:7", "containerInstances": ["${ID}"], "overrides": { "containerOverrides": [{ "cpu": 1 }, {}] } }`,
  );
  assert.deepEqual(
    found.map(({ message }) => String(message)),
    ['Missing property "name".'],
  );
});

test('a file may name its schema, at the root only', async () => {
  const schema = '"$schema": "./node_modules/ecs-start-task/schema/draft-07/start-task-request-2023.json"';
  const right = `"taskDefinition": "web:7", "containerInstances": ["${ID}"]`;
  assert.deepEqual(await diagnostics(`{ ${schema}, ${right} }`), []);
  assert.equal((await diagnostics(`{ ${right}, "overrides": { ${schema} } }`)).length, 1);
  assert.deepEqual(validate(`{ ${schema}, ${right} }`).violations, []);
});

test('hovers show the limit and link to the API reference', async () => {
  const schema = installed('ecs-start-task/schema/draft-07/start-task-request-2023.json');
  const objects = [schema, ...Object.values(schema.definitions)];
  for (const { properties } of objects) {
    for (const [name, { markdownDescription }] of Object.entries(properties)) {
      if (name === '$schema') continue;
      assert.match(markdownDescription, /\[API reference\]\(https:\/\/docs\.aws\.amazon\.com\/.*\)/, name);
    }
  }
  const { document, json, position } = open(`{ "containerInst|ances": [] }`);
  const hover = await service.doHover(document, position, json);
  assert.match(JSON.stringify(hover?.contents), /Items: 1 to 10\. \[API reference\]/);
  assert.match(schema.properties.startedBy.markdownDescription, /Characters: at most 36\./);
  assert.doesNotMatch(schema.properties.cluster.markdownDescription, /Characters|Items|Values/);
});

test('arrays and their items are completed with places to fill in', async () => {
  /** @param {string} text @param {string} label */
  const inserted = async (text, label) => {
    const item = (await completions(text)).find((candidate) => candidate.label === label);
    assert.ok(item, label);
    return item.textEdit && 'newText' in item.textEdit ? item.textEdit.newText : item.insertText;
  };
  assert.equal(await inserted('{ | }', 'containerInstances'), `"containerInstances": [\n\t"\${1:${ID}}"\n]`);
  assert.equal(await inserted('{ "containerInstances": [|] }', 'Container instance'), `"\${1:${ID}}"`);
  assert.equal(
    await inserted('{ "overrides": { "containerOverrides": [{ "command": [|] }] } }', 'Argument'),
    '"${1:python}"',
  );
});

test('snippets begin with what is required', () => {
  for (const revision of ['2023', '2026']) {
    const schema = installed(`ecs-start-task/schema/draft-07/start-task-request-${revision}.json`);
    for (const { defaultSnippets, required, type } of [schema, ...Object.values(schema.definitions)]) {
      if (type !== 'object' || !defaultSnippets || !required) continue;
      const names = Object.keys(defaultSnippets[0].body);
      assert.deepEqual(names.slice(0, required.length).sort(), [...required].sort());
    }
  }
});
