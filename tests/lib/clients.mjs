// Running clients.

import { execFileSync, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';

/** @type {Record<string, string>} */
const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'example',
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/nonexistent',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
  AWS_PAGER: '',
};

/** The AWS CLI, next to the Python that it is installed with. */
export const clientsBin = dirname(process.env.CLIENTS_PYTHON ?? '');

/** The models of the newest botocore. The AWS CLI has its own, in which new members can be missing. */
const models = execFileSync(
  String(process.env.DIFFERENTIAL_PYTHON),
  ['-c', 'import botocore; print(botocore.__path__[0] + "/data")'],
  { encoding: 'utf8' },
).trim();

/** The environment for clients: none of this machine's own settings of AWS. @returns {Record<string, string>} */
export function environment() {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(own.map(([name, value]) => [name, value ?? ''])),
    ...CREDENTIALS,
    AWS_DATA_PATH: models,
    PATH: `${clientsBin}:${process.env.PATH}`,
  };
}

/**
 * Runs a command and returns its output; fails if the command fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, input?: string }} [options]
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd, env = environment(), input = '' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${command} ended with ${code}: ${(err + out).slice(-1500)}`));
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The AWS CLI itself. @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
export const aws = (args, options) => run(join(clientsBin, 'aws'), args, options);

/**
 * Runs a function for every item, a few at a time. Each worker has a number.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T, worker: number) => Promise<void>} work
 * @param {number} [workers]
 */
export async function each(items, work, workers = 3) {
  const queue = items.values();
  const worker = async (/** @type {number} */ number) => {
    for (const item of queue) await work(item, number);
  };
  await Promise.all(Array.from({ length: workers }, (_, number) => worker(number)));
}
