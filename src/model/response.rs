//! The response: the tasks that were started and the instances on which none was.

use super::declare::{choices, model};
use super::format::Format;
use super::{EphemeralStorage, SharingStrategy, Tag, TaskOverride, Timestamp};

model! {
    /// The answer. Its HTTP status is 200 even where every instance failed: look at `failures` first.
    struct StartTaskResponse at "API_StartTask" "ECS-StartTask-response-" {
        /// The tasks started, one for each instance that took one.
        "tasks" tasks: Vec<Task> [];
        /// The instances on which no task was started, with the reason.
        "failures" failures: Vec<Failure> [];
    }

    /// An instance on which no task was started.
    struct Failure {
        /// ARN of the container instance.
        "arn" arn: String [] about [example("\"arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef\"")];
        /// The reason in short, such as `RESOURCE:MEMORY` or `AGENT`.
        "reason" reason: String [] about [example("\"RESOURCE:MEMORY\"")];
        /// More about it, where there is more.
        "detail" detail: String [] about [example("\"not enough memory\"")];
    }

    /// A task and where it is in its life.
    struct Task {
        /// What is attached to the task: its network interface, volumes, Service Connect.
        "attachments" attachments: Vec<Attachment> [];
        /// Attributes of the task.
        "attributes" attributes: Vec<Attribute> [];
        /// The Availability Zone it runs in.
        "availabilityZone" availability_zone: String [] about [example("\"us-east-1a\"")];
        /// The capacity provider it was placed by, if any.
        "capacityProviderName" capacity_provider_name: String [] about [example("\"spot\"")];
        /// ARN of its cluster.
        "clusterArn" cluster_arn: String [] about [example("\"arn:aws:ecs:us-east-1:123456789012:cluster/default\"")];
        /// Whether the agent of its instance is connected.
        "connectivity" connectivity: Connectivity [] about [example("\"CONNECTED\"")];
        /// When it last became connected.
        "connectivityAt" connectivity_at: Timestamp [] about [example("1563421494.186")];
        /// ARN of the container instance it runs on.
        "containerInstanceArn" container_instance_arn: String [] about [example("\"arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef\"")];
        /// Its containers.
        "containers" containers: Vec<Container> [];
        /// CPU of the task, as text.
        "cpu" cpu: String [format(Format::TaskCpu)] about [example("\"256\"")];
        /// When it was created, that is entered `PENDING`.
        "createdAt" created_at: Timestamp [] about [example("1563421494.186")];
        /// The state it is meant to reach.
        "desiredStatus" desired_status: String [known(&["RUNNING", "STOPPED"])] about [example("\"RUNNING\"")];
        /// Whether ECS Exec is switched on.
        "enableExecuteCommand" enable_execute_command: bool [] about [example("false")];
        /// When its containers ended.
        "executionStoppedAt" execution_stopped_at: Timestamp [] about [example("1563421500")];
        /// Its task group.
        "group" group: String [] about [example("\"family:web\"")];
        /// Health over its essential containers: unhealthy as soon as one is, healthy when all are.
        "healthStatus" health_status: HealthStatus [] about [example("\"UNKNOWN\"")];
        /// Its Elastic Inference accelerators. The service is withdrawn.
        "inferenceAccelerators" inference_accelerators: Vec<InferenceAccelerator> [deprecated];
        /// The state it is in.
        "lastStatus" last_status: String [known(&[
            "PROVISIONING", "PENDING", "ACTIVATING", "RUNNING", "DEACTIVATING", "STOPPING", "DEPROVISIONING", "STOPPED", "DELETED"
        ])] about [example("\"PENDING\"")];
        /// What it runs on. A task of `StartTask` is on EC2 or external instances.
        "launchType" launch_type: LaunchType [] about [example("\"EC2\"")];
        /// Memory of the task, as text.
        "memory" memory: String [format(Format::TaskMemory)] about [example("\"512\"")];
        /// What was overridden.
        "overrides" overrides: TaskOverride [];
        /// The Fargate platform version.
        "platformVersion" platform_version: String [] about [example("\"1.4.0\"")];
        /// The operating system family on Fargate.
        "platformFamily" platform_family: String [] about [example("\"Linux\"")];
        /// When the pull of its images began.
        "pullStartedAt" pull_started_at: Timestamp [] about [example("1563421495")];
        /// When the pull of its images ended.
        "pullStoppedAt" pull_stopped_at: Timestamp [] about [example("1563421497")];
        /// When it went from `PENDING` to `RUNNING`.
        "startedAt" started_at: Timestamp [] about [example("1563421498")];
        /// What the request gave as `startedBy`; for tasks of a service, the deployment.
        "startedBy" started_by: String [] about [example("\"nightly-job-7\"")];
        /// Why it was stopped, in short.
        "stopCode" stop_code: TaskStopCode [] about [example("\"EssentialContainerExited\"")];
        /// When it went from `RUNNING` to `STOPPED`.
        "stoppedAt" stopped_at: Timestamp [] about [example("1563421600")];
        /// Why it was stopped, in words.
        "stoppedReason" stopped_reason: String [] about [example("\"Essential container in task exited\"")];
        /// When it began to stop.
        "stoppingAt" stopping_at: Timestamp [] about [example("1563421599")];
        /// Its tags, those that AWS adds included.
        "tags" tags: Vec<Tag> [items(0, 50)];
        /// Its ARN.
        "taskArn" task_arn: String [] about [example("\"arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef\"")];
        /// ARN of its task definition, revision included.
        "taskDefinitionArn" task_definition_arn: String [] about [example("\"arn:aws:ecs:us-east-1:123456789012:task-definition/web:7\"")];
        /// Grows by one with each change that makes an event; it orders events.
        "version" version: i64 [] about [example("1")];
        /// Its ephemeral storage on Fargate.
        "ephemeralStorage" ephemeral_storage: EphemeralStorage [];
        /// Its ephemeral storage on Fargate, with the key it is encrypted with.
        "fargateEphemeralStorage" fargate_ephemeral_storage: TaskEphemeralStorage [since_2026];
        /// How the task is isolated from others on its host.
        "trustedExecutionSummary" trusted_execution_summary: TrustedExecutionSummary [since_2026];
    }

    /// Something attached to a task.
    struct Attachment {
        /// Its ID.
        "id" id: String [] about [example("\"01234567-89ab-cdef-0123-456789abcdef\"")];
        /// What it is, such as `ElasticNetworkInterface`.
        "type" r#type: String [] about [example("\"ElasticNetworkInterface\"")];
        /// The state it is in.
        "status" status: String [known(&[
            "PRECREATED", "CREATED", "ATTACHING", "ATTACHED", "DETACHING", "DETACHED", "DELETED", "FAILED"
        ])] about [example("\"PRECREATED\"")];
        /// Facts about it by name; for a network interface its subnet, addresses and ID.
        "details" details: Vec<KeyValuePair> [];
    }

    /// A fact and its name.
    struct KeyValuePair {
        /// The name.
        "name" name: String [] about [example("\"subnetId\"")];
        /// The fact.
        "value" value: String [] about [example("\"subnet-0123456789abcdef0\"")];
    }

    /// An attribute.
    struct Attribute {
        /// Its name: letters, digits and `-_/\.`
        "name" name: String [required, length(1, 128), format(Format::AttributeName)] about [example("\"ecs.cpu-architecture\"")];
        /// Its value: letters, digits, `-_.@/\:` and spaces inside.
        "value" value: String [length(1, 128), format(Format::AttributeValue)] about [example("\"x86_64\"")];
        /// What it is an attribute of.
        "targetType" target_type: TargetType [] about [example("\"container-instance\"")];
        /// Short ID or ARN of what it is an attribute of.
        "targetId" target_id: String [] about [example("\"0123456789abcdef0123456789abcdef\"")];
    }

    /// A container of a task.
    struct Container {
        /// Its ARN.
        "containerArn" container_arn: String [] about [example("\"arn:aws:ecs:us-east-1:123456789012:container/01234567-89ab-cdef-0123-456789abcdef\"")];
        /// ARN of its task.
        "taskArn" task_arn: String [] about [example("\"arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef\"")];
        /// Its name in the task definition.
        "name" name: String [] about [example("\"app\"")];
        /// Its image.
        "image" image: String [] about [example("\"nginx:latest\"")];
        /// Digest of its image's manifest.
        "imageDigest" image_digest: String [] about [example("\"sha256:0123\"")];
        /// Its ID in the container runtime.
        "runtimeId" runtime_id: String [] about [example("\"0123456789abcdef\"")];
        /// The state it is in.
        "lastStatus" last_status: String [known(&["PENDING", "RUNNING", "STOPPED"])] about [example("\"PENDING\"")];
        /// What it exited with; absent until then.
        "exitCode" exit_code: i32 [] about [example("0")];
        /// More about a running or stopped container: up to 255 characters, since 2026 up to 1,024.
        "reason" reason: String [length_relaxed(255, 1024), introduced("in May 2025")] about [example("\"OutOfMemoryError\"")];
        /// Ports of the container and of the host.
        "networkBindings" network_bindings: Vec<NetworkBinding> [];
        /// Its network interfaces.
        "networkInterfaces" network_interfaces: Vec<NetworkInterface> [];
        /// Its health; `UNKNOWN` without a health check.
        "healthStatus" health_status: HealthStatus [] about [example("\"UNKNOWN\"")];
        /// Agents that Amazon ECS runs in it.
        "managedAgents" managed_agents: Vec<ManagedAgent> [];
        /// Its CPU units as text; `0` where the task definition sets none.
        "cpu" cpu: String [] about [example("\"0\"")];
        /// Hard limit of its memory in MiB, as text.
        "memory" memory: String [] about [example("\"512\"")];
        /// Memory in MiB set aside for it, as text.
        "memoryReservation" memory_reservation: String [] about [example("\"256\"")];
        /// The GPUs it was given.
        "gpuIds" gpu_ids: Vec<String> [] about [example("[\"GPU-0123\"]")];
        /// The Neuron devices it was given.
        "neuronDeviceIds" neuron_device_ids: Vec<String> [since_2026] about [example("[\"0\"]")];
        /// How it shares its GPU.
        "gpuSharingStrategy" gpu_sharing_strategy: SharingStrategy [since_2026, introduced("after July 2026")];
    }

    /// A port of a container and the port of the host that leads to it.
    struct NetworkBinding {
        /// The host address it is bound to.
        "bindIP" bind_ip: String [] about [example("\"0.0.0.0\"")];
        /// The container's port.
        "containerPort" container_port: i32 [] about [example("80")];
        /// The host's port.
        "hostPort" host_port: i32 [] about [example("49153")];
        /// The protocol.
        "protocol" protocol: TransportProtocol [] about [example("\"tcp\"")];
        /// A range of container ports, first and last with a hyphen between, within 1 to 65535.
        "containerPortRange" container_port_range: String [format(Format::PortRange)] about [example("\"8000-8010\"")];
        /// The range of host ports that belongs to it.
        "hostPortRange" host_port_range: String [format(Format::PortRange)] about [example("\"49200-49210\"")];
    }

    /// A network interface of a container.
    struct NetworkInterface {
        /// ID of the attachment it belongs to.
        "attachmentId" attachment_id: String [] about [example("\"01234567-89ab-cdef-0123-456789abcdef\"")];
        /// Its private IPv4 address.
        "privateIpv4Address" private_ipv4_address: String [] about [example("\"10.0.0.12\"")];
        /// Its private IPv6 address.
        "ipv6Address" ipv6_address: String [] about [example("\"2001:db8::1\"")];
    }

    /// An agent that Amazon ECS runs in a container.
    struct ManagedAgent {
        /// When it was last started.
        "lastStartedAt" last_started_at: Timestamp [] about [example("1563421499")];
        /// Which agent it is.
        "name" name: ManagedAgentName [] about [example("\"ExecuteCommandAgent\"")];
        /// Why it is in the state it is in.
        "reason" reason: String [] about [example("\"Execute Command Agent started\"")];
        /// The state it is in.
        "lastStatus" last_status: String [known(&["PENDING", "RUNNING", "STOPPED"])] about [example("\"RUNNING\"")];
    }

    /// An Elastic Inference accelerator.
    struct InferenceAccelerator {
        /// Its device name.
        "deviceName" device_name: String [required] about [example("\"device_1\"")];
        /// Its type.
        "deviceType" device_type: String [required] about [example("\"eia2.medium\"")];
    }

    /// Ephemeral storage of a task on Fargate.
    struct TaskEphemeralStorage {
        /// Size in GiB, 20 to 200.
        "sizeInGiB" size_in_gib: i32 [since_2026, number(20, 200)] about [example("20")];
        /// The AWS KMS key it is encrypted with.
        "kmsKeyId" kms_key_id: String [since_2026] about [example("\"alias/fargate\"")];
    }

    /// How a task is isolated from others on its host.
    struct TrustedExecutionSummary {
        /// The degree of isolation.
        "isolationMode" isolation_mode: IsolationMode [since_2026, required] about [example("\"SHARED\"")];
        /// Whether an attestation policy is set.
        "attestationPolicyStatus" attestation_policy_status: AttestationPolicyStatus [since_2026] about [example("\"CONFIGURED\"")];
    }
}

choices! {
    /// Whether an agent is connected.
    enum Connectivity {
        /// It is.
        "CONNECTED" Connected;
        /// It is not.
        "DISCONNECTED" Disconnected;
    }

    /// The health of a task or a container.
    enum HealthStatus {
        /// Its health checks succeed.
        "HEALTHY" Healthy;
        /// A health check failed.
        "UNHEALTHY" Unhealthy;
        /// There is no health check, or none has ended yet.
        "UNKNOWN" NotKnown;
    }

    /// What a task runs on.
    enum LaunchType {
        /// EC2 instances of the account.
        "EC2" Ec2;
        /// AWS Fargate.
        "FARGATE" Fargate;
        /// Servers outside AWS that are registered with the cluster.
        "EXTERNAL" External;
        /// EC2 instances that Amazon ECS manages.
        "MANAGED_INSTANCES" ManagedInstances since_2026 "in September 2025";
    }

    /// Why a task was stopped.
    enum TaskStopCode {
        /// It never ran.
        "TaskFailedToStart" TaskFailedToStart;
        /// A container marked essential ended.
        "EssentialContainerExited" EssentialContainerExited;
        /// Somebody stopped it or deregistered its instance.
        "UserInitiated" UserInitiated;
        /// The service scheduler stopped it.
        "ServiceSchedulerInitiated" ServiceSchedulerInitiated;
        /// Spot capacity was taken back.
        "SpotInterruption" SpotInterruption;
        /// Its host announced its end.
        "TerminationNotice" TerminationNotice;
        /// What it ran on was not healthy.
        "InfrastructureHealth" InfrastructureHealth since_2026 "after May 2026";
    }

    /// What an attribute belongs to.
    enum TargetType {
        /// A container instance.
        "container-instance" ContainerInstance;
    }

    /// A transport protocol.
    enum TransportProtocol {
        /// TCP.
        "tcp" Tcp;
        /// UDP.
        "udp" Udp;
    }

    /// An agent that Amazon ECS runs in a container.
    enum ManagedAgentName {
        /// The agent behind ECS Exec.
        "ExecuteCommandAgent" ExecuteCommandAgent;
    }

    /// How far a task is isolated from others.
    enum IsolationMode {
        /// It shares its host.
        "SHARED" Shared since_2026;
        /// It has a sandbox of its own.
        "ISOLATED_SANDBOX" IsolatedSandbox since_2026;
        /// It has a sandbox whose memory the host cannot read.
        "CONFIDENTIAL_SANDBOX" ConfidentialSandbox since_2026;
    }

    /// Whether an attestation policy is set.
    enum AttestationPolicyStatus {
        /// One is set.
        "CONFIGURED" Configured since_2026;
    }
}
