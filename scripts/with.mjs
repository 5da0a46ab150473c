// Runs a command with tools: `node scripts/with.mjs chromium python -- node --test …`. Each is found or installed into
// .tools/, and an environment variable names it. If one is missing, the command is skipped, except in CI.

import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, output, run, say, script } from './lib/steps.mjs';
import {
  chromedriver,
  chromium,
  chromiumForTests,
  consumerTools,
  firefox,
  geckodriver,
  goSdk,
  python,
  pythonClients,
  wasmBindgen,
  webdriverSettings,
  webkit,
} from './lib/tools.mjs';

/** The oldest Firefox that has all commands of WebDriver BiDi that Playwright uses. */
const FIREFOX_FOR_PLAYWRIGHT = 145;

/**
 * The variables that name each tool; `undefined` if there is none.
 *
 * @type {Record<string, () => Promise<Record<string, string> | undefined>>}
 */
const TOOLS = {
  async 'wasm-bindgen'() {
    const runner = join(await wasmBindgen(), 'wasm-bindgen-test-runner');
    return { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: runner };
  },
  async chromium() {
    const browser = chromiumForTests();
    return browser ? { CHROME_PATH: browser } : undefined;
  },
  async chromedriver() {
    const [browser, driver] = [chromium(), chromedriver()];
    if (!browser || !driver) return undefined;
    const settings = webdriverSettings('goog:chromeOptions', browser);
    return { CHROMEDRIVER: driver, WASM_BINDGEN_TEST_WEBDRIVER_JSON: settings };
  },
  async firefox() {
    const browser = firefox();
    return browser ? { BROWSER: 'firefox', FIREFOX_PATH: browser } : undefined;
  },
  async geckodriver() {
    const browser = firefox();
    if (!browser) return undefined;
    const settings = webdriverSettings('moz:firefoxOptions', browser);
    return { GECKODRIVER: await geckodriver(), WASM_BINDGEN_TEST_WEBDRIVER_JSON: settings };
  },
  async webkit() {
    const browser = webkit();
    return browser ? { WEBKIT_PATH: browser } : undefined;
  },
  async consumers() {
    const home = await consumerTools();
    return home ? { CONSUMERS_TOOLS: realpathSync(home) } : undefined;
  },
  async python() {
    const path = await python();
    return path ? { DIFFERENTIAL_PYTHON: path } : undefined;
  },
  async clients() {
    const path = await pythonClients();
    return path ? { CLIENTS_PYTHON: path } : undefined;
  },
  // The test that compiles Go skips itself.
  go: async () => ({ GO_SDK: (await goSdk()) ?? '' }),
};

await script(async () => {
  const words = process.argv.slice(2);
  const end = words.indexOf('--');
  const [command, ...args] = words.slice(end + 1);
  /** @type {Record<string, string>} */
  const env = {};
  for (const name of words.slice(0, end)) {
    const found = await TOOLS[name]();
    if (found === undefined) {
      const missing = `${name} is missing: npm run setup -- browsers, or see CONTRIBUTING.md`;
      if (process.env.CI === 'true') throw new Failure(missing);
      return say(`Skipped: ${missing}`);
    }
    Object.assign(env, found);
  }
  if ('BROWSER' in env) {
    const version = output(env.FIREFOX_PATH, ['--version']) ?? '';
    if (Number(/\d+/.exec(version)?.[0]) < FIREFOX_FOR_PLAYWRIGHT) {
      return say(`Skipped: ${version} is older than ${FIREFOX_FOR_PLAYWRIGHT}, which Playwright requires`);
    }
  }
  await run(command, args, { env });
});
