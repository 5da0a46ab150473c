// The JavaScript examples of README.md and docs/ print what they show.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { consumer } from '../lib/consumer.mjs';
import { PAGES, examples, shownOutput } from '../lib/readme.mjs';

/** Examples that other tests run, by what is in them. */
const ELSEWHERE = [
  'async fetch(request)', // tests/consumers/workerd.test.mjs
  '.wasm?url', // tests/consumers/bundlers.test.mjs
  'monaco.json', // tests/editors/schema.test.mjs
  'ajv.addVocabulary', // tests/differential/schema.test.mjs
];

/** @type {ReturnType<typeof consumer>} */
let user;
before(() => {
  user = consumer();
  user.write('de.json', readFileSync(new URL('../../examples/messages/de.json', import.meta.url), 'utf8'));
});
after(() => user.remove());

for (const { path, code } of examples('js')) {
  if (ELSEWHERE.some((needle) => code.includes(needle))) continue;
  const [, name] = code.match(/from '(.*)'/) ?? [];
  test(`${path}: the example with ${name} on line ${lineOf(path, code)}`, () => {
    user.write('example.js', code);
    const printed = user
      .node('--no-warnings', 'example.js')
      .replaceAll(/ +(?=\n)/g, '')
      .trimEnd()
      .split('\n');
    const shown = shownOutput(code);
    // The last line can represent the rest.
    if (shown.at(-1) === '…') printed.splice(shown.length - 1, Infinity, '…');
    assert.deepEqual(
      printed.map((line) => line.replaceAll(/(?<=\S) +/g, ' ')),
      shown.map((line) => line.replaceAll(/(?<=\S) +/g, ' ')),
    );
  });
}

test('the README of the package is that of the project, with links that lead out of the package', () => {
  const text = readFileSync(new URL('../../pkg/README.md', import.meta.url), 'utf8');
  const [{ text: source }] = PAGES;
  const links = /(?:\]\(|(?:src|srcset)=")([^)"]*)/g;
  const targets = [...text.matchAll(links)].map(([, target]) => target);
  assert.ok(targets.length > 20);
  for (const target of targets) assert.match(target, /^(https:\/\/|#)/);
  const words = (/** @type {string} */ page) => page.replaceAll(links, '');
  assert.equal(words(text), words(source));
});

/** @param {string} path @param {string} code */
function lineOf(path, code) {
  const text = PAGES.find((page) => page.path === path)?.text ?? '';
  return text.slice(0, text.indexOf(code)).split('\n').length;
}
