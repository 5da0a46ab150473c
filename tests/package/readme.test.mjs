// The JavaScript examples of the READMEs do what they say.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { consumer } from '../lib/consumer.mjs';

/** @type {ReturnType<typeof consumer>} */
let user;
before(() => {
  user = consumer();
});
after(() => user.remove());

/** @param {string} path @param {string} language @param {number} [index] */
function example(path, language, index = 0) {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const found = [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))][index]?.[1];
  assert.ok(found, `${path} has no example in ${language}`);
  return found;
}

test("the README's example for Node", () => {
  user.write('readme.js', example('README.md', 'js'));
  const said = user.node('readme.js');
  assert.ok(
    said.startsWith('error /overrides/memory: Expected text in quotes, found the number 2048.'),
    said,
  );
  assert.match(said, /op: 'replace'/);
});

for (const path of ['README.md', 'pkg-template/README.md']) {
  test(`the example of build and explain in ${path} prints what it says`, () => {
    const code = example(path, 'js', 1);
    user.write('build.js', code);
    const said = user.node('build.js');
    const promised = [...code.matchAll(/^\/\/ (.*?)(?: …)?$/gm)].map(([, line]) => line);
    assert.ok(promised.length >= 4);
    for (const line of promised) assert.ok(said.includes(line), `${line}\n${said}`);
  });
}

test("the README's example of a Standard Schema", () => {
  user.write('schema.js', example('README.md', 'js', 2));
  assert.match(user.node('schema.js'), /^\[ 'containerInstances', 0 \] \S.*\n$/);
});

test("the README's example of a description", () => {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [code] = text.match(/(?<=```js\n)import \{ describe \}[^]*?(?=```)/) ?? [];
  assert.ok(code);
  user.write('describe.js', code);
  const lines = user
    .node('describe.js')
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim());
  const promised = [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
  assert.equal(promised.length, 2);
  assert.deepEqual(lines.slice(0, 2), promised);
});

test("the package README's example", () => {
  const code = example('pkg-template/README.md', 'js');
  const expected = code.slice(code.indexOf('// {')).replaceAll('// ', '').replace('#…', '#');
  user.write('package.js', `${code}\nconsole.log(JSON.stringify(report.violations[0]));`);
  const { docs, ...said } = JSON.parse(user.node('package.js'));
  const { docs: docsExpected, ...saidExpected } = new Function(`return (${expected})`)();
  assert.deepEqual(said, saidExpected);
  assert.ok(docs.startsWith(docsExpected));
});
