// Generated from the model by `npm run generate`.

/** Starts a task on each of the listed container instances, without a scheduler. */
export interface StartTaskRequest {
  /**
   * Cluster name or ARN. Default: `default`.
   *
   * @default "default"
   * @example "production"
   */
  cluster?: string | undefined;
  /**
   * Container instance IDs or ARNs, 1 to 10. One task starts on each; StartTask has no count parameter.
   *
   * @example ["0123456789abcdef0123456789abcdef"]
   */
  containerInstances: string[];
  /**
   * Adds Amazon ECS managed tags, such as `aws:ecs:clusterName`, to the task. Default: `false`.
   *
   * @default false
   * @example true
   */
  enableECSManagedTags?: boolean | undefined;
  /**
   * Enables ECS Exec for all containers of the task. Requires a task role. Default: `false`.
   *
   * @default false
   * @example true
   */
  enableExecuteCommand?: boolean | undefined;
  /**
   * Task group, for filtering and placement constraints. Up to 255 characters. Default: `family:<family>`.
   *
   * @example "nightly-batch"
   */
  group?: string | undefined;
  /** Subnets and security groups. Required for task definitions with network mode `awsvpc`, not allowed for others. */
  networkConfiguration?: NetworkConfiguration | undefined;
  /** Replaces settings of the task definition for this task. Up to 8,192 characters as JSON. */
  overrides?: TaskOverride | undefined;
  /**
   * Copies tags to the task. Default: none.
   *
   * @example "TASK_DEFINITION"
   */
  propagateTags?: 'TASK_DEFINITION' | 'SERVICE' | 'NONE' | undefined;
  /**
   * Reference ID of the task. Reserved for Amazon ECS since 2026.
   *
   * @example "reference-1"
   */
  referenceId?: string | undefined;
  /**
   * Who or what started the task; `ListTasks` can filter by it. Up to 36 letters, digits, hyphens and underscores (since 2026 also slashes).
   *
   * @example "nightly-job-7"
   */
  startedBy?: string | undefined;
  /**
   * Tags for the task, up to 50. Keys must be unique.
   *
   * @example [{"key":"team","value":"payments"}]
   */
  tags?: Tag[] | undefined;
  /**
   * Task definition: `family:revision`, an ARN, or `family` for its latest active revision.
   *
   * @example "web:7"
   */
  taskDefinition: string;
  /**
   * Settings for a volume that the task definition configures at launch. At most one.
   *
   * Since revision 2026.
   */
  volumeConfigurations?: TaskVolumeConfiguration[] | undefined;
}

/** Network settings of a task. */
export interface NetworkConfiguration {
  /** For task definitions with network mode `awsvpc`, which gives each task its own network interface. */
  awsvpcConfiguration?: AwsVpcConfiguration | undefined;
}

/** Subnets and security groups, all in the same VPC. */
export interface AwsVpcConfiguration {
  /**
   * Subnet IDs, 1 to 16. Include a subnet in each instance's Availability Zone.
   *
   * @example ["subnet-0123456789abcdef0"]
   */
  subnets: string[];
  /**
   * Security group IDs, up to 5. Default: the VPC's default security group.
   *
   * @example ["sg-0123456789abcdef0"]
   */
  securityGroups?: string[] | undefined;
  /**
   * Assigns a public IP address to the network interface. Not supported on EC2. Default: `DISABLED`.
   *
   * @default "DISABLED"
   * @example "DISABLED"
   */
  assignPublicIp?: 'ENABLED' | 'DISABLED' | undefined;
}

/** Settings that replace those of the task definition. All others stay as registered. */
export interface TaskOverride {
  /**
   * Overrides for individual containers, by name.
   *
   * @example [{"name":"app","command":["migrate"]}]
   */
  containerOverrides?: ContainerOverride[] | undefined;
  /**
   * Task CPU, as a string: CPU units (`1024`) or vCPUs (`1 vCPU`).
   *
   * @example "1024"
   */
  cpu?: string | undefined;
  /**
   * Replaces the task's Elastic Inference accelerators. AWS has discontinued Elastic Inference.
   *
   * @deprecated AWS has discontinued Elastic Inference.
   */
  inferenceAcceleratorOverrides?: InferenceAcceleratorOverride[] | undefined;
  /**
   * ARN of the task execution role, which the agent uses to pull images, read secrets and write logs.
   *
   * @example "arn:aws:iam::123456789012:role/ecsTaskExecutionRole"
   */
  executionRoleArn?: string | undefined;
  /**
   * Task memory, as a string: MiB (`2048`) or GB (`2 GB`).
   *
   * @example "2048"
   */
  memory?: string | undefined;
  /**
   * ARN of the task role, which grants AWS permissions to the containers.
   *
   * @example "arn:aws:iam::123456789012:role/billing-task"
   */
  taskRoleArn?: string | undefined;
  /**
   * Ephemeral storage of a task on Fargate. Has no effect on EC2 and external instances.
   *
   * Read by tasks on Fargate only.
   */
  ephemeralStorage?: EphemeralStorage | undefined;
}

/** Overrides for one container. The name is required if any other member is set. */
export interface ContainerOverride {
  /**
   * Container name in the task definition.
   *
   * @example "app"
   */
  name?: string | undefined;
  /**
   * Replaces the command of the image or task definition. One argument per item.
   *
   * @example ["python","job.py","--day","2026-11-23"]
   */
  command?: string[] | undefined;
  /**
   * Adds environment variables, or replaces those of the task definition with the same name.
   *
   * Can contain secrets.
   * @example [{"name":"LOG_LEVEL","value":"debug"}]
   */
  environment?: EnvironmentVariable[] | undefined;
  /** Environment files in Amazon S3, up to 10. Replaces the task definition's array. */
  environmentFiles?: EnvironmentFile[] | undefined;
  /**
   * Container CPU, in CPU units (1,024 per vCPU).
   *
   * @example 256
   */
  cpu?: number | undefined;
  /**
   * Hard memory limit, in MiB. A container that exceeds it is killed.
   *
   * @example 512
   */
  memory?: number | undefined;
  /**
   * Soft memory limit, in MiB: memory reserved for the container.
   *
   * @example 256
   */
  memoryReservation?: number | undefined;
  /** Types and numbers of devices for the container, such as GPUs. */
  resourceRequirements?: ResourceRequirement[] | undefined;
}

/** An environment variable. */
export interface EnvironmentVariable {
  /**
   * Name of the variable.
   *
   * @example "LOG_LEVEL"
   */
  name?: string | undefined;
  /**
   * Value of the variable. Visible in `DescribeTasks` and CloudTrail, so do not use it for secrets.
   *
   * Can contain secrets.
   * @example "debug"
   */
  value?: string | undefined;
}

/** A file with `NAME=value` lines in Amazon S3. */
export interface EnvironmentFile {
  /**
   * ARN of the S3 object. The key must end in `.env`.
   *
   * @example "arn:aws:s3:::my-bucket/app.env"
   */
  value: string;
  /**
   * Where the file is stored: `s3`.
   *
   * @example "s3"
   */
  type: 's3';
}

/** A device that the container requires. */
export interface ResourceRequirement {
  /**
   * Number of GPUs (since 2026 also `ALL`), `ALL` for Neuron devices, or the `deviceName` of an inference accelerator.
   *
   * @example "1"
   */
  value?: string | undefined;
  /**
   * Type of the device.
   *
   * @example "GPU"
   */
  type: 'GPU' | 'InferenceAccelerator' | 'NeuronDevice';
  /**
   * Shares a GPU with other containers. Replaces `value`.
   *
   * Since revision 2026.
   */
  sharingStrategy?: SharingStrategy | undefined;
}

/** How a GPU is shared. Exactly one member. */
export interface SharingStrategy {
  /**
   * Shares the GPU with the NVIDIA Multi-Process Service (MPS).
   *
   * Since revision 2026.
   */
  nvidiaMps?: NvidiaMpsAllocation | undefined;
}

/** The container's share of a GPU with the NVIDIA Multi-Process Service (MPS). */
export interface NvidiaMpsAllocation {
  /**
   * GPU memory, in MiB.
   *
   * Since revision 2026.
   * @example 4096
   */
  memory: number;
  /**
   * Maximum share of the GPU's compute capacity, in percent (1 to 100).
   *
   * Since revision 2026.
   * @example 50
   */
  maxComputePercent?: number | undefined;
}

/** An override for an Elastic Inference accelerator of the task definition. */
export interface InferenceAcceleratorOverride {
  /**
   * Device name of the accelerator in the task definition.
   *
   * @example "device_1"
   */
  deviceName?: string | undefined;
  /**
   * Type of the accelerator.
   *
   * @example "eia2.medium"
   */
  deviceType?: string | undefined;
}

/** Ephemeral storage of a task on Fargate. */
export interface EphemeralStorage {
  /**
   * Size in GiB, 21 to 200. Omit it for the default 20 GiB.
   *
   * @example 100
   */
  sizeInGiB: number;
}

/** A key with an optional value. */
export interface Tag {
  /**
   * Tag key, 1 to 128 characters, case-sensitive. Must not start with `aws:` in any letter case.
   *
   * @example "team"
   */
  key?: string | undefined;
  /**
   * Tag value, up to 256 characters. Must not start with `aws:` in any letter case. Default: an empty string.
   *
   * @example "payments"
   */
  value?: string | undefined;
}

/** Settings for a volume that the task definition configures at launch. */
export interface TaskVolumeConfiguration {
  /**
   * Volume name in the task definition.
   *
   * Since revision 2026.
   * @example "data"
   */
  name: string;
  /**
   * Settings for the Amazon EBS volume that Amazon ECS creates for the task.
   *
   * Since revision 2026.
   */
  managedEBSVolume?: TaskManagedEBSVolumeConfiguration | undefined;
}

/** An Amazon EBS volume that Amazon ECS creates for the task. Requires a size, a snapshot, or both. */
export interface TaskManagedEBSVolumeConfiguration {
  /**
   * Encrypts the volume. If the Region encrypts volumes by default, `false` has no effect.
   *
   * Since revision 2026.
   * @example true
   */
  encrypted?: boolean | undefined;
  /**
   * AWS KMS key for encryption: an ID, an alias or an ARN.
   *
   * Since revision 2026.
   * @example "alias/ecs-volumes"
   */
  kmsKeyId?: string | undefined;
  /**
   * Volume type: `gp2`, `gp3`, `io1`, `io2`, `st1`, `sc1` or `standard`.
   *
   * Since revision 2026.
   * @example "gp3"
   */
  volumeType?: string | undefined;
  /**
   * Size in GiB, up to 16,384. The limits depend on the volume type. Default: the size of the snapshot.
   *
   * Since revision 2026.
   * @example 100
   */
  sizeInGiB?: number | undefined;
  /**
   * ID of the snapshot that the volume is created from.
   *
   * Since revision 2026.
   * @example "snap-0123456789abcdef0"
   */
  snapshotId?: string | undefined;
  /**
   * Rate at which the blocks of the snapshot are loaded, in MiB/s. Requires `snapshotId`.
   *
   * Since revision 2026.
   * @example 200
   */
  volumeInitializationRate?: number | undefined;
  /**
   * I/O operations per second. Required for `io1` and `io2`, optional for `gp3`, not allowed for others.
   *
   * Since revision 2026.
   * @example 3000
   */
  iops?: number | undefined;
  /**
   * Throughput in MiB/s, up to 1,000. Only for `gp3`.
   *
   * Since revision 2026.
   * @example 125
   */
  throughput?: number | undefined;
  /**
   * Tags for the volume.
   *
   * Since revision 2026.
   */
  tagSpecifications?: EBSTagSpecification[] | undefined;
  /**
   * ARN of the infrastructure role, which Amazon ECS uses to create and attach the volume.
   *
   * Since revision 2026.
   * @example "arn:aws:iam::123456789012:role/ecsInfrastructureRole"
   */
  roleArn: string;
  /**
   * What happens to the volume when the task stops.
   *
   * Since revision 2026.
   */
  terminationPolicy?: TaskManagedEBSVolumeTerminationPolicy | undefined;
  /**
   * File system of the volume. Must match the file system of the snapshot, if one is used. Default: `xfs`.
   *
   * Since revision 2026.
   * @default "xfs"
   * @example "xfs"
   */
  filesystemType?: 'ext3' | 'ext4' | 'xfs' | 'ntfs' | undefined;
}

/** Tags for the volume. */
export interface EBSTagSpecification {
  /**
   * Type of the resource that gets the tags: `volume`.
   *
   * Since revision 2026.
   * @example "volume"
   */
  resourceType: 'volume';
  /**
   * Tags for the volume, up to 50. The keys `AmazonECSCreated` and `AmazonECSManaged` are reserved.
   *
   * Since revision 2026.
   */
  tags?: Tag[] | undefined;
  /**
   * Copies tags to the volume. Default: none.
   *
   * Since revision 2026.
   * @example "TASK_DEFINITION"
   */
  propagateTags?: 'TASK_DEFINITION' | 'SERVICE' | 'NONE' | undefined;
}

/** What happens to the volume when the task stops. */
export interface TaskManagedEBSVolumeTerminationPolicy {
  /**
   * Deletes the volume when the task stops. With `false`, it stays in your account.
   *
   * Since revision 2026.
   * @example true
   */
  deleteOnTermination: boolean;
}

/** The response. Its HTTP status is 200 even if no task started, so check `failures` first. */
export interface StartTaskResponse {
  /** Tasks that were started, one per container instance. */
  tasks?: Task[] | undefined;
  /** Container instances where no task was started, with the reasons. */
  failures?: Failure[] | undefined;
}

/** A task and its status. */
export interface Task {
  /** Resources attached to the task: network interface, volumes, Service Connect. */
  attachments?: Attachment[] | undefined;
  /** Attributes of the task. */
  attributes?: Attribute[] | undefined;
  /**
   * Availability Zone of the task.
   *
   * @example "us-east-1a"
   */
  availabilityZone?: string | undefined;
  /**
   * Capacity provider of the task. Absent for tasks started with StartTask.
   *
   * @example "spot"
   */
  capacityProviderName?: string | undefined;
  /**
   * ARN of the cluster.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:cluster/default"
   */
  clusterArn?: string | undefined;
  /**
   * Connection status of the container agent.
   *
   * @example "CONNECTED"
   */
  connectivity?: 'CONNECTED' | 'DISCONNECTED' | undefined;
  /**
   * When the agent last connected.
   *
   * @example 1563421494.186
   */
  connectivityAt?: number | string | Date | undefined;
  /**
   * ARN of the container instance that the task runs on.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"
   */
  containerInstanceArn?: string | undefined;
  /** Containers of the task. */
  containers?: Container[] | undefined;
  /**
   * Task CPU, as a string.
   *
   * @example "256"
   */
  cpu?: string | undefined;
  /**
   * When the task was created (entered the state `PENDING`).
   *
   * @example 1563421494.186
   */
  createdAt?: number | string | Date | undefined;
  /**
   * Target status of the task.
   *
   * @example "RUNNING"
   */
  desiredStatus?: string | undefined;
  /**
   * Whether ECS Exec is enabled.
   *
   * @example false
   */
  enableExecuteCommand?: boolean | undefined;
  /**
   * When the containers stopped.
   *
   * @example 1563421500
   */
  executionStoppedAt?: number | string | Date | undefined;
  /**
   * Task group.
   *
   * @example "family:web"
   */
  group?: string | undefined;
  /**
   * Health status. `UNHEALTHY` if an essential container is unhealthy, `HEALTHY` if all are healthy.
   *
   * @example "UNKNOWN"
   */
  healthStatus?: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN' | undefined;
  /**
   * Elastic Inference accelerators of the task. AWS has discontinued Elastic Inference.
   *
   * @deprecated AWS has discontinued Elastic Inference.
   */
  inferenceAccelerators?: InferenceAccelerator[] | undefined;
  /**
   * Last known status.
   *
   * @example "PENDING"
   */
  lastStatus?: string | undefined;
  /**
   * Infrastructure of the task. `EC2` or `EXTERNAL` for tasks started with StartTask.
   *
   * @example "EC2"
   */
  launchType?: 'EC2' | 'FARGATE' | 'EXTERNAL' | 'MANAGED_INSTANCES' | undefined;
  /**
   * Task memory, as a string.
   *
   * @example "512"
   */
  memory?: string | undefined;
  /** Overrides of the task. */
  overrides?: TaskOverride | undefined;
  /**
   * Fargate platform version.
   *
   * @example "1.4.0"
   */
  platformVersion?: string | undefined;
  /**
   * Operating system family on Fargate.
   *
   * @example "Linux"
   */
  platformFamily?: string | undefined;
  /**
   * When the image pull started.
   *
   * @example 1563421495
   */
  pullStartedAt?: number | string | Date | undefined;
  /**
   * When the image pull ended.
   *
   * @example 1563421497
   */
  pullStoppedAt?: number | string | Date | undefined;
  /**
   * When the task changed from `PENDING` to `RUNNING`.
   *
   * @example 1563421498
   */
  startedAt?: number | string | Date | undefined;
  /**
   * `startedBy` of the request. For tasks of a service, the ID of the deployment.
   *
   * @example "nightly-job-7"
   */
  startedBy?: string | undefined;
  /**
   * Stop code: the category of the stop reason.
   *
   * @example "EssentialContainerExited"
   */
  stopCode?: 'TaskFailedToStart' | 'EssentialContainerExited' | 'UserInitiated' | 'ServiceSchedulerInitiated' | 'SpotInterruption' | 'TerminationNotice' | 'InfrastructureHealth' | undefined;
  /**
   * When the task changed from `RUNNING` to `STOPPED`.
   *
   * @example 1563421600
   */
  stoppedAt?: number | string | Date | undefined;
  /**
   * Why the task stopped.
   *
   * @example "Essential container in task exited"
   */
  stoppedReason?: string | undefined;
  /**
   * When the task began to stop.
   *
   * @example 1563421599
   */
  stoppingAt?: number | string | Date | undefined;
  /** Tags of the task, including those that AWS adds. */
  tags?: Tag[] | undefined;
  /**
   * ARN of the task.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef"
   */
  taskArn?: string | undefined;
  /**
   * ARN of the task definition, with the revision.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7"
   */
  taskDefinitionArn?: string | undefined;
  /**
   * Version of the task. Increases with each change that triggers an event.
   *
   * @example 1
   */
  version?: number | undefined;
  /** Ephemeral storage on Fargate. */
  ephemeralStorage?: EphemeralStorage | undefined;
  /**
   * Ephemeral storage on Fargate, with its encryption key.
   *
   * Since revision 2026.
   */
  fargateEphemeralStorage?: TaskEphemeralStorage | undefined;
  /**
   * How the task is isolated from others on its host.
   *
   * Since revision 2026.
   */
  trustedExecutionSummary?: TrustedExecutionSummary | undefined;
}

/** A resource attached to a task. */
export interface Attachment {
  /**
   * ID of the attachment.
   *
   * @example "01234567-89ab-cdef-0123-456789abcdef"
   */
  id?: string | undefined;
  /**
   * Type of the attachment, such as `ElasticNetworkInterface`.
   *
   * @example "ElasticNetworkInterface"
   */
  type?: string | undefined;
  /**
   * Last known status.
   *
   * @example "PRECREATED"
   */
  status?: string | undefined;
  /** Details, as name-value pairs. For a network interface: its ID, addresses and subnet. */
  details?: KeyValuePair[] | undefined;
}

/** A name and a value. */
export interface KeyValuePair {
  /**
   * Name.
   *
   * @example "subnetId"
   */
  name?: string | undefined;
  /**
   * Value.
   *
   * @example "subnet-0123456789abcdef0"
   */
  value?: string | undefined;
}

/** An attribute of a container instance or a task. */
export interface Attribute {
  /**
   * Attribute name, 1 to 128 characters: letters, digits and `-_/\.`
   *
   * @example "ecs.cpu-architecture"
   */
  name: string;
  /**
   * Attribute value, 1 to 128 characters: letters, digits, spaces and `-_.@/\:`. Must not start or end with a space.
   *
   * @example "x86_64"
   */
  value?: string | undefined;
  /**
   * Type of the resource that has the attribute.
   *
   * @example "container-instance"
   */
  targetType?: 'container-instance' | undefined;
  /**
   * ID or ARN of the resource that has the attribute.
   *
   * @example "0123456789abcdef0123456789abcdef"
   */
  targetId?: string | undefined;
}

/** A container of a task. */
export interface Container {
  /**
   * ARN of the container.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:container/01234567-89ab-cdef-0123-456789abcdef"
   */
  containerArn?: string | undefined;
  /**
   * ARN of the task.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef"
   */
  taskArn?: string | undefined;
  /**
   * Name of the container in the task definition.
   *
   * @example "app"
   */
  name?: string | undefined;
  /**
   * Image of the container.
   *
   * @example "nginx:latest"
   */
  image?: string | undefined;
  /**
   * Digest of the image manifest.
   *
   * @example "sha256:0123"
   */
  imageDigest?: string | undefined;
  /**
   * ID of the container in the container runtime.
   *
   * @example "0123456789abcdef"
   */
  runtimeId?: string | undefined;
  /**
   * Last known status.
   *
   * @example "PENDING"
   */
  lastStatus?: string | undefined;
  /**
   * Exit code. Absent while the container runs.
   *
   * @example 0
   */
  exitCode?: number | undefined;
  /**
   * Details about a running or stopped container. Up to 255 characters, since 2026 up to 1,024.
   *
   * @example "OutOfMemoryError"
   */
  reason?: string | undefined;
  /** Port mappings between the container and the host. */
  networkBindings?: NetworkBinding[] | undefined;
  /** Network interfaces of the container. */
  networkInterfaces?: NetworkInterface[] | undefined;
  /**
   * Health status. `UNKNOWN` without a health check.
   *
   * @example "UNKNOWN"
   */
  healthStatus?: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN' | undefined;
  /** Agents that Amazon ECS runs in the container. */
  managedAgents?: ManagedAgent[] | undefined;
  /**
   * CPU units, as a string. `0` if the task definition sets none.
   *
   * @example "0"
   */
  cpu?: string | undefined;
  /**
   * Hard memory limit in MiB, as a string.
   *
   * @example "512"
   */
  memory?: string | undefined;
  /**
   * Soft memory limit in MiB, as a string.
   *
   * @example "256"
   */
  memoryReservation?: string | undefined;
  /**
   * IDs of the GPUs assigned to the container.
   *
   * @example ["GPU-0123"]
   */
  gpuIds?: string[] | undefined;
  /**
   * IDs of the Neuron devices assigned to the container.
   *
   * Since revision 2026.
   * @example ["0"]
   */
  neuronDeviceIds?: string[] | undefined;
  /**
   * How the container shares its GPU.
   *
   * Since revision 2026.
   */
  gpuSharingStrategy?: SharingStrategy | undefined;
}

/** A mapping between a port of the container and a port of the host. */
export interface NetworkBinding {
  /**
   * IP address of the host that the port is bound to.
   *
   * @example "0.0.0.0"
   */
  bindIP?: string | undefined;
  /**
   * Port of the container.
   *
   * @example 80
   */
  containerPort?: number | undefined;
  /**
   * Port of the host.
   *
   * @example 49153
   */
  hostPort?: number | undefined;
  /**
   * Transport protocol.
   *
   * @example "tcp"
   */
  protocol?: 'tcp' | 'udp' | undefined;
  /**
   * Range of container ports: the first and the last port from 1 to 65535, separated by a hyphen.
   *
   * @example "8000-8010"
   */
  containerPortRange?: string | undefined;
  /**
   * Range of host ports that the container ports are bound to.
   *
   * @example "49200-49210"
   */
  hostPortRange?: string | undefined;
}

/** A network interface of a container. */
export interface NetworkInterface {
  /**
   * ID of the attachment that the network interface belongs to.
   *
   * @example "01234567-89ab-cdef-0123-456789abcdef"
   */
  attachmentId?: string | undefined;
  /**
   * Private IPv4 address.
   *
   * @example "10.0.0.12"
   */
  privateIpv4Address?: string | undefined;
  /**
   * IPv6 address.
   *
   * @example "2001:db8::1"
   */
  ipv6Address?: string | undefined;
}

/** An agent that Amazon ECS runs in a container. */
export interface ManagedAgent {
  /**
   * When the agent last started.
   *
   * @example 1563421499
   */
  lastStartedAt?: number | string | Date | undefined;
  /**
   * Name of the agent.
   *
   * @example "ExecuteCommandAgent"
   */
  name?: 'ExecuteCommandAgent' | undefined;
  /**
   * Reason for the status.
   *
   * @example "Execute Command Agent started"
   */
  reason?: string | undefined;
  /**
   * Last known status.
   *
   * @example "RUNNING"
   */
  lastStatus?: string | undefined;
}

/** An Elastic Inference accelerator. */
export interface InferenceAccelerator {
  /**
   * Device name of the accelerator.
   *
   * @example "device_1"
   */
  deviceName: string;
  /**
   * Type of the accelerator.
   *
   * @example "eia2.medium"
   */
  deviceType: string;
}

/** Ephemeral storage of a task on Fargate. */
export interface TaskEphemeralStorage {
  /**
   * Size in GiB, 20 to 200.
   *
   * Since revision 2026.
   * @example 20
   */
  sizeInGiB?: number | undefined;
  /**
   * AWS KMS key that encrypts the storage.
   *
   * Since revision 2026.
   * @example "alias/fargate"
   */
  kmsKeyId?: string | undefined;
}

/** How a task is isolated from others on its host. */
export interface TrustedExecutionSummary {
  /**
   * Isolation mode.
   *
   * Since revision 2026.
   * @example "SHARED"
   */
  isolationMode: 'SHARED' | 'ISOLATED_SANDBOX' | 'CONFIDENTIAL_SANDBOX';
  /**
   * Whether an attestation policy is configured.
   *
   * Since revision 2026.
   * @example "CONFIGURED"
   */
  attestationPolicyStatus?: 'CONFIGURED' | undefined;
}

/** A container instance where no task was started. */
export interface Failure {
  /**
   * ARN of the container instance.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"
   */
  arn?: string | undefined;
  /**
   * Reason code, such as `RESOURCE:MEMORY` or `AGENT`.
   *
   * @example "RESOURCE:MEMORY"
   */
  reason?: string | undefined;
  /**
   * Details of the reason.
   *
   * @example "not enough memory"
   */
  detail?: string | undefined;
}

/** The names of the rules. */
export type RuleCode =
  | 'account-mismatch'
  | 'clear-text-secret'
  | 'cluster-mismatch'
  | 'command-in-one-text'
  | 'container-cpu-above-task'
  | 'container-memory-above-task'
  | 'container-name-missing'
  | 'cpu-beyond-limit'
  | 'deprecated-member'
  | 'deprecated-value'
  | 'duplicate-container-override'
  | 'duplicate-environment-variable'
  | 'duplicate-item'
  | 'duplicate-member'
  | 'duplicate-tag-key'
  | 'ebs-initialization-rate'
  | 'ebs-iops'
  | 'ebs-size'
  | 'ebs-source-missing'
  | 'ebs-throughput'
  | 'empty-container-override'
  | 'environment-files-replaced'
  | 'environment-files-without-role'
  | 'environment-incomplete'
  | 'environment-name-unusual'
  | 'exec-read-only-root'
  | 'exec-without-task-role'
  | 'external-unsupported'
  | 'fargate-only-definition'
  | 'fargate-only-member'
  | 'fargate-size'
  | 'gpu-amount-and-sharing'
  | 'gpu-amount-missing'
  | 'gpu-options-mixed'
  | 'gpu-requirement-repeated'
  | 'ill-formed-text'
  | 'inactive-task-definition'
  | 'integer-out-of-range'
  | 'invalid-attribute'
  | 'invalid-cluster'
  | 'invalid-command-line'
  | 'invalid-container-instance'
  | 'invalid-container-name'
  | 'invalid-environment-file'
  | 'invalid-gpu-count'
  | 'invalid-json'
  | 'invalid-port-range'
  | 'invalid-role-arn'
  | 'invalid-started-by'
  | 'invalid-tag-characters'
  | 'invalid-task-cpu'
  | 'invalid-task-definition'
  | 'invalid-task-memory'
  | 'invalid-timestamp'
  | 'memory-below-minimum'
  | 'memory-not-above-reservation'
  | 'missing-member'
  | 'network-configuration-missing'
  | 'network-configuration-not-allowed'
  | 'neuron-device-amount'
  | 'not-in-revision'
  | 'not-json'
  | 'null-value'
  | 'one-member-only'
  | 'other-task-definition'
  | 'overlapping-port-ranges'
  | 'overrides-nearly-full'
  | 'overrides-too-long'
  | 'partition-mismatch'
  | 'placeholder-value'
  | 'propagate-from-service'
  | 'propagated-tags'
  | 'public-ip-on-ec2'
  | 'reference-id-reserved'
  | 'region-mismatch'
  | 'reserved-tag-key'
  | 'reserved-tag-prefix'
  | 'secret-overridden'
  | 'service-deployment-name'
  | 'service-group'
  | 'shell-reference'
  | 'similar-tag-keys'
  | 'standard-volume-on-fargate'
  | 'tag-key-missing'
  | 'task-cpu-out-of-range'
  | 'task-definition-as-request'
  | 'task-definition-without-revision'
  | 'task-memory-raised-alone'
  | 'too-few-items'
  | 'too-large'
  | 'too-long'
  | 'too-many-items'
  | 'too-many-port-ranges'
  | 'too-short'
  | 'too-small'
  | 'unknown-accelerator'
  | 'unknown-container'
  | 'unknown-member'
  | 'unknown-value'
  | 'unknown-volume'
  | 'unknown-volume-type'
  | 'unreadable-task-definition'
  | 'unusual-container-instance-id'
  | 'unusual-security-group-id'
  | 'unusual-separator'
  | 'unusual-subnet-id'
  | 'volume-not-configured'
  | 'windows-task-size'
  | 'wrong-type';

/** The parameters of each message. */
export interface MessageParams {
  'internal-error': { reason: string };
  'account-mismatch': { actual: string; expected: string };
  'clear-text-secret': { name: string };
  'clear-text-secret/key': Record<string, never>;
  'cluster-mismatch': { actual: string; expected: string };
  'cluster-mismatch/default': { actual: string; expected: string };
  'command-in-one-text': Record<string, never>;
  'container-cpu-above-task': { actual: number | string; max: number | string };
  'container-memory-above-task': { actual: number | string; max: number | string; name: string };
  'container-name-missing': Record<string, never>;
  'cpu-beyond-limit': { actual: number | string; max: number | string };
  'deprecated-member': { name: string; service: string };
  'deprecated-value': { service: string; value: string };
  'duplicate-container-override': { name: string };
  'duplicate-environment-variable': { name: string };
  'duplicate-item': { value: string };
  'duplicate-item/host-port': { name: string; value: string };
  'duplicate-member': { name: string };
  'duplicate-tag-key': { name: string };
  'ebs-initialization-rate': Record<string, never>;
  'ebs-iops/missing': { type: string };
  'ebs-iops/not-allowed': { type: string };
  'ebs-iops/out-of-range': { actual: number | string; max: number | string; min: number | string; type: string };
  'ebs-size': { actual: number | string; max: number | string; min: number | string; type: string };
  'ebs-source-missing': Record<string, never>;
  'ebs-throughput': { expected: string; type: string };
  'empty-container-override': Record<string, never>;
  'environment-files-replaced': { value: string };
  'environment-files-without-role': Record<string, never>;
  'environment-incomplete/name': Record<string, never>;
  'environment-incomplete/value': Record<string, never>;
  'environment-name-unusual/empty': Record<string, never>;
  'environment-name-unusual/equals-sign': Record<string, never>;
  'environment-name-unusual/nul': Record<string, never>;
  'exec-read-only-root': { name: string };
  'exec-without-task-role': Record<string, never>;
  'external-unsupported/network-interface': Record<string, never>;
  'external-unsupported/volume': Record<string, never>;
  'fargate-only-definition': Record<string, never>;
  'fargate-only-member': { launchType: string; name: string };
  'fargate-size/cpu': { actual: number | string; allowed: string[] };
  'fargate-size/cpu-in-revision': { actual: number | string; allowed: string[]; revision: string };
  'fargate-size/memory': { actual: number | string; allowed: string[]; cpu: number | string };
  'fargate-size/memory-range': { actual: number | string; cpu: number | string; max: number | string; min: number | string; step: number | string };
  'fargate-size/missing': { name: string };
  'fargate-size/some-regions': { cpu: number | string };
  'fargate-size/unknown-cpu': { actual: number | string; max: number | string; min: number | string };
  'fargate-size/windows': { actual: number | string; min: number | string };
  'gpu-amount-and-sharing': Record<string, never>;
  'gpu-amount-missing': Record<string, never>;
  'gpu-options-mixed': Record<string, never>;
  'gpu-options-mixed/neuron-devices': Record<string, never>;
  'gpu-requirement-repeated': { type: string };
  'ill-formed-text': Record<string, never>;
  'inactive-task-definition': { actual: string };
  'integer-out-of-range': { actual: string; bits: number | string; max: number | string; min: number | string };
  'invalid-attribute/name': { value: string };
  'invalid-attribute/surrounding-space': Record<string, never>;
  'invalid-attribute/value': { value: string };
  'invalid-cluster': { value: string };
  'invalid-command-line/backslashes': { option: string };
  'invalid-command-line/belongs-in-network-configuration': { option: string };
  'invalid-command-line/belongs-in-overrides': { option: string };
  'invalid-command-line/braces': Record<string, never>;
  'invalid-command-line/cmdlet': { name: string };
  'invalid-command-line/comment-ends-command': Record<string, never>;
  'invalid-command-line/endpoint': Record<string, never>;
  'invalid-command-line/endpoint-for-cmd': { format: string };
  'invalid-command-line/file': Record<string, never>;
  'invalid-command-line/input-not-json': Record<string, never>;
  'invalid-command-line/input-not-object': Record<string, never>;
  'invalid-command-line/input-unknown': Record<string, never>;
  'invalid-command-line/line-not-continued': { sign: string };
  'invalid-command-line/needs-value': { option: string };
  'invalid-command-line/neither': Record<string, never>;
  'invalid-command-line/no-option': Record<string, never>;
  'invalid-command-line/not-json': Record<string, never>;
  'invalid-command-line/not-shorthand': { column: number | string; expected: 'value' | 'new-key' | 'less-nesting' | 'equals-sign' | 'comma' | 'opening-bracket' | 'comma-or-bracket' | 'opening-brace' | 'comma-or-brace' | 'closing-quote' };
  'invalid-command-line/one-hyphen': Record<string, never>;
  'invalid-command-line/option-not-json': { option: string };
  'invalid-command-line/option-of-run-task': { option: string };
  'invalid-command-line/options-unknown': Record<string, never>;
  'invalid-command-line/other-command': Record<string, never>;
  'invalid-command-line/region': Record<string, never>;
  'invalid-command-line/run-task': Record<string, never>;
  'invalid-command-line/similar-option': { suggestion: string };
  'invalid-command-line/single-quotes-in-json': { option: string };
  'invalid-command-line/takes-no-value': { opposite: string; option: string };
  'invalid-command-line/typographic-dash': Record<string, never>;
  'invalid-command-line/typographic-quote': Record<string, never>;
  'invalid-command-line/typographic-quote-in-json': { option: string };
  'invalid-command-line/unclosed-quote': Record<string, never>;
  'invalid-command-line/unknown-option': Record<string, never>;
  'invalid-command-line/unquoted-json': { option: string };
  'invalid-command-line/unread': Record<string, never>;
  'invalid-command-line/yaml': Record<string, never>;
  'invalid-container-instance': { value: string };
  'invalid-container-name': { value: string };
  'invalid-environment-file': { value: string };
  'invalid-environment-file/extension': { value: string };
  'invalid-gpu-count': { min: number | string; value: string };
  'invalid-gpu-count/in-revision': { min: number | string; revision: string; value: string };
  'invalid-gpu-count/or-all': { min: number | string; value: string };
  'invalid-json/bad-escape': Record<string, never>;
  'invalid-json/bad-number': Record<string, never>;
  'invalid-json/byte-order-mark': Record<string, never>;
  'invalid-json/comment': Record<string, never>;
  'invalid-json/control-character': Record<string, never>;
  'invalid-json/empty': Record<string, never>;
  'invalid-json/expected-colon': Record<string, never>;
  'invalid-json/expected-comma': Record<string, never>;
  'invalid-json/expected-member': Record<string, never>;
  'invalid-json/expected-value': Record<string, never>;
  'invalid-json/missing-comma': Record<string, never>;
  'invalid-json/single-quotes': Record<string, never>;
  'invalid-json/trailing-comma': Record<string, never>;
  'invalid-json/trailing-text': Record<string, never>;
  'invalid-json/unexpected-character': Record<string, never>;
  'invalid-json/unexpected-end': Record<string, never>;
  'invalid-json/unknown-word': Record<string, never>;
  'invalid-json/unquoted-name': Record<string, never>;
  'invalid-json/yaml': { reason: string };
  'invalid-port-range': { max: number | string; min: number | string; value: string };
  'invalid-role-arn': { value: string };
  'invalid-role-arn/assumed-role': { value: string };
  'invalid-role-arn/instance-profile': { value: string };
  'invalid-started-by': { value: string };
  'invalid-started-by/in-revision': { revision: string; value: string };
  'invalid-started-by/with-slashes': { value: string };
  'invalid-tag-characters': { value: string };
  'invalid-task-cpu': { value: string };
  'invalid-task-definition': { value: string };
  'invalid-task-definition/latest': { value: string };
  'invalid-task-memory': { value: string };
  'invalid-timestamp': { value: string };
  'invalid-timestamp/empty': Record<string, never>;
  'memory-below-minimum': { actual: number | string; min: number | string };
  'memory-not-above-reservation': { actual: number | string; exclusiveMin: number | string };
  'memory-not-above-reservation/registered-memory': { actual: number | string; exclusiveMax: number | string };
  'memory-not-above-reservation/registered-reservation': { actual: number | string; exclusiveMin: number | string };
  'missing-member': { name: string };
  'network-configuration-missing': Record<string, never>;
  'network-configuration-not-allowed': { actual: string };
  'neuron-device-amount': { expected: string; value: string };
  'neuron-device-amount/not-shared': { expected: string };
  'not-in-revision': { introduced: string; name: string; revision: string };
  'not-in-revision/later': { name: string; revision: string };
  'not-json': { value: string };
  'null-value': Record<string, never>;
  'null-value/empty-slot': Record<string, never>;
  'null-value/item': Record<string, never>;
  'null-value/needed': Record<string, never>;
  'null-value/needed-slot': Record<string, never>;
  'null-value/required': { name: string };
  'one-member-only': { actual: number };
  'other-task-definition': { actual: string; expected: string };
  'overlapping-port-ranges': { value: string };
  'overrides-nearly-full': { actual: number | string; max: number | string };
  'overrides-too-long': { actual: number | string; max: number | string };
  'partition-mismatch': { actual: string; expected: string };
  'placeholder-value': { value: string };
  'placeholder-value/empty': Record<string, never>;
  'propagate-from-service': Record<string, never>;
  'propagated-tags/same-key': { name: string };
  'propagated-tags/too-many': { actual: number | string; max: number };
  'public-ip-on-ec2': Record<string, never>;
  'reference-id-reserved': { name: string };
  'region-mismatch': { actual: string; expected: string };
  'region-mismatch/request': { actual: string; expected: string };
  'reserved-tag-key': { name: string };
  'reserved-tag-prefix': Record<string, never>;
  'secret-overridden': { name: string };
  'service-deployment-name': Record<string, never>;
  'service-group': Record<string, never>;
  'shell-reference/inexpressible': { format: string; knower: 'step-functions' | 'shell' | 'program'; value: string };
  'shell-reference/known-elsewhere': { knower: 'step-functions' | 'shell' | 'program'; value: string };
  'shell-reference/read': { knower: 'step-functions' | 'shell' | 'program'; value: string };
  'similar-tag-keys': { name: string; other: string };
  'standard-volume-on-fargate': Record<string, never>;
  'tag-key-missing': Record<string, never>;
  'task-cpu-out-of-range': { actual: number | string; launchType: 'EC2' | 'EXTERNAL'; max: number | string; min: number | string };
  'task-cpu-out-of-range/in-revision': { actual: number | string; launchType: 'EC2' | 'EXTERNAL'; max: number | string; min: number | string; newer: number | string; revision: string };
  'task-definition-as-request': Record<string, never>;
  'task-definition-without-revision': Record<string, never>;
  'task-memory-raised-alone': { actual: number | string; registered: number | string };
  'too-few-items': { actual: number | string; min: number };
  'too-large': { actual: number | string; max: number | string };
  'too-long': { actual: number | string; max: number };
  'too-long/in-revision': { actual: number | string; introduced: string; max: number; newer: number | string; revision: string };
  'too-many-items': { actual: number | string; max: number };
  'too-many-port-ranges': { actual: number | string; max: number | string };
  'too-short': { actual: number | string; min: number };
  'too-small': { actual: number | string; min: number | string };
  'unknown-accelerator': { known: string[]; more: number; value: string };
  'unknown-accelerator/none': { value: string };
  'unknown-container': { allowed: string[]; more: number; value: string };
  'unknown-container/no-containers': { value: string };
  'unknown-member': { name: string; shape: string };
  'unknown-member/belongs-at-top': { name: string };
  'unknown-member/belongs-at-top-or-in': { name: string; places: string[] };
  'unknown-member/belongs-in': { name: string; place: string };
  'unknown-member/belongs-in-three': { first: string; name: string; second: string; third: string };
  'unknown-member/belongs-in-two': { first: string; name: string; second: string };
  'unknown-member/client-token': { name: string };
  'unknown-member/count': { name: string };
  'unknown-member/gpus': { name: string };
  'unknown-member/json-path': { name: string };
  'unknown-member/placement': { name: string };
  'unknown-member/platform-version': { name: string };
  'unknown-member/response': { name: string };
  'unknown-member/run-task': { name: string };
  'unknown-member/run-task-call': Record<string, never>;
  'unknown-member/similar': { name: string; suggestion: string };
  'unknown-member/step-functions': { name: string };
  'unknown-member/task-definition': { name: string };
  'unknown-member/value-from': { name: string };
  'unknown-value': { allowed: string[]; value: string };
  'unknown-value/undocumented': { known: string[]; value: string };
  'unknown-volume': { known: string[]; more: number; value: string };
  'unknown-volume-type': { allowed: string[]; value: string };
  'unknown-volume/none-at-launch': { value: string };
  'unknown-volume/not-at-launch': { value: string };
  'unreadable-task-definition/no-containers': Record<string, never>;
  'unreadable-task-definition/not-json': Record<string, never>;
  'unreadable-task-definition/not-object': Record<string, never>;
  'unusual-container-instance-id': { value: string };
  'unusual-container-instance-id/ec2-instance': { value: string };
  'unusual-security-group-id': { value: string };
  'unusual-separator': { value: string };
  'unusual-subnet-id': { value: string };
  'volume-not-configured': { name: string };
  'windows-task-size': { name: string };
  'wrong-type': { actual: 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object' | 'Date' | 'undefined'; expected: 'string' | 'integer' | 'boolean' | 'timestamp' | 'array' | 'object'; value?: string };
}

/** The parameters of each title of a fix. */
export interface TitleParams {
  'fix/change-to': { value: string };
  'fix/remove': { name: string };
  'fix/remove-duplicate': Record<string, never>;
  'fix/remove-empty-override': Record<string, never>;
  'fix/remove-null': Record<string, never>;
  'fix/remove-slot': Record<string, never>;
  'fix/rename': { name: string };
  'fix/set-cluster': { value: string };
  'fix/trim': Record<string, never>;
  'fix/wrap-in-array': Record<string, never>;
  'fix/write-as-array': Record<string, never>;
  'fix/write-as-boolean': { value: string };
  'fix/write-as-number': { value: string };
  'fix/write-as-object': Record<string, never>;
  'fix/write-as-string': { value: string };
}

/** The parameters of each reason of a change; some are messages of rules. */
export interface ReasonParams extends MessageParams {
  'change/array': Record<string, never>;
  'change/boolean': Record<string, never>;
  'change/case': Record<string, never>;
  'change/comment': Record<string, never>;
  'change/empty': Record<string, never>;
  'change/endpoint-option': Record<string, never>;
  'change/environment-loses': Record<string, never>;
  'change/event': Record<string, never>;
  'change/from-file': Record<string, never>;
  'change/more-commands': Record<string, never>;
  'change/name': Record<string, never>;
  'change/named-array': Record<string, never>;
  'change/not-returned': { members: string[] };
  'change/nothing-left': Record<string, never>;
  'change/number': Record<string, never>;
  'change/of-the-cli': { option: string };
  'change/one-object': Record<string, never>;
  'change/one-task': Record<string, never>;
  'change/option-wins': Record<string, never>;
  'change/pairs': Record<string, never>;
  'change/region-option': Record<string, never>;
  'change/repeated': Record<string, never>;
  'change/repeated-option': { option: string };
  'change/response-only': Record<string, never>;
  'change/scheduler-target': Record<string, never>;
  'change/schema': Record<string, never>;
  'change/space': Record<string, never>;
  'change/step-functions-state': Record<string, never>;
  'change/string': Record<string, never>;
  'change/substituted': Record<string, never>;
  'change/system-tag': Record<string, never>;
  'change/task': Record<string, never>;
  'change/unlisted': { count: number };
  'change/variable-of-the-cli': { name: string };
}
