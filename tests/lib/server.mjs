// A server of static files on 127.0.0.1.

import { createServer } from 'node:http';
import sirv from 'sirv';

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {string} folder
 * @param {number} port 0 for any that is free
 * @param {Record<string, string>} [headers] headers of every response
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export function serve(folder, port, headers = {}) {
  // With `dev`, files are read at each request and never cached.
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response) => Object.entries(headers).forEach((header) => response.setHeader(...header)),
  });
  const server = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end('Not found.\n')),
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: actual } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({
        address: `http://127.0.0.1:${actual}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
