// Next.js: a server component, a client component, a route, and a route of the edge runtime, built and served.

import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch } from '../lib/browser.mjs';
import { EXPECTED, everything, marks, node, started, told, tool, workshop } from '../lib/workshop.mjs';

const ANSWER = `import * as api from 'ecs-start-task'; import { answers } from 'ANSWERS';`;
const answering = (/** @type {string} */ path) => ANSWER.replace('ANSWERS', path);

const FILES = {
  'app/layout.js': `
    export default function Layout({ children }) {
      return <html lang="en"><body>{children}</body></html>;
    }`,
  'app/page.js': `
    ${answering('../answers.js')}
    import { Client } from './client.js';
    export default function Page() {
      return <><pre id="server">{answers(api)}</pre><Client /></>;
    }`,
  'app/client.js': `
    'use client';
    ${answering('../answers.js')}
    import { useEffect } from 'react';
    export function Client() {
      useEffect(() => {
        globalThis.told = JSON.stringify([document.querySelector('#server').textContent, answers(api)]);
      }, []);
      // Also rendered on the server.
      return <p>{api.validate({}).violations.length}</p>;
    }`,
  'app/route/route.js': `
    ${answering('../../answers.js')}
    export const dynamic = 'force-dynamic';
    export const GET = () => new Response(answers(api));`,
  'app/edge/route.js': `
    ${answering('../../answers.js')}
    export const runtime = 'edge';
    export const GET = () => new Response(answers(api));`,
};

test('Next.js, built and served', async (t) => {
  const script = tool(t, 'next/dist/bin/next');
  if (script === undefined) return;
  const user = workshop();
  const browser = await launch();
  try {
    // Next.js is installed above the project.
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
