// WebKitGTK, driven by WebDriver on a display of its own.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Builder, Capabilities } from 'selenium-webdriver';

/** A port that is free now. @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** Starts the browser. */
export async function launchWebKit() {
  const port = await freePort();
  const driverProcess = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1600x1000x24', 'WebKitWebDriver', `--port=${port}`],
    {
      stdio: 'ignore',
      detached: true,
      // Without a graphics card and without a user's session.
      env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
    },
  );
  const stop = () => process.kill(-Number(driverProcess.pid));
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: process.env.WEBKIT_PATH, args: ['--automation'] },
  });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const driver = await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(capabilities)
        .build();
      return {
        driver,
        async close() {
          await driver.quit();
          stop();
        },
      };
    } catch (error) {
      // The driver needs a moment to listen.
      if (attempt < 20) {
        await setTimeout(500);
      } else {
        stop();
        throw error;
      }
    }
  }
}
