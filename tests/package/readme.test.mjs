// The JavaScript examples of the READMEs do what they say.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { consumer } from '../lib/consumer.mjs';
import { example, promised } from '../lib/readme.mjs';

/** @type {ReturnType<typeof consumer>} */
let user;
before(() => {
  user = consumer();
});
after(() => user.remove());

test("the README's example for Node", () => {
  user.write('readme.js', example('README.md', 'js'));
  const said = user.node('readme.js');
  assert.ok(said.startsWith('error /overrides/memory: Expected a string, found the number 2048.'), said);
  assert.match(said, /op: 'replace'/);
});

for (const path of ['README.md', 'pkg-template/README.md']) {
  test(`the example of build and explain in ${path} prints what it says`, () => {
    const code = example(path, 'js', 1);
    user.write('build.js', code);
    const said = user.node('build.js');
    assert.ok(promised(code).length >= 4);
    for (const line of promised(code)) assert.ok(said.includes(line), `${line}\n${said}`);
  });
}

test("the README's example of a Standard Schema", () => {
  user.write('schema.js', example('README.md', 'js', 2));
  assert.match(user.node('schema.js'), /^\[ 'containerInstances', 0 \] \S.*\n$/);
});

for (const [name, needle] of [
  ['of the entry without WebAssembly', "from 'ecs-start-task/js'"],
  ['of a core at hand', 'initSync('],
]) {
  test(`the README's example ${name}`, () => {
    const code = example('README.md', 'js', needle);
    user.write('entry.js', code);
    assert.deepEqual(user.node('entry.js').trim().split('\n'), promised(code));
  });
}

test("the README's example of a description", () => {
  const code = example('README.md', 'js', 'import { describe }');
  user.write('describe.js', code);
  const lines = user
    .node('describe.js')
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim());
  assert.equal(promised(code).length, 2);
  assert.deepEqual(lines.slice(0, 2), promised(code));
});

test("the package README's example of a form", () => {
  const code = example('pkg-template/README.md', 'js', "input: 'form'");
  user.write('form.js', code);
  assert.equal(promised(code).length, 2);
  assert.deepEqual(user.node('form.js').trim().split('\n'), promised(code));
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
