// Generated from the model by `npm run generate`.

/** Starts one task on each of the container instances named, without a scheduler in between. */
export interface StartTaskRequest {
  /**
   * Short name or full ARN of the cluster that the container instances belong to.
   *
   * @default "default"
   * @example "production"
   */
  cluster?: string | undefined;
  /**
   * The container instances to start on, by ID or full ARN: one task is started on each. There is no count.
   *
   * @example ["0123456789abcdef0123456789abcdef"]
   */
  containerInstances: string[];
  /**
   * Whether Amazon ECS adds its own tags, with the names of cluster and service, to the task.
   *
   * @default false
   * @example true
   */
  enableECSManagedTags?: boolean | undefined;
  /**
   * Whether ECS Exec is switched on for every container of the task. The task needs a task role then.
   *
   * @default false
   * @example true
   */
  enableExecuteCommand?: boolean | undefined;
  /**
   * The task group, a name to list and constrain tasks by. Absent, it is `family:` and the family of the task definition.
   *
   * @example "nightly-batch"
   */
  group?: string | undefined;
  /** Subnets and security groups for a task definition of network mode `awsvpc`; every other mode refuses them. */
  networkConfiguration?: NetworkConfiguration | undefined;
  /** What this run changes of the task definition. At most 8,192 characters as JSON, punctuation included. */
  overrides?: TaskOverride | undefined;
  /**
   * Where the task's tags are copied from. Absent, none are copied.
   *
   * @example "TASK_DEFINITION"
   */
  propagateTags?: 'TASK_DEFINITION' | 'SERVICE' | 'NONE' | undefined;
  /**
   * A reference ID to use for the task. Since 2026 it is reserved for Amazon ECS itself.
   *
   * @example "reference-1"
   */
  referenceId?: string | undefined;
  /**
   * Who or what started the task, up to 36 letters, digits, hyphens and underscores (since 2026 also slashes). `ListTasks` filters by it.
   *
   * @example "nightly-job-7"
   */
  startedBy?: string | undefined;
  /**
   * Up to 50 tags for the task, each key once.
   *
   * @example [{"key":"team","value":"payments"}]
   */
  tags?: Tag[] | undefined;
  /**
   * What to run: `family:revision`, a full ARN, or `family` alone for its newest active revision.
   *
   * @example "web:7"
   */
  taskDefinition: string;
  /**
   * Settings for the volume that the task definition declares as configured at launch. At most one.
   *
   * Since revision 2026.
   */
  volumeConfigurations?: TaskVolumeConfiguration[] | undefined;
}

/** The network settings of a task. */
export interface NetworkConfiguration {
  /** The network of a task that gets a network interface of its own. */
  awsvpcConfiguration?: AwsVpcConfiguration | undefined;
}

/** Subnets and security groups, all of one VPC. */
export interface AwsVpcConfiguration {
  /**
   * Up to 16 subnet IDs. One of them has to lie in the Availability Zone of each container instance.
   *
   * @example ["subnet-0123456789abcdef0"]
   */
  subnets: string[];
  /**
   * Up to 5 security group IDs. Absent, the default security group of the VPC is used.
   *
   * @example ["sg-0123456789abcdef0"]
   */
  securityGroups?: string[] | undefined;
  /**
   * Whether the network interface gets a public IP address. On EC2 instances it never does.
   *
   * @default "DISABLED"
   * @example "DISABLED"
   */
  assignPublicIp?: 'ENABLED' | 'DISABLED' | undefined;
}

/** What this run changes of the task definition; all else stays as registered. */
export interface TaskOverride {
  /**
   * Changes for single containers, each named.
   *
   * @example [{"name":"app","command":["migrate"]}]
   */
  containerOverrides?: ContainerOverride[] | undefined;
  /**
   * CPU for the whole task, as text: CPU units (`1024`) or vCPUs (`1 vCPU`).
   *
   * @example "1024"
   */
  cpu?: string | undefined;
  /**
   * Elastic Inference accelerators to use in place of the registered ones. The service is withdrawn.
   *
   * @deprecated AWS has discontinued Elastic Inference.
   */
  inferenceAcceleratorOverrides?: InferenceAcceleratorOverride[] | undefined;
  /**
   * ARN of the role with which the agent pulls images, fetches secrets and writes logs.
   *
   * @example "arn:aws:iam::123456789012:role/ecsTaskExecutionRole"
   */
  executionRoleArn?: string | undefined;
  /**
   * Memory for the whole task, as text: MiB (`2048`) or GB (`2 GB`).
   *
   * @example "2048"
   */
  memory?: string | undefined;
  /**
   * ARN of the role whose permissions every container of the task gets.
   *
   * @example "arn:aws:iam::123456789012:role/billing-task"
   */
  taskRoleArn?: string | undefined;
  /**
   * Ephemeral storage of a task on Fargate. Tasks on EC2 or external instances do not read it.
   *
   * Read by tasks on Fargate only.
   */
  ephemeralStorage?: EphemeralStorage | undefined;
}

/** Changes for one container. An entry that changes anything has to name its container. */
export interface ContainerOverride {
  /**
   * The container's name in the task definition.
   *
   * @example "app"
   */
  name?: string | undefined;
  /**
   * The command to run in place of that of the image or the task definition, one argument an item.
   *
   * @example ["python","job.py","--day","2026-11-23"]
   */
  command?: string[] | undefined;
  /**
   * Environment variables to add or replace.
   *
   * Holds secrets.
   * @example [{"name":"LOG_LEVEL","value":"debug"}]
   */
  environment?: EnvironmentVariable[] | undefined;
  /** Up to ten files of environment variables in Amazon S3; they take the place of the registered list. */
  environmentFiles?: EnvironmentFile[] | undefined;
  /**
   * CPU units for the container.
   *
   * @example 256
   */
  cpu?: number | undefined;
  /**
   * Hard limit of the container's memory in MiB; a container that exceeds it is killed.
   *
   * @example 512
   */
  memory?: number | undefined;
  /**
   * Memory in MiB that is set aside for the container.
   *
   * @example 256
   */
  memoryReservation?: number | undefined;
  /** GPUs and other devices for the container. */
  resourceRequirements?: ResourceRequirement[] | undefined;
}

/** An environment variable. */
export interface EnvironmentVariable {
  /**
   * The variable's name.
   *
   * @example "LOG_LEVEL"
   */
  name?: string | undefined;
  /**
   * The variable's value. It shows up in `DescribeTasks` and in CloudTrail: keep secrets out of it.
   *
   * Holds secrets.
   * @example "debug"
   */
  value?: string | undefined;
}

/** A file of `NAME=value` lines in Amazon S3. */
export interface EnvironmentFile {
  /**
   * ARN of the S3 object; its key ends in `.env`.
   *
   * @example "arn:aws:s3:::my-bucket/app.env"
   */
  value: string;
  /**
   * Where the file is kept.
   *
   * @example "s3"
   */
  type: 's3';
}

/** A device that the container gets. */
export interface ResourceRequirement {
  /**
   * For `GPU` the number of physical GPUs (since 2026 also `ALL`), for `InferenceAccelerator` the name of a registered device, for `NeuronDevice` `ALL`.
   *
   * @example "1"
   */
  value?: string | undefined;
  /**
   * The kind of device.
   *
   * @example "GPU"
   */
  type: 'GPU' | 'InferenceAccelerator' | 'NeuronDevice';
  /**
   * How a GPU is shared with other containers, in place of `value`.
   *
   * Since revision 2026.
   */
  sharingStrategy?: SharingStrategy | undefined;
}

/** How a GPU is shared: exactly one way. */
export interface SharingStrategy {
  /**
   * Sharing by the NVIDIA Multi-Process Service.
   *
   * Since revision 2026.
   */
  nvidiaMps?: NvidiaMpsAllocation | undefined;
}

/** The container's share of a GPU under the NVIDIA Multi-Process Service. */
export interface NvidiaMpsAllocation {
  /**
   * GPU memory in MiB.
   *
   * Since revision 2026.
   * @example 4096
   */
  memory: number;
  /**
   * The largest part of the GPU's compute power, in percent.
   *
   * Since revision 2026.
   * @example 50
   */
  maxComputePercent?: number | undefined;
}

/** An Elastic Inference accelerator in place of a registered one. */
export interface InferenceAcceleratorOverride {
  /**
   * The accelerator's device name in the task definition.
   *
   * @example "device_1"
   */
  deviceName?: string | undefined;
  /**
   * The accelerator type to use.
   *
   * @example "eia2.medium"
   */
  deviceType?: string | undefined;
}

/** Ephemeral storage of a task on Fargate. */
export interface EphemeralStorage {
  /**
   * Size in GiB, 21 to 200. The 20 GiB that every task has cannot be asked for.
   *
   * @example 100
   */
  sizeInGiB: number;
}

/** A label of a key and, where wanted, a value. */
export interface Tag {
  /**
   * The tag's name. Keys are case-sensitive, and a key that begins with `aws:` in any case is reserved.
   *
   * @example "team"
   */
  key?: string | undefined;
  /**
   * The tag's content; it may be empty. A value that begins with `aws:` in any case is reserved.
   *
   * @example "payments"
   */
  value?: string | undefined;
}

/** Settings for a volume that the task definition declares as configured at launch. */
export interface TaskVolumeConfiguration {
  /**
   * The volume's name in the task definition.
   *
   * Since revision 2026.
   * @example "data"
   */
  name: string;
  /**
   * The Amazon EBS volume that Amazon ECS creates for the task.
   *
   * Since revision 2026.
   */
  managedEBSVolume?: TaskManagedEBSVolumeConfiguration | undefined;
}

/** An Amazon EBS volume that Amazon ECS creates for the task. It needs a size, a snapshot, or both. */
export interface TaskManagedEBSVolumeConfiguration {
  /**
   * Whether the volume is encrypted.
   *
   * Since revision 2026.
   * @example true
   */
  encrypted?: boolean | undefined;
  /**
   * The AWS KMS key to encrypt with: ID, alias or ARN.
   *
   * Since revision 2026.
   * @example "alias/ecs-volumes"
   */
  kmsKeyId?: string | undefined;
  /**
   * The volume type: `gp2`, `gp3`, `io1`, `io2`, `st1`, `sc1` or `standard`.
   *
   * Since revision 2026.
   * @example "gp3"
   */
  volumeType?: string | undefined;
  /**
   * Size in GiB; what is allowed depends on the volume type.
   *
   * Since revision 2026.
   * @example 100
   */
  sizeInGiB?: number | undefined;
  /**
   * The snapshot to create the volume from.
   *
   * Since revision 2026.
   * @example "snap-0123456789abcdef0"
   */
  snapshotId?: string | undefined;
  /**
   * Rate in MiB/s at which the snapshot's blocks are fetched.
   *
   * Since revision 2026.
   * @example 200
   */
  volumeInitializationRate?: number | undefined;
  /**
   * I/O operations a second: required for `io1` and `io2`, allowed for `gp3`.
   *
   * Since revision 2026.
   * @example 3000
   */
  iops?: number | undefined;
  /**
   * Throughput in MiB/s, at most 1,000, for `gp3` only.
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
   * ARN of the role with which Amazon ECS creates and attaches the volume.
   *
   * Since revision 2026.
   * @example "arn:aws:iam::123456789012:role/ecsInfrastructureRole"
   */
  roleArn: string;
  /**
   * What becomes of the volume when the task stops.
   *
   * Since revision 2026.
   */
  terminationPolicy?: TaskManagedEBSVolumeTerminationPolicy | undefined;
  /**
   * The file system to make; for a volume from a snapshot it has to be that of the snapshot.
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
   * The kind of resource that gets the tags.
   *
   * Since revision 2026.
   * @example "volume"
   */
  resourceType: 'volume';
  /**
   * Up to 50 tags. `AmazonECSCreated` and `AmazonECSManaged` are reserved.
   *
   * Since revision 2026.
   */
  tags?: Tag[] | undefined;
  /**
   * Where the volume's tags are copied from. Absent, none are copied.
   *
   * Since revision 2026.
   * @example "TASK_DEFINITION"
   */
  propagateTags?: 'TASK_DEFINITION' | 'SERVICE' | 'NONE' | undefined;
}

/** What becomes of the volume when the task stops. */
export interface TaskManagedEBSVolumeTerminationPolicy {
  /**
   * Whether the volume is deleted with the task.
   *
   * Since revision 2026.
   * @example true
   */
  deleteOnTermination: boolean;
}

/** The answer. Its HTTP status is 200 even where every instance failed: look at `failures` first. */
export interface StartTaskResponse {
  /** The tasks started, one for each instance that took one. */
  tasks?: Task[] | undefined;
  /** The instances on which no task was started, with the reason. */
  failures?: Failure[] | undefined;
}

/** A task and where it is in its life. */
export interface Task {
  /** What is attached to the task: its network interface, volumes, Service Connect. */
  attachments?: Attachment[] | undefined;
  /** Attributes of the task. */
  attributes?: Attribute[] | undefined;
  /**
   * The Availability Zone it runs in.
   *
   * @example "us-east-1a"
   */
  availabilityZone?: string | undefined;
  /**
   * The capacity provider it was placed by, if any.
   *
   * @example "spot"
   */
  capacityProviderName?: string | undefined;
  /**
   * ARN of its cluster.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:cluster/default"
   */
  clusterArn?: string | undefined;
  /**
   * Whether the agent of its instance is connected.
   *
   * @example "CONNECTED"
   */
  connectivity?: 'CONNECTED' | 'DISCONNECTED' | undefined;
  /**
   * When it last became connected.
   *
   * @example 1563421494.186
   */
  connectivityAt?: number | string | Date | undefined;
  /**
   * ARN of the container instance it runs on.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"
   */
  containerInstanceArn?: string | undefined;
  /** Its containers. */
  containers?: Container[] | undefined;
  /**
   * CPU of the task, as text.
   *
   * @example "256"
   */
  cpu?: string | undefined;
  /**
   * When it was created, that is entered `PENDING`.
   *
   * @example 1563421494.186
   */
  createdAt?: number | string | Date | undefined;
  /**
   * The state it is meant to reach.
   *
   * @example "RUNNING"
   */
  desiredStatus?: string | undefined;
  /**
   * Whether ECS Exec is switched on.
   *
   * @example false
   */
  enableExecuteCommand?: boolean | undefined;
  /**
   * When its containers ended.
   *
   * @example 1563421500
   */
  executionStoppedAt?: number | string | Date | undefined;
  /**
   * Its task group.
   *
   * @example "family:web"
   */
  group?: string | undefined;
  /**
   * Health over its essential containers: unhealthy as soon as one is, healthy when all are.
   *
   * @example "UNKNOWN"
   */
  healthStatus?: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN' | undefined;
  /**
   * Its Elastic Inference accelerators. The service is withdrawn.
   *
   * @deprecated AWS has discontinued Elastic Inference.
   */
  inferenceAccelerators?: InferenceAccelerator[] | undefined;
  /**
   * The state it is in.
   *
   * @example "PENDING"
   */
  lastStatus?: string | undefined;
  /**
   * What it runs on. A task of `StartTask` is on EC2 or external instances.
   *
   * @example "EC2"
   */
  launchType?: 'EC2' | 'FARGATE' | 'EXTERNAL' | 'MANAGED_INSTANCES' | undefined;
  /**
   * Memory of the task, as text.
   *
   * @example "512"
   */
  memory?: string | undefined;
  /** What was overridden. */
  overrides?: TaskOverride | undefined;
  /**
   * The Fargate platform version.
   *
   * @example "1.4.0"
   */
  platformVersion?: string | undefined;
  /**
   * The operating system family on Fargate.
   *
   * @example "Linux"
   */
  platformFamily?: string | undefined;
  /**
   * When the pull of its images began.
   *
   * @example 1563421495
   */
  pullStartedAt?: number | string | Date | undefined;
  /**
   * When the pull of its images ended.
   *
   * @example 1563421497
   */
  pullStoppedAt?: number | string | Date | undefined;
  /**
   * When it went from `PENDING` to `RUNNING`.
   *
   * @example 1563421498
   */
  startedAt?: number | string | Date | undefined;
  /**
   * What the request gave as `startedBy`; for tasks of a service, the deployment.
   *
   * @example "nightly-job-7"
   */
  startedBy?: string | undefined;
  /**
   * Why it was stopped, in short.
   *
   * @example "EssentialContainerExited"
   */
  stopCode?: 'TaskFailedToStart' | 'EssentialContainerExited' | 'UserInitiated' | 'ServiceSchedulerInitiated' | 'SpotInterruption' | 'TerminationNotice' | 'InfrastructureHealth' | undefined;
  /**
   * When it went from `RUNNING` to `STOPPED`.
   *
   * @example 1563421600
   */
  stoppedAt?: number | string | Date | undefined;
  /**
   * Why it was stopped, in words.
   *
   * @example "Essential container in task exited"
   */
  stoppedReason?: string | undefined;
  /**
   * When it began to stop.
   *
   * @example 1563421599
   */
  stoppingAt?: number | string | Date | undefined;
  /** Its tags, those that AWS adds included. */
  tags?: Tag[] | undefined;
  /**
   * Its ARN.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef"
   */
  taskArn?: string | undefined;
  /**
   * ARN of its task definition, revision included.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7"
   */
  taskDefinitionArn?: string | undefined;
  /**
   * Grows by one with each change that makes an event; it orders events.
   *
   * @example 1
   */
  version?: number | undefined;
  /** Its ephemeral storage on Fargate. */
  ephemeralStorage?: EphemeralStorage | undefined;
  /**
   * Its ephemeral storage on Fargate, with the key it is encrypted with.
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

/** Something attached to a task. */
export interface Attachment {
  /**
   * Its ID.
   *
   * @example "01234567-89ab-cdef-0123-456789abcdef"
   */
  id?: string | undefined;
  /**
   * What it is, such as `ElasticNetworkInterface`.
   *
   * @example "ElasticNetworkInterface"
   */
  type?: string | undefined;
  /**
   * The state it is in.
   *
   * @example "PRECREATED"
   */
  status?: string | undefined;
  /** Facts about it by name; for a network interface its subnet, addresses and ID. */
  details?: KeyValuePair[] | undefined;
}

/** A fact and its name. */
export interface KeyValuePair {
  /**
   * The name.
   *
   * @example "subnetId"
   */
  name?: string | undefined;
  /**
   * The fact.
   *
   * @example "subnet-0123456789abcdef0"
   */
  value?: string | undefined;
}

/** An attribute. */
export interface Attribute {
  /**
   * Its name: letters, digits and `-_/\.`
   *
   * @example "ecs.cpu-architecture"
   */
  name: string;
  /**
   * Its value: letters, digits, `-_.@/\:` and spaces inside.
   *
   * @example "x86_64"
   */
  value?: string | undefined;
  /**
   * What it is an attribute of.
   *
   * @example "container-instance"
   */
  targetType?: 'container-instance' | undefined;
  /**
   * Short ID or ARN of what it is an attribute of.
   *
   * @example "0123456789abcdef0123456789abcdef"
   */
  targetId?: string | undefined;
}

/** A container of a task. */
export interface Container {
  /**
   * Its ARN.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:container/01234567-89ab-cdef-0123-456789abcdef"
   */
  containerArn?: string | undefined;
  /**
   * ARN of its task.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef"
   */
  taskArn?: string | undefined;
  /**
   * Its name in the task definition.
   *
   * @example "app"
   */
  name?: string | undefined;
  /**
   * Its image.
   *
   * @example "nginx:latest"
   */
  image?: string | undefined;
  /**
   * Digest of its image's manifest.
   *
   * @example "sha256:0123"
   */
  imageDigest?: string | undefined;
  /**
   * Its ID in the container runtime.
   *
   * @example "0123456789abcdef"
   */
  runtimeId?: string | undefined;
  /**
   * The state it is in.
   *
   * @example "PENDING"
   */
  lastStatus?: string | undefined;
  /**
   * What it exited with; absent until then.
   *
   * @example 0
   */
  exitCode?: number | undefined;
  /**
   * More about a running or stopped container: up to 255 characters, since 2026 up to 1,024.
   *
   * @example "OutOfMemoryError"
   */
  reason?: string | undefined;
  /** Ports of the container and of the host. */
  networkBindings?: NetworkBinding[] | undefined;
  /** Its network interfaces. */
  networkInterfaces?: NetworkInterface[] | undefined;
  /**
   * Its health; `UNKNOWN` without a health check.
   *
   * @example "UNKNOWN"
   */
  healthStatus?: 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN' | undefined;
  /** Agents that Amazon ECS runs in it. */
  managedAgents?: ManagedAgent[] | undefined;
  /**
   * Its CPU units as text; `0` where the task definition sets none.
   *
   * @example "0"
   */
  cpu?: string | undefined;
  /**
   * Hard limit of its memory in MiB, as text.
   *
   * @example "512"
   */
  memory?: string | undefined;
  /**
   * Memory in MiB set aside for it, as text.
   *
   * @example "256"
   */
  memoryReservation?: string | undefined;
  /**
   * The GPUs it was given.
   *
   * @example ["GPU-0123"]
   */
  gpuIds?: string[] | undefined;
  /**
   * The Neuron devices it was given.
   *
   * Since revision 2026.
   * @example ["0"]
   */
  neuronDeviceIds?: string[] | undefined;
  /**
   * How it shares its GPU.
   *
   * Since revision 2026.
   */
  gpuSharingStrategy?: SharingStrategy | undefined;
}

/** A port of a container and the port of the host that leads to it. */
export interface NetworkBinding {
  /**
   * The host address it is bound to.
   *
   * @example "0.0.0.0"
   */
  bindIP?: string | undefined;
  /**
   * The container's port.
   *
   * @example 80
   */
  containerPort?: number | undefined;
  /**
   * The host's port.
   *
   * @example 49153
   */
  hostPort?: number | undefined;
  /**
   * The protocol.
   *
   * @example "tcp"
   */
  protocol?: 'tcp' | 'udp' | undefined;
  /**
   * A range of container ports, first and last with a hyphen between, within 1 to 65535.
   *
   * @example "8000-8010"
   */
  containerPortRange?: string | undefined;
  /**
   * The range of host ports that belongs to it.
   *
   * @example "49200-49210"
   */
  hostPortRange?: string | undefined;
}

/** A network interface of a container. */
export interface NetworkInterface {
  /**
   * ID of the attachment it belongs to.
   *
   * @example "01234567-89ab-cdef-0123-456789abcdef"
   */
  attachmentId?: string | undefined;
  /**
   * Its private IPv4 address.
   *
   * @example "10.0.0.12"
   */
  privateIpv4Address?: string | undefined;
  /**
   * Its private IPv6 address.
   *
   * @example "2001:db8::1"
   */
  ipv6Address?: string | undefined;
}

/** An agent that Amazon ECS runs in a container. */
export interface ManagedAgent {
  /**
   * When it was last started.
   *
   * @example 1563421499
   */
  lastStartedAt?: number | string | Date | undefined;
  /**
   * Which agent it is.
   *
   * @example "ExecuteCommandAgent"
   */
  name?: 'ExecuteCommandAgent' | undefined;
  /**
   * Why it is in the state it is in.
   *
   * @example "Execute Command Agent started"
   */
  reason?: string | undefined;
  /**
   * The state it is in.
   *
   * @example "RUNNING"
   */
  lastStatus?: string | undefined;
}

/** An Elastic Inference accelerator. */
export interface InferenceAccelerator {
  /**
   * Its device name.
   *
   * @example "device_1"
   */
  deviceName: string;
  /**
   * Its type.
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
   * The AWS KMS key it is encrypted with.
   *
   * Since revision 2026.
   * @example "alias/fargate"
   */
  kmsKeyId?: string | undefined;
}

/** How a task is isolated from others on its host. */
export interface TrustedExecutionSummary {
  /**
   * The degree of isolation.
   *
   * Since revision 2026.
   * @example "SHARED"
   */
  isolationMode: 'SHARED' | 'ISOLATED_SANDBOX' | 'CONFIDENTIAL_SANDBOX';
  /**
   * Whether an attestation policy is set.
   *
   * Since revision 2026.
   * @example "CONFIGURED"
   */
  attestationPolicyStatus?: 'CONFIGURED' | undefined;
}

/** An instance on which no task was started. */
export interface Failure {
  /**
   * ARN of the container instance.
   *
   * @example "arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"
   */
  arn?: string | undefined;
  /**
   * The reason in short, such as `RESOURCE:MEMORY` or `AGENT`.
   *
   * @example "RESOURCE:MEMORY"
   */
  reason?: string | undefined;
  /**
   * More about it, where there is more.
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
  'fargate-size/unknown-cpu': { actual: number | string };
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
  'invalid-command-line/endpoint': Record<string, never>;
  'invalid-command-line/endpoint-for-cmd': { format: string };
  'invalid-command-line/file': Record<string, never>;
  'invalid-command-line/input-not-json': Record<string, never>;
  'invalid-command-line/input-not-object': Record<string, never>;
  'invalid-command-line/input-unknown': Record<string, never>;
  'invalid-command-line/needs-value': { option: string };
  'invalid-command-line/neither': Record<string, never>;
  'invalid-command-line/no-option': Record<string, never>;
  'invalid-command-line/not-json': Record<string, never>;
  'invalid-command-line/not-shorthand': { column: number | string; expected: 'value' | 'new-key' | 'less-nesting' | 'equals-sign' | 'opening-bracket' | 'comma-or-bracket' | 'opening-brace' | 'comma-or-brace' | 'closing-quote' };
  'invalid-command-line/option-not-json': { option: string };
  'invalid-command-line/option-of-run-task': { option: string };
  'invalid-command-line/other-command': Record<string, never>;
  'invalid-command-line/region': Record<string, never>;
  'invalid-command-line/run-task': Record<string, never>;
  'invalid-command-line/similar-option': { suggestion: string };
  'invalid-command-line/takes-no-value': { opposite: string; option: string };
  'invalid-command-line/typographic-quote': Record<string, never>;
  'invalid-command-line/typographic-quote-in-json': { option: string };
  'invalid-command-line/unclosed-quote': Record<string, never>;
  'invalid-command-line/unknown-option': Record<string, never>;
  'invalid-command-line/unquoted-json': { option: string };
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
  'shell-reference/inexpressible': { format: string; knower: 'step-functions' | 'shell'; value: string };
  'shell-reference/known-elsewhere': { knower: 'step-functions' | 'shell'; value: string };
  'shell-reference/read': { knower: 'step-functions' | 'shell'; value: string };
  'similar-tag-keys': { name: string; other: string };
  'standard-volume-on-fargate': Record<string, never>;
  'tag-key-missing': Record<string, never>;
  'task-cpu-out-of-range': { actual: number | string; launchType: 'EXTERNAL' | 'other'; max: number | string; min: number | string };
  'task-cpu-out-of-range/in-revision': { actual: number | string; launchType: 'EXTERNAL' | 'other'; max: number | string; min: number | string; newer: number | string; revision: string };
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
  'wrong-type': { actual: 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object' | 'Date' | 'other'; expected: 'string' | 'integer' | 'boolean' | 'timestamp' | 'array' | 'object'; value?: string };
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
  'fix/write-as-boolean': { value: string };
  'fix/write-as-number': { value: string };
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
