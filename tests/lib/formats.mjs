// The requests in the formats of `build`, and endpoints that record what arrives.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from '../../pkg/dist/index.js';
import { each } from './clients.mjs';
import { recorder } from './recorder.mjs';
import { ALL } from './requests.mjs';

/** @typedef {import('../../pkg/dist/index.js').Format} Format */
/** @typedef {{ revision: '2023' | '2026', request: Record<string, unknown> }} Case */

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Returns the request in a format, and the request that must arrive.
 *
 * @param {Case} item
 * @param {Format} format
 * @param {string} [endpoint]
 */
export function written({ request, revision }, format, endpoint) {
  const result = build(request, { revision, format, ...(endpoint === undefined ? {} : { endpoint }) });
  assert.ok(result.ok, JSON.stringify(result.report.violations));
  const built = JSON.parse(JSON.stringify(result.request));
  return { output: String(result.output), request: built, region: result.region?.name };
}

/** Endpoints and a folder for the tests of a file. */
export function stage(workers = 3) {
  /** @type {Awaited<ReturnType<typeof recorder>>[]} */
  const endpoints = [];
  const here = { endpoints, folder: '' };

  before(async () => {
    for (let worker = 0; worker < workers; worker += 1) endpoints.push(await recorder());
    mkdirSync(join(root, 'target'), { recursive: true });
    // Inside the project, so that its npm packages are found from there.
    here.folder = mkdtempSync(join(root, 'target', 'clients-'));
  });

  after(async () => {
    await Promise.all(endpoints.map((endpoint) => endpoint.stop()));
    rmSync(here.folder, { recursive: true, force: true });
  });

  return {
    endpoints,
    /** A folder of that name. @param {string} name */
    folder(name) {
      const path = join(here.folder, name);
      mkdirSync(path, { recursive: true });
      return path;
    },
    /**
     * Runs every request in a format. The endpoint must get the request once.
     *
     * @param {Format} format
     * @param {(output: string, worker: number) => Promise<unknown>} work
     * @param {readonly Case[]} [cases]
     */
    runs(format, work, cases = ALL) {
      for (const endpoint of endpoints) endpoint.taken();
      return each(
        cases,
        async (item, worker) => {
          const { output, request } = written(item, format, endpoints[worker].url);
          await work(output, worker).catch((error) => assert.fail(`${output}\n${error.message}`));
          const taken = endpoints[worker].taken();
          assert.equal(taken.length, 1, output);
          assert.deepEqual(taken[0].body, request, output);
        },
        workers,
      );
    },
    /**
     * Runs all requests in a format, one after the other in one program.
     *
     * @param {Format} format
     * @param {(outputs: string[]) => Promise<unknown>} work
     * @param {(request: any) => void} [differ] what the client is known to send otherwise
     */
    async runsAll(format, work, differ = () => {}) {
      const [endpoint] = endpoints;
      endpoint.taken();
      const all = ALL.map((item) => written(item, format, endpoint.url));
      await work(all.map(({ output }) => output));
      const taken = endpoint.taken();
      assert.equal(taken.length, all.length);
      all.forEach(({ output, request }, index) => {
        differ(request);
        assert.deepEqual(taken[index].body, request, output);
      });
    },
  };
}
