// The JSON Schemas for requests in YAML: by the language service of the YAML extension.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import languageService from 'vscode-json-languageservice';
import yaml from 'yaml-language-server';

const { TextDocument } = languageService;

const ID = '0123456789abcdef0123456789abcdef';
const PATH = '../../pkg/schema/draft-07/start-task-request-2023.json';
const schema = readFileSync(new URL(PATH, import.meta.url), 'utf8');

/** @type {any} */
let service;
before(() => {
  const nothing = () => {};
  service = yaml.getLanguageService({
    schemaRequestService: async () => schema,
    workspaceContext: { resolveRelativePath: (/** @type {string} */ path) => path },
    telemetry: /** @type {any} */ ({ send: nothing, sendError: nothing, sendTrack: nothing }),
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    customTags: [],
    yamlVersion: '1.2',
    schemas: [{ uri: 'file:///schema.json', fileMatch: ['*.yaml'], schema: JSON.parse(schema) }],
  });
});

/** The service caches a version of a file. */
let version = 0;

/** A document, the caret at the bar. @param {string} text */
function open(text) {
  const caret = text.indexOf('|');
  const document = TextDocument.create('file:///night.yaml', 'yaml', (version += 1), text.replace('|', ''));
  return { document, position: document.positionAt(Math.max(caret, 0)) };
}

/** @param {string} text */
const messages = async (text) =>
  (await service.doValidation(open(text).document, false)).map((/** @type {any} */ { message }) => message);

const RIGHT = `taskDefinition: web:7\ncontainerInstances:\n  - ${ID}\n`;

test('a valid request has no diagnostics, with its schema and without', async () => {
  assert.deepEqual(await messages(RIGHT), []);
  assert.deepEqual(await messages(`$schema: ./schema.json\n${RIGHT}`), []);
});

test('diagnostics have readable messages', async () => {
  const found = await messages(`${RIGHT}startedBy: a b\noverrides:\n  containerOverrides:\n    - cpu: 1\n`);
  assert.equal(found.length, 2, found.join('\n'));
  assert.match(found[0], /Missing property "name"/);
  assert.match(found[1], /^startedBy must contain only letters/);
  for (const message of found) assert.doesNotMatch(message, /limit of 0|pattern/);
});

test('members, arrays and items are completed', async () => {
  /** @param {string} text */
  const items = async (text) => {
    const { document, position } = open(text);
    return (await service.doComplete(document, position, false)).items;
  };
  const members = await items(`taskDefinition: web:7\n|`);
  const instances = members.find((/** @type {any} */ { label }) => label === 'containerInstances');
  assert.match(instances.insertText, /^containerInstances:\n\s+- \$\{1/);
  const arguments_ = await items('overrides:\n  containerOverrides:\n    - command:\n        - |');
  assert.ok(arguments_.some((/** @type {any} */ { label }) => label === 'Argument'));
});

test('hovers show the limit and link to the API reference', async () => {
  const { document, position } = open(`taskDefinition: web:7\ncontainer|Instances:\n  - ${ID}\n`);
  const { contents } = await service.doHover(document, position);
  assert.match(JSON.stringify(contents), /Items: 1 to 10\. \[API reference\]/);
});
