// The README's examples of the command line do what they say.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { Desk } from '../lib/command.mjs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const desk = new Desk({
  'request.json': `{
  "taskDefinition": "web:7",
  "containerInstances": ["0123456789abcdef0123456789abcdef"],
  "overrides": { "memory": 2048 }
}
`,
});
after(() => desk.remove());

/** @param {string} language */
function block(language) {
  const found = readme.match(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``))?.[1];
  assert.ok(found, `the README has no block in ${language}`);
  return found;
}

test('the session of the README', () => {
  const steps = block('console').split(/^\$ /m).slice(1);
  assert.equal(steps.length, 5);
  for (const step of steps) {
    const [line, ...shown] = step.split('\n');
    const [command, file] = line.split(' > ');
    const [program, ...args] = command.split(' ');
    assert.equal(program, 'ecs-start-task');
    const { out } = desk.run(args);
    if (file !== undefined) {
      assert.equal(JSON.parse(out).title, 'StartTaskRequest (2026)');
      continue;
    }
    const expected = shown.join('\n');
    if (expected.endsWith('…\n')) assert.ok(out.startsWith(expected.slice(0, -2)), out);
    else assert.equal(out, expected);
  }
});

test('the step for GitHub Actions', () => {
  const line = block('yaml').match(/^- run: npx --yes ecs-start-task@\S+ (.*)\n$/)?.[1];
  assert.ok(line);
  desk.write('tasks/deep/one.json', '{ "taskDefinition": "web:7" }');
  const { code, out } = desk.shell(`$CLI ${line}`);
  assert.equal(code, 1);
  assert.match(out, /^::error file=tasks\/deep\/one\.json,line=1,/);
});
