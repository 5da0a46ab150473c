// `npm start`: serves the page.

import { join } from 'node:path';
import { serve } from './lib/server.mjs';
import { Failure, root, say, script } from './lib/steps.mjs';

await script(async () => {
  const first = Number(process.env.PORT || 8080);
  if (!Number.isInteger(first) || first < 0 || first > 65_515) {
    throw new Failure(`PORT is ${process.env.PORT}; it must be a number from 0 to 65515.`);
  }
  for (let port = first; port < first + 20; port += 1) {
    try {
      const { address } = await serve(join(root, 'dist', 'page'), port);
      say(`The page is at ${address} (Ctrl+C ends it)`);
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Failure(`No free port from ${first} on; name another by PORT.`);
});
