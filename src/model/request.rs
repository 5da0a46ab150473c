//! The request and its network settings.

use super::declare::{enums, model};
use super::format::Format;
use super::{PropagateTags, Tag, TaskOverride, TaskVolumeConfiguration};

model! {
    /// Starts a task on each of the listed container instances, without a scheduler.
    #[structure(api_name = "StartTask", anchor = "ECS-StartTask-request-")]
    pub struct StartTaskRequest {
        /// Cluster name or ARN. Default: `default`.
        #[member(
            "cluster",
            format = Format::Cluster,
            default = r#""default""#,
            example = r#""production""#,
        )]
        cluster: String,
        /// Container instance IDs or ARNs, 1 to 10. One task starts on each; StartTask has no count
        /// parameter.
        #[member(
            "containerInstances",
            required,
            items = 1..=10,
            format = Format::ContainerInstance,
            example = r#"["0123456789abcdef0123456789abcdef"]"#,
        )]
        container_instances: Vec<String>,
        /// Adds Amazon ECS managed tags, such as `aws:ecs:clusterName`, to the task. Default: `false`.
        #[member("enableECSManagedTags", default = "false", example = "true")]
        enable_ecs_managed_tags: bool,
        /// Enables ECS Exec for all containers of the task. Requires a task role. Default: `false`.
        #[member("enableExecuteCommand", default = "false", example = "true")]
        enable_execute_command: bool,
        /// Task group, for filtering and placement constraints. Up to 255 characters. Default:
        /// `family:<family>`.
        #[member("group", length = 0..=255, format = Format::Group, example = r#""nightly-batch""#)]
        group: String,
        /// Subnets and security groups. Required for task definitions with network mode `awsvpc`, not allowed
        /// for others.
        #[member("networkConfiguration")]
        network_configuration: NetworkConfiguration,
        /// Replaces settings of the task definition for this task. Up to 8,192 characters as JSON.
        #[member("overrides")]
        overrides: TaskOverride,
        /// Copies tags to the task. Default: none.
        #[member("propagateTags", example = r#""TASK_DEFINITION""#)]
        propagate_tags: PropagateTags,
        /// Reference ID of the task. Reserved for Amazon ECS since 2026.
        #[member("referenceId", format = Format::Filled, example = r#""reference-1""#)]
        reference_id: String,
        /// Who or what started the task; `ListTasks` can filter by it. Up to 36 letters, digits, hyphens and
        /// underscores (since 2026 also slashes).
        #[member(
            "startedBy",
            length = 0..=36,
            format = Format::StartedBy,
            example = r#""nightly-job-7""#,
        )]
        started_by: String,
        /// Tags for the task, up to 50. Keys must be unique.
        #[member("tags", items = 0..=50, example = r#"[{"key":"team","value":"payments"}]"#)]
        tags: Vec<Tag>,
        /// Task definition: `family:revision`, an ARN, or `family` for its latest active revision.
        #[member(
            "taskDefinition",
            required,
            format = Format::TaskDefinition,
            example = r#""web:7""#,
        )]
        task_definition: String,
        /// Settings for a volume that the task definition configures at launch. At most one.
        #[member(
            "volumeConfigurations",
            since = 2026,
            introduced = "2024-01",
            items = 0..=1,
        )]
        volume_configurations: Vec<TaskVolumeConfiguration>,
    }

    /// Network settings of a task.
    pub struct NetworkConfiguration {
        /// For task definitions with network mode `awsvpc`, which gives each task its own network interface.
        #[member("awsvpcConfiguration")]
        awsvpc_configuration: AwsVpcConfiguration,
    }

    /// Subnets and security groups, all in the same VPC.
    pub struct AwsVpcConfiguration {
        /// Subnet IDs, 1 to 16. Include a subnet in each instance's Availability Zone.
        #[member(
            "subnets",
            required,
            items = 1..=16,
            min_length = 1,
            format = Format::Subnet,
            example = r#"["subnet-0123456789abcdef0"]"#,
        )]
        subnets: Vec<String>,
        /// Security group IDs, up to 5. Default: the VPC's default security group.
        #[member(
            "securityGroups",
            items = 0..=5,
            min_length = 1,
            format = Format::SecurityGroup,
            example = r#"["sg-0123456789abcdef0"]"#,
        )]
        security_groups: Vec<String>,
        /// Assigns a public IP address to the network interface. Not supported on EC2. Default: `DISABLED`.
        #[member("assignPublicIp", default = r#""DISABLED""#, example = r#""DISABLED""#)]
        assign_public_ip: AssignPublicIp,
    }
}

enums! {
    /// Specifies whether a network interface gets a public IP address.
    pub enum AssignPublicIp {
        /// Assign a public IP address.
        #[value("ENABLED")]
        Enabled,
        /// Do not assign a public IP address.
        #[value("DISABLED")]
        Disabled,
    }
}
