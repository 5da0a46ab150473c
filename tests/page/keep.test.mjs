// What is kept and shared: drafts, the work of a tab, links, the page itself without a network.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from '../../scripts/lib/steps.mjs';
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

test('a link carries the request to somebody else, without environment values', async () => {
  await on.page.getByText('2026', { exact: true }).click();
  await on.write(SECRET);
  const address = await link(false);
  await on.open();
  assert.equal(await on.page.locator('input[value="2026"]').isChecked(), false);
  await on.page.goto(address);
  await on.page.reload();
  await on.page.goto('about:blank');
  await on.page.goto(address);
  await on.page.locator('.notice.shown').filter({ hasText: 'opened from the link' }).waitFor();
  const blank = structuredClone(SECRET);
  blank.overrides.containerOverrides[0].environment[0].value = '';
  assert.deepEqual(await on.request(), blank);
  assert.equal(await on.page.locator('input[value="2026"]').isChecked(), true);
  // Nobody sees it in the address afterwards.
  assert.equal(on.page.url(), on.site.address);
});

test('a link carries environment values only where the box is ticked', async () => {
  await on.write(SECRET);
  const address = await link(true);
  await on.open();
  await on.page.goto(`${address}`);
  await on.page.reload();
  const tab = await on.tab(address);
  await tab.locator('.notice.shown').waitFor();
  assert.deepEqual(JSON.parse(await on.text(tab)), SECRET);
});

test('no spelling of a draft puts a secret into a link', async () => {
  for (const [draft, known] of /** @type {const} */ ([
    [{ ...RIGHT, overrides: { containerOverrides: { app: { environment: { TOKEN: 'c4nary' } } } } }, true],
    [
      {
        ...RIGHT,
        overrides: { container_overrides: [{ name: 'app', Environment: [{ Name: 'A', Value: 'c4nary' }] }] },
      },
      true,
    ],
    [
      { ...RIGHT, overrides: { containerOverrides: [{ name: 'app', secrets: [{ value: 'c4nary' }] }] } },
      true,
    ],
    [{ ...RIGHT, environment: { A: 'c4nary' }, cluster: 'prod' }, true],
    [`{"taskDefinition": "web:7", "environment": "c4nary`, false],
  ])) {
    await on.write(draft);
    await on.page.getByRole('button', { name: 'Share', exact: true }).click();
    await on.page.waitForTimeout(150);
    const address = await on.page.locator('#share-link').inputValue();
    await on.page.keyboard.press('Escape');
    if (!known) {
      assert.equal(address, '');
      continue;
    }
    const inside = await on.page.evaluate(async (fragment) => {
      const binary = atob(fragment.replaceAll('-', '+').replaceAll('_', '/'));
      const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      return new Response(stream).text();
    }, address.split('#request=')[1]);
    assert.ok(inside.includes('web:7'), inside);
    assert.ok(!inside.includes('c4nary'), inside);
  }
});

test('a damaged link opens nothing and loses nothing', async () => {
  await on.write(RIGHT);
  for (const fragment of ['#request=', '#request=%%%', '#request=AAAA', '#request=q1YqSS0uUbJSMjQy']) {
    await on.page.evaluate((hash) => (location.hash = hash), fragment);
    await on.page.locator('.notice.shown').filter({ hasText: 'damaged' }).waitFor();
    assert.deepEqual(await on.request(), RIGHT);
  }
});

test('drafts are kept by name, opened and deleted', async () => {
  await on.write({ ...RIGHT, cluster: 'one' });
  const drafts = on.page.getByRole('dialog', { name: 'Drafts' });
  await on.page.keyboard.press('ControlOrMeta+s');
  await drafts.getByLabel('Name of the draft').fill('first');
  await drafts.getByRole('button', { name: 'Save' }).click();
  await drafts.getByText('first', { exact: true }).waitFor();
  await on.page.keyboard.press('Escape');
  await on.write({ ...RIGHT, cluster: 'two' });
  await on.page.keyboard.press('ControlOrMeta+s');
  await drafts.getByLabel('Name of the draft').fill('second');
  await on.page.keyboard.press('Enter');
  await drafts.getByText('second', { exact: true }).waitFor();
  // Another visit, another tab: the drafts are there, the text at work is not.
  await on.page.close();
  const tab = await on.tab(on.site.address);
  await tab.getByText('Nothing filled in yet.').waitFor();
  await tab.getByRole('button', { name: 'Drafts' }).click();
  const there = tab.getByRole('dialog', { name: 'Drafts' });
  await there.getByText('first', { exact: true }).click();
  assert.equal(await tab.locator('[id="in/cluster"]').inputValue(), 'one');
  await tab.getByRole('button', { name: 'Drafts' }).click();
  await there.getByRole('button', { name: 'Delete first' }).click();
  assert.equal(await there.getByText('first', { exact: true }).count(), 0);
  await tab.reload();
  await tab.getByRole('button', { name: 'Drafts' }).click();
  assert.deepEqual(await there.locator('.draft strong').allTextContents(), ['second']);
});

test('what is at work survives a reload and ends with its tab', async () => {
  await on.write(SECRET);
  await on.page.reload();
  await on.page.locator('.cm-content').waitFor({ state: 'attached' });
  assert.deepEqual(await on.request(), SECRET);
  const stored = await on.page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.doesNotMatch(stored, /c4nary/);
  const tab = await on.tab(on.site.address);
  await tab.getByText('Nothing filled in yet.').waitFor();
});

test('what another hand has left in the storage does no harm', async () => {
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
  await on.page.getByText('Nothing filled in yet.').waitFor();
  await on.page.getByRole('button', { name: 'Drafts' }).click();
  assert.deepEqual(await on.page.locator('.draft strong').allTextContents(), ['<b>']);
  assert.equal(await on.page.locator('input[value="2023"]').isChecked(), true);
});

test('settings are remembered', async () => {
  await on.page.getByText('Dark', { exact: true }).click();
  await on.page.getByText('2026', { exact: true }).click();
  await on.page.reload();
  assert.equal(await on.page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  assert.equal(await on.page.locator('input[value="2026"]').isChecked(), true);
});

test('without a network the page still opens and works', async () => {
  await on.open({ serviceWorkers: 'allow' });
  const state = await on.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active && active.state !== 'activated') {
      await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
    }
    return active?.state;
  });
  assert.equal(state, 'activated');
  await on.context.setOffline(true);
  await on.page.goto('about:blank');
  await on.page.goto(`${on.site.address}?from=elsewhere`);
  await on.page.locator('.cm-content').waitFor({ state: 'attached' });
  await on.write(RIGHT);
  await on.page.getByText('Ready to send.').waitFor();
  await on.show('output');
  await on.page.locator('.snippet .tok-name').first().waitFor();
});

test('the page can be installed', async () => {
  const { manifest, icons } = await on.page.evaluate(async () => {
    const link = document.querySelector('link[rel=manifest]');
    const address = link instanceof HTMLLinkElement ? link.href : '';
    return { manifest: address, icons: [] };
  });
  void icons;
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
