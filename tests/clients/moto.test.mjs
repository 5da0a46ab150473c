// moto's server, for what moto understands: no network configuration, instances that it knows, no member that it drops.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { build, explain, validate } from '../../pkg/dist/index.js';
import { each, environment, run } from '../lib/clients.mjs';
import { ALL } from '../lib/requests.mjs';

const python = String(process.env.CLIENTS_PYTHON);
const UNDERSTOOD = ['containerInstances', 'group', 'overrides', 'startedBy', 'tags', 'taskDefinition'];

const SETUP = `
import boto3, json, sys
url = sys.argv[1]
ecs, ec2 = (boto3.client(name, endpoint_url=url, region_name="us-east-1") for name in ("ecs", "ec2"))
ecs.create_cluster(clusterName="default")
image = ec2.describe_images()["Images"][0]["ImageId"]
instances = []
for _ in range(2):
    machine = ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1)["Instances"][0]
    document = json.dumps({"instanceId": machine["InstanceId"]})
    answer = ecs.register_container_instance(cluster="default", instanceIdentityDocument=document)
    instances.append(answer["containerInstance"]["containerInstanceArn"])
for _ in range(7):
    ecs.register_task_definition(family="web", networkMode="bridge", containerDefinitions=[
        {"name": "app", "image": "nginx", "cpu": 1, "memory": 1}])
print(json.dumps(instances))
`;

let url = '';
/** @type {string[]} */
let instances = [];
/** @type {import('node:child_process').ChildProcess | undefined} */
let server;

/** A port that is free. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

before(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  server = spawn(python, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    env: environment(),
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 150; tries += 1) {
    if (await fetch(`${url}/moto-api/data.json`).catch(() => undefined)) break;
    await setTimeout(200);
  }
  instances = JSON.parse(await run(python, ['-c', SETUP, url]));
});

after(() => server?.kill());

test('what the AWS CLI sends is started', async () => {
  const cases = ALL.filter(({ request }) => Object.keys(request).every((name) => UNDERSTOOD.includes(name)));
  assert.ok(cases.length >= 40);
  await each(cases, async ({ request, revision }) => {
    const draft = { ...request, containerInstances: instances };
    const { output, request: built } = build(draft, { revision, format: 'cli', endpoint: url });
    const answer = JSON.parse(await run('sh', ['-c', String(output)]));
    assert.equal(answer.tasks.length, 2, output);
    for (const task of answer.tasks) {
      assert.deepEqual(task.overrides, { ...built?.overrides }, output);
      assert.equal(task.group, built?.group ?? 'family:web', output);
      assert.equal(task.startedBy, built?.startedBy ?? '', output);
    }
    // moto's response is like the service's, except for one value.
    const { valid, violations } = validate(answer, { kind: 'response', revision });
    const found = violations.map(({ code, path }) => `${code}@${path}`);
    assert.deepEqual(found, ['unknown-value@/tasks/0/launchType', 'unknown-value@/tasks/1/launchType']);
    assert.ok(valid);
    const { kind, summary } = explain(answer);
    assert.equal(kind, 'response');
    assert.match(summary, /\b2 tasks\b/);
  });
});

test("the service's message about a missing task definition is explained", async () => {
  const draft = { containerInstances: instances, taskDefinition: 'nothing' };
  const { output } = build(draft, { format: 'cli', endpoint: url });
  const said = await run('sh', ['-c', String(output)]).catch((error) => error.message);
  const message = said.slice(said.indexOf('An error occurred'));
  assert.match(message, /^An error occurred \(ClientException\)/);
  assert.equal(explain(message.trim()).kind, 'exception');
});
