// Secrets in the page: no spelling of a draft shows one, in whichever view, until somebody asks to see the values.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer();
const CANARY = 'c4nary';
const NUMBER = 918273645;

/** A request with this in a container. @param {object} members */
const withContainer = (members) => ({
  ...RIGHT,
  overrides: { containerOverrides: [{ name: 'app', ...members }] },
});

/** A variable, as text in JSON. */
const variable = `{"name": "PW", "value": "${CANARY}"}`;
const overrides = JSON.stringify({ containerOverrides: [{ environment: [{ name: 'A', value: CANARY }] }] });
const line = `aws ecs start-task --task-definition web:7 --container-instances ${ID}`;

/** @type {Record<string, unknown>} */
const DRAFTS = {
  'as documented': withContainer({ environment: [{ name: 'PW', value: CANARY }] }),
  'numbers and booleans': withContainer({ environment: [{ name: 'PW', value: NUMBER }] }),
  'an array': withContainer({ environment: [{ name: 'PW', value: [CANARY, NUMBER] }] }),
  'an object': withContainer({ environment: [{ name: 'PW', value: { a: CANARY } }] }),
  PascalCase: {
    ...RIGHT,
    Overrides: { ContainerOverrides: [{ Name: 'app', Environment: [{ Name: 'PW', Value: CANARY }] }] },
  },
  'the value in PascalCase': withContainer({ environment: [{ name: 'PW', Value: CANARY }] }),
  'object form': withContainer({ environment: { PW: CANARY, N: NUMBER } }),
  'containers by name': {
    ...RIGHT,
    overrides: { containerOverrides: { app: { environment: { PW: CANARY } } } },
  },
  strings: withContainer({ environment: [`PW=${CANARY}`] }),
  'a string': withContainer({ environment: `PW=${CANARY}` }),
  'a name with a value': withContainer({ environment: [{ name: `PW=${CANARY}`, value: 'x' }] }),
  'a member with a value in its name': { ...RIGHT, [`PW=${CANARY}`]: 1 },
  'a variable with a value in its name': withContainer({ environment: { [`PW=${CANARY}`]: 1 } }),
  'a long list with values first': withContainer({
    environment: Array.from({ length: 11 }, (_, index) => ({ value: CANARY, name: `A${index}` })),
  }),
  'a long list of names with values': withContainer({
    environment: Array.from({ length: 11 }, (_, index) => ({ name: `A${index}=${CANARY}`, value: 'x' })),
  }),
  secrets: withContainer({ secrets: [{ name: 'PW', valueFrom: CANARY }] }),
  'overrides as JSON text': { ...RIGHT, overrides },
  'overrides as shorthand': {
    ...RIGHT,
    overrides: `containerOverrides=[{name=app,environment=[{name=PW,value=${CANARY}}]}]`,
  },
  'unknown members': { ...RIGHT, environment: { PW: CANARY }, x: NUMBER, y: [CANARY] },
  'a value where a number belongs': withContainer({ cpu: `PW=${CANARY}` }),
  'a value where an object belongs': { ...RIGHT, networkConfiguration: CANARY, tags: [CANARY] },
  'a comment': JSON.stringify(RIGHT, null, 2).replace('{', `{ // ${CANARY}\n /* ${NUMBER}\n ${CANARY} */`),
  twice: `{"taskDefinition": "web:7", "environment": [${variable}], "environment": []}`,
  'cut off': `{"taskDefinition": "web:7", "environment": [${variable}`,
  'an open quote': `{"taskDefinition": "web:7", "environment": "${CANARY}`,
  'single quotes': `{'taskDefinition': 'web:7', 'environment': '${CANARY}'}`,
  'a command line': `${line} --overrides '${overrides}'`,
  'a command line with JSON': `${line} --cli-input-json '{"overrides": ${overrides}}' --x ${CANARY}`,
  'an unknown word': `${line} --nonsense ${CANARY}`,
};

/** All that can be read in the page, in names for assistive technology too. */
const readable = () =>
  on.page.evaluate(() => {
    /** @type {string[]} */
    const said = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (!node.parentElement?.closest('.secret')) said.push(node.data);
        continue;
      }
      if (!(node instanceof Element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) said.push(node.getAttribute(name) ?? '');
      if (node instanceof HTMLOptionElement) said.push(node.value);
      if (!(node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)) continue;
      if (getComputedStyle(node).getPropertyValue('-webkit-text-security') !== 'disc') said.push(node.value);
    }
    return said.join('\n');
  });

/** @param {string} what */
async function assertSilent(what) {
  const text = await readable();
  for (const secret of [CANARY, String(NUMBER)]) {
    const at = text.indexOf(secret);
    assert.ok(at < 0, `${what}: …${text.slice(Math.max(0, at - 80), at + 80)}…`);
  }
}

test('nothing of a secret is shown, however it is written', async () => {
  for (const [name, draft] of Object.entries(DRAFTS)) {
    await on.write(draft);
    // The code that finds them is loaded with the first text.
    await on.page.waitForFunction(() => document.querySelector('.cm-content .secret'));
    await on.page.waitForTimeout(50);
    for (const view of /** @type {const} */ (['json', 'output', 'explain'])) {
      await on.show(view);
      await on.page.waitForTimeout(50);
      await assertSilent(`${name}, ${view}, folded`);
      await on.page
        .locator('.toggle[aria-expanded=false]')
        .evaluateAll((toggles) =>
          toggles.forEach((toggle) => toggle instanceof HTMLElement && toggle.click()),
        );
      await assertSilent(`${name}, ${view}`);
    }
    // Where values are asked for, they are there.
    await on.page.locator('.tools').getByRole('button', { name: 'Show values' }).click();
    await on.show('json');
    assert.equal(await on.page.locator('.cm-content .secret').count(), 0, name);
    await on.page.locator('.tools').getByRole('button', { name: 'Hide values' }).click();
  }
});

test('an import lists its changes without values', async () => {
  for (const draft of [DRAFTS.PascalCase, DRAFTS['object form'], DRAFTS['a comment']]) {
    const text = typeof draft === 'string' ? draft : JSON.stringify(draft);
    const dialog = await on.import(text);
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await on.page.locator('.toast').getByRole('button', { name: 'Show' }).click();
    const done = on.page.getByRole('dialog', { name: 'Imported' });
    await done.locator('.changes').waitFor();
    await assertSilent(text);
    await done.getByRole('button', { name: 'Done' }).click();
  }
});

test('a number is hidden as a whole, and what is typed can be read', async () => {
  await on.write(DRAFTS['numbers and booleans']);
  const hidden = on.page.locator('.cm-content .secret');
  // The whole text is hidden until the core that finds the secrets has loaded.
  await on.page.waitForFunction((number) => {
    const [first, second] = document.querySelectorAll('.cm-content .secret');
    return first?.textContent === number && !second;
  }, String(NUMBER));
  // While you type, the text is sometimes not JSON. That does not make the typed name secret.
  await on.write(RIGHT);
  await on.page.waitForFunction(() => !document.querySelector('.cm-content .secret'));
  await on.page.keyboard.press('ControlOrMeta+Home');
  await on.page.keyboard.press('ArrowRight');
  await on.page.keyboard.type('"clus');
  assert.equal(await hidden.count(), 0);
});

test('a value of the wrong type is hidden in its field until the keyboard is there', async () => {
  await on.write(withContainer({ cpu: CANARY }));
  await on.page.waitForFunction(() => document.querySelector('.cm-content .secret'));
  const input = on.input('/overrides/containerOverrides/0/cpu');
  const security = () =>
    input.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-text-security'));
  assert.equal(await security(), 'disc');
  await input.focus();
  assert.equal(await security(), 'none');
});

test('pasted text in Explain is hidden, unless it is only a name or a message', async () => {
  await on.show('explain');
  const box = on.page.locator('#explain-text');
  const isHidden = () =>
    box.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-text-security') === 'disc');
  // Each is classified after the core is loaded.
  await box.fill('startedBy');
  await on.page.locator('.explanation').waitFor();
  for (const [text, hides] of /** @type {[string, boolean][]} */ ([
    [JSON.stringify(DRAFTS['as documented']), true],
    [String(DRAFTS['a command line']), true],
    [String(DRAFTS['cut off']), true],
    [`{"tasks": [{"stoppedReason": "Essential container in task exited", "x": "${CANARY}`, true],
    [`PW=${CANARY}`, true],
    [JSON.stringify(RIGHT), false],
    ['startedBy', false],
    ['too-many-items', false],
    ['RESOURCE:MEMORY', false],
    ['An error occurred (ClientException) when calling the StartTask operation: x', false],
  ])) {
    await box.fill(text);
    await on.page.locator('#tab-explain').focus();
    await on.until(isHidden, hides);
    await box.focus();
    assert.equal(await isHidden(), false, text);
  }
});
