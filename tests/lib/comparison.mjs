// The results of an entry of the package for the same inputs, short enough to compare them across programs.

import { REQUESTS, REQUESTS_2026, RESPONSES, mutated } from './corpus.mjs';

/** Every format that `build` writes. @type {import('../../pkg/dist/index.js').Format[]} */
export const FORMATS = [
  'json',
  'cli',
  'cli-powershell',
  'cli-cmd',
  'cli-file',
  'boto3',
  'js',
  'rust',
  'go',
  'java',
  'http',
  'curl',
  'step-functions',
];

/** Values that JSON cannot represent, or that are not requests. @type {(() => unknown)[]} */
const STRANGE = [
  () => undefined,
  () => null,
  () => 10n,
  () => ({ taskDefinition: NaN, startedBy: 10n, group: new Date(0), tags: new Map() }),
  () => ({
    get taskDefinition() {
      throw new Error('no');
    },
  }),
  () => ({ group: '\ud800', 'Größe 日本 😀': '\udc00x', startedBy: '\0' }),
  () => '{"group":"\ud800 ü 日本 😀","tags":[{"key":"aws:ü","value":1e400}],}',
  () => '['.repeat(100_000),
  () => 'x'.repeat(100_000),
  () => `{"group":"${'ü'.repeat(100_000)}"}`,
  () => "aws ecs start-task --task-definition web:7 --container-instances $ID --tags 'key=Größe,value=😀'",
  () => ({ tags: Array.from({ length: 2_000 }, (_, index) => ({ key: `aws:${index}` })) }),
  () => 'ClientException: TaskDefinition not found.',
  () => 'containerOverrides[].environment',
  () => 'too-many-items',
];

/**
 * Yields the results for every input as JSON text.
 *
 * @param {typeof import('../../pkg/dist/index.js')} api
 * @param {number} count the number of mutated inputs
 * @returns {Generator<string>}
 */
export function* everyAnswer({ validate, build, explain, describe, startTaskRequest }, count = 600) {
  let turn = 0;
  for (const kind of /** @type {const} */ (['request', 'response'])) {
    for (const revision of /** @type {const} */ (['2023', '2026'])) yield text(describe(kind, revision));
  }
  for (const make of STRANGE) {
    for (const ask of [validate, build, explain]) yield text(ask(make()));
    yield text(startTaskRequest['~standard'].validate(make()));
  }
  for (const input of mutated([...REQUESTS, ...REQUESTS_2026], count, 7)) {
    turn += 1;
    const revision = turn % 2 === 0 ? '2023' : '2026';
    const format = /** @type {any} */ (FORMATS[turn % FORMATS.length]);
    yield text(validate(input, { revision }));
    yield text(validate(JSON.stringify(input, null, turn % 3), { launchType: 'FARGATE' }));
    yield text(build(input, { format, revision, region: 'eu-central-1' }));
    if (turn % 4 === 0) yield text(explain(input));
  }
  for (const response of mutated(RESPONSES, count / 4, 8)) {
    yield text(validate(response, { kind: 'response' }));
    yield text(explain(response));
  }
}

/** @param {unknown} answer */
const text = (answer) =>
  JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? `${value}n` : value)) ?? '';

/**
 * Returns the number of results, and a digest of each hundred.
 *
 * @param {typeof import('../../pkg/dist/index.js')} api
 * @returns {Promise<{ answers: number, digests: string[] }>}
 */
export async function comparison(api) {
  const all = [...everyAnswer(api)];
  const digests = [];
  for (let from = 0; from < all.length; from += 100) {
    const bytes = new TextEncoder().encode(all.slice(from, from + 100).join('\n'));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    digests.push([...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return { answers: all.length, digests };
}
