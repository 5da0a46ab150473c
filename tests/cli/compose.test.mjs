// `ecs-start-task compose`: the page that is shipped, and the browser that opens it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { after, test } from 'node:test';
import { COMMANDS, Desk } from '../lib/command.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ecs-start-task-compose-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const page = readFileSync(new URL('../../dist/page/composer.html', import.meta.url));

/** The native command as it is installed: beside the page, with a link to it elsewhere. */
const installed = join(folder, 'bin');
mkdirSync(installed);
const native = join(installed, basename(COMMANDS.native[0]));
copyFileSync(COMMANDS.native[0], native);
copyFileSync(new URL('../../dist/page/composer.html', import.meta.url), join(installed, 'composer.html'));
const commands = { native: [native], npm: COMMANDS.npm };

/** Runs a command. @param {string[]} command @param {string[]} args @param {Record<string, string>} [env] */
function run([program, ...first], args, env = {}) {
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ BROWSER: '', DISPLAY: '', WAYLAND_DISPLAY: '' },
      ...env,
    },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The content of a file, once there is one. @param {string} file */
async function soon(file) {
  for (let tries = 0; tries < 200 && !existsSync(file); tries += 1) await setTimeout(25);
  await setTimeout(25);
  return readFileSync(file, 'utf8');
}

for (const [name, command] of Object.entries(commands)) {
  test(`${name}: the page is a whole file, and its path is printed`, () => {
    const { code, out, err } = run(command, ['compose', '--no-open']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^\S.*composer\.html\n$/);
    assert.ok(readFileSync(out.trimEnd()).equals(page), 'the page is that of dist/page');
    assert.deepEqual(run(command, ['compose', '--no-open']), { code, out, err });
  });

  test(`${name}: a browser is opened with the page`, { skip: process.platform === 'win32' }, async () => {
    const seen = join(folder, `seen-${name}`);
    const browser = join(folder, `browser-${name}`);
    writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${seen}'\n`);
    chmodSync(browser, 0o755);
    const { code, out, err } = run(command, ['compose'], { BROWSER: browser });
    assert.deepEqual([code, err], [0, '']);
    assert.equal(await soon(seen), out);
    rmSync(seen);
    // The first that can be started, with the page where %s is.
    const several = run(command, ['compose'], { BROWSER: `/no/such/browser:${browser} --new %s --x` });
    assert.deepEqual([several.code, several.err], [0, '']);
    assert.equal(await soon(seen), `--new\n${out}--x\n`);
  });

  test(`${name}: without a browser the path is still printed`, { skip: process.platform !== 'linux' }, () => {
    for (const browser of ['', '/no/such/browser']) {
      const { code, out, err } = run(command, ['compose'], { BROWSER: browser });
      assert.equal(code, 0);
      assert.match(out, /composer\.html\n$/);
      assert.equal(err, 'No browser could be opened. Open this file in a browser.\n');
    }
  });
}

test(
  'the native command is found through a link, and says what is missing',
  { skip: process.platform === 'win32' },
  () => {
    const link = join(folder, 'link');
    symlinkSync(native, link);
    assert.equal(run([link], ['compose', '--no-open']).out, `${join(installed, 'composer.html')}\n`);
    mkdirSync(join(folder, 'share', 'ecs-start-task'), { recursive: true });
    renameSync(join(installed, 'composer.html'), join(folder, 'share', 'ecs-start-task', 'composer.html'));
    assert.match(run([link], ['compose', '--no-open']).out, /share\/ecs-start-task\/composer\.html\n$/);
    rmSync(join(folder, 'share'), { recursive: true });
    const { code, out, err } = run([link], ['compose']);
    assert.deepEqual([code, out], [3, '']);
    assert.match(
      err,
      /^error: the composer is missing from this installation: .*npx ecs-start-task compose\n$/,
    );
  },
);

test('compose accepts only options', () => {
  const desk = new Desk();
  const { code, err } = desk.run(['compose', 'request.json']);
  assert.equal(code, 2);
  assert.match(err, /Unexpected argument 'request\.json'\. compose accepts only options\./);
  desk.remove();
});
