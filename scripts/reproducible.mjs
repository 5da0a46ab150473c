// `npm run reproducible`: builds the package again from a copy of the sources in another folder, and compares the bytes.
// With the sources, anyone can verify a published package.

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Failure, output, root, run, say, script } from './lib/steps.mjs';

/** The files below a folder, each with what is in it. @param {string} folder */
function contents(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

/** What differs between two packages. @param {string} one @param {string} other */
function differences(one, other) {
  const [first, second] = [contents(one), contents(other)];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  return names.flatMap((name) => {
    const [a, b] = [first.get(name), second.get(name)];
    if (a === undefined || b === undefined) return [`${name} is in one of them only`];
    if (a.equals(b)) return [];
    return [`${name} differs from byte ${a.findIndex((byte, index) => byte !== b[index])}`];
  });
}

/** What npm would say of the package: the hash that the registry shows. @param {string} pkg */
function integrity(pkg) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const listing = output(npm, ['pack', '--dry-run', '--json', pkg]);
  if (listing === undefined) throw new Failure('npm pack fails in pkg/.');
  return String(JSON.parse(listing)[0].integrity);
}

await script(async () => {
  // At another depth than this folder, with spaces and letters that are not ASCII.
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'ecs-start-task-'));
  const copy = join(home, 'twice as dëep', 'sources');
  try {
    const tracked = output('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
    if (tracked === undefined) throw new Failure('The sources are no checkout of git.');
    for (const file of tracked.split('\n')) {
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
    const found = differences(join(root, 'pkg'), join(copy, 'pkg'));
    if (found.length > 0) {
      throw new Failure(`Two builds of the same sources differ:\n  ${found.join('\n  ')}`);
    }
    say(
      `Two builds are the same in ${contents(join(root, 'pkg')).size} files: ${integrity(join(root, 'pkg'))}`,
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
