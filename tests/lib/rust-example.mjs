// Building the examples in Rust, into the folder of all crates outside the workspace, so that they share what they depend
// on.

import { join } from 'node:path';
import { root, run } from '../../scripts/lib/steps.mjs';

export const target = join(root, 'target', 'outside');

/** Runs cargo with the manifest in a folder of the project. @param {string} folder @param {string} command @param {string[]} args */
export const cargo = (folder, command, ...args) =>
  run(
    'cargo',
    [command, '--quiet', '--locked', '--manifest-path', join(root, folder, 'Cargo.toml'), ...args],
    { env: { CARGO_TARGET_DIR: target, CARGO_PROFILE_DEV_DEBUG: '0' } },
  );

/** A program that is built. @param {string} name */
export const program = (name) => join(target, 'debug', name);
