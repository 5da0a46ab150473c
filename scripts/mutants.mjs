// `npm run mutants`: changes the rules and limits, one change at a time, and says which of them no test notices. Words
// behind it choose mutants by their names: `npm run mutants -- ebs_size fargate`. It works in a copy in target/mutants.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { changed, equivalent, isBranch, numbers, withBranches, withChoice } from './lib/mutants.mjs';
import { Failure, output, root, say, script } from './lib/steps.mjs';
import { cargoMutants, rust } from './lib/tools.mjs';

/** @typedef {import('./lib/mutants.mjs').Mutant} Mutant */

const home = join(root, 'target', 'mutants');
const tree = join(home, 'tree');

/** Without what only debuggers need, and fast enough for thousands of runs. */
const ENV = {
  ...process.env,
  CARGO_TARGET_DIR: join(home, 'target'),
  // Mutants hold what is warned of, and some what is refused, such as a division by zero.
  RUSTFLAGS: '--cap-lints=warn -Awarnings',
  CARGO_PROFILE_TEST_DEBUG: '0',
  CARGO_PROFILE_TEST_OPT_LEVEL: '1',
  CARGO_PROFILE_DEV_DEBUG: '0',
  RUST_BACKTRACE: '0',
  // The same cases for every mutant, and none that another one left behind.
  PROPTEST_CASES: '64',
  PROPTEST_RNG_SEED: '1',
  PROPTEST_DISABLE_FAILURE_PERSISTENCE: 'true',
};

/**
 * The library's own tests, modules of `tests/it` and the comparison of the model with the facts of the API, those that
 * notice the most first. What is generated is left out: it would notice everything.
 */
const TESTS = [
  ...[
    'limits',
    'rules',
    'task_definition',
    'report',
    'clear_text',
    'timestamps',
    'references',
    'clusters',
    'lib',
    'model',
    'build',
    'wild',
  ],
  ...['explain', 'mutations', 'properties'],
];

const LIBRARY = ['--package', 'ecs-start-task'];

/** What runs the tests of a program. @type {Record<string, string[]>} */
const TARGETS = {
  lib: [...LIBRARY, '--lib'],
  it: [...LIBRARY, '--test', 'it'],
  xtask: ['--package', 'xtask'],
};

/** The program that contains a test, and the filter that selects it there. @param {string} test */
function placeOf(test) {
  if (test === 'lib') return { program: 'lib', filter: '' };
  return test === 'model'
    ? { program: 'xtask', filter: 'tests::model::' }
    : { program: 'it', filter: `${test}::` };
}

/** What cargo says, a line a message. @param {string[]} args */
function cargo(args) {
  const { status, stdout } = spawnSync('cargo', [...args, '--quiet', '--message-format=json'], {
    cwd: tree,
    env: ENV,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return {
    status,
    messages: stdout.split('\n').flatMap((line) => (line.startsWith('{"reason"') ? [JSON.parse(line)] : [])),
  };
}

/** Copies the sources, and finds what can be changed in them. @param {string[]} words */
async function find(words) {
  const bin = await cargoMutants();
  rmSync(tree, { recursive: true, force: true });
  const files = output('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
  if (files === undefined) throw new Failure('The sources are no checkout of git.');
  for (const file of files.split('\n')) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(join(root, file), join(tree, file));
  }
  const { stdout } = spawnSync(join(bin, 'cargo-mutants'), ['mutants', '--list', '--json'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const listed = JSON.parse(stdout);
  const known = equivalent(root);
  const all = [...listed, ...numbers(tree, listed)].map((mutant, index) => ({ ...mutant, id: index + 1 }));
  const wanted = all.filter(
    ({ name }) =>
      (words.length === 0 || words.some((word) => name.includes(word))) &&
      !known.some((pattern) => pattern.test(name)),
  );
  say(`${wanted.length} mutants`);
  return wanted;
}

/**
 * Builds the tests with all mutants in them that can be branches.
 *
 * @param {Mutant[]} mutants
 * @returns {{ viable: Mutant[], programs: Map<string, string> }}
 */
function buildBranches(mutants) {
  const sources = new Map(mutants.map(({ file }) => [file, readFileSync(join(tree, file), 'utf8')]));
  let viable = mutants;
  for (;;) {
    const lines = new Map();
    for (const [file, source] of sources) {
      const branched = withBranches(
        source,
        viable.filter((mutant) => mutant.file === file),
      );
      writeFileSync(join(tree, file), branched.text);
      lines.set(file, branched.lines);
    }
    const { status, messages } = cargo(['check', ...LIBRARY, '--features', 'schema', '--lib']);
    if (status === 0) break;
    const spans = messages.flatMap(({ message }) => (message?.level === 'error' ? message.spans : []));
    const broken = new Set(
      spans.flatMap(({ file_name, line_start }) =>
        (lines.get(file_name) ?? [])
          .filter(
            (/** @type {{ first: number, last: number }} */ at) =>
              at.first <= line_start && line_start <= at.last,
          )
          .map((/** @type {{ mutant: Mutant }} */ { mutant }) => mutant),
      ),
    );
    if (broken.size === 0)
      throw new Failure('The mutants do not compile: see cargo check in target/mutants/tree.');
    viable = viable.filter((mutant) => !broken.has(mutant));
  }
  say(`Building the tests with ${viable.length} of them, which takes some minutes`);
  const { status, messages } = cargo([
    'test',
    '--no-run',
    ...LIBRARY,
    '--lib',
    '--test',
    'it',
    '--package',
    'xtask',
    '--bin',
    'xtask',
  ]);
  if (status !== 0) throw new Failure('The tests do not compile in target/mutants/tree.');
  /** @type {[string, string][]} */
  const programs = messages
    .filter(({ reason, profile, executable }) => reason === 'compiler-artifact' && profile.test && executable)
    .map(({ target, executable }) => [target.kind.includes('lib') ? 'lib' : target.name, executable]);
  for (const [file, source] of sources) writeFileSync(join(tree, file), source);
  return { viable, programs: new Map(programs) };
}

/**
 * Runs the tests of a program whose names contain the filter. A mutant may have no end and take all memory, so it gets
 * so many seconds.
 *
 * @param {{ program: string, filter: string }} place
 * @param {number} id
 * @param {number} limit in milliseconds
 * @returns {Promise<'passed' | 'failed' | 'timeout'>}
 */
function test({ program, filter }, id, limit) {
  return new Promise((resolve) => {
    const env = { ...ENV, MUTANT: String(id), CARGO_MANIFEST_DIR: tree };
    const child = spawn(program, ['--quiet', filter], {
      cwd: tree,
      env,
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, limit);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(late ? 'timeout' : code === 0 ? 'passed' : 'failed');
    });
  });
}

/** @param {Mutant[]} mutants @param {Map<string, string>} programs @param {Tally} tally */
async function runBranches(mutants, programs, tally) {
  /** @type {[{ program: string, filter: string }, number][]} */
  const limits = [];
  for (const name of TESTS) {
    const { program, filter } = placeOf(name);
    const place = { program: String(programs.get(program)), filter };
    const start = performance.now();
    if ((await test(place, 0, 600_000)) !== 'passed') throw new Failure(`Without a mutant, ${name} fails.`);
    limits.push([place, Math.max(10_000, 8 * (performance.now() - start))]);
  }
  const queue = [...mutants];
  const work = async () => {
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      let outcome = 'passed';
      for (const [place, limit] of limits) {
        outcome = await test(place, mutant.id, limit);
        if (outcome !== 'passed') break;
      }
      tally.count(mutant, outcome);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** Builds and tests each mutant that cannot be a branch. @param {Mutant[]} mutants @param {Tally} tally */
function runAlone(mutants, tally) {
  for (const mutant of mutants) {
    const path = join(tree, mutant.file);
    const source = readFileSync(path, 'utf8');
    writeFileSync(path, changed(source, mutant));
    let outcome = 'passed';
    for (const name of TESTS) {
      if (outcome !== 'passed') break;
      const { program, filter } = placeOf(name);
      const { status, messages } = cargo(['test', ...TARGETS[program], '--', filter]);
      const isBuilt = messages.some(({ reason, success }) => reason === 'build-finished' && success);
      outcome = isBuilt ? (status === 0 ? 'passed' : 'failed') : 'unviable';
    }
    writeFileSync(path, source);
    tally.count(mutant, outcome);
  }
}

/** What came of the mutants. */
class Tally {
  outcomes = { failed: 0, passed: 0, timeout: 0, unviable: 0 };

  /** @param {Mutant} mutant @param {string} outcome */
  count(mutant, outcome) {
    this.outcomes[/** @type {keyof Tally['outcomes']} */ (outcome)] += 1;
    if (outcome === 'passed') console.log(`  missed: ${mutant.name}`);
    const done = Object.values(this.outcomes).reduce((sum, count) => sum + count);
    if (done % 100 === 0) say(`${done} done`);
  }
}

await script(async () => {
  await rust();
  const mutants = await find(process.argv.slice(2));
  const sources = new Map(mutants.map(({ file }) => [file, readFileSync(join(tree, file), 'utf8')]));
  const branches = mutants.filter((mutant) => isBranch(String(sources.get(mutant.file)), mutant));
  const alone = mutants.filter((mutant) => !branches.includes(mutant));
  const tally = new Tally();
  if (branches.length > 0) {
    const crate = readFileSync(join(tree, 'src', 'lib.rs'));
    withChoice(tree);
    const { viable, programs } = buildBranches(branches);
    writeFileSync(join(tree, 'src', 'lib.rs'), crate);
    tally.outcomes.unviable += branches.length - viable.length;
    await runBranches(viable, programs, tally);
  }
  if (alone.length > 0) say(`Building each of the ${alone.length} that cannot share a build`);
  runAlone(alone, tally);
  const { failed, passed, timeout, unviable } = tally.outcomes;
  say(
    `${failed} noticed by a test, ${timeout} without an end, ${unviable} that do not compile, ${passed} missed`,
  );
  if (passed > 0) throw new Failure('Some mutants are noticed by no test.');
});
