// What is kept and shared: drafts, the work of a tab, links, the page itself without a network.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/lib/steps.mjs';
import { isFirefox } from '../lib/browser.mjs';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer({ permissions: ['clipboard-read', 'clipboard-write'] });
const SECRET = {
  ...RIGHT,
  overrides: { containerOverrides: [{ name: 'app', environment: [{ name: 'TOKEN', value: 'c4nary' }] }] },
};

/** The link that the dialog offers. @param {boolean} withValues */
async function link(withValues) {
  await on.page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = on.page.getByRole('dialog', { name: 'Share' });
  if (withValues) await dialog.getByRole('checkbox').check();
  await on.page.waitForFunction((isTicked) => {
    const input = document.querySelector('#share-link');
    const box = document.querySelector('.tick input');
    return (
      input instanceof HTMLInputElement &&
      input.value.includes('#request=') &&
      box instanceof HTMLInputElement &&
      box.checked === isTicked
    );
  }, withValues);
  await on.page.waitForTimeout(100);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  const address = await on.page.evaluate(() => navigator.clipboard.readText());
  await on.page.keyboard.press('Escape');
  return address;
}

test('a link contains the request without environment values', async () => {
  await on.choose('Early 2023');
  await on.write(SECRET);
  const address = await link(false);
  await on.open();
  await on.page.getByText('API version: Current').waitFor();
  await on.page.goto(address);
  await on.page.reload();
  await on.page.goto('about:blank');
  await on.page.goto(address);
  await on.page
    .locator('.toast')
    .filter({ hasText: 'opened from the link. 1 value was left out.' })
    .waitFor();
  const marked = structuredClone(SECRET);
  marked.overrides.containerOverrides[0].environment[0].value = '<left out>';
  assert.deepEqual(await on.request(), marked);
  await on.page.getByText('API version: Early 2023').waitFor();
  // Nobody sees it in the address afterwards.
  assert.equal(on.page.url(), on.site.address);
});

test('a link contains environment values only if the box is ticked', async () => {
  await on.write(SECRET);
  const address = await link(true);
  await on.open();
  await on.page.goto(`${address}`);
  await on.page.reload();
  const tab = await on.tab(address);
  await tab
    .locator('.toast p')
    .filter({ hasText: /opened from the link\.$/ })
    .waitFor();
  assert.deepEqual(JSON.parse(await on.text(tab)), SECRET);
});

/** What a link holds. @param {string} address */
const contentOf = (address) => {
  const packed = Buffer.from(address.split('#request=')[1] ?? '', 'base64url');
  return JSON.parse(inflateRawSync(packed).toString()).text;
};

/** The fragment of a link to text. @param {string} text */
const fragmentOf = (text) => {
  const shared = JSON.stringify({ text, revision: '2023', launchType: 'EC2' });
  return `#request=${deflateRawSync(shared).toString('base64url')}`;
};

test('no spelling of a draft adds a secret to a link', async () => {
  const container = (/** @type {object} */ members) => ({
    ...RIGHT,
    overrides: { containerOverrides: [{ name: 'app', ...members }] },
  });
  const overrides = JSON.stringify({
    containerOverrides: [{ environment: [{ name: 'A', value: 'c4nary' }] }],
  });
  const line = `aws ecs start-task --task-definition web:7 --container-instances ${ID}`;
  // Drafts, and how many values the dialog says are left out: nothing where there is no link.
  for (const [draft, count] of /** @type {[unknown, number?][]} */ ([
    [RIGHT, 0],
    [{ ...RIGHT, overrides: { containerOverrides: { app: { environment: { TOKEN: 'c4nary' } } } } }, 1],
    [
      {
        ...RIGHT,
        overrides: { container_overrides: [{ name: 'app', Environment: [{ Name: 'A', Value: 'c4nary' }] }] },
      },
      1,
    ],
    [container({ secrets: [{ value: 'c4nary' }] }), 1],
    [container({ environment: ['DB_PASS=c4nary', 'B=c4nary'] }), 2],
    [container({ environment: 'DB=c4nary' }), 1],
    [container({ environment: { DB: 7, ON: true } }), 2],
    [container({ environment: [{ name: 'A=c4nary', value: '' }] }), 1],
    [
      container({
        environment: [
          { name: 'A', value: ['c4nary'] },
          { name: 'B', value: { b: 'c4nary' } },
        ],
      }),
      2,
    ],
    [container({ cpu: 'c4nary' }), 1],
    [{ ...RIGHT, overrides }, 1],
    [{ ...RIGHT, overrides: 'containerOverrides=[{environment=[{name=A,value=c4nary}]}]' }, 1],
    [{ ...RIGHT, environment: { A: 'c4nary' }, cluster: 'prod', x: 77777, 'A=c4nary': 1 }, 3],
    [`{"taskDefinition": "web:7", /* c4nary */ "environment": "c4nary"}`, 1],
    [`${line} --overrides '${overrides}'`, 1],
    [`${line} --nonsense c4nary`],
    [`{"taskDefinition": "web:7", "environment": "c4nary`],
    ['"c4nary"'],
  ])) {
    const what = JSON.stringify(draft);
    await on.write(draft);
    await on.page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = on.page.getByRole('dialog', { name: 'Share' });
    const said = dialog.locator('#omitted, .refusal');
    await said.waitFor();
    await on.page.waitForTimeout(100);
    const [address, told] = [await on.page.locator('#share-link').inputValue(), await said.textContent()];
    const all = await dialog.textContent();
    await on.page.keyboard.press('Escape');
    assert.ok(!all?.includes('c4nary'), what);
    if (count === undefined) {
      assert.equal(address, '', what);
      continue;
    }
    assert.match(
      told ?? '',
      count === 0 ? /^No value is left out/ : new RegExp(`^${count} values? (is|are)`),
      what,
    );
    const inside = contentOf(address);
    assert.ok(inside.includes('web:7'), inside);
    assert.doesNotMatch(inside, /c4nary|77777|\b7\b(?!")|true/, what);
  }
});

test('a link that is too long or too deep opens nothing', async () => {
  const deep = fragmentOf('['.repeat(60_000));
  assert.ok(deep.length < 250, `${deep.length}`);
  for (const fragment of [
    deep,
    fragmentOf('{"a":'.repeat(101)),
    fragmentOf('x'.repeat(600_000)),
    `#request=${'A'.repeat(100_000)}`,
  ]) {
    const tab = await on.tab(on.site.address + fragment);
    await tab.locator('.notice.shown').filter({ hasText: 'damaged' }).waitFor();
    await tab.getByText('Nothing entered yet.').waitFor();
    await tab.close();
  }
  // Pasted, it stays text.
  await on.write('{"a":'.repeat(20_000));
  await on.page.getByText('The form is read-only until it is fixed.').waitFor();
});

test('a short link to a long text does not block the page', async () => {
  const fragment = fragmentOf(`{${'"overrides": 1, '.repeat(25_000)}"cluster": "prod"}`);
  assert.ok(fragment.length < 3_000, `${fragment.length}`);
  const start = Date.now();
  const tab = await on.tab(on.site.address + fragment);
  await tab.locator('.problem').first().waitFor();
  await tab.locator('#tab-output').click();
  await tab.getByText('Preview.').waitFor();
  assert.ok(Date.now() - start < 8_000, `${Date.now() - start} ms`);
  assert.equal(await tab.locator('.problem').count(), 100);
});

test('a draft saved by the single file contains no secrets, and the page warns who can read it', async () => {
  const tab = await on.tab(pathToFileURL(join(root, 'dist', 'page', 'composer.html')).href);
  await tab.locator('.cm-content').click();
  await tab.keyboard.insertText(JSON.stringify(SECRET));
  await tab.getByRole('button', { name: 'Drafts' }).click();
  const dialog = tab.getByRole('dialog', { name: 'Drafts' });
  await dialog.getByText('other local files that you open in this browser can read its drafts').waitFor();
  await dialog.getByText('1 is left out').waitFor();
  await dialog.getByLabel('Draft name').fill('mine');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('mine', { exact: true }).waitFor();
  const stored = await tab.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.match(stored, /web:7/);
  assert.doesNotMatch(stored, /c4nary/);
  await tab.keyboard.press('Escape');
  // What cannot be read is not saved at all.
  await tab.locator('.cm-content').click();
  await tab.keyboard.press('ControlOrMeta+Home');
  await tab.keyboard.insertText('{');
  await tab.getByRole('button', { name: 'Drafts' }).click();
  await dialog.getByText('The draft cannot be saved').waitFor();
  assert.equal(await dialog.getByRole('button', { name: 'Replace' }).isDisabled(), true);
});

test('a damaged link opens nothing and loses nothing', async () => {
  await on.write(RIGHT);
  for (const fragment of ['#request=', '#request=%%%', '#request=AAAA', '#request=q1YqSS0uUbJSMjQy']) {
    await on.page.evaluate((hash) => (location.hash = hash), fragment);
    await on.page.locator('.notice.shown').filter({ hasText: 'damaged' }).waitFor();
    assert.deepEqual(await on.request(), RIGHT);
  }
});

test('a link that needs the core stays in the address until the core can be loaded', async () => {
  const fragment = fragmentOf(`aws ecs start-task --task-definition web:7 --container-instances ${ID}`);
  await on.context.route('**/core-functions-*', (route) => route.abort());
  await on.page.goto('about:blank');
  await on.page.goto(on.site.address + fragment);
  await on.page.locator('.notice.shown').filter({ hasText: 'could not be loaded' }).waitFor();
  assert.equal(on.page.url(), on.site.address + fragment);
  await on.context.unroute('**/core-functions-*');
  await on.page.reload();
  await on.page.locator('.toast').getByText('Imported AWS CLI command').waitFor();
  assert.deepEqual(await on.request(), RIGHT);
  assert.equal(on.page.url(), on.site.address);
  if (!isFirefox) on.expectMishap(/ERR_FAILED/);
});

test('output without its colors is shown', async () => {
  await on.context.route('**/languages-*', (route) => route.abort());
  await on.write(RIGHT);
  await on.show('output');
  await on.page.locator('.snippet').getByText('start-task').waitFor();
  if (!isFirefox) on.expectMishap(/ERR_FAILED/);
});

test('drafts are kept by name, opened and deleted', async () => {
  await on.write({ ...RIGHT, cluster: 'one' });
  const drafts = on.page.getByRole('dialog', { name: 'Drafts' });
  await on.page.keyboard.press('ControlOrMeta+s');
  await drafts.getByLabel('Draft name').fill('first');
  await drafts.getByRole('button', { name: 'Save' }).click();
  await drafts.getByText('first', { exact: true }).waitFor();
  await on.page.keyboard.press('Escape');
  await on.write({ ...RIGHT, cluster: 'two' });
  await on.page.keyboard.press('ControlOrMeta+s');
  await drafts.getByLabel('Draft name').fill('second');
  await on.page.keyboard.press('Enter');
  await drafts.getByText('second', { exact: true }).waitFor();
  // In a new tab, the drafts are present, but the current text is not.
  await on.page.close();
  const tab = await on.tab(on.site.address);
  await tab.getByText('Nothing entered yet.').waitFor();
  await tab.getByRole('button', { name: 'Drafts' }).click();
  const there = tab.getByRole('dialog', { name: 'Drafts' });
  await there.getByText('first', { exact: true }).click();
  assert.equal(await tab.locator('[id="in/cluster"]').inputValue(), 'one');
  await tab.getByRole('button', { name: 'Drafts' }).click();
  await there.getByRole('button', { name: 'Delete first' }).click();
  await on.lists(['second'], tab);
  await tab.reload();
  await tab.getByRole('button', { name: 'Drafts' }).click();
  await on.lists(['second'], tab);
});

test('the current request survives a reload and is deleted with its tab', async () => {
  await on.write(SECRET);
  await on.page.reload();
  await on.page.locator('.cm-content').waitFor({ state: 'attached' });
  assert.deepEqual(await on.request(), SECRET);
  const stored = await on.page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.doesNotMatch(stored, /c4nary/);
  const tab = await on.tab(on.site.address);
  await tab.getByText('Nothing entered yet.').waitFor();
});

test('foreign data in the storage does no harm', async () => {
  await on.page.evaluate(() => {
    localStorage.setItem(
      'drafts',
      '[{"name": 5}, null, {"name":"<b>","text":"{}","revision":"2023","launchType":"EC2","saved":1}]',
    );
    localStorage.setItem('revision', '1999');
    localStorage.setItem('format', 'cobol');
    sessionStorage.setItem('current', '{{{');
    sessionStorage.setItem('task-definition', '{{{');
  });
  // Gone without its own last word, as after a crash.
  await on.page.goto('about:blank');
  await on.page.goto(on.site.address);
  await on.page.getByRole('heading', { name: /^StartTask runs a task/ }).waitFor();
  await on.page.getByRole('button', { name: 'Drafts' }).click();
  await on.lists(['<b>']);
  await on.page.keyboard.press('Escape');
  await on.begin();
  await on.page.getByText('API version: Current').waitFor();
});

test('settings are remembered', async () => {
  await on.page.getByRole('button', { name: /Switch to light$/ }).click();
  await on.page.getByRole('button', { name: /Switch to dark$/ }).click();
  await on.choose('Early 2023');
  await on.page.reload();
  await on.begin();
  assert.equal(await on.page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await on.page.getByText('API version: Early 2023').waitFor();
});

test('the page opens and works without a network', async () => {
  await on.open({ serviceWorkers: 'allow' });
  await on.isCached();
  // Firefox answers from the worker once it has controlled a page.
  await on.page.reload();
  await on.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await on.isCached();
  await on.site.withoutServer(async () => {
    await on.page.goto(`${on.site.address}?from=elsewhere`);
    await on.page.locator('.cm-content').waitFor({ state: 'attached' });
    await on.write(RIGHT);
    await on.page.getByText('Valid. Meets all documented limits.').waitFor();
    await on.show('output');
    await on.page.locator('.snippet .tok-name').first().waitFor();
  });
});

test('a change of an icon changes the version of the cache', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  cpSync(join(root, 'www/public'), folder, { recursive: true });
  const worker = async () => {
    const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (
      await build({
        configFile: join(root, 'www/vite.config.js'),
        publicDir: folder,
        build: { write: false },
        logLevel: 'silent',
      })
    );
    const file = output.find(({ fileName }) => fileName === 'service-worker.js');
    const source = file?.type === 'asset' ? String(file.source) : '';
    return [/VERSION = '(\w*)'/.exec(source)?.[1], source.includes('favicon.svg')];
  };
  const [before, isListed] = await worker();
  assert.equal(isListed, true);
  assert.deepEqual(await worker(), [before, true]);
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  assert.notEqual((await worker())[0], before);
  rmSync(folder, { recursive: true });
});

test('the page can be installed', async () => {
  const manifest = await on.page.evaluate(() => {
    const link = document.querySelector('link[rel=manifest]');
    return link instanceof HTMLLinkElement ? link.href : '';
  });
  const response = await on.context.request.get(manifest);
  const { name, start_url, display, icons: all } = await response.json();
  assert.deepEqual([name, start_url, display], ['StartTask composer', './', 'standalone']);
  for (const { src, sizes, type } of all) {
    const icon = await on.context.request.get(new URL(src, manifest).href);
    assert.equal(icon.headers()['content-type'], type);
    if (type === 'image/png') {
      const bytes = await icon.body();
      assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes);
    }
  }
});

test('the page as one file works from disk', async () => {
  const tab = await on.tab(pathToFileURL(join(root, 'dist/page/composer.html')).href);
  await tab.locator('.menu select').selectOption({ label: 'Smallest request' });
  assert.equal(await tab.locator('[id="in/taskDefinition"]').inputValue(), 'web:7');
  await tab.locator('[id="in/cluster"]').fill('prod');
  await tab.locator('#tab-output').click();
  await tab.locator('.snippet .tok-name').first().waitFor();
  assert.match(await tab.locator('.snippet').innerText(), new RegExp(`--cluster prod[^]*${ID}`));
  await tab.reload();
  assert.equal(await tab.locator('[id="in/cluster"]').inputValue(), 'prod');
});
