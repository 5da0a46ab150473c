// The requests of the benchmarks.

/**
 * Returns a valid request of about this many bytes, as compact JSON.
 *
 * @param {number} bytes
 */
export function request(bytes) {
  /** @type {{ name: string, value: unknown }[]} */
  const environment = [];
  const value = {
    cluster: 'production',
    containerInstances: ['0123456789abcdef0123456789abcdef', '123456789abcdef0123456789abcdef0'],
    enableECSManagedTags: true,
    group: 'nightly-batch',
    overrides: {
      containerOverrides: [
        { name: 'app', command: ['run', '--once', '--verbose'], cpu: 256, environment, memory: 512 },
        { name: 'proxy', cpu: 128 },
      ],
      cpu: '1 vCPU',
      memory: '2 GB',
    },
    propagateTags: 'TASK_DEFINITION',
    startedBy: 'nightly-job-7',
    tags: [{ key: 'team', value: 'payments' }],
    taskDefinition: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:7',
  };
  // The length of overrides is limited, so a large request also has many tags.
  for (let index = 0; JSON.stringify(value).length < bytes && index < 100; index += 1) {
    environment.push({ name: `SETTING_${index}`, value: `the value of setting ${index}, long enough` });
  }
  for (let index = 0; JSON.stringify(value).length < bytes && index < 48; index += 1) {
    value.tags.push({ key: `label-${index}`, value: `what label ${index} stands for` });
  }
  return value;
}

/**
 * The same with this many violations: numbers instead of strings, each with a fix.
 *
 * @param {number} bytes
 * @param {number} violations
 */
export function broken(bytes, violations) {
  const value = request(bytes);
  const [{ environment }] = value.overrides.containerOverrides;
  for (let index = 0; index < violations; index += 1) {
    if (environment?.[index] === undefined) environment?.push({ name: `MORE_${index}`, value: '' });
    /** @type {{ value: unknown }[]} */ (environment)[index].value = index;
  }
  return value;
}

/** An array of this many megabytes as JSON text: growth is measured with it. @param {number} megabytes */
export function huge(megabytes) {
  const item = '{"name":"SETTING","value":"the value of a setting that is long enough"},';
  return `{"tags":[${item.repeat(Math.ceil((megabytes * 1_000_000) / item.length))}{}]}`;
}
