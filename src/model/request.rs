//! The request, and the network it asks for.

use super::declare::{enums, model};
use super::format::Format;
use super::{PropagateTags, Tag, TaskOverride, TaskVolumeConfiguration};

model! {
    /// Starts one task on each of the container instances named, without a scheduler in between.
    #[structure(page = "API_StartTask", anchor = "ECS-StartTask-request-")]
    pub struct StartTaskRequest {
        /// Short name or full ARN of the cluster that the container instances belong to.
        #[member(
            "cluster",
            format = Format::Cluster,
            default = r#""default""#,
            example = r#""production""#,
        )]
        cluster: String,
        /// The container instances to start on, by ID or full ARN: one task is started on each. There is no
        /// count.
        #[member(
            "containerInstances",
            required,
            items = 1..=10,
            format = Format::ContainerInstance,
            example = r#"["0123456789abcdef0123456789abcdef"]"#,
        )]
        container_instances: Vec<String>,
        /// Whether Amazon ECS adds its own tags, with the names of cluster and service, to the task.
        #[member("enableECSManagedTags", default = "false", example = "true")]
        enable_ecs_managed_tags: bool,
        /// Whether ECS Exec is switched on for every container of the task. The task needs a task role then.
        #[member("enableExecuteCommand", default = "false", example = "true")]
        enable_execute_command: bool,
        /// The task group, a name to list and constrain tasks by. Absent, it is `family:` and the family of
        /// the task definition.
        #[member("group", length = 0..=255, format = Format::Group, example = r#""nightly-batch""#)]
        group: String,
        /// Subnets and security groups for a task definition of network mode `awsvpc`; every other mode
        /// refuses them.
        #[member("networkConfiguration")]
        network_configuration: NetworkConfiguration,
        /// What this run changes of the task definition. At most 8,192 characters as JSON, punctuation
        /// included.
        #[member("overrides")]
        overrides: TaskOverride,
        /// Where the task's tags are copied from. Absent, none are copied.
        #[member("propagateTags", example = r#""TASK_DEFINITION""#)]
        propagate_tags: PropagateTags,
        /// A reference ID to use for the task. Since 2026 it is reserved for Amazon ECS itself.
        #[member("referenceId", format = Format::Filled, example = r#""reference-1""#)]
        reference_id: String,
        /// Who or what started the task, up to 36 letters, digits, hyphens and underscores (since 2026 also
        /// slashes). `ListTasks` filters by it.
        #[member(
            "startedBy",
            length = 0..=36,
            format = Format::StartedBy,
            example = r#""nightly-job-7""#,
        )]
        started_by: String,
        /// Up to 50 tags for the task, each key once.
        #[member("tags", items = 0..=50, example = r#"[{"key":"team","value":"payments"}]"#)]
        tags: Vec<Tag>,
        /// What to run: `family:revision`, a full ARN, or `family` alone for its newest active revision.
        #[member(
            "taskDefinition",
            required,
            format = Format::TaskDefinition,
            example = r#""web:7""#,
        )]
        task_definition: String,
        /// Settings for the volume that the task definition declares as configured at launch. At most one.
        #[member(
            "volumeConfigurations",
            since = 2026,
            introduced = "2024-01",
            items = 0..=1,
        )]
        volume_configurations: Vec<TaskVolumeConfiguration>,
    }

    /// The network settings of a task.
    pub struct NetworkConfiguration {
        /// The network of a task that gets a network interface of its own.
        #[member("awsvpcConfiguration", effectively_required)]
        awsvpc_configuration: AwsVpcConfiguration,
    }

    /// Subnets and security groups, all of one VPC.
    pub struct AwsVpcConfiguration {
        /// Up to 16 subnet IDs. One of them has to lie in the Availability Zone of each container instance.
        #[member(
            "subnets",
            required,
            items = 1..=16,
            min_length = 1,
            format = Format::Subnet,
            example = r#"["subnet-0123456789abcdef0"]"#,
        )]
        subnets: Vec<String>,
        /// Up to 5 security group IDs. Absent, the default security group of the VPC is used.
        #[member(
            "securityGroups",
            items = 0..=5,
            min_length = 1,
            format = Format::SecurityGroup,
            example = r#"["sg-0123456789abcdef0"]"#,
        )]
        security_groups: Vec<String>,
        /// Whether the network interface gets a public IP address. On EC2 instances it never does.
        #[member("assignPublicIp", default = r#""DISABLED""#, example = r#""DISABLED""#)]
        assign_public_ip: AssignPublicIp,
    }
}

enums! {
    /// Whether a network interface gets a public IP address.
    pub enum AssignPublicIp {
        /// It gets one.
        #[value("ENABLED")]
        Enabled,
        /// It gets none.
        #[value("DISABLED")]
        Disabled,
    }
}
