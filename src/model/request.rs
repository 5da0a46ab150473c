//! The request, and the network it asks for.

use super::declare::{choices, model};
use super::format::Format;
use super::{PropagateTags, Tag, TaskOverride, TaskVolumeConfiguration};

model! {
    /// Starts one task on each of the container instances named, without a scheduler in between.
    struct StartTaskRequest at "API_StartTask" "ECS-StartTask-request-" {
        /// Short name or full ARN of the cluster that the container instances belong to.
        "cluster" cluster: String [format(Format::Cluster)] about [default("\"default\""), example("\"production\"")];
        /// The container instances to start on, by ID or full ARN: one task is started on each. There is no count.
        "containerInstances" container_instances: Vec<String> [required, items(1, 10), format(Format::ContainerInstance)] about [example("[\"0123456789abcdef0123456789abcdef\"]")];
        /// Whether Amazon ECS adds its own tags, with the names of cluster and service, to the task.
        "enableECSManagedTags" enable_ecs_managed_tags: bool [] about [default("false"), example("true")];
        /// Whether ECS Exec is switched on for every container of the task. The task needs a task role then.
        "enableExecuteCommand" enable_execute_command: bool [] about [default("false"), example("true")];
        /// The task group, a name to list and constrain tasks by. Absent, it is `family:` and the family of the task definition.
        "group" group: String [length(0, 255), format(Format::Group)] about [example("\"nightly-batch\"")];
        /// Subnets and security groups for a task definition of network mode `awsvpc`; every other mode refuses them.
        "networkConfiguration" network_configuration: NetworkConfiguration [];
        /// What this run changes of the task definition. At most 8,192 characters as JSON, punctuation included.
        "overrides" overrides: TaskOverride [];
        /// Where the task's tags are copied from. Absent, none are copied.
        "propagateTags" propagate_tags: PropagateTags [] about [example("\"TASK_DEFINITION\"")];
        /// A reference ID to use for the task. Since 2026 it is reserved for Amazon ECS itself.
        "referenceId" reference_id: String [format(Format::Filled)] about [example("\"reference-1\"")];
        /// Who or what started the task, up to 36 letters, digits, hyphens and underscores (since 2026 also slashes). `ListTasks` filters by it.
        "startedBy" started_by: String [length(0, 36), format(Format::StartedBy)] about [example("\"nightly-job-7\"")];
        /// Up to 50 tags for the task, each key once.
        "tags" tags: Vec<Tag> [items(0, 50)] about [example("[{\"key\":\"team\",\"value\":\"payments\"}]")];
        /// What to run: `family:revision`, a full ARN, or `family` alone for its newest active revision.
        "taskDefinition" task_definition: String [required, format(Format::TaskDefinition)] about [example("\"web:7\"")];
        /// Settings for the volume that the task definition declares as configured at launch. At most one.
        "volumeConfigurations" volume_configurations: Vec<TaskVolumeConfiguration> [since_2026, introduced("in January 2024"), items(0, 1)];
    }

    /// The network settings of a task.
    struct NetworkConfiguration {
        /// The network of a task that gets a network interface of its own.
        "awsvpcConfiguration" awsvpc_configuration: AwsVpcConfiguration [effectively_required];
    }

    /// Subnets and security groups, all of one VPC.
    struct AwsVpcConfiguration {
        /// Up to 16 subnet IDs. One of them has to lie in the Availability Zone of each container instance.
        "subnets" subnets: Vec<String> [required, items(1, 16), length(1, i64::MAX), format(Format::Subnet)] about [example("[\"subnet-0123456789abcdef0\"]")];
        /// Up to 5 security group IDs. Absent, the default security group of the VPC is used.
        "securityGroups" security_groups: Vec<String> [items(0, 5), length(1, i64::MAX), format(Format::SecurityGroup)] about [example("[\"sg-0123456789abcdef0\"]")];
        /// Whether the network interface gets a public IP address. On EC2 instances it never does.
        "assignPublicIp" assign_public_ip: AssignPublicIp [] about [default("\"DISABLED\""), example("\"DISABLED\"")];
    }
}

choices! {
    /// Whether a network interface gets a public IP address.
    enum AssignPublicIp {
        /// It gets one.
        "ENABLED" Enabled;
        /// It gets none.
        "DISABLED" Disabled;
    }
}
