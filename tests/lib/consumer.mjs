// A consumer of the package: a folder outside the project with the packed tarball installed.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pkg = fileURLToPath(new URL('../../pkg', import.meta.url));

/**
 * Packs the package and installs it in a new folder.
 *
 * @param {string} [folder] the folder, empty
 * @returns {{ folder: string, files: string[], write: (name: string, text: string) => string, node: (...args: string[]) => string, remove: () => void }}
 */
export function consumer(folder = mkdtempSync(join(tmpdir(), 'ecs-start-task-'))) {
  const npm = (/** @type {string[]} */ args, cwd = folder) =>
    execFileSync('npm', [...args, '--loglevel=error'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], pkg));
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }');
  npm(['install', '--no-audit', '--no-fund', '--offline', join(folder, packed.filename)]);
  return {
    folder,
    files: packed.files.map((/** @type {{ path: string }} */ file) => file.path),
    write(name, text) {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    node: (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
