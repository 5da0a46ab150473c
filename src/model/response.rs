//! The response: the tasks that were started and the instances on which none was.

use super::declare::{enums, model};
use super::format::Format;
use super::overrides::ELASTIC_INFERENCE;
use super::{Container, EphemeralStorage, Tag, TaskOverride, Timestamp};

const CONTAINER_INSTANCE_ARN: &str =
    r#""arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef""#;

model! {
    /// The answer. Its HTTP status is 200 even where every instance failed: look at `failures` first.
    #[structure(page = "API_StartTask", anchor = "ECS-StartTask-response-")]
    pub struct StartTaskResponse {
        /// The tasks started, one for each instance that took one.
        #[member("tasks")]
        tasks: Vec<Task>,
        /// The instances on which no task was started, with the reason.
        #[member("failures")]
        failures: Vec<Failure>,
    }

    /// An instance on which no task was started.
    pub struct Failure {
        /// ARN of the container instance.
        #[member("arn", example = CONTAINER_INSTANCE_ARN)]
        arn: String,
        /// The reason in short, such as `RESOURCE:MEMORY` or `AGENT`.
        #[member("reason", example = r#""RESOURCE:MEMORY""#)]
        reason: String,
        /// More about it, where there is more.
        #[member("detail", example = r#""not enough memory""#)]
        detail: String,
    }

    /// A task and where it is in its life.
    pub struct Task {
        /// What is attached to the task: its network interface, volumes, Service Connect.
        #[member("attachments")]
        attachments: Vec<Attachment>,
        /// Attributes of the task.
        #[member("attributes")]
        attributes: Vec<Attribute>,
        /// The Availability Zone it runs in.
        #[member("availabilityZone", example = r#""us-east-1a""#)]
        availability_zone: String,
        /// The capacity provider it was placed by, if any.
        #[member("capacityProviderName", example = r#""spot""#)]
        capacity_provider_name: String,
        /// ARN of its cluster.
        #[member("clusterArn", example = r#""arn:aws:ecs:us-east-1:123456789012:cluster/default""#)]
        cluster_arn: String,
        /// Whether the agent of its instance is connected.
        #[member("connectivity", example = r#""CONNECTED""#)]
        connectivity: Connectivity,
        /// When it last became connected.
        #[member("connectivityAt", example = "1563421494.186")]
        connectivity_at: Timestamp,
        /// ARN of the container instance it runs on.
        #[member("containerInstanceArn", example = CONTAINER_INSTANCE_ARN)]
        container_instance_arn: String,
        /// Its containers.
        #[member("containers")]
        containers: Vec<Container>,
        /// CPU of the task, as text.
        #[member("cpu", format = Format::TaskCpu, example = r#""256""#)]
        cpu: String,
        /// When it was created, that is entered `PENDING`.
        #[member("createdAt", example = "1563421494.186")]
        created_at: Timestamp,
        /// The state it is meant to reach.
        #[member("desiredStatus", known = &["RUNNING", "STOPPED"], example = r#""RUNNING""#)]
        desired_status: String,
        /// Whether ECS Exec is switched on.
        #[member("enableExecuteCommand", example = "false")]
        enable_execute_command: bool,
        /// When its containers ended.
        #[member("executionStoppedAt", example = "1563421500")]
        execution_stopped_at: Timestamp,
        /// Its task group.
        #[member("group", example = r#""family:web""#)]
        group: String,
        /// Health over its essential containers: unhealthy as soon as one is, healthy when all are.
        #[member("healthStatus", example = r#""UNKNOWN""#)]
        health_status: HealthStatus,
        /// Its Elastic Inference accelerators. The service is withdrawn.
        #[member("inferenceAccelerators", deprecated = ELASTIC_INFERENCE)]
        inference_accelerators: Vec<InferenceAccelerator>,
        /// The state it is in.
        #[member(
            "lastStatus",
            known = &[
                "PROVISIONING", "PENDING", "ACTIVATING", "RUNNING", "DEACTIVATING",
                "STOPPING", "DEPROVISIONING", "STOPPED", "DELETED",
            ],
            example = r#""PENDING""#,
        )]
        last_status: String,
        /// What it runs on. A task of `StartTask` is on EC2 or external instances.
        #[member("launchType", example = r#""EC2""#)]
        launch_type: LaunchType,
        /// Memory of the task, as text.
        #[member("memory", format = Format::TaskMemory, example = r#""512""#)]
        memory: String,
        /// What was overridden.
        #[member("overrides")]
        overrides: TaskOverride,
        /// The Fargate platform version.
        #[member("platformVersion", example = r#""1.4.0""#)]
        platform_version: String,
        /// The operating system family on Fargate.
        #[member("platformFamily", example = r#""Linux""#)]
        platform_family: String,
        /// When the pull of its images began.
        #[member("pullStartedAt", example = "1563421495")]
        pull_started_at: Timestamp,
        /// When the pull of its images ended.
        #[member("pullStoppedAt", example = "1563421497")]
        pull_stopped_at: Timestamp,
        /// When it went from `PENDING` to `RUNNING`.
        #[member("startedAt", example = "1563421498")]
        started_at: Timestamp,
        /// What the request gave as `startedBy`; for tasks of a service, the deployment.
        #[member("startedBy", example = r#""nightly-job-7""#)]
        started_by: String,
        /// Why it was stopped, in short.
        #[member("stopCode", example = r#""EssentialContainerExited""#)]
        stop_code: TaskStopCode,
        /// When it went from `RUNNING` to `STOPPED`.
        #[member("stoppedAt", example = "1563421600")]
        stopped_at: Timestamp,
        /// Why it was stopped, in words.
        #[member("stoppedReason", example = r#""Essential container in task exited""#)]
        stopped_reason: String,
        /// When it began to stop.
        #[member("stoppingAt", example = "1563421599")]
        stopping_at: Timestamp,
        /// Its tags, those that AWS adds included.
        #[member("tags", items = 0..=50)]
        tags: Vec<Tag>,
        /// Its ARN.
        #[member(
            "taskArn",
            example = r#""arn:aws:ecs:us-east-1:123456789012:task/default/0123456789abcdef0123456789abcdef""#,
        )]
        task_arn: String,
        /// ARN of its task definition, revision included.
        #[member(
            "taskDefinitionArn",
            example = r#""arn:aws:ecs:us-east-1:123456789012:task-definition/web:7""#,
        )]
        task_definition_arn: String,
        /// Grows by one with each change that makes an event; it orders events.
        #[member("version", example = "1")]
        version: i64,
        /// Its ephemeral storage on Fargate.
        #[member("ephemeralStorage")]
        ephemeral_storage: EphemeralStorage,
        /// Its ephemeral storage on Fargate, with the key it is encrypted with.
        #[member("fargateEphemeralStorage", since = 2026)]
        fargate_ephemeral_storage: TaskEphemeralStorage,
        /// How the task is isolated from others on its host.
        #[member("trustedExecutionSummary", since = 2026)]
        trusted_execution_summary: TrustedExecutionSummary,
    }

    /// Something attached to a task.
    pub struct Attachment {
        /// Its ID.
        #[member("id", example = r#""01234567-89ab-cdef-0123-456789abcdef""#)]
        id: String,
        /// What it is, such as `ElasticNetworkInterface`.
        #[member("type", example = r#""ElasticNetworkInterface""#)]
        r#type: String,
        /// The state it is in.
        #[member(
            "status",
            known = &[
                "PRECREATED", "CREATED", "ATTACHING", "ATTACHED", "DETACHING",
                "DETACHED", "DELETED", "FAILED",
            ],
            example = r#""PRECREATED""#,
        )]
        status: String,
        /// Facts about it by name; for a network interface its subnet, addresses and ID.
        #[member("details")]
        details: Vec<KeyValuePair>,
    }

    /// A fact and its name.
    pub struct KeyValuePair {
        /// The name.
        #[member("name", example = r#""subnetId""#)]
        name: String,
        /// The fact.
        #[member("value", example = r#""subnet-0123456789abcdef0""#)]
        value: String,
    }

    /// An attribute.
    pub struct Attribute {
        /// Its name: letters, digits and `-_/\.`
        #[member(
            "name",
            required,
            length = 1..=128,
            format = Format::AttributeName,
            example = r#""ecs.cpu-architecture""#,
        )]
        name: String,
        /// Its value: letters, digits, `-_.@/\:` and spaces inside.
        #[member(
            "value",
            length = 1..=128,
            format = Format::AttributeValue,
            example = r#""x86_64""#,
        )]
        value: String,
        /// What it is an attribute of.
        #[member("targetType", example = r#""container-instance""#)]
        target_type: TargetType,
        /// Short ID or ARN of what it is an attribute of.
        #[member("targetId", example = r#""0123456789abcdef0123456789abcdef""#)]
        target_id: String,
    }

    /// An Elastic Inference accelerator.
    pub struct InferenceAccelerator {
        /// Its device name.
        #[member("deviceName", required, example = r#""device_1""#)]
        device_name: String,
        /// Its type.
        #[member("deviceType", required, example = r#""eia2.medium""#)]
        device_type: String,
    }

    /// Ephemeral storage of a task on Fargate.
    pub struct TaskEphemeralStorage {
        /// Size in GiB, 20 to 200.
        #[member("sizeInGiB", since = 2026, range = 20..=200, example = "20")]
        size_in_gib: i32,
        /// The AWS KMS key it is encrypted with.
        #[member("kmsKeyId", since = 2026, example = r#""alias/fargate""#)]
        kms_key_id: String,
    }

    /// How a task is isolated from others on its host.
    pub struct TrustedExecutionSummary {
        /// The degree of isolation.
        #[member("isolationMode", since = 2026, required, example = r#""SHARED""#)]
        isolation_mode: IsolationMode,
        /// Whether an attestation policy is set.
        #[member("attestationPolicyStatus", since = 2026, example = r#""CONFIGURED""#)]
        attestation_policy_status: AttestationPolicyStatus,
    }
}

enums! {
    /// Whether an agent is connected.
    pub enum Connectivity {
        /// It is.
        #[value("CONNECTED")]
        Connected,
        /// It is not.
        #[value("DISCONNECTED")]
        Disconnected,
    }

    /// The health of a task or a container.
    pub enum HealthStatus {
        /// Its health checks succeed.
        #[value("HEALTHY")]
        Healthy,
        /// A health check failed.
        #[value("UNHEALTHY")]
        Unhealthy,
        /// There is no health check, or none has ended yet.
        #[value("UNKNOWN")]
        NotKnown,
    }

    /// What a task runs on.
    pub enum LaunchType {
        /// EC2 instances of the account.
        #[value("EC2")]
        Ec2,
        /// AWS Fargate.
        #[value("FARGATE")]
        Fargate,
        /// Servers outside AWS that are registered with the cluster.
        #[value("EXTERNAL")]
        External,
        /// EC2 instances that Amazon ECS manages.
        #[value("MANAGED_INSTANCES", since = 2026, introduced = "2025-09")]
        ManagedInstances,
    }

    /// Why a task was stopped.
    pub enum TaskStopCode {
        /// It never ran.
        #[value("TaskFailedToStart")]
        TaskFailedToStart,
        /// A container marked essential ended.
        #[value("EssentialContainerExited")]
        EssentialContainerExited,
        /// Somebody stopped it or deregistered its instance.
        #[value("UserInitiated")]
        UserInitiated,
        /// The service scheduler stopped it.
        #[value("ServiceSchedulerInitiated")]
        ServiceSchedulerInitiated,
        /// Spot capacity was taken back.
        #[value("SpotInterruption")]
        SpotInterruption,
        /// Its host announced its end.
        #[value("TerminationNotice")]
        TerminationNotice,
        /// What it ran on was not healthy.
        #[value("InfrastructureHealth", since = 2026)]
        InfrastructureHealth,
    }

    /// What an attribute belongs to.
    pub enum TargetType {
        /// A container instance.
        #[value("container-instance")]
        ContainerInstance,
    }

    /// How far a task is isolated from others.
    pub enum IsolationMode {
        /// It shares its host.
        #[value("SHARED", since = 2026)]
        Shared,
        /// It has a sandbox of its own.
        #[value("ISOLATED_SANDBOX", since = 2026)]
        IsolatedSandbox,
        /// It has a sandbox whose memory the host cannot read.
        #[value("CONFIDENTIAL_SANDBOX", since = 2026)]
        ConfidentialSandbox,
    }

    /// Whether an attestation policy is set.
    pub enum AttestationPolicyStatus {
        /// One is set.
        #[value("CONFIGURED", since = 2026)]
        Configured,
    }
}
