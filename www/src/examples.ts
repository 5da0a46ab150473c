// Inputs to start from.

import type { Kind, Revision } from './state.ts';

export interface Example {
  title: string;
  kind: Kind;
  revision: Revision;
  text: string;
}

const show = (value: unknown) => JSON.stringify(value, null, 2);
const ID = '0123456789abcdef0123456789abcdef';

export const EXAMPLES: readonly Example[] = [
  {
    title: 'A request with mistakes',
    kind: 'request',
    revision: '2023',
    text: show({
      cluster: 'production',
      containerInstances: [
        `arn:aws:ecs:us-east-1:123456789012:container-instance/staging/${ID}`,
        'i-0123456789abcdef0',
      ],
      launchType: 'EC2',
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ['subnet-0123456789abcdef0'], assignPublicIp: 'Disabled' },
      },
      overrides: {
        memory: 2048,
        containerOverrides: [
          {
            name: 'app',
            command: ['python job.py'],
            environment: [{ name: 'DB_PASSWORD', value: 'change me' }],
            cpu: '256',
          },
        ],
      },
      startedBy: 'nightly job',
      tags: [{ key: 'aws:team', value: 'payments' }],
    }),
  },
  {
    title: 'The smallest request',
    kind: 'request',
    revision: '2023',
    text: show({ taskDefinition: 'web:7', containerInstances: [ID] }),
  },
  {
    title: 'A request with overrides',
    kind: 'request',
    revision: '2023',
    text: show({
      cluster: 'production',
      containerInstances: [ID],
      enableECSManagedTags: true,
      overrides: {
        cpu: '1 vCPU',
        memory: '2 GB',
        taskRoleArn: 'arn:aws:iam::123456789012:role/billing-task',
        containerOverrides: [
          {
            name: 'app',
            command: ['python', 'job.py', '--day', '2026-11-23'],
            environment: [{ name: 'LOG_LEVEL', value: 'debug' }],
            memory: 1024,
            memoryReservation: 512,
          },
        ],
      },
      propagateTags: 'TASK_DEFINITION',
      startedBy: 'nightly-job-7',
      tags: [{ key: 'team', value: 'payments' }],
      taskDefinition: 'billing:12',
    }),
  },
  {
    title: 'An EBS volume (2026)',
    kind: 'request',
    revision: '2026',
    text: show({
      containerInstances: [ID],
      taskDefinition: 'search:3',
      volumeConfigurations: [
        {
          name: 'index',
          managedEBSVolume: {
            roleArn: 'arn:aws:iam::123456789012:role/ecsInfrastructureRole',
            volumeType: 'gp3',
            sizeInGiB: 100,
            iops: 2000,
          },
        },
      ],
    }),
  },
  {
    title: 'A response with a failure',
    kind: 'response',
    revision: '2023',
    text: show({
      tasks: [
        {
          taskArn: `arn:aws:ecs:us-east-1:123456789012:task/production/${ID}`,
          lastStatus: 'PENDING',
          desiredStatus: 'RUNNING',
          launchType: 'EC2',
          createdAt: 1563421494.186,
          version: 1,
          overrides: { containerOverrides: [{ name: 'app' }], inferenceAcceleratorOverrides: [] },
        },
      ],
      failures: [
        {
          arn: `arn:aws:ecs:us-east-1:123456789012:container-instance/production/fedcba9876543210fedcba9876543210`,
          reason: 'RESOURCE:MEMORY',
        },
      ],
    }),
  },
];
