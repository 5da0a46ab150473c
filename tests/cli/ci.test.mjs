// What `docs/ci.md`, `action.yml` and `.pre-commit-hooks.yaml` promise, run as CI systems run it. `npx` is a shell
// script that starts the command of the package.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { COMMANDS, Desk, ID, quoted } from '../lib/command.mjs';

const skip = process.platform === 'win32' ? 'it needs a shell' : false;
const RIGHT = JSON.stringify({ taskDefinition: 'web:7', containerInstances: [ID] });
const WRONG = JSON.stringify({ clutser: 'x', taskDefinition: 'web:7', containerInstances: [ID] });

/** @param {string} name */
const file = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const docs = file('docs/ci.md');
const action = file('action.yml');
const hooks = file('.pre-commit-hooks.yaml');
const { version } = JSON.parse(file('pkg/package.json'));

const bin = mkdtempSync(join(tmpdir(), 'ecs-start-task-npx-'));
writeFileSync(
  join(bin, 'npx'),
  `#!/bin/sh\n[ "$1 $2" = "--yes ecs-start-task@${version}" ] || exit 99\nshift 2\nexec ${COMMANDS.npm.map(quoted).join(' ')} "$@"\n`,
);
chmodSync(join(bin, 'npx'), 0o755);

const desk = new Desk({
  'tasks/right.json': RIGHT,
  'tasks/wrong.json': WRONG,
  'definitions/web.json': JSON.stringify({ family: 'web', containerDefinitions: [{ name: 'app' }] }),
});
after(() => {
  desk.remove();
  rmSync(bin, { recursive: true, force: true });
});

/** Runs a script as a step of CI does. @param {string} script @param {Record<string, string>} [env] */
function step(script, env = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: desk.folder,
    env: { ...process.env, GITHUB_WORKSPACE: '', ...env, PATH: `${bin}:${process.env.PATH}` },
    encoding: 'utf8',
    input: '',
  });
  return { code: status, out: stdout, err: stderr };
}

/** @param {string} heading */
const section = (heading) => docs.split(`\n## ${heading}\n`)[1].split('\n## ')[0];

/** The first block of a language. @param {string} text @param {string} language */
const block = (text, language) => text.split(`\`\`\`${language}\n`)[1].split('```')[0];

test('versions are pinned to this one', () => {
  for (const text of [docs, hooks, file('README.md')]) {
    const pinned = [...text.matchAll(/ecs-start-task@(\S+?)(?=[\s'"`]|$)/g)].map(([, pin]) => pin);
    assert.ok(pinned.length > 0);
    for (const pin of pinned) assert.equal(pin, version);
  }
  assert.match(action, new RegExp(`default: ${version.replaceAll('.', '\\.')}\n`));
});

test('the configuration of the documentation is used', { skip }, () => {
  const config = JSON.parse(block(section('Configuration'), 'json'));
  desk.write('ecs-start-task.json', JSON.stringify(config));
  const { code, out, err } = step(`npx --yes ecs-start-task@${version} validate`);
  assert.deepEqual([code, err], [1, ''], err);
  assert.match(out, /\n1 error in 2 files, 1 fixable with --fix\.\n$/);
  const { accept } = JSON.parse(block(section('Accept individual violations'), 'json'));
  desk.write('ecs-start-task.json', JSON.stringify({ ...config, accept }));
  assert.match(step(`npx --yes ecs-start-task@${version} validate`).err, /accept\[0\] is stale/);
  desk.write('ecs-start-task.json', JSON.stringify(config));
});

test('the step for GitHub Actions annotates and writes SARIF', { skip }, () => {
  const [, run] = /- run: (.*)\n/.exec(section('GitHub Actions')) ?? [];
  const { code, out } = step(run, { GITHUB_WORKSPACE: desk.folder });
  assert.equal(code, 1);
  assert.match(out, /^::error file=tasks\/wrong\.json,line=1,.*::tasks\/wrong\.json:1:2: \/clutser: /);
  assert.equal(JSON.parse(desk.read('results.sarif').toString()).runs[0].results.length, 1);
});

test('the job for GitLab writes both reports', { skip }, () => {
  const [, run] = /script:\n\s+- (.*)\n/.exec(section('GitLab CI/CD')) ?? [];
  assert.equal(step(run).code, 1);
  const [issue] = JSON.parse(desk.read('gl-code-quality-report.json').toString());
  assert.equal(issue.location.path, 'tasks/wrong.json');
  assert.match(desk.read('junit.xml').toString(), /<testsuites name="ecs-start-task" tests="2" failures="1"/);
});

test('the action passes its inputs on, and runs nothing in them', { skip }, () => {
  const [, script] = /\n {6}run: \|\n([^]*)$/.exec(action) ?? [];
  const inputs = { VERSION: version, FILES: '', ARGS: '', SARIF: '' };
  const all = step(script, inputs);
  assert.deepEqual([all.code, all.out.startsWith('::error file=tasks/wrong.json,')], [1, true], all.err);
  assert.equal(step(script, { ...inputs, FILES: 'tasks/right.json\n' }).code, 0);
  const invalidInput = step(script, {
    ...inputs,
    FILES: '$(touch ran); touch ran\n`touch ran`\ntasks/r*.json',
    ARGS: '--deny-warnings\n--revision=2026\n',
    SARIF: 'from action.sarif',
  });
  assert.equal(invalidInput.code, 3);
  assert.ok(JSON.parse(desk.read('from action.sarif').toString()).runs);
  assert.throws(() => desk.read('ran'));
  // Each input is handed over.
  for (const [, name] of action.matchAll(/^ {2}([a-z-]+):\n {4}description/gm)) {
    assert.match(action, new RegExp(`\\$\\{\\{ inputs\\.${name} \\}\\}`));
  }
});

test('the pre-commit hooks validate and fix the files that they receive', { skip }, () => {
  const entries = [...hooks.matchAll(/^ {2}entry: (.*)$/gm)].map(([, entry]) => entry);
  assert.equal(hooks.match(/^ {2}require_serial: true$/gm)?.length, entries.length);
  assert.equal(step(`${entries[0]} tasks/right.json`).code, 0);
  assert.equal(step(`${entries[0]} tasks/right.json tasks/wrong.json`).code, 1);
  assert.equal(step(`${entries[1]} tasks/wrong.json`).code, 0);
  assert.equal(desk.read('tasks/wrong.json').toString(), WRONG.replace('clutser', 'cluster'));
  for (const [, pattern] of hooks.matchAll(/^ {2}files: (.*)$/gm)) {
    assert.match('tasks/night.start-task.json', new RegExp(pattern));
    assert.doesNotMatch('package.json', new RegExp(pattern));
  }
  // The documentation names them and their files.
  const ids = [...hooks.matchAll(/^- id: (.*)$/gm)].map(([, id]) => `\`${id}\``);
  for (const name of [...ids, '`*.start-task.json`']) {
    assert.ok(section('pre-commit').includes(name), name);
  }
});
