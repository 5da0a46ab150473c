// Building a request: the first screen, the order of the form, lists that are typed and pasted, what is said meanwhile.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inChromiumOnly } from '../lib/browser.mjs';
import { ID, RIGHT, composer } from '../lib/composer.mjs';

const on = composer();
const OTHER = 'fedcba9876543210fedcba9876543210';
const press = (/** @type {string} */ key) => on.page.keyboard.press(key);
const type = (/** @type {string} */ text) => on.page.keyboard.type(text);

/** A request with this in a container. @param {object} members */
const withContainer = (members) => ({
  ...RIGHT,
  overrides: { containerOverrides: [{ name: 'app', ...members }] },
});
const ENVIRONMENT = '/overrides/containerOverrides/0/environment';
const COMMAND = '/overrides/containerOverrides/0/command';

/** A task definition in use, with a request for its container. @param {object} [more] */
async function withDefinition(more = {}) {
  const definition = {
    family: 'web',
    revision: 7,
    networkMode: 'bridge',
    containerDefinitions: [
      { name: 'app', cpu: 256, memory: 512, environment: [{ name: 'LOG_LEVEL', value: 'info' }] },
    ],
    ...more,
  };
  const dialog = await on.import(JSON.stringify(definition));
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await on.page.locator('.chip').waitFor();
}

for (const width of [360, 820, 1440]) {
  test(`the first screen explains StartTask and offers three ways to begin, and nothing else: ${width} px`, async () => {
    await on.open({ viewport: { width, height: 780 } });
    await on.page.reload();
    const start = on.page.locator('.start');
    await start
      .getByRole('heading', { name: 'StartTask runs a task on the container instances that you specify.' })
      .waitFor();
    await start.getByText('To let Amazon ECS choose the instances, use RunTask.').waitFor();
    const begin = start.getByRole('button', { name: 'Fill in the form' });
    const places = await Promise.all(
      [start.getByLabel('Paste anything'), start.locator('.cards-of-examples'), begin].map((part) =>
        part.boundingBox(),
      ),
    );
    const tops = places.map((place) => place?.y ?? NaN);
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => a - b),
    );
    // All of it is on the first screen.
    assert.ok((tops[2] ?? NaN) < 780 - 40, `${tops[2]}`);
    for (const other of ['.toolbar', '.summary-line', '#form', '.problems', '.menu', '.skip']) {
      assert.equal(await on.page.locator(other).isVisible(), false, other);
    }
    await begin.click();
    await on.hasFocus('/cluster');
    assert.equal(await start.count(), 0);
  });
}

test('an example and a paste lead from the first screen into the request', async () => {
  await on.page.reload();
  await on.page.getByRole('button', { name: /^Smallest request/ }).click();
  assert.equal(await on.input('/taskDefinition').inputValue(), 'web:7');
  await on.page.getByRole('button', { name: 'New', exact: true }).click();
  await on.page.getByLabel('Paste anything').focus();
  await on.paste(JSON.stringify(RIGHT));
  await on.page.locator('.start').or(on.page.getByRole('dialog')).first().waitFor();
  const dialog = on.page.getByRole('dialog', { name: 'Import' });
  if (await dialog.isVisible()) {
    await dialog.getByText('Looks like').waitFor();
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  }
  await on.page.locator('.start').waitFor({ state: 'detached' });
  assert.deepEqual(await on.request(), RIGHT);
});

test('the form has the sections of the package, from what is required to what is deprecated', async () => {
  const titles = await on.page.locator('#form h3').allInnerTexts();
  const names = titles.map((title) => title.split('\n')[0]);
  assert.deepEqual(names, [
    'Where and what',
    'Overrides',
    'Network configuration',
    'Volume configurations',
    'Tags',
    'More options',
  ]);
  const first = on.page.getByRole('region', { name: 'Where and what' });
  assert.deepEqual(
    await first
      .locator(':scope > .inside > [data-pointer]')
      .evaluateAll((all) => all.map((each) => each.dataset.pointer)),
    ['/cluster', '/taskDefinition', '/containerInstances'],
  );
  const overrides = on.page.locator('[data-pointer="/overrides"]');
  const inner = overrides.locator('.inner-group h4');
  assert.deepEqual(
    (await inner.allInnerTexts()).map((title) => title.split('\n')[0]),
    ['Task size and roles', 'Fargate only or deprecated'],
  );
  // Both are folded: few requests have them.
  assert.equal(await on.field('/overrides/taskRoleArn').count(), 0);
  assert.equal(await on.field('/overrides/ephemeralStorage').count(), 0);
  await on.unfold('Task size and roles');
  for (const name of ['cpu', 'memory', 'taskRoleArn', 'executionRoleArn']) {
    assert.equal(await on.field(`/overrides/${name}`).count(), 1, name);
  }
});

test('the form hides members that do not apply to the task definition, unless they have a value', async () => {
  await withDefinition();
  assert.equal(await on.field('/networkConfiguration').count(), 0);
  assert.equal(await on.field('/volumeConfigurations').count(), 0);
  const awsvpcConfiguration = { subnets: ['subnet-0123456789abcdef0'] };
  await on.write({ ...RIGHT, networkConfiguration: { awsvpcConfiguration } });
  assert.equal(await on.input('/networkConfiguration/awsvpcConfiguration/subnets/0').count(), 1);
});

test('the settings are a line that folds, and begin with the current API', async () => {
  const toggle = on.page.locator('.toolbar-toggle');
  assert.equal(await toggle.innerText(), 'API version: Current · Instances: EC2');
  assert.equal(await on.page.getByRole('radio', { name: 'External' }).isVisible(), false);
  await toggle.click();
  const choices = on.page.locator('.settings');
  assert.deepEqual(
    await choices.getByRole('group', { name: 'API version' }).locator('label').allInnerTexts(),
    ['Current', 'Early 2023'],
  );
  assert.deepEqual(
    await choices.getByRole('group', { name: 'Instances (for checks)' }).locator('label').allInnerTexts(),
    ['EC2', 'External'],
  );
  await on.choose('Early 2023');
  await on.choose('External');
  await toggle.click();
  assert.equal(await toggle.innerText(), 'API version: Early 2023 · Instances: External');
});

test('the theme is an icon', async () => {
  const look = () => on.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await on.page.getByRole('button', { name: 'Theme: system. Switch to light' }).click();
  assert.equal(await look(), 'light');
  await on.page.getByRole('button', { name: 'Theme: light. Switch to dark' }).click();
  assert.equal(await look(), 'dark');
  await on.page.getByRole('button', { name: 'Theme: dark. Switch to system' }).click();
});

test('a line summarizes what the request does and its problems', async () => {
  const line = on.page.locator('.summary-line');
  const does = () => line.locator('.does').innerText();
  await on.write({});
  assert.equal(await does(), 'Nothing entered yet');
  await on.write('{"cluster": x}');
  assert.equal(await does(), 'JSON syntax error');
  await on.write({ cluster: 'production', taskDefinition: 'web:7' });
  assert.equal(await does(), 'Does not start a task of web:7 yet · no container instances');
  await on.write({
    cluster: 'arn:aws:ecs:us-east-1:123456789012:cluster/production',
    containerInstances: [ID, OTHER],
    overrides: { containerOverrides: [{ name: 'app' }, { name: 'proxy' }], cpu: 256 },
    taskDefinition: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:7',
  });
  assert.equal(await does(), 'Starts 2 tasks of web:7 in production · changes app, proxy');
  assert.match(await line.locator('.badge').innerText(), /^1 error/);
  await line.getByRole('button', { name: 'Fix 1' }).click();
  assert.deepEqual((await on.request()).overrides.cpu, '256');
  await on.write(RIGHT);
  assert.equal(await does(), 'Starts 1 task of web:7 in default');
  assert.equal(await line.locator('.badge').innerText(), 'Valid');
  assert.equal(await line.getByRole('button').count(), 0);
});

for (const width of [360, 820]) {
  test(`the number of problems and the way to them are always in sight: ${width} px`, async () => {
    await on.open({ viewport: { width, height: 740 } });
    await on.example('Common mistakes');
    const line = on.page.locator('.summary-line');
    const inSight = async () => {
      for (const part of [line.locator('.badge'), line.getByRole('button', { name: 'Show' })]) {
        const box = await part.boundingBox();
        assert.ok(box && box.y >= 0 && box.y + box.height <= 740 && box.x + box.width <= width);
      }
    };
    for (const view of /** @type {const} */ (['form', 'json', 'output', 'explain'])) {
      await on.show(view);
      await inSight();
      await on.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await inSight();
      // Tabs stick to the top, the tools of the panel below them; neither covers the other.
      if (view === 'json') {
        await on.page.evaluate(() => scrollTo(0, 300));
        const [tabs, tools] = await Promise.all(
          ['.tabs', '.side > header'].map((part) => on.page.locator(part).boundingBox()),
        );
        assert.ok(tabs && tools && tools.y >= tabs.y + tabs.height - 1, JSON.stringify({ tabs, tools }));
      }
    }
    await on.show('form');
    // Another view begins at its top.
    await on.page.waitForFunction(() => {
      const field = document.querySelector('#form [data-pointer="/cluster"]');
      const { top } = field?.getBoundingClientRect() ?? { top: 0 };
      return top > 40 && top < 740;
    });
    await line.getByRole('button', { name: 'Show' }).click();
    await on.page.waitForFunction(() => document.activeElement?.closest('.problem'));
    const box = await on.page.locator('.problem').first().boundingBox();
    assert.ok(box && box.y > 40 && box.y < 400, `${box?.y}`);
    // What the bar covers could not be read.
    await on.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const [footer, bar] = await Promise.all([on.page.locator('footer').boundingBox(), line.boundingBox()]);
    assert.ok(footer && bar && footer.y + footer.height <= bar.y);
  });
}

test('Enter adds a row, Backspace removes an empty one', async () => {
  await on.input('/containerInstances/0').click();
  await type(ID);
  await press('Enter');
  await on.hasFocus('/containerInstances/1');
  // No row after a blank one.
  await press('Enter');
  assert.equal(await on.field('/containerInstances').locator('.row').count(), 2);
  await press('Backspace');
  await on.hasFocus('/containerInstances/0');
  await type('x');
  assert.deepEqual(await on.request(), { containerInstances: [`${ID}x`] });
  await press('Backspace');
  await on.page.getByRole('button', { name: 'Add tag' }).click();
  await on.hasFocus('/tags/0/key');
  await type('team');
  await press('Tab');
  await type('payments');
  await press('Enter');
  await on.hasFocus('/tags/1/key');
  await type('stage');
  await press('Enter');
  await on.hasFocus('/tags/2/key');
  await press('Backspace');
  await on.hasFocus('/tags/1/key');
  assert.deepEqual((await on.request()).tags, [
    { key: 'team', value: 'payments' },
    { key: 'stage', value: '' },
  ]);
});

test('Enter does not break a single-line value; Shift and Enter break a line where values can have several', async () => {
  await on.write(withContainer({ command: ['a'], environment: [{ name: 'A', value: '1' }] }));
  await on.page.getByRole('button', { name: 'Add tag' }).click();
  for (const pointer of [
    '/cluster',
    '/taskDefinition',
    '/tags/0/key',
    '/tags/0/value',
    `${ENVIRONMENT}/0/name`,
  ]) {
    await on.input(pointer).click();
    await press('End');
    await type('b');
    await press('Shift+Enter');
    await press('Enter');
    assert.equal(await on.input(pointer).evaluate((element) => element.tagName), 'INPUT', pointer);
    assert.doesNotMatch(await on.input(pointer).inputValue(), /\n/, pointer);
  }
  for (const pointer of [`${COMMAND}/0`, `${ENVIRONMENT}/0/value`]) {
    const before = await on.input(pointer).inputValue();
    await on.input(pointer).click();
    await press('End');
    await press('Shift+Enter');
    await on.page.waitForFunction(
      (id) => document.getElementById(id)?.tagName === 'TEXTAREA',
      `in${pointer}`,
    );
    await on.hasFocus(pointer);
    await type('c');
    assert.equal(await on.input(pointer).inputValue(), `${before}\nc`);
    await press('Enter');
    assert.equal(await on.input(pointer).inputValue(), `${before}\nc`);
  }
});

test('pasted lines, commas, JSON and .env text become rows, in one step', async () => {
  const instances = async () => (await on.request()).containerInstances;
  for (const text of [
    `${ID}\n${OTHER}\n`,
    `${ID}, ${OTHER}`,
    JSON.stringify([ID, OTHER], null, 2),
    `"${ID}",\n"${OTHER}"`,
  ]) {
    await on.write({ taskDefinition: 'web:7' });
    await on.input('/containerInstances/0').click();
    await on.paste(text);
    assert.deepEqual(await instances(), [ID, OTHER], text);
    await on.hasFocus('/containerInstances/1');
    await press('ControlOrMeta+z');
    assert.deepEqual(await on.request(), { taskDefinition: 'web:7' });
  }

  const environment = async () => (await on.request()).overrides.containerOverrides[0].environment;
  await on.write(
    withContainer({
      environment: [
        { name: 'A', value: '1' },
        { name: '', value: '' },
      ],
    }),
  );
  await on.input(`${ENVIRONMENT}/1/name`).click();
  await on.paste('# comment\nexport A=2\nB="b c"\n');
  assert.deepEqual(await environment(), [
    { name: 'A', value: '2' },
    { name: 'B', value: 'b c' },
  ]);
  await on.field(ENVIRONMENT).getByRole('button', { name: 'Add environment variable' }).click();
  await on.hasFocus(`${ENVIRONMENT}/2/name`);
  await on.paste('[{"Name": "C", "Value": "3"}]');
  assert.deepEqual((await environment()).at(-1), { name: 'C', value: '3' });
  // A value of several lines is one value.
  await on.input(`${ENVIRONMENT}/2/value`).fill('');
  await on.input(`${ENVIRONMENT}/2/value`).click();
  await on.paste('-----BEGIN KEY-----\nabc=\n-----END KEY-----');
  assert.deepEqual((await environment()).at(-1), {
    name: 'C',
    value: '-----BEGIN KEY-----\nabc=\n-----END KEY-----',
  });

  await on.write(withContainer({ command: [''] }));
  await on.input(`${COMMAND}/0`).click();
  await on.paste('["python", "job.py", "a,b"]');
  assert.deepEqual((await on.request()).overrides.containerOverrides[0].command, ['python', 'job.py', 'a,b']);

  await on.write({ ...RIGHT, tags: [{ key: '', value: '' }] });
  await on.input('/tags/0/key').click();
  await on.paste('team=payments,stage=prod');
  assert.deepEqual((await on.request()).tags, [
    { key: 'team', value: 'payments' },
    { key: 'stage', value: 'prod' },
  ]);
});

test(
  'the buttons that move a row are seen when it is pointed at or focused',
  inChromiumOnly('where nothing can hover, as in a headless Firefox, they are always shown'),
  async () => {
    await on.write({ ...RIGHT, containerInstances: [ID, OTHER] });
    const row = on.field('/containerInstances/0');
    const opacity = () => row.locator('.moves').evaluate((element) => getComputedStyle(element).opacity);
    const becomes = (/** @type {string} */ value) =>
      on.page.waitForFunction((wanted) => {
        const moves = document.querySelector('[data-pointer="/containerInstances/0"] .moves');
        return moves && getComputedStyle(moves).opacity === wanted;
      }, value);
    await on.page.mouse.move(0, 0);
    await becomes('0');
    await row.hover();
    await becomes('1');
    await on.page.mouse.move(0, 0);
    await becomes('0');
    await on.input('/containerInstances/0').focus();
    assert.equal(await opacity(), '1');
  },
);

test('a list over ten folds into a summary with a filter; one that grows stays open', async () => {
  const variables = (/** @type {number} */ count) =>
    Array.from({ length: count }, (_, index) => ({ name: `VARIABLE_${index}`, value: 'x' }));
  await on.write(withContainer({ environment: variables(11) }));
  const rows = on.field(ENVIRONMENT).locator('.row');
  assert.equal(await rows.count(), 0);
  const summary = on.page.getByRole('button', { name: /^11 environment variables/ });
  assert.match(await summary.innerText(), /VARIABLE_0, VARIABLE_1/);
  await summary.click();
  assert.equal(await rows.count(), 11);
  await on.page.getByRole('searchbox', { name: 'Filter environment variables' }).fill('_1');
  assert.equal(await rows.count(), 2);
  await on.page.getByText('2 of 11').waitFor();
  // What is changed is the row that is shown.
  await on.input(`${ENVIRONMENT}/10/value`).fill('changed');
  assert.equal((await on.request()).overrides.containerOverrides[0].environment[10].value, 'changed');

  await on.page.reload();
  await on.write(withContainer({ environment: variables(10) }));
  assert.equal(await rows.count(), 10);
  await on.input(`${ENVIRONMENT}/9/value`).click();
  await press('Enter');
  await on.hasFocus(`${ENVIRONMENT}/10/name`);
  assert.equal(await rows.count(), 11);
});

test('a new row has no violations until it loses the focus', async () => {
  await on.write(RIGHT);
  await on.page.getByRole('button', { name: 'Add container instance' }).click();
  await on.hasFocus('/containerInstances/1');
  assert.deepEqual(await on.problems(), []);
  assert.match(await on.field('/containerInstances/1').innerText(), /Required/);
  await press('Tab');
  await press('Tab');
  await press('Tab');
  await press('Tab');
  await on.page.waitForFunction(() => document.querySelector('.problem[data-path="/containerInstances/1"]'));
  // So is a card: its name is asked for once the card is left.
  await on.write(RIGHT);
  await on.page.getByRole('button', { name: 'Add container override' }).click();
  await on.hasFocus('/overrides/containerOverrides/0/name');
  assert.deepEqual(await on.problems(), []);
  await on.input('/cluster').click();
  await on.page.waitForFunction(() => document.querySelectorAll('.problem').length > 0);
});

test('warnings appear after typing', async () => {
  await on.write({ ...RIGHT, containerInstances: [ID, OTHER] });
  await on.input('/containerInstances/1').fill('i-0123456789abcdef0');
  assert.deepEqual(await on.problems(), []);
  await on.page.locator('.problem.warning[data-path="/containerInstances/1"]').waitFor();
  await type('1');
  assert.deepEqual(await on.problems(), []);
  await on.input('/cluster').click();
  assert.equal((await on.problems()).length, 1);
  // Errors do not wait.
  await on.input('/cluster').fill('no cluster');
  assert.match((await on.problems()).join(), /@\/cluster/);
});

test('a missing member is not counted next to its misspelling', async () => {
  await on.write({ containerInstances: [ID], taskdefinition: 'web:7' });
  assert.deepEqual(await on.problems(), ['unknown-member@/taskdefinition']);
  assert.equal(await on.page.locator('.summary-line .badge').innerText(), '1 error');
  await on.write({ containerInstances: [ID] });
  assert.deepEqual(await on.problems(), ['missing-member@/taskDefinition']);
});

test('the focused value is not masked', async () => {
  await on.write(withContainer({ environment: [{ name: 'A', value: 'c4nary' }] }));
  const input = on.input(`${ENVIRONMENT}/0/value`);
  const look = () =>
    input.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-text-security'));
  assert.equal(await look(), 'disc');
  await input.focus();
  assert.equal(await look(), 'none');
  await on.input('/cluster').focus();
  assert.equal(await look(), 'disc');
});

test('the lines of the focused field are tinted and in sight, the field at the caret is outlined', async () => {
  const environment = Array.from({ length: 9 }, (_, index) => ({ name: `A${index}`, value: 'x' }));
  await on.write({ ...withContainer({ environment }), tags: [{ key: 'team', value: 'payments' }] });
  const tinted = () => on.page.locator('.cm-linked').allTextContents();
  await on.input('/tags/0/key').click();
  await on.page.waitForFunction(() => document.querySelector('.cm-linked')?.textContent?.includes('team'));
  assert.deepEqual(
    (await tinted()).map((line) => line.trim()),
    ['"key": "team",'],
  );
  const [line, editor] = await Promise.all(
    ['.cm-linked', '.cm-scroller'].map((part) => on.page.locator(part).boundingBox()),
  );
  assert.ok(line && editor && line.y >= editor.y && line.y + line.height <= editor.y + editor.height);
  await on.input('/cluster').click();
  assert.deepEqual(await tinted(), []);
  await on.input('/taskDefinition').click();
  await on.page.waitForFunction(() => document.querySelector('.cm-linked')?.textContent?.includes('web:7'));

  await on.page.locator('.cm-content').focus();
  await on.page.waitForFunction(() => !document.querySelector('.cm-linked'));
  await press('ControlOrMeta+Home');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('End');
  await press('ArrowLeft');
  await on.page.locator('#form [data-pointer="/containerInstances/0"][data-linked]').waitFor();
  assert.equal(await on.page.locator('[data-linked]').count(), 1);
  await on.input('/cluster').focus();
  await on.page.waitForFunction(() => !document.querySelector('[data-linked]'));
});

test('an ARN shows its end until it is focused', async () => {
  const arn = `arn:aws:ecs:eu-central-1:123456789012:container-instance/production/${ID}`;
  await on.open({ viewport: { width: 360, height: 740 } });
  await on.write({ ...RIGHT, containerInstances: [arn] });
  await on.show('form');
  const input = on.input('/containerInstances/0');
  const look = () => input.evaluate((element) => getComputedStyle(element).direction);
  assert.equal(await look(), 'rtl');
  assert.equal(await input.getAttribute('title'), arn);
  await input.focus();
  assert.equal(await look(), 'ltr');
});

test('variable names and registered values of the task definition are suggested, secrets only if values are shown', async () => {
  await withDefinition();
  await on.write(withContainer({ environment: [{ name: 'LOG_LEVEL', value: '' }] }));
  const offered = (/** @type {string} */ pointer) =>
    on.page
      .locator(`datalist[id="list${pointer}"] option`)
      .evaluateAll((options) => options.map((option) => /** @type {HTMLOptionElement} */ (option).value));
  assert.deepEqual(await offered(`${ENVIRONMENT}/0/name`), ['LOG_LEVEL']);
  assert.deepEqual(await offered(`${ENVIRONMENT}/0/value`), []);
  await on.page.locator('.tools').getByRole('button', { name: 'Show values' }).click();
  assert.deepEqual(await offered(`${ENVIRONMENT}/0/value`), ['info']);
  assert.deepEqual(await offered('/overrides/containerOverrides/0/memory'), ['512']);
  assert.match(
    (await on.input('/overrides/containerOverrides/0/cpu').getAttribute('placeholder')) ?? '',
    /^256/,
  );
});

test('after a fix, the next problem has the focus and the page does not scroll', async () => {
  await on.write({
    ...RIGHT,
    overrides: { cpu: 256, memory: 512 },
    startedby: 'me',
    tags: [{ key: 'a' }, { key: 'b' }, { key: 'c' }],
  });
  const focused = () =>
    on.page.evaluate(() => {
      const problem = document.activeElement?.closest('.problem');
      return problem instanceof HTMLElement ? problem.dataset.path : undefined;
    });
  await on.page.locator('.problem[data-path="/overrides/cpu"] .fix').focus();
  const before = await on.page.evaluate(() => scrollY);
  await press('Enter');
  await on.page.waitForFunction(() =>
    document.activeElement?.closest('.problem[data-path="/overrides/memory"]'),
  );
  await press('Enter');
  await on.page.waitForFunction(() => document.activeElement?.closest('.problem[data-path="/startedby"]'));
  assert.equal(await focused(), '/startedby');
  await press('Enter');
  await on.page.waitForFunction(() => document.activeElement?.id === 'problems-title');
  assert.equal(await on.page.evaluate(() => scrollY), before);
  assert.deepEqual(await on.problems(), []);

  // In the form it goes on to the next field.
  await on.write({ ...RIGHT, overrides: { cpu: 256, memory: 512 } });
  await on.field('/overrides/cpu').locator('.fix').focus();
  await press('Enter');
  await on.hasFocus('/overrides/memory');
});

test('labels say what is meant', async () => {
  assert.match(
    await on.page.locator('.brand').innerText(),
    /Build, check and export Amazon ECS StartTask requests\. Runs offline; nothing is sent\./,
  );
  await on.page.getByText('All StartTask parameters. Only two are required.').waitFor();
  await on.write('{"taskDefinition": web}');
  await on.page.getByText('JSON syntax error on line 1. The form is read-only until it is fixed.').waitFor();
  assert.match(await on.page.locator('.problem').first().innerText(), /JSON syntax/);
  await on.write(RIGHT);
  await on.page.getByText('Valid. Meets all documented limits.').waitFor();
});
