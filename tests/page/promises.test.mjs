// What SECURITY.md promises of the page, as far as it is not shown where the page is used: what it may load and run,
// what it asks for, and what it leaves behind.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/lib/steps.mjs';
import { inChromiumOnly } from '../lib/browser.mjs';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer();
const folder = join(root, 'dist/page');
const single = pathToFileURL(join(folder, 'composer.html')).href;

const read = (/** @type {string} */ file) => readFileSync(join(folder, file), 'utf8');
const policyOf = (/** @type {string} */ html) =>
  html.match(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/)?.[1].split('; ') ?? [];

/** Goes through the views, with a request that has a secret in it. */
async function work() {
  const environment = [{ name: 'TOKEN', value: 'c4nary' }];
  await on.write({ ...RIGHT, overrides: { containerOverrides: [{ name: 'app', environment }] } });
  await on.input('/cluster').fill('production');
  for (const view of /** @type {const} */ (['output', 'explain', 'json'])) await on.show(view);
  await on.import(`aws ecs start-task --task-definition web:7 --container-instances ${ID}`);
  await on.page.keyboard.press('Escape');
}

test('the policy blocks loads from and requests to other origins', async () => {
  for (const file of ['index.html', 'composer.html']) {
    const policy = policyOf(read(file));
    for (const part of ["default-src 'none'", "connect-src 'none'", "require-trusted-types-for 'script'"]) {
      assert.ok(policy.includes(part), `${file}: ${part}`);
    }
    assert.doesNotMatch(policy.join('; '), /https?:|\*/);
  }
  const blocked = await on.page.evaluate(async () => {
    try {
      await fetch('./favicon.svg');
      return false;
    } catch {
      return true;
    }
  });
  assert.equal(blocked, true);
  on.expectMishap(/connect-src|Content Security Policy/);
});

test("the page's scripts use none of the channels that the policy cannot block", () => {
  const assets = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  for (const file of ['composer.html', ...assets.map((name) => `assets/${name}`)]) {
    // Peer connections, other windows, and navigation; a policy in the page can refuse none of them.
    assert.doesNotMatch(
      read(file),
      /RTCPeerConnection|RTCDataChannel|WebTransport|window\.open\b|location\.(assign|replace)\b|\blocation(\.href)?\s*=[^=]/,
      file,
    );
  }
});

test("only the page's own script is allowed, or in the single file the one with its hash", async () => {
  const [site, alone] = ['index.html', 'composer.html'].map((file) => {
    const html = read(file);
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
    assert.equal(scripts.length, 1, file);
    // No attribute is a script or a script URL. The policy also refuses `javascript:` and handlers.
    assert.doesNotMatch(html.replace(scripts[0][0], ''), /\son\w+=|javascript:/, file);
    const allowed = policyOf(html).find((part) => part.startsWith('script-src ')) ?? '';
    return { attributes: scripts[0][1], code: scripts[0][2], allowed };
  });
  assert.match(site.attributes, /src="\.\/assets\//);
  assert.equal(site.code, '');
  assert.equal(site.allowed, "script-src 'self' 'wasm-unsafe-eval'");
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(alone.code));
  const hash = Buffer.from(digest).toString('base64');
  assert.equal(alone.allowed, `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`);
});

for (const [name, policy] of /** @type {const} */ ([
  ['the site', 'service-worker'],
  ['the single file', "'none'"],
])) {
  test(`strings cannot become scripts: Trusted Types are enforced in ${name}`, async () => {
    await on.open({ serviceWorkers: 'allow' });
    const tab = name === 'the site' ? on.page : await on.tab(single);
    if (name === 'the site') assert.match((await on.isCached()) ?? '', /service-worker\.js$/);
    assert.ok(policyOf(await tab.content()).includes(`trusted-types ${policy}`));
    const passed = await tab.evaluate(() => {
      const element = document.createElement('div');
      const script = document.createElement('script');
      const { trustedTypes } = /** @type {any} */ (window);
      /** @type {Record<string, () => unknown>} */
      const ways = {
        'a text as HTML': () => (element.innerHTML = '<b>bold</b>'),
        'HTML beside an element': () => document.body.insertAdjacentHTML('beforeend', '<b>bold</b>'),
        'the address of a script': () => (script.src = './assets/x.js'),
        'the text of a script': () => (script.text = 'window.pwned = 1'),
        'a frame of text': () => (document.createElement('iframe').srcdoc = '<b>bold</b>'),
        'a policy of one’s own': () => trustedTypes.createPolicy('own', {}),
        'the policy of the page again': () => trustedTypes.createPolicy('service-worker', {}),
      };
      return Object.entries(ways).flatMap(([way, run]) => {
        try {
          run();
          return [way];
        } catch (error) {
          return error instanceof TypeError ? [] : [`${way}: ${error}`];
        }
      });
    });
    assert.deepEqual(passed, []);
    // That the page itself does none of this, every other test shows: it fails on what the browser tells of it.
    on.expectMishap(/Trusted|injection sink/);
  });
}

test("a visit requests only the page's own files", async () => {
  await on.open({ serviceWorkers: 'allow' });
  /** @type {Set<string>} */
  const asked = new Set();
  on.context.on('request', (request) => asked.add(request.url()));
  await on.page.goto('about:blank');
  await on.page.goto(on.site.address);
  await work();
  await on.isCached();
  await on.page.waitForTimeout(200);
  const files = [...asked].filter((url) => !/^(?:data|blob|about):/.test(url));
  assert.ok(files.length > 2, files.join(' '));
  for (const url of files) {
    assert.ok(url.startsWith(on.site.address), url);
    const file = url.slice(on.site.address.length);
    assert.ok(file === '' || existsSync(join(folder, file)), url);
  }
});

test(
  'without a server, the single file requests nothing',
  inChromiumOnly('of files Firefox tells no requests'),
  async () => {
    const tab = await on.context.newPage();
    /** @type {string[]} */
    const asked = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.goto(single);
    await on.begin(tab);
    await tab.locator('.menu select').selectOption({ label: 'Nightly job' });
    await tab.locator('#tab-output').click();
    await tab.locator('.snippet .tok-name').first().waitFor();
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('data:')),
      [single],
    );
  },
);

test("the service worker caches only the page's own files", async () => {
  await on.open({ serviceWorkers: 'allow' });
  await on.isCached();
  // By the worker now: with a query, and something that it does not keep.
  await on.page.goto(`${on.site.address}?from=elsewhere`);
  await work();
  await on.isCached();
  await on.page.goto(`${on.site.address}composer.html`);
  const tab = await on.tab(on.site.address);
  const held = await tab.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, urls: requests.flat().map(({ url }) => url) };
  });
  assert.equal(held.names.length, 1);
  assert.match(held.names[0], /^composer-[0-9a-f]{16}$/);
  const files = [...readdirSync(folder, { recursive: true, withFileTypes: true })]
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    // The page itself goes by its folder; the single file is its own copy, and the worker is kept by the browser.
    .map((file) => (file === 'index.html' ? '' : file))
    .filter((file) => !['composer.html', 'service-worker.js'].includes(file));
  assert.deepEqual(held.urls.sort(), files.map((file) => on.site.address + file).sort());
});

test('a visit stores only settings, the current request of the tab, and saved drafts', async () => {
  const left = () =>
    on.page.evaluate(async () => ({
      local: Object.keys(localStorage).sort(),
      session: Object.keys(sessionStorage).sort(),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      secret: JSON.stringify({ ...localStorage }).includes('c4nary'),
    }));
  await on.choose('Early 2023');
  await work();
  await on.page.waitForTimeout(300);
  const before = await left();
  assert.deepEqual(before, {
    local: ['format', 'launch-type', 'region', 'revision', 'theme'],
    session: ['current'],
    cookies: '',
    databases: 0,
    secret: false,
  });
  await on.page.keyboard.press('ControlOrMeta+s');
  const drafts = on.page.getByRole('dialog', { name: 'Drafts' });
  await drafts.getByLabel('Draft name').fill('mine');
  await drafts.getByRole('button', { name: 'Save' }).click();
  await drafts.getByText('mine', { exact: true }).waitFor();
  assert.deepEqual((await left()).local, [...before.local, 'drafts'].sort());
  assert.deepEqual(await on.context.cookies(), []);
});

test('each test that SECURITY.md names exists', () => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8').replaceAll(/\s+/g, ' ');
  const files = [...text.matchAll(/`(tests\/[^`]*\.(?:mjs|rs))`/g)].map(([, file]) => file);
  for (const file of files) assert.ok(existsSync(join(root, file)), file);
  const named = [...text.matchAll(/`([\w-]+\.test\.mjs)`: ((?:“[^”]+”(?:, )?)+)/g)];
  const names = named.flatMap(([, file, list]) => {
    const source = readFileSync(join(root, 'tests/page', file), 'utf8').replaceAll('${name}', 'the site');
    const there = [...source.matchAll(/\btest\(\s*(['"`])(.*?)\1/g)].map(([, , name]) => name);
    return [...list.matchAll(/“([^”]+)”/g)].map(([, name]) => {
      assert.ok(there.includes(name), `${file} has no test “${name}”`);
      return name;
    });
  });
  assert.ok(names.length >= 12, `${names.length} tests are named`);
});
