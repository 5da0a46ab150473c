// Values that only the shell knows: the clients read them where each format says.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from '../../pkg/dist/index.js';
import { environment, run } from '../lib/clients.mjs';
import { stage } from '../lib/formats.mjs';

const { endpoints, folder } = stage(1);

const ID = '0123456789abcdef0123456789abcdef';
const OTHER = 'fedcba9876543210fedcba9876543210';

const DRAFT = `aws ecs start-task --cluster "$CLUSTER" --task-definition "web:\${REVISION:-7}" \\
  --container-instances $INSTANCES ${ID} --group "nightly-\${DAY}" --region "$REGION" \\
  --overrides '{"containerOverrides":[{"name":"app","memory":'$MEMORY',"environment":[{"name":"T","value":"a '"$TOKEN"' b"}]}]}'`;

const VARIABLES = {
  CLUSTER: 'production',
  INSTANCES: ` ${OTHER}  ${OTHER.replace('f', '0')} `,
  DAY: 'monday',
  REGION: 'us-east-1',
  MEMORY: '512',
  TOKEN: "it's $5",
};

const EXPECTED = {
  cluster: 'production',
  containerInstances: [OTHER, OTHER.replace('f', '0'), ID],
  group: 'nightly-monday',
  overrides: {
    containerOverrides: [{ name: 'app', memory: 512, environment: [{ name: 'T', value: "a it's $5 b" }] }],
  },
  taskDefinition: 'web:7',
};

/**
 * Builds the draft, runs the output, and compares the request that arrives.
 *
 * @param {import('../../pkg/dist/index.js').Format} format
 * @param {(output: string, env: Record<string, string>) => Promise<unknown>} work
 * @param {{ draft?: string, expected?: object }} [other]
 */
async function arrives(format, work, { draft = DRAFT, expected = EXPECTED } = {}) {
  const [endpoint] = endpoints;
  endpoint.taken();
  const built = build(draft, { format, endpoint: endpoint.url });
  assert.ok(built.ok, JSON.stringify(built.report.violations));
  await work(built.output ?? '', { ...environment(), ...VARIABLES });
  const taken = endpoint.taken();
  assert.equal(taken.length, 1, built.output);
  assert.deepEqual(taken[0].body, expected, built.output);
}

test('cli: the shell expands them', () =>
  arrives('cli', (output, env) => run('sh', ['-c', output], { env })));

test('curl: the shell expands them', () =>
  arrives('curl', (output, env) => run('sh', ['-c', output], { env }), {
    // An array in JSON has a fixed number of items.
    draft: DRAFT.replace('$INSTANCES ', ''),
    expected: { ...EXPECTED, containerInstances: [ID] },
  }));

test('boto3: os.environ', () =>
  arrives('boto3', (output, env) => run(String(process.env.DIFFERENTIAL_PYTHON), ['-c', output], { env })));

test('js: process.env', () =>
  arrives('js', (output, env) => {
    const file = join(folder('references'), 'start.mjs');
    writeFileSync(file, output);
    return run(process.execPath, [file], { env });
  }));
