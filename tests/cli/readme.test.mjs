// The examples of the command line in README.md and docs/ print what they show.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Desk } from '../lib/command.mjs';
import { example, examples } from '../lib/readme.mjs';

const REQUEST = `{
  "taskDefinition": "web:7",
  "containerInstances": ["0123456789abcdef0123456789abcdef"],
  "overrides": { "memory": 2048 }
}
`;

for (const { path, code } of examples('console')) {
  test(`${path}: the session`, () => {
    const desk = new Desk({ 'request.json': REQUEST });
    const steps = code.split(/^\$ /m).slice(1);
    assert.ok(steps.length > 0);
    for (const step of steps) {
      const [line, ...shown] = step.split('\n');
      const [command, file] = line.split(' > ');
      const [program, ...args] = command.split(' ');
      assert.equal(program, 'ecs-start-task');
      const { out } = desk.run(args);
      const expected = shown.join('\n');
      if (file !== undefined) assert.equal(JSON.parse(out).title, 'StartTaskRequest (2026)');
      else if (expected.endsWith('…\n')) assert.ok(out.startsWith(expected.slice(0, -2)), out);
      else assert.equal(out, expected);
    }
    desk.remove();
  });
}

test('the step for GitHub Actions', () => {
  const line = example('yaml', "--output github 'tasks").match(
    /^- run: npx --yes ecs-start-task@\S+ (.*)\n$/,
  )?.[1];
  assert.ok(line);
  const desk = new Desk({ 'tasks/deep/one.json': '{ "taskDefinition": "web:7" }' });
  const { code, out } = desk.shell(`$CLI ${line}`);
  assert.equal(code, 1);
  assert.match(out, /^::error file=tasks\/deep\/one\.json,line=1,/);
  desk.remove();
});
