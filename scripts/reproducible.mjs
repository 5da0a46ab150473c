// `npm run test:reproducible`: builds the package again from a copy of the sources in another folder, and compares the
// bytes. With the sources, anyone can verify a published package.

import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure, output, root, run, say, script, sources } from './lib/steps.mjs';

/** The hash of the package as npm computes it. @param {string} pkg */
function integrity(pkg) {
  const listing = output('npm', ['pack', '--dry-run', '--json', pkg]);
  if (listing === undefined) throw new Failure('npm pack fails in pkg/.');
  return String(JSON.parse(listing)[0].integrity);
}

await script(async () => {
  // At another depth than this folder, with spaces and letters that are not ASCII.
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'ecs-start-task-'));
  const copy = join(home, 'twice as dëep', 'sources');
  try {
    for (const file of sources()) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(root, file), join(copy, file), { preserveTimestamps: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    symlinkSync(realpathSync(join(root, '.tools')), join(copy, '.tools'));
    // The crates are also in another folder.
    const cargo = join(home, 'cargo');
    symlinkSync(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), cargo);
    const env = { CARGO_HOME: cargo, TZ: 'Pacific/Kiritimati', LC_ALL: 'C' };
    await run('node', [join(copy, 'scripts', 'build.mjs')], { cwd: copy, env });
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    await run('node', [vite, 'build', join(copy, 'www'), '--mode', 'single'], { cwd: copy, env });
    await run('node', [join(copy, 'scripts', 'composer.mjs')], { cwd: copy, env });
    await run('git', ['diff', '--no-index', '--stat', '--exit-code', join(root, 'pkg'), join(copy, 'pkg')], {
      why: 'Two builds of the same sources differ.',
    });
    say(`Two builds are the same: ${integrity(join(root, 'pkg'))}`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
