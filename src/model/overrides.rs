//! What a run may change of its task definition.

use super::declare::{enums, model};
use super::format::Format;
use super::shape::LaunchTypes;

/// The service that some deprecated members and values are about.
pub(super) const ELASTIC_INFERENCE: &str = "Elastic Inference";

model! {
    /// What this run changes of the task definition; all else stays as registered.
    pub struct TaskOverride {
        /// Changes for single containers, each named.
        #[member("containerOverrides", example = r#"[{"name":"app","command":["migrate"]}]"#)]
        container_overrides: Vec<ContainerOverride>,
        /// CPU for the whole task, as text: CPU units (`1024`) or vCPUs (`1 vCPU`).
        #[member("cpu", format = Format::TaskCpu, example = r#""1024""#)]
        cpu: String,
        /// Elastic Inference accelerators to use in place of the registered ones. The service is withdrawn.
        #[member("inferenceAcceleratorOverrides", deprecated = ELASTIC_INFERENCE)]
        inference_accelerator_overrides: Vec<InferenceAcceleratorOverride>,
        /// ARN of the role with which the agent pulls images, fetches secrets and writes logs.
        #[member(
            "executionRoleArn",
            format = Format::RoleArn,
            example = r#""arn:aws:iam::123456789012:role/ecsTaskExecutionRole""#,
        )]
        execution_role_arn: String,
        /// Memory for the whole task, as text: MiB (`2048`) or GB (`2 GB`).
        #[member("memory", format = Format::TaskMemory, example = r#""2048""#)]
        memory: String,
        /// ARN of the role whose permissions every container of the task gets.
        #[member(
            "taskRoleArn",
            format = Format::RoleArn,
            example = r#""arn:aws:iam::123456789012:role/billing-task""#,
        )]
        task_role_arn: String,
        /// Ephemeral storage of a task on Fargate. Tasks on EC2 or external instances do not read it.
        #[member("ephemeralStorage", launch_types = LaunchTypes::Fargate)]
        ephemeral_storage: EphemeralStorage,
    }

    /// Changes for one container. An entry that changes anything has to name its container.
    pub struct ContainerOverride {
        /// The container's name in the task definition.
        #[member(
            "name",
            effectively_required,
            length = 1..=255,
            format = Format::ContainerName,
            example = r#""app""#,
        )]
        name: String,
        /// The command to run in place of that of the image or the task definition, one argument an item.
        #[member(
            "command",
            verbatim,
            item = "Argument",
            example = r#"["python","job.py","--day","2026-11-23"]"#,
        )]
        command: Vec<String>,
        /// Environment variables to add or replace.
        #[member("environment", sensitive, example = r#"[{"name":"LOG_LEVEL","value":"debug"}]"#)]
        environment: Vec<EnvironmentVariable>,
        /// Up to ten files of environment variables in Amazon S3; they take the place of the registered list.
        #[member("environmentFiles", items = 0..=10)]
        environment_files: Vec<EnvironmentFile>,
        /// CPU units for the container.
        #[member("cpu", minimum = 0, example = "256")]
        cpu: i32,
        /// Hard limit of the container's memory in MiB; a container that exceeds it is killed.
        #[member("memory", minimum = 1, example = "512")]
        memory: i32,
        /// Memory in MiB that is set aside for the container.
        #[member("memoryReservation", minimum = 1, example = "256")]
        memory_reservation: i32,
        /// GPUs and other devices for the container.
        #[member("resourceRequirements")]
        resource_requirements: Vec<ResourceRequirement>,
    }

    /// An environment variable.
    #[structure(page = "API_KeyValuePair", anchor = "ECS-Type-KeyValuePair-")]
    pub struct EnvironmentVariable {
        /// The variable's name.
        #[member(
            "name",
            effectively_required,
            verbatim,
            format = Format::EnvironmentName,
            example = r#""LOG_LEVEL""#,
        )]
        name: String,
        /// The variable's value. It shows up in `DescribeTasks` and in CloudTrail: keep secrets out of it.
        #[member(
            "value",
            effectively_required,
            sensitive,
            verbatim,
            format = Format::EnvironmentValue,
            example = r#""debug""#,
        )]
        value: String,
    }

    /// A file of `NAME=value` lines in Amazon S3.
    pub struct EnvironmentFile {
        /// ARN of the S3 object; its key ends in `.env`.
        #[member(
            "value",
            required,
            format = Format::EnvironmentFileArn,
            example = r#""arn:aws:s3:::my-bucket/app.env""#,
        )]
        value: String,
        /// Where the file is kept.
        #[member("type", required, example = r#""s3""#)]
        r#type: EnvironmentFileType,
    }

    /// A device that the container gets.
    pub struct ResourceRequirement {
        /// For `GPU` the number of physical GPUs (since 2026 also `ALL`), for `InferenceAccelerator` the name
        /// of a registered device, for `NeuronDevice` `ALL`.
        #[member("value", required_until = 2023, effectively_required, example = r#""1""#)]
        value: String,
        /// The kind of device.
        #[member("type", required, example = r#""GPU""#)]
        r#type: ResourceType,
        /// How a GPU is shared with other containers, in place of `value`.
        #[member("sharingStrategy", since = 2026)]
        sharing_strategy: SharingStrategy,
    }

    /// How a GPU is shared: exactly one way.
    #[structure(union)]
    pub struct SharingStrategy {
        /// Sharing by the NVIDIA Multi-Process Service.
        #[member("nvidiaMps", since = 2026, effectively_required)]
        nvidia_mps: NvidiaMpsAllocation,
    }

    /// The container's share of a GPU under the NVIDIA Multi-Process Service.
    pub struct NvidiaMpsAllocation {
        /// GPU memory in MiB.
        #[member("memory", since = 2026, required, minimum = 1, example = "4096")]
        memory: i32,
        /// The largest part of the GPU's compute power, in percent.
        #[member("maxComputePercent", since = 2026, range = 1..=100, example = "50")]
        max_compute_percent: i32,
    }

    /// An Elastic Inference accelerator in place of a registered one.
    pub struct InferenceAcceleratorOverride {
        /// The accelerator's device name in the task definition.
        #[member("deviceName", format = Format::Filled, example = r#""device_1""#)]
        device_name: String,
        /// The accelerator type to use.
        #[member("deviceType", format = Format::Filled, example = r#""eia2.medium""#)]
        device_type: String,
    }

    /// Ephemeral storage of a task on Fargate.
    pub struct EphemeralStorage {
        /// Size in GiB, 21 to 200. The 20 GiB that every task has cannot be asked for.
        #[member("sizeInGiB", required, range = 21..=200, example = "100")]
        size_in_gib: i32,
    }
}

enums! {
    /// Where a file of environment variables is kept.
    pub enum EnvironmentFileType {
        /// An object in Amazon S3.
        #[value("s3")]
        S3,
    }

    /// A kind of device.
    pub enum ResourceType {
        /// A physical GPU of the instance.
        #[value("GPU")]
        Gpu,
        /// An Elastic Inference accelerator; the service is withdrawn.
        #[value("InferenceAccelerator", deprecated = ELASTIC_INFERENCE)]
        InferenceAccelerator,
        /// The AWS Neuron devices of a managed instance.
        #[value("NeuronDevice", since = 2026, introduced = "2026-05")]
        NeuronDevice,
    }
}
