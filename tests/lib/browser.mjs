// A browser that stays on this machine, and the built page in it: Chromium, or Firefox by BROWSER=firefox.

import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';
import { emulation, launchFirefox } from './firefox.mjs';

export const isFirefox = process.env.BROWSER === 'firefox';

/** Leaves a test to Chromium alone, with the reason. @param {string} why */
export const inChromiumOnly = (why) => ({ skip: isFirefox && why });

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser. @param {import('./firefox.mjs').Emulation[]} [emulated] for Firefox */
export function launch(emulated = []) {
  if (isFirefox) return launchFirefox(emulated);
  return chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ARGS });
}

/** Starts the browser and serves the built page. */
export async function openPage() {
  const folder = fileURLToPath(new URL('../../dist/page', import.meta.url));
  const [browser, first] = await Promise.all([launch(), serve(folder, 0)]);
  let server = first;
  /** @type {Map<string, import('playwright-core').Browser>} Browsers of other settings, by what they emulate. */
  const others = new Map();
  return {
    address: first.address,
    browser,
    /** A context of its own. @param {import('playwright-core').BrowserContextOptions} options */
    async context(options) {
      if (!isFirefox) return browser.newContext(options);
      // What was copied can be read there without asking.
      const known = { ...options };
      delete known.permissions;
      const emulated = emulation(options);
      const name = emulated.join(', ');
      if (name !== '' && !others.has(name)) others.set(name, await launch(emulated));
      return (others.get(name) ?? browser).newContext(known);
    },
    /** Does something while the server is stopped. @param {() => Promise<void>} action */
    async withoutServer(action) {
      await server.close();
      try {
        await action();
      } finally {
        server = await serve(folder, Number(new URL(first.address).port));
      }
    },
    async close() {
      await Promise.all([browser, ...others.values()].map((each) => each.close()));
      await server.close();
    },
  };
}
