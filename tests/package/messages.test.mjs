// Messages in other languages and lengths.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build, validate } from '../../pkg/dist/index.js';
import { format } from '../../pkg/dist/messages.js';
import { REQUESTS, RESPONSES, mutated } from '../lib/corpus.mjs';

/** @param {string} path @returns {Record<string, string>} */
const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const en = read('pkg/messages/en.json');
const short = read('pkg/messages/en-short.json');
const de = read('examples/messages/de.json');

/** A line that declares parameters: the ID and the type. */
const PARAMS = /^ {2}'([a-z0-9/-]+)': (Record<string, never>|\{ .* \});$/gm;

/** The declared parameters of each message, title and reason. */
const declared = Object.fromEntries(
  [...readFileSync(new URL('../../pkg/dist/model.d.ts', import.meta.url), 'utf8').matchAll(PARAMS)].map(
    ([, id, type]) => [id, type],
  ),
);

/**
 * Whether the parameters are what their TypeScript type declares, such as `{ max: number; actual?: 'a' | 'b' }`.
 *
 * @param {object} params
 * @param {string} type
 */
function fits(params, type) {
  const members = [...type.matchAll(/(\w+)(\??): ([^;}]*[^;} ])/g)];
  const isOf = (/** @type {unknown} */ value, /** @type {string} */ types) =>
    types
      .split(' | ')
      .some((one) =>
        one === 'string[]' ? Array.isArray(value) : one === typeof value || one === `'${value}'`,
      );
  const known = Object.entries(params).every(([name]) => members.some(([, member]) => member === name));
  return (
    known &&
    members.every(([, name, optional, types]) =>
      Object.hasOwn(params, name) ? isOf(/** @type {any} */ (params)[name], types) : optional === '?',
    )
  );
}

test('the English catalog gives exactly the messages of the core, and the types their parameters', () => {
  const seen = new Set();
  const see = (/** @type {string} */ id, /** @type {object} */ params) => {
    seen.add(id);
    assert.ok(fits(params, declared[id]), `${id} ${JSON.stringify(params)} is not ${declared[id]}`);
  };
  const inputs = [
    ...[...mutated(REQUESTS, 3_000, 1)].map((input) => /** @type {const} */ ([input, 'request'])),
    ...[...mutated(RESPONSES, 1_000, 2)].map((input) => /** @type {const} */ ([input, 'response'])),
    ...examples().map((input) => /** @type {const} */ ([input, 'request'])),
    ...[undefined, [undefined], { group: 10n, tags: [undefined, { key: new Date() }] }].map(
      (input) => /** @type {const} */ ([input, 'request']),
    ),
  ];
  for (const [input, kind] of inputs) {
    for (const options of /** @type {const} */ ([
      {},
      { launchType: 'EXTERNAL' },
      { revision: '2026', launchType: 'FARGATE' },
    ])) {
      for (const violation of validate(input, { ...options, kind }).violations) {
        assert.equal(format(en, violation), violation.message);
        assert.ok(Object.hasOwn(en, violation.messageId));
        see(violation.messageId, violation.params);
        for (const fix of violation.fixes ?? []) {
          assert.equal(format(en, fix), fix.title);
          see(fix.titleId, fix.params);
        }
      }
    }
    if (kind === 'response') continue;
    const built = build(input);
    for (const change of built.changes) {
      assert.equal(format(en, change), change.why);
      see(change.whyId, change.params);
    }
    for (const violation of built.report.violations) {
      assert.equal(format(en, violation), violation.message);
      see(violation.messageId, violation.params);
    }
  }
  assert.ok(seen.size > 120, `${seen.size} of ${Object.keys(en).length}`);
});

/** The examples of the rules, and invalid command lines. @returns {unknown[]} */
function examples() {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/```(?:json|sh|text|bash)?\n(.*?)```/gs)].map(([, block]) => block);
  return [
    ...blocks,
    ...blocks.map((block) => block.replace(/[}\]]\s*$/, '')),
    'aws ecs start-task --tags a b',
  ];
}

test('params have no prose', () => {
  for (const input of mutated(REQUESTS, 1_000, 3)) {
    for (const { params, messageId } of validate(input).violations) {
      for (const [name, value] of Object.entries(params)) {
        if (['value', 'name', 'known', 'allowed', 'other', 'reason'].includes(name)) continue;
        assert.doesNotMatch(JSON.stringify(value), /[a-z]+ [a-z]+ [a-z]+/, `${messageId} ${name}`);
      }
    }
  }
});

test('templates may use the documented part of ICU MessageFormat', () => {
  const rendered = (
    /** @type {string} */ template,
    /** @type {object} */ params,
    /** @type {string} */ locale = 'en',
  ) => format({ id: template }, { messageId: 'id', params, message: '' }, locale);
  assert.equal(rendered('{a} {b, number} { a }', { a: ['x', 'y'], b: 12_345 }), 'x, y 12,345 x, y');
  assert.equal(rendered('{b, number, ::group-off} {b}', { b: 12_345 }), '12345 12345');
  assert.equal(rendered('{b, number}', { b: '9223372036854775807' }), '9223372036854775807');
  assert.equal(rendered('{m, date, ::yMMMM}', { m: '2024-01' }), 'January 2024');
  assert.equal(rendered('{m, date, ::yMMMM}', { m: '2024-12' }, 'de'), 'Dezember 2024');
  const items = '{n, plural, =0 {none} one {# item} other {# items of {a}}}!';
  assert.deepEqual(
    [0, 1, 2, 1_000].map((n) => rendered(items, { n, a: 'x' })),
    ['none!', '1 item!', '2 items of x!', '1,000 items of x!'],
  );
  assert.equal(rendered('{n, plural, few {# few} many {# many} other {#}}', { n: 3 }, 'pl'), '3 few');
  const select = '{k, select, a {first {n, plural, one {one} other {#}}} other {second}}';
  assert.deepEqual(
    ['a', 'b', 'toString'].map((k) => rendered(select, { k, n: 3 })),
    ['first 3', 'second', 'second'],
  );
  assert.equal(rendered("It's '{a}' ''#'' #", {}), "It's {a} '#' #");
  assert.equal(rendered('{a}', { a: "{b} '#' }" }), "{b} '#' }");
});

test('a catalog may have only some of the messages', () => {
  const { violations } = validate({ Cluster: 'a', containerInstances: Array(1_100).fill('x') });
  const rendered = Object.fromEntries(violations.map((item) => [item.code, format(de, item, 'de')]));
  assert.match(rendered['too-many-items'], /^Höchstens 10 Einträge sind erlaubt, gefunden wurden 1\.100\.$/);
  assert.match(rendered['missing-member'], /^Das erforderliche Feld „taskDefinition“ fehlt\.$/);
  assert.equal(
    rendered['unusual-container-instance-id'],
    violations.find((v) => v.code.startsWith('unusual'))?.message,
  );
  const fix = violations.flatMap(({ fixes = [] }) => fixes).find(({ titleId }) => titleId === 'fix/rename');
  assert.equal(fix && format(de, fix, 'de'), 'In cluster umbenennen');
});

test('the other catalogs fit the English one', () => {
  const names = (/** @type {string} */ template) =>
    new Set([...template.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, n]) => n));
  for (const [catalog, least] of /** @type {const} */ ([
    [short, 40],
    [de, 20],
  ])) {
    const ids = Object.keys(catalog);
    assert.ok(ids.filter((id) => !id.startsWith('fix/')).length >= least);
    for (const id of ids) {
      assert.ok(Object.hasOwn(en, id), id);
      for (const name of names(catalog[id])) assert.ok(names(en[id]).has(name), `${id}: ${name}`);
    }
  }
  for (const text of Object.values(short)) assert.ok(text.length < 110 || text.includes('select'), text);
  const found = validate(
    { taskDefinition: '', overrides: { containerOverrides: [{ name: 'a', cpu: 'x' }] } },
    {
      input: 'form',
    },
  );
  assert.deepEqual(
    found.violations.map((violation) => format(short, violation)),
    ['Required', 'Required', 'Enter a whole number'],
  );
});
