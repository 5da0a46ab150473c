// Test runners, whose environments are not quite those of Node or a browser.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { EXPECTED, node, tool, consumerProjects } from '../lib/consumer-projects.mjs';

/** @type {ReturnType<typeof consumerProjects>} */
let user;
before(() => {
  user = consumerProjects();
});
after(() => user.remove());

const EXPECTATION = { 'expected.json': JSON.stringify(EXPECTED) };

test('Vitest', async (t) => {
  const script = tool(t, 'vitest/vitest.mjs');
  if (script === undefined) return;
  const folder = user.project('vitest', {
    ...EXPECTATION,
    'package.test.js': `
      import { expect, test } from 'vitest';
      import * as api from 'ecs-start-task';
      import * as js from 'ecs-start-task/js';
      import { results } from './results.js';
      import expected from './expected.json';

      test.for([api, js])('results', (entry) => expect(results(entry)).toBe(expected));`,
  });
  assert.match(await node(script, ['run', '--reporter=verbose'], folder), /Tests +2 passed/);
});

for (const environment of ['node', 'jsdom']) {
  test(`Jest in the environment of ${environment}`, async (t) => {
    const script = tool(t, 'jest/bin/jest.js');
    if (script === undefined) return;
    const folder = user.project(
      `jest-${environment}`,
      {
        ...EXPECTATION,
        'jest.config.js': `module.exports = { testEnvironment: '${environment}', transform: {}, watchman: false };`,
        'package.test.js': `
          const { results } = require('./results.cjs');
          const expected = require('./expected.json');

          test('the environment', () => {
            const isNode = '${environment}' === 'node';
            expect(typeof document).toBe(isNode ? 'undefined' : 'object');
            // jsdom lacks this.
            expect(typeof TextDecoder).toBe(isNode ? 'function' : 'undefined');
          });
          test.each(['ecs-start-task', 'ecs-start-task/js'])('%s', (name) => expect(results(require(name))).toBe(expected));
          test('ecs-start-task/slim', async () => {
            const { readFileSync } = require('fs');
            const slim = require('ecs-start-task/slim');
            await slim.init(readFileSync(require.resolve('ecs-start-task/ecs-start-task.wasm')));
            expect(results(slim)).toBe(expected);
          });`,
      },
      'commonjs',
    );
    const said = await node(script, ['--ci', '--runInBand', '--json'], folder);
    const { numPassedTests, numTotalTests } = JSON.parse(said);
    assert.deepEqual([numPassedTests, numTotalTests], [4, 4]);
  });
}
