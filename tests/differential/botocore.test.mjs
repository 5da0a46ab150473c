// What botocore (the validation of AWS's Python SDK and CLI) rejects, `validate` rejects at the same member. The
// members of botocore's current service model are those of revision 2026.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validate } from '../../pkg/dist/index.js';
import { REQUESTS, REQUESTS_2026, mutated } from '../lib/corpus.mjs';

const python = process.env.DIFFERENTIAL_PYTHON ?? '';
const skip = python === '' && process.env.CI !== 'true' ? 'there is no python3 with botocore' : false;
const root = fileURLToPath(new URL('../..', import.meta.url));

const judge = (/** @type {string[]} */ args, input = '') =>
  execFileSync(python, [fileURLToPath(new URL('judge.py', import.meta.url)), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

const COUNT = 12_000;

test(`what botocore refuses is refused at the same member, in ${COUNT} requests`, { skip }, () => {
  const requests = [...mutated([...REQUESTS, ...REQUESTS_2026], COUNT, 2026)];
  const lines = requests.map((request) => JSON.stringify(request));
  const answers = judge([], lines.join('\n')).trim().split('\n');
  assert.equal(answers.length, COUNT);
  let refused = 0;
  /** @type {Map<string, number>} */
  const beyond = new Map();
  for (const [index, request] of requests.entries()) {
    const theirs = /** @type {string[]} */ (JSON.parse(answers[index]));
    const { violations } = validate(request, { revision: '2026' });
    const errors = violations.filter(({ severity }) => severity === 'error');
    refused += theirs.length > 0 ? 1 : 0;
    for (const path of theirs) {
      assert.ok(
        errors.some((error) => error.path === path),
        `botocore refuses ${path}, we do not, in ${lines[index]}`,
      );
    }
    if (theirs.length === 0) {
      for (const code of new Set(errors.map((error) => error.code)))
        beyond.set(code, (beyond.get(code) ?? 0) + 1);
    }
  }
  // The corpus is useful only if both verdicts are frequent.
  assert.ok(refused > COUNT / 4 && refused < (COUNT * 3) / 4, `${refused} refused`);
  console.log(
    `botocore refused ${refused} of ${COUNT}. Requests that it lets through and we refuse, by rule:`,
  );
  for (const [code, number] of [...beyond].sort(([, a], [, b]) => b - a))
    console.log(`${String(number).padStart(7)}  ${code}`);
});

/**
 * Names the differences between botocore's structure and ours.
 *
 * @param {any} theirs
 * @param {any} ours
 * @param {string} path
 * @returns {string[]}
 */
function differences(theirs, ours, path) {
  if (ours === undefined) return [`${path}: not in our model`];
  if (theirs.type !== ours.type) return [`${path}: ${theirs.type} there, ${ours.type} here`];
  const found = [];
  for (const fact of ['enum', 'required']) {
    const [there, here] = [theirs, ours].map((side) => JSON.stringify([...(side[fact] ?? [])].sort()));
    if (there !== here) found.push(`${path}: ${fact} ${there} there, ${here} here`);
  }
  for (const [name, member] of Object.entries(theirs.members ?? {})) {
    found.push(...differences(member, ours.members?.[name], `${path}/${name}`));
  }
  for (const name of Object.keys(ours.members ?? {})) {
    if (!(name in (theirs.members ?? {}))) found.push(`${path}/${name}: not in botocore's model`);
  }
  if (theirs.member) found.push(...differences(theirs.member, ours.member, `${path}[]`));
  return found;
}

test("botocore's service model of the day has no member that ours lacks", { skip }, () => {
  const theirs = JSON.parse(judge(['--model']));
  const ours = JSON.parse(
    execFileSync('cargo', ['xtask', 'model'], {
      cwd: root,
      encoding: 'utf8',
    }),
  );
  const found = ['request', 'response'].flatMap((kind) => differences(theirs[kind], ours[kind], kind));
  assert.deepEqual(found, [], `botocore ${theirs.version}`);
});
