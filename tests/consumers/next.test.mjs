// Next.js: a server component, a client component, a route, and a route of the edge runtime, built and served.

import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch } from '../lib/browser.mjs';
import {
  EXPECTED,
  everything,
  marks,
  node,
  started,
  told,
  tool,
  consumerProjects,
} from '../lib/consumer-projects.mjs';

const IMPORTS = `import * as api from 'ecs-start-task'; import { results } from 'RESULTS';`;
const importing = (/** @type {string} */ path) => IMPORTS.replace('RESULTS', path);

const FILES = {
  'app/layout.js': `
    export default function Layout({ children }) {
      return <html lang="en"><body>{children}</body></html>;
    }`,
  'app/page.js': `
    ${importing('../results.js')}
    import { Client } from './client.js';
    export default function Page() {
      return <><pre id="server">{results(api)}</pre><Client /></>;
    }`,
  'app/client.js': `
    'use client';
    ${importing('../results.js')}
    import { useEffect } from 'react';
    export function Client() {
      useEffect(() => {
        globalThis.told = JSON.stringify([document.querySelector('#server').textContent, results(api)]);
      }, []);
      // Also rendered on the server.
      return <p>{api.validate({}).violations.length}</p>;
    }`,
  'app/route/route.js': `
    ${importing('../../results.js')}
    export const dynamic = 'force-dynamic';
    export const GET = () => new Response(results(api));`,
  'app/edge/route.js': `
    ${importing('../../results.js')}
    export const runtime = 'edge';
    export const GET = () => new Response(results(api));`,
};

test('Next.js, built and served', async (t) => {
  const script = tool(t, 'next/dist/bin/next');
  if (script === undefined) return;
  const user = consumerProjects();
  const browser = await launch();
  try {
    // Next.js is resolved from a folder above the project.
    const root = JSON.stringify(realpathSync(process.env.CONSUMERS_TOOLS ?? ''));
    const settings = `export default { turbopack: { root: ${root} }, outputFileTracingRoot: ${root} };`;
    const folder = user.project('next', { ...FILES, 'next.config.mjs': settings });
    const quiet = { NEXT_TELEMETRY_DISABLED: '1' };
    await node(script, ['build'], folder, quiet);
    // The deployed runtime does not compile WebAssembly; here it would.
    const edge = everything(join(folder, '.next', 'server', 'edge'));
    const { first, javascript } = marks(user.folder);
    assert.deepEqual([edge.includes(first), edge.includes(javascript)], [false, true]);
    const server = await started(
      (port) => [process.execPath, [script, 'start', '--hostname', '127.0.0.1', '--port', String(port)]],
      folder,
      quiet,
    );
    try {
      assert.equal(await told(browser, server.address), JSON.stringify([EXPECTED, EXPECTED]), 'components');
      for (const route of ['route', 'edge']) {
        assert.equal(await (await fetch(`${server.address}${route}`)).text(), EXPECTED, route);
      }
    } finally {
      await server.stop();
    }
  } finally {
    await browser.close();
    user.remove();
  }
});
