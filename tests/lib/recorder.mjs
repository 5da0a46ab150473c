// An endpoint that records requests and responds like Amazon ECS.

import { createServer } from 'node:http';

const TARGET = 'AmazonEC2ContainerServiceV20141113.StartTask';

/**
 * @typedef {{ body: unknown, text: string, headers: import('node:http').IncomingHttpHeaders }} Received
 */

/**
 * Starts an endpoint on this machine.
 *
 * @returns {Promise<{ url: string, port: number, taken: () => Received[], stop: () => Promise<void> }>}
 */
export async function recorder() {
  /** @type {Received[]} */
  let received = [];
  const server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const answer = judge(request, text);
      if (answer.status === 200) received.push({ body: JSON.parse(text), text, headers: request.headers });
      response.writeHead(answer.status, {
        'Content-Type': 'application/x-amz-json-1.1',
        'x-amzn-RequestId': '01234567-89ab-cdef-0123-456789abcdef',
      });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    taken() {
      const all = received;
      received = [];
      return all;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {import('node:http').IncomingMessage} request @param {string} text */
function judge(request, text) {
  const failure = (/** @type {string} */ type, /** @type {string} */ message) => ({
    status: 400,
    body: { __type: `com.amazonaws.ecs#${type}`, message },
  });
  if (request.method !== 'POST' || request.headers['x-amz-target'] !== TARGET) {
    return failure('UnknownOperationException', 'No such operation.');
  }
  if (!/^application\/x-amz-json-1\.1$/.test(request.headers['content-type'] ?? '')) {
    return failure('SerializationException', 'No such content type.');
  }
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    return failure('SerializationException', 'The body is not JSON.');
  }
  const arn = 'arn:aws:ecs:us-east-1:123456789012';
  const tasks = [].concat(body.containerInstances ?? []).map((instance, index) => ({
    taskArn: `${arn}:task/default/${String(index).padStart(32, '0')}`,
    containerInstanceArn: `${arn}:container-instance/default/${String(instance).split('/').pop()}`,
    lastStatus: 'PENDING',
    createdAt: 1563421494.186,
    version: 1,
  }));
  return { status: 200, body: { tasks, failures: [] } };
}
