// Inputs on both sides of conditions over several members, and of complex patterns.

const ID = '0123456789abcdef0123456789abcdef';
const roleArn = 'arn:aws:iam::123456789012:role/ecsInfrastructureRole';

/** @param {object} members */
const request = (members) => ({ taskDefinition: 'web:7', containerInstances: [ID], ...members });

/** @param {object} volume */
const withVolume = (volume) =>
  request({ volumeConfigurations: [{ name: 'data', managedEBSVolume: { roleArn, ...volume } }] });

/** @param {unknown[][]} lists of devices, one a container */
const withDevices = (...lists) =>
  request({
    overrides: {
      containerOverrides: lists.map((resourceRequirements, index) => ({
        name: `app-${index}`,
        resourceRequirements,
      })),
    },
  });

const KINDS = [undefined, 'gp2', 'gp3', 'io1', 'io2', 'st1', 'sc1', 'standard', 'gp9'];
const SIZES = [undefined, 0, 1, 3, 4, 124, 125, 1024, 1025, 16_384, 16_385, '125'];
const IOPS = [
  undefined,
  0,
  1,
  99,
  100,
  2999,
  3000,
  16_000,
  16_001,
  64_000,
  64_001,
  256_000,
  256_001,
  2 ** 31,
];

function* volumes() {
  for (const volumeType of KINDS) {
    for (const iops of IOPS) for (const sizeInGiB of SIZES) yield withVolume({ volumeType, iops, sizeInGiB });
    for (const throughput of [undefined, 1, 1000, 1001]) {
      for (const sizeInGiB of [undefined, 200]) {
        for (const snapshotId of [undefined, 'snap-0123456789abcdef0', '', null]) {
          for (const volumeInitializationRate of [undefined, 200])
            yield withVolume({
              volumeType,
              iops: 3000,
              throughput,
              sizeInGiB,
              snapshotId,
              volumeInitializationRate,
            });
        }
      }
    }
  }
}

const AMOUNTS = [undefined, '', '0', '1', '01', '+1', '-1', '1.0', '16', ' 1', 'ALL', 'all', 'eia', 1, null];

function* devices() {
  const sharing = { nvidiaMps: { memory: 4096 } };
  for (const type of [undefined, 'GPU', 'NeuronDevice', 'InferenceAccelerator', 'gpu']) {
    for (const value of AMOUNTS) {
      for (const sharingStrategy of [undefined, sharing, {}, null])
        yield withDevices([{ type, value, sharingStrategy }]);
    }
  }
  const some = [
    { type: 'GPU', value: '1' },
    { type: 'GPU', sharingStrategy: sharing },
    { type: 'NeuronDevice', value: 'ALL' },
    { type: 'InferenceAccelerator', value: 'device_1' },
    { type: 'GPU', value: '0' },
    { value: '1' },
  ];
  for (const one of some) {
    for (const other of some) {
      yield withDevices([one, other]);
      yield withDevices([one], [other]);
      yield withDevices([one], [], [other]);
      for (const third of some) yield withDevices([one, other], [third]);
    }
  }
}

const TAGS = [
  {},
  { key: 'team' },
  { key: 'team', value: 'a' },
  { value: 'a' },
  { key: null, value: 'a' },
  { key: 'Team', value: 'a' },
  { key: 'AmazonECSManaged', value: 'a' },
  { key: 'AmazonECSCreated' },
  { key: 'amazonECSCreated' },
  { value: 'AmazonECSCreated' },
  null,
];

function* tags() {
  for (const one of TAGS) {
    yield [one];
    for (const other of TAGS) {
      yield [one, other];
      for (const third of [{}, { key: 'unit' }]) yield [one, third, other];
    }
  }
}

function* requests() {
  yield* volumes();
  yield* devices();
  for (const list of tags()) {
    yield request({ tags: list });
    yield withVolume({ sizeInGiB: 100, tagSpecifications: [{ resourceType: 'volume', tags: list }] });
  }
}

const PORTS = [
  '0',
  '1',
  '01',
  '9999',
  '10000',
  '59999',
  '60000',
  '64999',
  '65000',
  '65499',
  '65500',
  '65529',
  '65530',
  '65535',
];
const NO_PORTS = ['65536', '65540', '65600', '66000', '70000', '99999', '100000', '', '1a'];

function* portRanges() {
  for (const last of [...PORTS, ...NO_PORTS]) {
    yield `1-${last}`;
    yield `${last}-65535`;
    yield `${last}-65536`;
  }
}

function* timestamps() {
  for (const year of [
    '0000',
    '1900',
    '2000',
    '2023',
    '2024',
    '2025',
    '2026',
    '2100',
    '2400',
    '20',
    '10000',
  ]) {
    for (const month of ['00', '01', '02', '04', '06', '09', '10', '11', '12', '13', '20', '2']) {
      for (const day of ['00', '01', '09', '10', '19', '20', '28', '29', '30', '31', '32', '40', '1'])
        yield `${year}-${month}-${day}T09:30:00Z`;
    }
  }
  for (const hour of ['00', '09', '19', '20', '23', '24', '30', '9']) {
    for (const minute of ['00', '59', '60', '5']) {
      for (const behind of ['', ':00', ':59', ':60', ':61', ':5', ':00.5', ':00,25', ':00.', 'Z', ' Z'])
        yield `2026-11-23 ${hour}:${minute}${behind}`;
      for (const offset of [`+${hour}:${minute}`, `-${hour}${minute}`, `${hour}:${minute}`])
        yield `2026-11-23t09:30:00${offset}`;
    }
  }
}

function* responses() {
  for (const createdAt of timestamps()) yield { tasks: [{ createdAt }] };
  for (const containerPortRange of portRanges())
    yield { tasks: [{ containers: [{ networkBindings: [{ containerPortRange }] }] }] };
  for (const list of tags()) yield { tasks: [{ tags: list }] };
  for (const version of [0, 2 ** 31, -(2 ** 53), 1e18, 1e19, -1e19, 1.5, '1', null])
    yield { tasks: [{ version }] };
  const bindings = Array.from({ length: 101 }, (_, index) => ({
    containerPortRange: `${index * 10 + 1}-${index * 10 + 9}`,
  }));
  for (const without of [{}, { containerPortRange: null }, { containerPortRange: '1' }]) {
    for (const last of [bindings[100], without]) {
      const networkBindings = [...bindings.slice(0, 100), last, without, without];
      yield { tasks: [{ containers: [{ networkBindings }] }] };
    }
  }
}

/** All of a kind, as they cross in JSON. @param {'request' | 'response'} kind */
export function* conditionInputs(kind) {
  for (const input of kind === 'request' ? requests() : responses())
    yield /** @type {Record<string, unknown>} */ (JSON.parse(JSON.stringify(input)));
}
