// Valid requests and responses, and thousands of mutations of them, the same in every run.

const ID = '0123456789abcdef0123456789abcdef';
const ROLE = 'arn:aws:iam::123456789012:role/service/billing-task';

/** @type {Record<string, unknown>[]} */
export const REQUESTS = [
  { taskDefinition: 'web:7', containerInstances: [ID] },
  {
    cluster: 'arn:aws:ecs:us-east-1:123456789012:cluster/production',
    containerInstances: [
      `arn:aws:ecs:us-east-1:123456789012:container-instance/production/${ID}`,
      '4c543eed-f83f-47da-b1d8-3d23f1da4c64',
    ],
    enableECSManagedTags: true,
    enableExecuteCommand: false,
    group: 'nightly',
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: ['subnet-0123456789abcdef0', 'subnet-01234567'],
        securityGroups: ['sg-0123456789abcdef0'],
        assignPublicIp: 'DISABLED',
      },
    },
    overrides: {
      containerOverrides: [
        {
          name: 'app',
          command: ['python', 'job.py', '--day', '2026-11-23'],
          environment: [
            { name: 'LOG_LEVEL', value: 'debug' },
            { name: 'EMPTY', value: '' },
          ],
          environmentFiles: [{ value: 'arn:aws:s3:::my-bucket/config/app.env', type: 's3' }],
          cpu: 256,
          memory: 512,
          memoryReservation: 256,
          resourceRequirements: [{ value: '1', type: 'GPU' }],
        },
        { name: 'sidecar', cpu: 0 },
      ],
      cpu: '1 vCPU',
      memory: '2048',
      executionRoleArn: ROLE,
      taskRoleArn: 'arn:aws:iam::123456789012:role/billing-task',
    },
    propagateTags: 'TASK_DEFINITION',
    startedBy: 'nightly-job_7',
    tags: [
      { key: 'team', value: 'payments' },
      { key: 'Größe/ключ', value: '' },
    ],
    taskDefinition: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:7',
  },
  {
    taskDefinition: 'web',
    containerInstances: [ID],
    referenceId: 'r',
    overrides: {
      containerOverrides: [],
      inferenceAcceleratorOverrides: [{ deviceName: 'device_1', deviceType: 'eia2.medium' }],
      ephemeralStorage: { sizeInGiB: 100 },
    },
  },
];

/** Requests that only revision 2026 knows. @type {Record<string, unknown>[]} */
export const REQUESTS_2026 = [
  {
    taskDefinition: 'web:7',
    containerInstances: [ID],
    volumeConfigurations: [
      {
        name: 'data',
        managedEBSVolume: {
          encrypted: true,
          kmsKeyId: 'alias/volumes',
          volumeType: 'gp3',
          sizeInGiB: 100,
          snapshotId: 'snap-0123456789abcdef0',
          volumeInitializationRate: 200,
          iops: 3000,
          throughput: 125,
          tagSpecifications: [
            { resourceType: 'volume', tags: [{ key: 'team', value: 'payments' }], propagateTags: 'NONE' },
          ],
          roleArn: ROLE,
          terminationPolicy: { deleteOnTermination: true },
          filesystemType: 'xfs',
        },
      },
    ],
    overrides: {
      containerOverrides: [
        {
          name: 'app',
          resourceRequirements: [
            { type: 'GPU', sharingStrategy: { nvidiaMps: { memory: 4096, maxComputePercent: 50 } } },
          ],
        },
      ],
    },
  },
];

/** @type {Record<string, unknown>[]} */
export const RESPONSES = [
  { tasks: [], failures: [] },
  {
    tasks: [
      {
        attachments: [
          {
            id: 'a',
            type: 'ElasticNetworkInterface',
            status: 'PRECREATED',
            details: [{ name: 'subnetId', value: 's' }],
          },
        ],
        attributes: [
          { name: 'ecs.cpu-architecture', value: 'x86_64', targetType: 'container-instance', targetId: 't' },
        ],
        availabilityZone: 'us-east-1a',
        clusterArn: 'arn:aws:ecs:us-east-1:123456789012:cluster/default',
        connectivity: 'CONNECTED',
        connectivityAt: 1563421494.186,
        containers: [
          {
            containerArn: 'c',
            name: 'app',
            lastStatus: 'PENDING',
            exitCode: 137,
            reason: 'OutOfMemoryError',
            networkBindings: [
              {
                bindIP: '0.0.0.0',
                containerPort: 80,
                hostPort: 49153,
                protocol: 'tcp',
                containerPortRange: '8000-8010',
              },
            ],
            networkInterfaces: [{ attachmentId: 'a', privateIpv4Address: '10.0.0.1', ipv6Address: '::1' }],
            healthStatus: 'UNKNOWN',
            managedAgents: [
              { lastStartedAt: '2026-11-23T09:30:00Z', name: 'ExecuteCommandAgent', lastStatus: 'RUNNING' },
            ],
            cpu: '0',
            gpuIds: ['GPU-0'],
          },
        ],
        cpu: '256',
        createdAt: 1563421494.186,
        desiredStatus: 'RUNNING',
        enableExecuteCommand: false,
        inferenceAccelerators: [{ deviceName: 'd', deviceType: 't' }],
        lastStatus: 'PENDING',
        launchType: 'EC2',
        memory: '512',
        overrides: { containerOverrides: [{ name: 'app', environment: [{ name: 'A', value: 'b' }] }] },
        stopCode: 'UserInitiated',
        tags: [{ key: 'aws:ecs:clusterName', value: 'default' }],
        version: 1,
        ephemeralStorage: { sizeInGiB: 21 },
      },
    ],
    failures: [{ arn: 'arn', reason: 'RESOURCE:MEMORY', detail: 'd' }],
  },
];

/** Numbers from 0 up to 1 that are the same at every run. @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const STRANGE = [
  null,
  true,
  false,
  0,
  1,
  -1,
  5,
  1.5,
  2147483647,
  2147483648,
  -2147483649,
  '',
  ' ',
  'x',
  '1',
  'true',
  '1 vCPU',
  '.5 vcpu',
  '2 GB',
  '2 GiB',
  'gp3',
  'standard',
  'None',
  'aws:x',
  'AWS:',
  'a b',
  'a/b',
  'a:b',
  'a,b',
  'web:0',
  'web:1',
  'ä',
  '日本',
  'a\u00a0b',
  'a\tb',
  'a\nb',
  's3://my-bucket/app.env',
  'arn:aws:s3:::my-bucket/app.ENV',
  'arn:aws-cn:s3:::b1b/a/b.env',
  'arn:aws:ecs:us-east-1:123456789012:cluster/default',
  'arn:aws:ecs:us-east-1:123456789012:container-instance/0123',
  'arn:aws:ecs:us-east-1:12345678901:cluster/default',
  'arn:aws:ecs:us-east-1:123456789012:task-definition/web',
  'arn:aws:ecs:us-east-1:123456789012:task-definition/web:07',
  'arn:aws:iam::123456789012:role/a//b',
  'arn:aws:iam::123456789012:role/',
  'arn:aws:iam::123456789012:user/bob',
  'arn:aws-moon:iam::123456789012:role/r',
  'ENABLED',
  'SERVICE',
  '8010-8000',
  '1-2',
  '2026-11-23 09:30',
  '2026-11-23T09:30:00+02:00',
  'x'.repeat(36),
  'x'.repeat(37),
  'x'.repeat(128),
  'x'.repeat(129),
  '𠀀'.repeat(255),
  'x'.repeat(256),
  'x'.repeat(257),
  [],
  {},
  [[]],
  [{}],
  [null],
  ['x'],
  { name: 'x' },
  { key: 'k', value: 'v' },
];

const NAMES = [
  'launchType',
  'Name',
  'image',
  'value',
  'type',
  'cpu',
  'memory',
  'name',
  'x',
  'tags',
  'sizeInGiB',
  'sharingStrategy',
];

/**
 * Mutates valid inputs: `count` inputs, each with up to three changes.
 *
 * @param {Record<string, unknown>[]} bases
 * @param {number} count
 * @param {number} seed
 */
export function* mutated(bases, count, seed) {
  const next = random(seed);
  const pick = (/** @type {readonly any[]} */ list) => list[Math.floor(next() * list.length)];
  for (let made = 0; made < count; made += 1) {
    const input = structuredClone(pick(bases));
    for (let changes = Math.floor(next() * 4); changes > 0; changes -= 1) change(input, pick, next);
    yield input;
  }
}

/**
 * @param {any} input
 * @param {(list: readonly any[]) => any} pick
 * @param {() => number} next
 */
function change(input, pick, next) {
  // A walk down to some object or list, and a change of one of its members.
  let at = input;
  for (;;) {
    const inner = Object.values(at).filter(
      (value) => typeof value === 'object' && value !== null && Object.keys(value).length > 0,
    );
    if (inner.length === 0 || next() < 0.25) break;
    at = pick(inner);
  }
  const names = Object.keys(at);
  if (names.length === 0) return;
  const name = pick(names);
  switch (Math.floor(next() * 8)) {
    case 0:
      if (Array.isArray(at)) at.splice(Number(name), 1);
      else delete at[name];
      break;
    case 1:
      if (Array.isArray(at))
        at.push(...Array.from({ length: pick([1, 4, 10, 16, 50]) }, () => structuredClone(at[0])));
      else at[pick(NAMES)] = structuredClone(pick(STRANGE));
      break;
    case 2:
      if (!Array.isArray(at)) {
        at[pick([name.toLowerCase(), name.toUpperCase(), `${name}s`])] = at[name];
      }
      break;
    case 3:
      if (typeof at[name] === 'string')
        at[name] = pick([at[name].toLowerCase(), at[name].toUpperCase(), `${at[name]} `, `${at[name]}.`]);
      else if (typeof at[name] === 'number')
        at[name] = pick([String(at[name]), at[name] + 0.5, -at[name], at[name] * 1000]);
      break;
    default:
      at[name] = structuredClone(pick(STRANGE));
  }
}
