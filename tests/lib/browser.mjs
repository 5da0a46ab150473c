// A Chromium that stays on this machine, and the built page in it.

import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/lib/server.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ARGS });
}

/**
 * Starts the browser and serves the built page.
 *
 * @returns {Promise<{ address: string, browser: import('playwright-core').Browser, close: () => Promise<void> }>}
 */
export async function openPage() {
  const browser = await launch();
  const server = await serve(fileURLToPath(new URL('../../dist/page', import.meta.url)), 0);
  return {
    address: server.address,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
