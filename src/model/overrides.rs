//! What a request can override in its task definition.

use super::declare::{enums, model};
use super::format::Format;
use super::shape::LaunchTypes;

/// The service that the deprecated members and values belong to.
pub(super) const ELASTIC_INFERENCE: &str = "Elastic Inference";

model! {
    /// Settings that replace those of the task definition. All others stay as registered.
    pub struct TaskOverride {
        /// Overrides for individual containers, by name.
        #[member("containerOverrides", example = r#"[{"name":"app","command":["migrate"]}]"#)]
        container_overrides: Vec<ContainerOverride>,
        /// Task CPU, as a string: CPU units (`1024`) or vCPUs (`1 vCPU`).
        #[member("cpu", format = Format::TaskCpu, example = r#""1024""#)]
        cpu: String,
        /// Replaces the task's Elastic Inference accelerators. AWS has discontinued Elastic Inference.
        #[member("inferenceAcceleratorOverrides", deprecated = ELASTIC_INFERENCE)]
        inference_accelerator_overrides: Vec<InferenceAcceleratorOverride>,
        /// ARN of the task execution role, which the agent uses to pull images, read secrets and write logs.
        #[member(
            "executionRoleArn",
            format = Format::RoleArn,
            example = r#""arn:aws:iam::123456789012:role/ecsTaskExecutionRole""#,
        )]
        execution_role_arn: String,
        /// Task memory, as a string: MiB (`2048`) or GB (`2 GB`).
        #[member("memory", format = Format::TaskMemory, example = r#""2048""#)]
        memory: String,
        /// ARN of the task role, which grants AWS permissions to the containers.
        #[member(
            "taskRoleArn",
            format = Format::RoleArn,
            example = r#""arn:aws:iam::123456789012:role/billing-task""#,
        )]
        task_role_arn: String,
        /// Ephemeral storage of a task on Fargate. Has no effect on EC2 and external instances.
        #[member("ephemeralStorage", launch_types = LaunchTypes::Fargate)]
        ephemeral_storage: EphemeralStorage,
    }

    /// Overrides for one container. The name is required if any other member is set.
    pub struct ContainerOverride {
        /// Container name in the task definition.
        #[member(
            "name",
            length = 1..=255,
            format = Format::ContainerName,
            example = r#""app""#,
        )]
        name: String,
        /// Replaces the command of the image or task definition. One argument per item.
        #[member(
            "command",
            verbatim,
            item = "Argument",
            example = r#"["python","job.py","--day","2026-11-23"]"#,
        )]
        command: Vec<String>,
        /// Adds environment variables, or replaces those of the task definition with the same name.
        #[member("environment", sensitive, example = r#"[{"name":"LOG_LEVEL","value":"debug"}]"#)]
        environment: Vec<EnvironmentVariable>,
        /// Environment files in Amazon S3, up to 10. Replaces the task definition's array.
        #[member("environmentFiles", items = 0..=10)]
        environment_files: Vec<EnvironmentFile>,
        /// Container CPU, in CPU units (1,024 per vCPU).
        #[member("cpu", minimum = 0, example = "256")]
        cpu: i32,
        /// Hard memory limit, in MiB. A container that exceeds it is killed.
        #[member("memory", minimum = 1, example = "512")]
        memory: i32,
        /// Soft memory limit, in MiB: memory reserved for the container.
        #[member("memoryReservation", minimum = 1, example = "256")]
        memory_reservation: i32,
        /// Types and numbers of devices for the container, such as GPUs.
        #[member("resourceRequirements")]
        resource_requirements: Vec<ResourceRequirement>,
    }

    /// An environment variable.
    #[structure(api_name = "KeyValuePair")]
    pub struct EnvironmentVariable {
        /// Name of the variable.
        #[member(
            "name",
            verbatim,
            format = Format::EnvironmentName,
            example = r#""LOG_LEVEL""#,
        )]
        name: String,
        /// Value of the variable. Visible in `DescribeTasks` and CloudTrail, so do not use it for secrets.
        #[member(
            "value",
            sensitive,
            verbatim,
            format = Format::EnvironmentValue,
            example = r#""debug""#,
        )]
        value: String,
    }

    /// A file with `NAME=value` lines in Amazon S3.
    pub struct EnvironmentFile {
        /// ARN of the S3 object. The key must end in `.env`.
        #[member(
            "value",
            required,
            format = Format::EnvironmentFileArn,
            example = r#""arn:aws:s3:::my-bucket/app.env""#,
        )]
        value: String,
        /// Where the file is stored: `s3`.
        #[member("type", required, example = r#""s3""#)]
        r#type: EnvironmentFileType,
    }

    /// A device that the container requires.
    pub struct ResourceRequirement {
        /// Number of GPUs (since 2026 also `ALL`), `ALL` for Neuron devices, or the `deviceName` of an inference
        /// accelerator.
        #[member("value", required_until = 2023, example = r#""1""#)]
        value: String,
        /// Type of the device.
        #[member("type", required, example = r#""GPU""#)]
        r#type: ResourceType,
        /// Shares a GPU with other containers. Replaces `value`.
        #[member("sharingStrategy", since = 2026)]
        sharing_strategy: SharingStrategy,
    }

    /// How a GPU is shared. Exactly one member.
    #[structure(union)]
    pub struct SharingStrategy {
        /// Shares the GPU with the NVIDIA Multi-Process Service (MPS).
        #[member("nvidiaMps", since = 2026)]
        nvidia_mps: NvidiaMpsAllocation,
    }

    /// The container's share of a GPU with the NVIDIA Multi-Process Service (MPS).
    pub struct NvidiaMpsAllocation {
        /// GPU memory, in MiB.
        #[member("memory", since = 2026, required, minimum = 1, example = "4096")]
        memory: i32,
        /// Maximum share of the GPU's compute capacity, in percent (1 to 100).
        #[member("maxComputePercent", since = 2026, range = 1..=100, example = "50")]
        max_compute_percent: i32,
    }

    /// An override for an Elastic Inference accelerator of the task definition.
    pub struct InferenceAcceleratorOverride {
        /// Device name of the accelerator in the task definition.
        #[member("deviceName", format = Format::Filled, example = r#""device_1""#)]
        device_name: String,
        /// Type of the accelerator.
        #[member("deviceType", format = Format::Filled, example = r#""eia2.medium""#)]
        device_type: String,
    }

    /// Ephemeral storage of a task on Fargate.
    pub struct EphemeralStorage {
        /// Size in GiB, 21 to 200. Omit it for the default 20 GiB.
        #[member("sizeInGiB", required, range = 21..=200, example = "100")]
        size_in_gib: i32,
    }
}

enums! {
    /// Where an environment file is stored.
    pub enum EnvironmentFileType {
        /// An object in Amazon S3.
        #[value("s3")]
        S3,
    }

    /// The type of a device.
    pub enum ResourceType {
        /// GPUs of the container instance.
        #[value("GPU")]
        Gpu,
        /// An Elastic Inference accelerator. AWS has discontinued Elastic Inference.
        #[value("InferenceAccelerator", deprecated = ELASTIC_INFERENCE)]
        InferenceAccelerator,
        /// AWS Neuron devices of an Amazon ECS Managed Instance.
        #[value("NeuronDevice", since = 2026, introduced = "2026-05")]
        NeuronDevice,
    }
}
