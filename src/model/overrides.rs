//! What a run may change of its task definition.

use super::declare::{choices, model};
use super::format::Format;

model! {
    /// What this run changes of the task definition; all else stays as registered.
    struct TaskOverride {
        /// Changes for single containers, each named.
        "containerOverrides" container_overrides: Vec<ContainerOverride> [] about [example("[{\"name\":\"app\",\"command\":[\"migrate\"]}]")];
        /// CPU for the whole task, as text: CPU units (`1024`) or vCPUs (`1 vCPU`).
        "cpu" cpu: String [format(Format::TaskCpu)] about [example("\"1024\"")];
        /// Elastic Inference accelerators to use in place of the registered ones. The service is withdrawn.
        "inferenceAcceleratorOverrides" inference_accelerator_overrides: Vec<InferenceAcceleratorOverride> [deprecated];
        /// ARN of the role with which the agent pulls images, fetches secrets and writes logs.
        "executionRoleArn" execution_role_arn: String [format(Format::RoleArn)] about [example("\"arn:aws:iam::123456789012:role/ecsTaskExecutionRole\"")];
        /// Memory for the whole task, as text: MiB (`2048`) or GB (`2 GB`).
        "memory" memory: String [format(Format::TaskMemory)] about [example("\"2048\"")];
        /// ARN of the role whose permissions every container of the task gets.
        "taskRoleArn" task_role_arn: String [format(Format::RoleArn)] about [example("\"arn:aws:iam::123456789012:role/billing-task\"")];
        /// Ephemeral storage of a task on Fargate. Tasks on EC2 or external instances do not read it.
        "ephemeralStorage" ephemeral_storage: EphemeralStorage [fargate_only];
    }

    /// Changes for one container. An entry that changes anything has to name its container.
    struct ContainerOverride {
        /// The container's name in the task definition.
        "name" name: String [effectively_required, length(1, 255), format(Format::ContainerName)] about [example("\"app\"")];
        /// The command to run in place of that of the image or the task definition, one argument an item.
        "command" command: Vec<String> [verbatim] about [item("Argument"), example("[\"python\",\"job.py\",\"--day\",\"2026-11-23\"]")];
        /// Environment variables to add or replace.
        "environment" environment: Vec<EnvironmentVariable> [sensitive] about [example("[{\"name\":\"LOG_LEVEL\",\"value\":\"debug\"}]")];
        /// Up to ten files of environment variables in Amazon S3; they take the place of the registered list.
        "environmentFiles" environment_files: Vec<EnvironmentFile> [items(0, 10)];
        /// CPU units for the container.
        "cpu" cpu: i32 [at_least(0)] about [example("256")];
        /// Hard limit of the container's memory in MiB; a container that exceeds it is killed.
        "memory" memory: i32 [at_least(1)] about [example("512")];
        /// Memory in MiB that is set aside for the container.
        "memoryReservation" memory_reservation: i32 [at_least(1)] about [example("256")];
        /// GPUs and other devices for the container.
        "resourceRequirements" resource_requirements: Vec<ResourceRequirement> [];
    }

    /// An environment variable.
    struct EnvironmentVariable at "API_KeyValuePair" "ECS-Type-KeyValuePair-" {
        /// The variable's name.
        "name" name: String [effectively_required, verbatim, format(Format::EnvironmentName)] about [example("\"LOG_LEVEL\"")];
        /// The variable's value. It shows up in `DescribeTasks` and in CloudTrail: keep secrets out of it.
        "value" value: String [effectively_required, sensitive, verbatim, format(Format::EnvironmentValue)] about [example("\"debug\"")];
    }

    /// A file of `NAME=value` lines in Amazon S3.
    struct EnvironmentFile {
        /// ARN of the S3 object; its key ends in `.env`.
        "value" value: String [required, format(Format::EnvironmentFileArn)] about [example("\"arn:aws:s3:::my-bucket/app.env\"")];
        /// Where the file is kept.
        "type" r#type: EnvironmentFileType [required] about [example("\"s3\"")];
    }

    /// A device that the container gets.
    struct ResourceRequirement {
        /// For `GPU` the number of physical GPUs (since 2026 also `ALL`), for `InferenceAccelerator` the name of a registered device, for `NeuronDevice` `ALL`.
        "value" value: String [required_until_2023, effectively_required] about [example("\"1\"")];
        /// The kind of device.
        "type" r#type: ResourceType [required] about [example("\"GPU\"")];
        /// How a GPU is shared with other containers, in place of `value`.
        "sharingStrategy" sharing_strategy: SharingStrategy [since_2026, introduced("after July 2026")];
    }

    /// How a GPU is shared: exactly one way.
    struct SharingStrategy is union {
        /// Sharing by the NVIDIA Multi-Process Service.
        "nvidiaMps" nvidia_mps: NvidiaMpsAllocation [since_2026, effectively_required];
    }

    /// The container's share of a GPU under the NVIDIA Multi-Process Service.
    struct NvidiaMpsAllocation {
        /// GPU memory in MiB.
        "memory" memory: i32 [since_2026, required, at_least(1)] about [example("4096")];
        /// The largest part of the GPU's compute power, in percent.
        "maxComputePercent" max_compute_percent: i32 [since_2026, number(1, 100)] about [example("50")];
    }

    /// An Elastic Inference accelerator in place of a registered one.
    struct InferenceAcceleratorOverride {
        /// The accelerator's device name in the task definition.
        "deviceName" device_name: String [format(Format::Filled)] about [example("\"device_1\"")];
        /// The accelerator type to use.
        "deviceType" device_type: String [format(Format::Filled)] about [example("\"eia2.medium\"")];
    }

    /// Ephemeral storage of a task on Fargate.
    struct EphemeralStorage {
        /// Size in GiB, 21 to 200. The 20 GiB that every task has cannot be asked for.
        "sizeInGiB" size_in_gib: i32 [required, number(21, 200)] about [example("100")];
    }
}

choices! {
    /// Where a file of environment variables is kept.
    enum EnvironmentFileType {
        /// An object in Amazon S3.
        "s3" S3;
    }

    /// A kind of device.
    enum ResourceType {
        /// A physical GPU of the instance.
        "GPU" Gpu;
        /// An Elastic Inference accelerator; the service is withdrawn.
        "InferenceAccelerator" InferenceAccelerator;
        /// The AWS Neuron devices of a managed instance.
        "NeuronDevice" NeuronDevice since_2026 "in May 2026";
    }
}
