/** What `DescribeTaskDefinition` returns for two task definitions. */
export const DEFINITIONS = [
  {
    family: 'web',
    revision: 7,
    networkMode: 'awsvpc',
    containerDefinitions: [
      { name: 'app', memory: 512 },
      { name: 'log-router', memory: 128 },
    ],
  },
  {
    family: 'batch',
    revision: 3,
    networkMode: 'bridge',
    containerDefinitions: [{ name: 'job', memory: 1024 }],
  },
];

/** A response with status 200 in which one of two container instances failed. */
export const RESPONSE = JSON.stringify(
  {
    tasks: [
      {
        taskArn: 'arn:aws:ecs:us-east-1:123456789012:task/production/1dc5c17aa4b44be68c4b2a1e2b9a0f11',
        containerInstanceArn:
          'arn:aws:ecs:us-east-1:123456789012:container-instance/production/0123456789abcdef0123456789abcdef',
        lastStatus: 'PENDING',
      },
    ],
    failures: [
      {
        arn: 'arn:aws:ecs:us-east-1:123456789012:container-instance/production/fedcba9876543210fedcba9876543210',
        reason: 'RESOURCE:MEMORY',
      },
    ],
  },
  null,
  2,
);
