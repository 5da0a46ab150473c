//! The response: the tasks that started, and the container instances where no task started.

use super::declare::{enums, model};
use super::format::Format;
use super::overrides::ELASTIC_INFERENCE;
use super::{Container, EphemeralStorage, Tag, TaskOverride, Timestamp};

const CONTAINER_INSTANCE_ARN: &str =
    r#""arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef""#;

model! {
    /// The response. Its HTTP status is 200 even if no task started, so check `failures` first.
    #[structure(api_name = "StartTask", anchor = "ECS-StartTask-response-")]
    pub struct StartTaskResponse {
        /// Tasks that were started, one per container instance.
        #[member("tasks")]
        tasks: Vec<Task>,
        /// Container instances where no task was started, with the reasons.
        #[member("failures")]
        failures: Vec<Failure>,
    }

    /// A container instance where no task was started.
    pub struct Failure {
        /// ARN of the container instance.
        #[member("arn", example = CONTAINER_INSTANCE_ARN)]
        arn: String,
        /// Reason code, such as `RESOURCE:MEMORY` or `AGENT`.
        #[member("reason", example = r#""RESOURCE:MEMORY""#)]
        reason: String,
        /// Details of the reason.
        #[member("detail", example = r#""not enough memory""#)]
        detail: String,
    }

    /// A task and its status.
    pub struct Task {
        /// Resources attached to the task: network interface, volumes, Service Connect.
        #[member("attachments")]
        attachments: Vec<Attachment>,
        /// Attributes of the task.
        #[member("attributes")]
        attributes: Vec<Attribute>,
        /// Availability Zone of the task.
        #[member("availabilityZone", example = r#""us-east-1a""#)]
        availability_zone: String,
        /// Capacity provider of the task. Absent for tasks started with StartTask.
        #[member("capacityProviderName", example = r#""spot""#)]
        capacity_provider_name: String,
        /// ARN of the cluster.
        #[member("clusterArn", example = r#""arn:aws:ecs:us-east-1:123456789012:cluster/default""#)]
        cluster_arn: String,
        /// Connection status of the container agent.
        #[member("connectivity", example = r#""CONNECTED""#)]
        connectivity: Connectivity,
        /// When the agent last connected.
        #[member("connectivityAt", example = "1563421494.186")]
        connectivity_at: Timestamp,
        /// ARN of the container instance that the task runs on.
        #[member("containerInstanceArn", example = CONTAINER_INSTANCE_ARN)]
        container_instance_arn: String,
        /// Containers of the task.
        #[member("containers")]
        containers: Vec<Container>,
        /// Task CPU, as a string.
        #[member("cpu", format = Format::TaskCpu, example = r#""256""#)]
        cpu: String,
        /// When the task was created (entered the state `PENDING`).
        #[member("createdAt", example = "1563421494.186")]
        created_at: Timestamp,
        /// Target status of the task.
        #[member("desiredStatus", known = &["RUNNING", "STOPPED"], example = r#""RUNNING""#)]
        desired_status: String,
        /// Whether ECS Exec is enabled.
        #[member("enableExecuteCommand", example = "false")]
        enable_execute_command: bool,
        /// When the containers stopped.
        #[member("executionStoppedAt", example = "1563421500")]
        execution_stopped_at: Timestamp,
        /// Task group.
        #[member("group", example = r#""family:web""#)]
        group: String,
        /// Health status. `UNHEALTHY` if an essential container is unhealthy, `HEALTHY` if all are healthy.
        #[member("healthStatus", example = r#""UNKNOWN""#)]
        health_status: HealthStatus,
        /// Elastic Inference accelerators of the task. AWS has discontinued Elastic Inference.
        #[member("inferenceAccelerators", deprecated = ELASTIC_INFERENCE)]
        inference_accelerators: Vec<InferenceAccelerator>,
        /// Last known status.
        #[member(
            "lastStatus",
            known = &[
                "PROVISIONING", "PENDING", "ACTIVATING", "RUNNING", "DEACTIVATING",
                "STOPPING", "DEPROVISIONING", "STOPPED", "DELETED",
            ],
            example = r#""PENDING""#,
        )]
        last_status: String,
        /// Infrastructure of the task. `EC2` or `EXTERNAL` for tasks started with StartTask.
        #[member("launchType", example = r#""EC2""#)]
        launch_type: LaunchType,
        /// Task memory, as a string.
        #[member("memory", format = Format::TaskMemory, example = r#""512""#)]
        memory: String,
        /// Overrides of the task.
        #[member("overrides")]
        overrides: TaskOverride,
        /// Fargate platform version.
        #[member("platformVersion", example = r#""1.4.0""#)]
        platform_version: String,
        /// Operating system family on Fargate.
        #[member("platformFamily", example = r#""Linux""#)]
        platform_family: String,
        /// When the image pull started.
        #[member("pullStartedAt", example = "1563421495")]
        pull_started_at: Timestamp,
        /// When the image pull ended.
        #[member("pullStoppedAt", example = "1563421497")]
        pull_stopped_at: Timestamp,
        /// When the task changed from `PENDING` to `RUNNING`.
        #[member("startedAt", example = "1563421498")]
        started_at: Timestamp,
        /// `startedBy` of the request. For tasks of a service, the ID of the deployment.
        #[member("startedBy", example = r#""nightly-job-7""#)]
        started_by: String,
        /// Stop code: the category of the stop reason.
        #[member("stopCode", example = r#""EssentialContainerExited""#)]
        stop_code: TaskStopCode,
        /// When the task changed from `RUNNING` to `STOPPED`.
        #[member("stoppedAt", example = "1563421600")]
        stopped_at: Timestamp,
        /// Why the task stopped.
        #[member("stoppedReason", example = r#""Essential container in task exited""#)]
        stopped_reason: String,
        /// When the task began to stop.
        #[member("stoppingAt", example = "1563421599")]
        stopping_at: Timestamp,
        /// Tags of the task, including those that AWS adds.
        #[member("tags", items = 0..=50)]
        tags: Vec<Tag>,
        /// ARN of the task.
        #[member(
            "taskArn",
            example = r#""arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef""#,
        )]
        task_arn: String,
        /// ARN of the task definition, with the revision.
        #[member(
            "taskDefinitionArn",
            example = r#""arn:aws:ecs:us-east-1:123456789012:task-definition/web:7""#,
        )]
        task_definition_arn: String,
        /// Version of the task. Increases with each change that triggers an event.
        #[member("version", example = "1")]
        version: i64,
        /// Ephemeral storage on Fargate.
        #[member("ephemeralStorage")]
        ephemeral_storage: EphemeralStorage,
        /// Ephemeral storage on Fargate, with its encryption key.
        #[member("fargateEphemeralStorage", since = 2026)]
        fargate_ephemeral_storage: TaskEphemeralStorage,
        /// How the task is isolated from others on its host.
        #[member("trustedExecutionSummary", since = 2026)]
        trusted_execution_summary: TrustedExecutionSummary,
    }

    /// A resource attached to a task.
    pub struct Attachment {
        /// ID of the attachment.
        #[member("id", example = r#""01234567-89ab-cdef-0123-456789abcdef""#)]
        id: String,
        /// Type of the attachment, such as `ElasticNetworkInterface`.
        #[member("type", example = r#""ElasticNetworkInterface""#)]
        r#type: String,
        /// Last known status.
        #[member(
            "status",
            known = &[
                "PRECREATED", "CREATED", "ATTACHING", "ATTACHED", "DETACHING",
                "DETACHED", "DELETED", "FAILED",
            ],
            example = r#""PRECREATED""#,
        )]
        status: String,
        /// Details, as name-value pairs. For a network interface: its ID, addresses and subnet.
        #[member("details")]
        details: Vec<KeyValuePair>,
    }

    /// A name and a value.
    pub struct KeyValuePair {
        /// Name.
        #[member("name", example = r#""subnetId""#)]
        name: String,
        /// Value.
        #[member("value", example = r#""subnet-0123456789abcdef0""#)]
        value: String,
    }

    /// An attribute of a container instance or a task.
    pub struct Attribute {
        /// Attribute name, 1 to 128 characters: letters, digits and `-_/\.`
        #[member(
            "name",
            required,
            length = 1..=128,
            format = Format::AttributeName,
            example = r#""ecs.cpu-architecture""#,
        )]
        name: String,
        /// Attribute value, 1 to 128 characters: letters, digits, spaces and `-_.@/\:`. Must not start or end with a
        /// space.
        #[member(
            "value",
            length = 1..=128,
            format = Format::AttributeValue,
            example = r#""x86_64""#,
        )]
        value: String,
        /// Type of the resource that has the attribute.
        #[member("targetType", example = r#""container-instance""#)]
        target_type: TargetType,
        /// ID or ARN of the resource that has the attribute.
        #[member("targetId", example = r#""0123456789abcdef0123456789abcdef""#)]
        target_id: String,
    }

    /// An Elastic Inference accelerator.
    pub struct InferenceAccelerator {
        /// Device name of the accelerator.
        #[member("deviceName", required, example = r#""device_1""#)]
        device_name: String,
        /// Type of the accelerator.
        #[member("deviceType", required, example = r#""eia2.medium""#)]
        device_type: String,
    }

    /// Ephemeral storage of a task on Fargate.
    pub struct TaskEphemeralStorage {
        /// Size in GiB, 20 to 200.
        #[member("sizeInGiB", since = 2026, range = 20..=200, example = "20")]
        size_in_gib: i32,
        /// AWS KMS key that encrypts the storage.
        #[member("kmsKeyId", since = 2026, example = r#""alias/fargate""#)]
        kms_key_id: String,
    }

    /// How a task is isolated from others on its host.
    pub struct TrustedExecutionSummary {
        /// Isolation mode.
        #[member("isolationMode", since = 2026, required, example = r#""SHARED""#)]
        isolation_mode: IsolationMode,
        /// Whether an attestation policy is configured.
        #[member("attestationPolicyStatus", since = 2026, example = r#""CONFIGURED""#)]
        attestation_policy_status: AttestationPolicyStatus,
    }
}

enums! {
    /// The connection status of a container agent.
    pub enum Connectivity {
        /// The agent is connected.
        #[value("CONNECTED")]
        Connected,
        /// The agent is not connected.
        #[value("DISCONNECTED")]
        Disconnected,
    }

    /// The health status of a task or a container.
    pub enum HealthStatus {
        /// The health check passes.
        #[value("HEALTHY")]
        Healthy,
        /// The health check failed.
        #[value("UNHEALTHY")]
        Unhealthy,
        /// There is no health check, or it has no result yet.
        #[value("UNKNOWN")]
        NotKnown,
    }

    /// The infrastructure that a task runs on.
    pub enum LaunchType {
        /// Amazon EC2 instances in your account.
        #[value("EC2")]
        Ec2,
        /// AWS Fargate.
        #[value("FARGATE")]
        Fargate,
        /// External instances: servers outside AWS that are registered with the cluster (ECS Anywhere).
        #[value("EXTERNAL")]
        External,
        /// Amazon ECS Managed Instances.
        #[value("MANAGED_INSTANCES", since = 2026, introduced = "2025-09")]
        ManagedInstances,
    }

    /// Why a task stopped.
    pub enum TaskStopCode {
        /// The task failed to start.
        #[value("TaskFailedToStart")]
        TaskFailedToStart,
        /// An essential container exited.
        #[value("EssentialContainerExited")]
        EssentialContainerExited,
        /// A user stopped the task or deregistered its container instance.
        #[value("UserInitiated")]
        UserInitiated,
        /// The service scheduler stopped the task.
        #[value("ServiceSchedulerInitiated")]
        ServiceSchedulerInitiated,
        /// AWS reclaimed the Spot capacity.
        #[value("SpotInterruption")]
        SpotInterruption,
        /// The host received a termination notice.
        #[value("TerminationNotice")]
        TerminationNotice,
        /// The infrastructure was unhealthy.
        #[value("InfrastructureHealth", since = 2026)]
        InfrastructureHealth,
    }

    /// The type of a resource that has attributes.
    pub enum TargetType {
        /// A container instance.
        #[value("container-instance")]
        ContainerInstance,
    }

    /// The isolation mode of a task.
    pub enum IsolationMode {
        /// The task shares its host with other tasks.
        #[value("SHARED", since = 2026)]
        Shared,
        /// The task runs in its own sandbox.
        #[value("ISOLATED_SANDBOX", since = 2026)]
        IsolatedSandbox,
        /// The task runs in a sandbox whose memory the host cannot read.
        #[value("CONFIDENTIAL_SANDBOX", since = 2026)]
        ConfidentialSandbox,
    }

    /// Whether an attestation policy is configured.
    pub enum AttestationPolicyStatus {
        /// An attestation policy is configured.
        #[value("CONFIGURED", since = 2026)]
        Configured,
    }
}
