// Firefox, driven by WebDriver BiDi. The driver expects a newer version than Firefox ESR, so differences are translated
// between the two.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { firefox } from 'playwright-core';

const settings = JSON.parse(readFileSync(new URL('../../webdriver.json', import.meta.url), 'utf8'));

/** What the driver cannot set for a context is a preference of the whole browser. */
const PREFERENCES = /** @type {const} */ ({
  'colorScheme: light': { 'layout.css.prefers-color-scheme.content-override': 1 },
  'colorScheme: dark': { 'layout.css.prefers-color-scheme.content-override': 0 },
  'forcedColors: active': {
    'browser.display.document_color_use': 2,
    'ui.useAccessibilityTheme': 1,
    // Without a desktop the browser's own pair is white on light blue.
    'ui.highlight': '#1a1a8a',
    'ui.highlighttext': '#ffffff',
  },
  'reducedMotion: reduce': { 'ui.prefersReducedMotion': 1 },
});

/** @typedef {keyof typeof PREFERENCES} Emulation */

/**
 * What of the options of a context has to be a preference here.
 *
 * @param {import('playwright-core').BrowserContextOptions} options
 */
export function emulation(options) {
  const names = Object.entries(options).map(([name, value]) => `${name}: ${value}`);
  return /** @type {Emulation[]} */ (names.filter((name) => name in PREFERENCES));
}

/** @param {Emulation[]} emulated */
export function launchFirefox(emulated) {
  adapt();
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    firefoxUserPrefs: Object.assign(
      {
        ...settings['moz:firefoxOptions'].prefs,
        // Tests read what was copied.
        'dom.events.testing.asyncClipboard': true,
      },
      PREFERENCES['colorScheme: light'],
      ...emulated.map((name) => PREFERENCES[name]),
    ),
  });
}

let isAdapted = false;

function adapt() {
  if (isAdapted) return;
  isAdapted = true;
  const { prototype } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle').ws;
  const { emit, send } = prototype;
  /** @param {string} message @param {unknown[]} rest */
  prototype.send = function (message, ...rest) {
    return send.call(this, outgoing(message), ...rest);
  };
  /** @param {string} name @param {unknown} data @param {unknown[]} rest */
  prototype.emit = function (name, data, ...rest) {
    return emit.call(this, name, name === 'message' ? incoming(/** @type {Buffer} */ (data)) : data, ...rest);
  };
}

/** A command that is not there yet becomes one that does nothing. @param {string} message */
function outgoing(message) {
  if (!message.includes('"method":"emulation.setMediaFeaturesOverride"')) return message;
  return JSON.stringify({ id: JSON.parse(message).id, method: 'session.status', params: {} });
}

/** Downloads that no navigation began have no id yet: their address, made for each, is one. @param {Buffer} data */
function incoming(data) {
  if (!data.includes('"method":"browsingContext.download')) return data;
  const event = JSON.parse(data.toString());
  event.params.download ??= event.params.navigation ?? event.params.url;
  return Buffer.from(JSON.stringify(event));
}
