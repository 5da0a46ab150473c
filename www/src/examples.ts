// Typical requests, and a response.

import type { Revision } from './model/settings.ts';

export interface Example {
  title: string;
  about: string;
  revision: Revision;
  request?: unknown;
  /** A response to explain. */
  response?: unknown;
  taskDefinition?: unknown;
}

const ID = '0123456789abcdef0123456789abcdef';
const OTHER = 'fedcba9876543210fedcba9876543210';
const ACCOUNT = 'arn:aws:ecs:us-east-1:123456789012';

export const EXAMPLES: readonly Example[] = [
  {
    title: 'Nightly job',
    about: 'Overrides the command, memory and environment of one container.',
    revision: '2026',
    request: {
      cluster: 'production',
      containerInstances: [ID],
      enableECSManagedTags: true,
      overrides: {
        containerOverrides: [
          {
            name: 'app',
            command: ['python', 'job.py', '--day', '2026-11-23'],
            environment: [
              { name: 'LOG_LEVEL', value: 'debug' },
              { name: 'API_TOKEN', value: 'example-token' },
            ],
            memory: 1024,
            memoryReservation: 512,
          },
        ],
        cpu: '1 vCPU',
        memory: '2 GB',
        taskRoleArn: 'arn:aws:iam::123456789012:role/billing-task',
      },
      propagateTags: 'TASK_DEFINITION',
      startedBy: 'nightly-job-7',
      tags: [{ key: 'team', value: 'payments' }],
      taskDefinition: 'billing:12',
    },
  },
  {
    title: 'Smallest request',
    about: 'Only the two required parameters: what to run, and where.',
    revision: '2026',
    request: { containerInstances: [ID], taskDefinition: 'web:7' },
  },
  {
    title: 'Network interface per task',
    about: 'Subnets and security groups, with an awsvpc task definition.',
    revision: '2026',
    request: {
      cluster: 'production',
      containerInstances: [ID, OTHER],
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: ['subnet-0123456789abcdef0', 'subnet-0fedcba9876543210'],
          securityGroups: ['sg-0123456789abcdef0'],
        },
      },
      overrides: { containerOverrides: [{ name: 'proxy', cpu: 128 }] },
      taskDefinition: 'gateway:3',
    },
    taskDefinition: {
      taskDefinition: {
        taskDefinitionArn: `${ACCOUNT}:task-definition/gateway:3`,
        family: 'gateway',
        revision: 3,
        networkMode: 'awsvpc',
        requiresCompatibilities: ['EC2'],
        containerDefinitions: [
          { name: 'proxy', image: 'envoyproxy/envoy:v1.31', cpu: 256, memory: 512, essential: true },
          { name: 'metrics', image: 'statsd/statsd:v0.10', cpu: 64, memory: 128, essential: false },
        ],
      },
    },
  },
  {
    title: 'EBS volume',
    about: 'A volume created for the task. One value is out of range.',
    revision: '2026',
    request: {
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
    },
  },
  {
    title: 'Common mistakes',
    about: 'Mistakes that are often made in requests, with their fixes.',
    revision: '2026',
    request: {
      cluster: 'production',
      containerInstances: [`${ACCOUNT}:container-instance/staging/${ID}`, 'i-0123456789abcdef0'],
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
    },
  },
  {
    title: 'Response with a failure',
    about: 'HTTP 200, but one of two tasks did not start.',
    revision: '2026',
    response: {
      tasks: [
        {
          taskArn: `${ACCOUNT}:task/production/${ID}`,
          clusterArn: `${ACCOUNT}:cluster/production`,
          containerInstanceArn: `${ACCOUNT}:container-instance/production/${ID}`,
          taskDefinitionArn: `${ACCOUNT}:task-definition/billing:12`,
          lastStatus: 'PENDING',
          desiredStatus: 'RUNNING',
          launchType: 'EC2',
          createdAt: 1563421494.186,
          version: 1,
        },
      ],
      failures: [{ arn: `${ACCOUNT}:container-instance/production/${OTHER}`, reason: 'RESOURCE:MEMORY' }],
    },
  },
];
