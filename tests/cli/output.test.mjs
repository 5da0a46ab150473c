// The forms of results: JSON, annotations of GitHub, SARIF.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { validate } from '../../pkg/dist/index.js';
import { root } from '../../scripts/lib/steps.mjs';
import { Desk, ID } from '../lib/command.mjs';
import { REQUESTS, REQUESTS_2026, mutated } from '../lib/corpus.mjs';

const WRONG = `{\n  "clutser": "a",\n  "taskDefinition": "web:7",\n  "containerInstances": ["${ID}"],\n  "group": "😀", "startedBy": "50%, a:b",\n  "propagateTags": "SERVICE"\n}\n`;

const desk = new Desk({ 'wrong.json': WRONG, 'odd, 100%: name.json': WRONG });
after(() => desk.remove());

// The schema is that of OASIS, as the crate serde-sarif brings it.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
// @ts-expect-error its types are those of a CommonJS module
formats(ajv);
const isSarif = ajv.compile(
  JSON.parse(readFileSync(new URL('../data/sarif-2.1.0.json', import.meta.url), 'utf8')),
);

test('JSON contains the report of the package', () => {
  const { code, out } = desk.run(['validate', '-o', 'json', 'wrong.json', 'gone.json']);
  assert.equal(code, 3);
  const { version } = JSON.parse(readFileSync(new URL('../../pkg/package.json', import.meta.url), 'utf8'));
  assert.deepEqual(JSON.parse(out), {
    version,
    inputs: [
      { file: 'wrong.json', report: validate(WRONG) },
      { file: 'gone.json', error: 'file not found' },
    ],
    summary: { inputs: 2, errors: 2, warnings: 1 },
  });
  const fixed = JSON.parse(desk.run(['validate', '--fix', '-o', 'json', 'odd, 100%: name.json']).out);
  assert.deepEqual(fixed.inputs[0].fixed, [
    { code: 'unknown-member', path: '/clutser', title: 'Rename to cluster' },
  ]);
  desk.write('odd, 100%: name.json', WRONG);
});

test('a report is the same however it comes out of the core', () => {
  const inputs = [
    ...mutated([...REQUESTS, ...REQUESTS_2026], 400, 7),
    { taskDefinition: 'ü😀 x', containerInstances: ['😀'], tags: [{ key: '\u00a0', 'a/b~c': '"\n' }] },
    {
      taskDefinition: 'web:7',
      containerInstances: [`arn:aws:ecs:us-east-1:123456789012:container-instance/batch/${ID}`],
    },
    { taskDefinition: 'web:7', clutser: 'a', containerInstances: ID, overrides: { cpu: -1, memory: 1e300 } },
  ];
  const texts = [...inputs.map((input) => JSON.stringify(input)), '{"gröup": "😀",, "a": [}', ''];
  const wide = new Desk();
  try {
    texts.forEach((text, index) => wide.write(`${index}.json`, text));
    const { out } = wide.run(['validate', '-o', 'json', ...texts.map((_, index) => `${index}.json`)]);
    const { inputs: answers } = JSON.parse(out);
    for (const [index, text] of texts.entries()) {
      // As text, because the order of members also counts.
      assert.equal(JSON.stringify(answers[index].report), JSON.stringify(validate(text)), text);
    }
    const found = answers.flatMap((/** @type {any} */ { report }) => report.violations);
    const seen = (/** @type {string[]} */ names) => [...new Set(names)].sort();
    assert.deepEqual(
      seen(found.flatMap(Object.keys)),
      ['code', 'docs', 'fixes', 'message', 'messageId', 'params', 'path', 'range', 'severity'],
      'all there is, is among them',
    );
    const fixes = found.flatMap((/** @type {any} */ violation) => violation.fixes ?? []);
    const operations = fixes.flatMap((/** @type {any} */ { patch }) => patch);
    assert.deepEqual(seen(operations.map((/** @type {any} */ { op }) => op)), [
      'add',
      'move',
      'remove',
      'replace',
    ]);
  } finally {
    wide.remove();
  }
});

/** What GitHub makes of a workflow command. @param {string} line */
function annotation(line) {
  const { groups = {} } = line.match(/^::(?<level>\w+)(?: (?<properties>.*?))?::(?<message>.*)$/) ?? {};
  const plain = (/** @type {string} */ text) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const properties = groups.properties?.split(',').map((pair) => pair.split('=')) ?? [];
  return {
    level: groups.level,
    ...Object.fromEntries(properties.map(([name, value]) => [name, plain(value)])),
    message: plain(groups.message),
  };
}

test('annotations of GitHub survive signs that mean something in them', () => {
  const { code, out } = desk.run(['validate', '-o', 'github', 'odd, 100%: name.json']);
  assert.equal(code, 1);
  const lines = out.split('\n').filter((line) => line.startsWith('::'));
  const { violations } = validate(WRONG);
  assert.deepEqual(
    lines.map(annotation),
    violations.map(({ code, severity, path, message, range, docs }) => ({
      level: severity,
      file: 'odd, 100%: name.json',
      line: String(range?.start.line),
      endLine: String(range?.end.line),
      col: String(range?.start.column),
      endColumn: String(range?.end.column),
      title: code,
      message: `odd, 100%: name.json:${range?.start.line}:${range?.start.column}: ${path}: ${message}\n${docs}`,
    })),
  );
  assert.ok(lines[0].startsWith('::error file=odd%2C 100%25%3A name.json,line=2,'), lines[0]);
  assert.ok(out.includes('found "%25"'), out);
  const gone = desk.run(['validate', '-o', 'github', 'gone.json']);
  assert.equal(gone.out, '::error file=gone.json::gone.json: file not found\n1 file could not be read.\n');
  const input = desk.run(['validate', '-o', 'github'], { input: '' });
  assert.match(input.out, /^::error line=1,/);
});

/** @param {string[]} args @param {string} [input] */
function sarif(args, input) {
  const log = JSON.parse(desk.run(['validate', '--output', 'sarif', ...args], { input }).out);
  const valid = isSarif(log);
  assert.ok(valid, JSON.stringify(isSarif.errors));
  return /** @type {any} */ (log);
}

test('SARIF matches its schema and contains every violation', () => {
  const log = sarif(['wrong.json']);
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.equal(run.invocations[0].executionSuccessful, true);
  const { violations } = validate(WRONG);
  assert.equal(run.results.length, violations.length);
  for (const [index, { code, severity, message, path, range }] of violations.entries()) {
    const result = run.results[index];
    assert.equal(result.ruleId, code);
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, code);
    assert.equal(result.level, severity);
    assert.equal(result.message.text, message);
    const [{ physicalLocation, logicalLocations }] = result.locations;
    assert.equal(physicalLocation.artifactLocation.uri, 'wrong.json');
    assert.deepEqual(physicalLocation.region, {
      startLine: range?.start.line,
      startColumn: range?.start.column,
      endLine: range?.end.line,
      endColumn: range?.end.column,
    });
    assert.equal(logicalLocations[0].fullyQualifiedName, path);
  }
  for (const { id, shortDescription, help, helpUri, defaultConfiguration } of run.tool.driver.rules) {
    assert.ok(shortDescription.text && help.text);
    assert.match(help.markdown, /\[AWS documentation\]\(https:\/\/docs\.aws\.amazon\.com\//);
    const [, page, rule] = helpUri.match(/^https:\/\/\S+\/blob\/v[\d.]+\/(docs\/rules\.md)#(\S+)$/) ?? [];
    assert.equal(rule, id);
    assert.ok(readFileSync(join(root, page), 'utf8').includes(`\n## ${id}\n`), id);
    assert.match(defaultConfiguration.level, /^(error|warning)$/);
  }
});

test('fixes in SARIF are replacements that can be made', () => {
  const text = WRONG.replace('"startedBy"', '"count": 1, "startedBy"');
  desk.write('fixable.json', text);
  const [{ results }] = sarif(['fixable.json']).runs;
  const edits = results
    .flatMap((/** @type {any} */ { fixes = [] }) => fixes)
    .flatMap((/** @type {any} */ { artifactChanges }) => artifactChanges)
    .flatMap((/** @type {any} */ { replacements }) => replacements);
  assert.equal(edits.length, 2);
  const marks = results
    .flatMap((/** @type {any} */ { fixes = [] }) => fixes)
    .map((/** @type {any} */ { properties }) => properties.applicability);
  assert.deepEqual(new Set(marks), new Set(['safe', 'suggestion']));
  let mended = text;
  for (const { deletedRegion, insertedContent } of edits.reverse()) {
    const { charOffset, charLength } = deletedRegion;
    mended = mended.slice(0, charOffset) + insertedContent.text + mended.slice(charOffset + charLength);
  }
  const { violations } = validate(mended);
  assert.deepEqual(
    violations.map(({ code }) => code),
    ['invalid-started-by', 'propagate-from-service'],
  );
});

test('names of files become addresses, and what cannot be read is a notification', () => {
  const [run] = sarif(['odd, 100%: name.json', 'gone.json', join(desk.folder, 'wrong.json')]).runs;
  const uris = run.results.map(
    (/** @type {any} */ { locations }) => locations[0].physicalLocation.artifactLocation.uri,
  );
  assert.equal(uris[0], 'odd,%20100%25%3A%20name.json');
  assert.equal(uris.at(-1), pathToFileURL(join(desk.folder, 'wrong.json')).href);
  assert.equal(run.invocations[0].executionSuccessful, false);
  const [notification] = run.invocations[0].toolExecutionNotifications;
  assert.equal(notification.message.text, 'file not found');
  assert.equal(
    sarif([], WRONG).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri,
    'stdin',
  );
  assert.deepEqual(sarif([], '[]').runs[0].results[0].ruleId, 'wrong-type');
  assert.deepEqual(
    sarif([], `{"taskDefinition":"web:7","containerInstances":["${ID}"]}`).runs[0].results,
    [],
  );
});
