// `npm test`: installs what is missing and runs every check. Words behind it choose groups:
// `npm test -- lint rust fuzz wasm package consumers cli editors differential clients examples release page`.

import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { buildExamples } from './lib/examples.mjs';
import { fuzz } from './lib/fuzz.mjs';
import { buildPackage } from './lib/package.mjs';
import { buildPage } from './lib/page.mjs';
import { Failure, output, root, run, say, script } from './lib/steps.mjs';
import { crates, npmPackages } from './lib/supply.mjs';
import {
  chromium,
  consumerTools,
  firefox,
  geckodriver,
  goSdk,
  nodeModules,
  python,
  pythonClients,
  rust,
  wasmBindgen,
  webdriverSettings,
} from './lib/tools.mjs';

const WASM = ['--package', 'ecs-start-task', '--target', 'wasm32-unknown-unknown', '--features', 'wasm-all'];

/** What the command line of the package is made of. */
const CLI_WASM = ['--package', 'ecs-start-task-cli', '--lib', '--target', 'wasm32-unknown-unknown'];

/** The oldest Firefox that has all commands of WebDriver BiDi that Playwright uses. */
const FIREFOX_FOR_PLAYWRIGHT = 145;

/** @param {string} tool @param {string[]} args */
const local = (tool, args) => run('node', [join(root, 'node_modules', tool), ...args]);

/** @type {[group: string, name: string, work: () => Promise<void>][]} */
const STEPS = [
  [
    'lint',
    'rustfmt',
    () => run('cargo', ['fmt', '--check'], { why: 'Rust files are not formatted: npm run format' }),
  ],
  ['lint', 'prettier', () => local('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])],
  ['lint', 'eslint', () => local('eslint/bin/eslint.js', ['--max-warnings=0', '.'])],
  [
    'lint',
    'clippy',
    () => run('cargo', ['clippy', '--quiet', '--workspace', '--all-targets', '--', '-D', 'warnings']),
  ],
  [
    'lint',
    'clippy without features',
    () => run('cargo', ['clippy', '--quiet', '--package', 'ecs-start-task', '--', '-D', 'warnings']),
  ],
  [
    'lint',
    'clippy for wasm',
    () => run('cargo', ['clippy', '--quiet', '--tests', ...WASM, '--', '-D', 'warnings']),
  ],
  [
    'lint',
    'clippy for the command line in Node',
    () => run('cargo', ['clippy', '--quiet', ...CLI_WASM, '--', '-D', 'warnings']),
  ],
  [
    'lint',
    'rustdoc',
    () =>
      run('cargo', ['doc', '--quiet', '--no-deps', '--workspace'], { env: { RUSTDOCFLAGS: '-D warnings' } }),
  ],
  ['lint', 'crates', crates],
  ['lint', 'npm packages', npmPackages],
  ['lint', 'tests of the project', () => nodeTests('tests/project')],
  ['rust', 'native tests', () => run('cargo', ['test', '--quiet', '--workspace'])],
  // Chance that differs from run to run is for `npm run fuzz`: what fails here has to fail again.
  ['fuzz', 'fuzzing, ten seconds a target', () => fuzz([], 10, 1)],
  ['wasm', 'wasm tests in Node', () => wasmTests('wasm_node', {})],
  [
    'wasm',
    'wasm tests in Chromium',
    async () => {
      const { browser, driver } = await chromium();
      const settings = webdriverSettings('goog:chromeOptions', browser);
      await wasmTests('wasm_browser', { CHROMEDRIVER: driver, WASM_BINDGEN_TEST_WEBDRIVER_JSON: settings });
    },
  ],
  [
    'wasm',
    'wasm tests in Firefox',
    () =>
      inFirefox(async (browser) => {
        const settings = webdriverSettings('moz:firefoxOptions', browser);
        await wasmTests('wasm_browser', {
          GECKODRIVER: await geckodriver(),
          WASM_BINDGEN_TEST_WEBDRIVER_JSON: settings,
        });
      }),
  ],
  ['package', 'build of the package', buildPackage],
  ['package', 'types', () => local('typescript/bin/tsc', ['--project', 'tsconfig.json'])],
  [
    'package',
    'types of the package',
    () => local('typescript/bin/tsc', ['--project', 'tests/types/tsconfig.json']),
  ],
  ['package', 'publint', () => local('publint/src/cli.js', ['pkg', '--strict'])],
  ['package', 'arethetypeswrong', () => areTheTypesWrong()],
  ['package', 'tests of the package', () => nodeTests('tests/package')],
  ['consumers', 'build of the package', buildPackage],
  ['consumers', 'what the package is used with', consumers],
  ['cli', 'build of the command line', () => run('cargo', ['build', '--quiet', '--bin', 'ecs-start-task'])],
  ['cli', 'build of the package', buildPackage],
  ['cli', 'tests of the command line', () => nodeTests('tests/cli')],
  ['editors', 'build of the package', buildPackage],
  ['editors', 'tests of editors', () => nodeTests('tests/editors')],
  [
    'differential',
    'comparison with peers',
    async () => nodeTests('tests/differential', { DIFFERENTIAL_PYTHON: (await python()) ?? '' }),
  ],
  ['clients', 'runs of real clients', clients],
  ['examples', 'build of the examples', buildExamples],
  [
    'examples',
    'tests of the examples',
    async () => nodeTests('tests/examples', { CHROME_PATH: (await chromium()).browser }),
  ],
  ['release', 'check of what is published', () => run('node', ['scripts/release-check.mjs'])],
  ['release', 'the same bytes in another folder', () => run('node', ['scripts/reproducible.mjs'])],
  ['page', 'build of the page', buildPage],
  ['page', 'types of the page', () => local('typescript/bin/tsc', ['--project', 'www/tsconfig.json'])],
  [
    'page',
    'tests of the page',
    async () => nodeTests('tests/page', { CHROME_PATH: (await chromium()).browser }),
  ],
  [
    'page',
    'tests of the page in Firefox',
    () =>
      inFirefox(async (browser) => {
        // Playwright uses commands of WebDriver BiDi that older ones do not know.
        const version = output(browser, ['--version']) ?? '';
        if (Number(/\d+/.exec(version)?.[0]) < FIREFOX_FOR_PLAYWRIGHT) {
          say(`Left out: ${version} is older than ${FIREFOX_FOR_PLAYWRIGHT}, which Playwright requires`);
          return;
        }
        await nodeTests('tests/page', { BROWSER: 'firefox', FIREFOX_PATH: browser });
      }),
  ],
];

/** Work that needs Firefox, left out where there is none to be had. @param {(browser: string) => Promise<void>} work */
async function inFirefox(work) {
  const browser = await firefox();
  if (browser !== undefined) await work(browser);
}

/** The types of the packed package, as each way of resolving modules finds them. */
async function areTheTypesWrong() {
  // What is no module has no types.
  const others = ['ecs-start-task.wasm', 'package.json'];
  await local('@arethetypeswrong/cli/dist/index.js', ['--pack', 'pkg', '--exclude-entrypoints', ...others]);
}

/** The packed package in bundlers, runtimes, browsers and test runners. */
async function consumers() {
  const home = await consumerTools();
  if (home === undefined) return;
  await nodeTests('tests/consumers', {
    CONSUMERS_TOOLS: realpathSync(home),
    CHROME_PATH: (await chromium()).browser,
  });
}

/** What `build` writes is given to the clients it is written for. */
async function clients() {
  const [clients, own] = [await pythonClients(), await python()];
  if (clients === undefined || own === undefined) return;
  await nodeTests('tests/clients', {
    CLIENTS_PYTHON: clients,
    DIFFERENTIAL_PYTHON: own,
    GO_SDK: (await goSdk()) ?? '',
  });
}

/** @param {string} test @param {Record<string, string>} env */
async function wasmTests(test, env) {
  const bin = await wasmBindgen();
  await run('cargo', ['test', ...WASM, '--test', test], {
    env: { ...env, CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: join(bin, 'wasm-bindgen-test-runner') },
  });
}

/** @param {string} folder @param {Record<string, string>} [env] */
async function nodeTests(folder, env = {}) {
  const path = join(root, folder);
  const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.test.mjs')) : [];
  if (files.length === 0) throw new Failure(`There are no tests in ${folder}.`);
  await run('node', ['--test', '--test-reporter=spec', ...files.map((name) => join(folder, name))], { env });
}

await script(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((word) => !STEPS.some(([group]) => group === word));
  if (unknown !== undefined) throw new Failure(`There is no group of checks called ${unknown}.`);
  await nodeModules();
  await rust();
  const steps = STEPS.filter(([group]) => wanted.length === 0 || wanted.includes(group));
  /** @type {string[]} */
  const failed = [];
  for (const [group, name, work] of steps) {
    say(`${group}: ${name}`);
    const start = performance.now();
    try {
      await work();
      say(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    } catch (error) {
      // What follows is independent of it, and may fail for a reason of its own.
      console.error(`✗ ${error instanceof Error ? error.message : error}`);
      failed.push(`${group}: ${name} (npm test -- ${group})`);
    }
  }
  console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
  if (failed.length > 0) throw new Failure(`Failed:\n  ${failed.join('\n  ')}`);
});
