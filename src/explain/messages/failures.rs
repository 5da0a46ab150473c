//! Reasons in `failures`: why an API call failed for one resource.

use super::{FAILURE, KnownMessage, Level, Retry, guide};

/// For entries about other calls than `StartTask`.
const OTHER_CALL: KnownMessage = FAILURE;
const ATTRIBUTES: &str = guide!("ecs-agent-versions");
const EVENTS: &str = guide!("service-event-messages-list");

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &["=RESOURCE:CPU", "doesn't have enough CPU units", "has insufficient CPU units available"],
        title: "Not enough CPU on the container instance",
        meaning: "The container instance has fewer free CPU units than the task requires.",
        action: "Lower the CPU of the task or its containers, stop other tasks, or use another container \
            instance. Compare with `remainingResources` in `aws ecs describe-container-instances`.",
        retry: Retry::Later,
        related: &["overrides.cpu", "overrides.containerOverrides[].cpu"],
        ..FAILURE
    },
    KnownMessage {
        patterns: &[
            "=RESOURCE:MEMORY",
            "has insufficient memory available",
            "doesn't have enough memory available",
            "insufficient memory available",
        ],
        title: "Not enough memory on the container instance",
        meaning: "The container instance has less free memory than the task requires. A task requires its \
            task memory if that is set, otherwise the sum of its containers' `memoryReservation` (or \
            `memory`, if that is not set).",
        action: "Lower the memory or set a smaller `memoryReservation`, stop other tasks, or use another \
            container instance. The operating system and the agent also use memory; compare with \
            `remainingResources` in `aws ecs describe-container-instances`.",
        retry: Retry::Later,
        related: &["overrides.memory", "overrides.containerOverrides[].memoryReservation"],
        ..FAILURE
    },
    KnownMessage {
        patterns: &[
            "=RESOURCE:PORTS",
            "is already using a port required by your task",
            "=RESOURCE:PORTS_TCP",
            "=RESOURCE:PORTS_UDP",
        ],
        title: "Host port is already in use",
        meaning: "The task definition uses a fixed host port, and another task on the container instance, \
            possibly a copy of this one, already uses it.",
        action: "Use a dynamic host port (`hostPort: 0`) or the `awsvpc` network mode, or use another \
            container instance. List each container instance only once.",
        retry: Retry::Later,
        related: &["duplicate-item", "containerInstances"],
        ..FAILURE
    },
    KnownMessage {
        patterns: &["=RESOURCE:ENI", "encountered error \"RESOURCE:ENI\""],
        title: "No network interface available on the container instance",
        meaning: "Each task in the `awsvpc` network mode uses one network interface, and the container \
            instance has none left to attach.",
        action: "Enable `awsvpcTrunking`, use a larger instance type, stop other tasks, or use another \
            container instance.",
        retry: Retry::Later,
        related: &["networkConfiguration"],
        ..FAILURE
    },
    KnownMessage {
        patterns: &["=RESOURCE:GPU"],
        title: "Not enough GPUs on the container instance",
        meaning: "The container instance has fewer free GPUs than the task requires.",
        action: "Request fewer GPUs, or use a container instance that has more.",
        retry: Retry::Later,
        related: &["overrides.containerOverrides[].resourceRequirements"],
        ..FAILURE
    },
    KnownMessage {
        patterns: &["=RESOURCE:FARGATE", "=RESOURCE:FARGATE_SPOT"],
        title: "No AWS Fargate capacity available",
        meaning: "AWS Fargate, or Fargate Spot, has no capacity for the task at the moment. `StartTask` does \
            not run tasks on Fargate.",
        action: "Add subnets in more Availability Zones, or use on-demand Fargate capacity instead of Fargate Spot.",
        retry: Retry::Later,
        related: &["CAPACITY"],
        source: EVENTS,
        ..FAILURE
    },
    KnownMessage {
        patterns: &["=RESOURCE:*"],
        title: "Not enough of a resource on the container instance",
        meaning: "The container instance has less of this resource available than the task requires.",
        action: "Request less of the resource, stop other tasks, or use another container instance. \
            `remainingResources` in `aws ecs describe-container-instances` shows what is available.",
        retry: Retry::Later,
        ..FAILURE
    },
    KnownMessage {
        patterns: &[
            "=AGENT",
            "The container instance agent is disconnected",
            "agent is currently disconnected",
            "doesn't have the agent connected",
            "does not have the agent connected",
            "encountered error \"AGENT\"",
        ],
        title: "Container agent is disconnected",
        meaning: "The agent of the container instance is not connected to Amazon ECS, so the service does \
            not start tasks there.",
        action: "If it stays disconnected, check `agentConnected` in `aws ecs describe-container-instances`, \
            restart the agent, and check the network path and the instance role.",
        retry: Retry::Later,
        related: &["containerInstances"],
        ..FAILURE
    },
    KnownMessage {
        patterns: &["=ATTRIBUTE", "is missing an attribute required by your task"],
        title: "Container instance lacks a required attribute",
        meaning: "The task definition requires an attribute that the container instance does not have, for \
            example for `awsvpc`, a log driver, or a newer agent.",
        action: "Compare `requiresAttributes` of the task definition with the attributes of the container \
            instance. Then update or reconfigure the agent, or use another container instance.",
        related: &["ecs.capability.task-eni", "containerInstances"],
        ..FAILURE
    },
    KnownMessage {
        patterns: &["=LOCATION"],
        title: "No subnet in the Availability Zone of the container instance",
        meaning: "None of the subnets is in the container instance's Availability Zone.",
        action: "Add a subnet in that Availability Zone, or use a container instance in the zone of one of \
            the subnets.",
        related: &["networkConfiguration.awsvpcConfiguration.subnets"],
        ..FAILURE
    },
    KnownMessage {
        patterns: &["=MISSING"],
        title: "Container instance not found",
        meaning: "The container instance was not found: it belongs to another cluster or Region, or its ID is \
            misspelled.",
        action: "Check the ID with `aws ecs list-container-instances` in the cluster and Region of the request.",
        related: &["cluster", "containerInstances"],
        ..FAILURE
    },
    KnownMessage {
        patterns: &["=INACTIVE"],
        title: "Container instance is deregistered",
        meaning: "The container instance was deregistered from the cluster.",
        action: "Use a registered container instance; `aws ecs list-container-instances` lists them.",
        retry: Retry::Elsewhere,
        related: &["containerInstances"],
        ..FAILURE
    },
    KnownMessage {
        patterns: &[
            "=MemberOf placement constraint unsatisfied.",
            "unable to satisfy a placement constraint",
        ],
        title: "Placement constraint not met",
        meaning: "No container instance meets a `memberOf` expression in the placement constraints of the task.",
        action: "Fix the expression, or add the attribute that it requires to a container instance.",
        related: &["ATTRIBUTE"],
        ..OTHER_CALL
    },
    KnownMessage {
        patterns: &["=NO ACTIVE INSTANCES"],
        title: "Capacity provider has no active instances",
        meaning: "The capacity provider has no active container instances.",
        action: "Check that the Auto Scaling group can launch instances and that they register with the cluster.",
        ..OTHER_CALL
    },
    KnownMessage {
        patterns: &["=EMPTY CAPACITY PROVIDER"],
        title: "Capacity provider is empty",
        meaning: "The capacity provider has no container instances in the cluster, or none of them has \
            registered.",
        action: "Check that the Auto Scaling group can launch instances and that they register with the cluster.",
        ..OTHER_CALL
    },
    KnownMessage {
        patterns: &["=CAPACITY", "Capacity is unavailable at this time", "Capacity is unavailable"],
        title: "No AWS Fargate capacity available",
        meaning: "AWS Fargate has no capacity for the task in the Availability Zone at the moment. \
            `StartTask` does not run tasks on Fargate.",
        action: "Add subnets in more Availability Zones, or use another task size.",
        retry: Retry::Later,
        related: &["RESOURCE:FARGATE"],
        ..OTHER_CALL
    },
    KnownMessage {
        patterns: &["=DEPLOYMENT_BLOCKED"],
        title: "Task protection is blocked by a deployment",
        meaning: "`UpdateTaskProtection` did not protect the task, because tasks that stay protected block a \
            deployment of its service.",
        action: "Remove the protection of the older tasks, or wait until it expires, so that the deployment \
            can finish. Then protect the task again.",
        retry: Retry::Later,
        source: guide!("task-scale-in-protection"),
        ..OTHER_CALL
    },
    KnownMessage {
        patterns: &["=TASK_NOT_VALID"],
        title: "Task cannot be protected",
        meaning: "`UpdateTaskProtection` did not protect the task, because it does not belong to a service. \
            Tasks that `StartTask` starts never do.",
        action: "Protect tasks of services only.",
        source: guide!("task-scale-in-protection"),
        ..OTHER_CALL
    },
    KnownMessage {
        patterns: &["=DRAINING"],
        title: "Container instance is draining",
        meaning: "The container instance is being drained: no new tasks are started on it.",
        action: "Use a container instance whose status is `ACTIVE`.",
        level: Level::Outcome,
        related: &["containerInstances"],
        source: guide!("container-instance-draining"),
        ..FAILURE
    },
];

/// What a failure with the reason `MISSING` means for each kind of resource, by what its ARN contains.
pub(in crate::explain) static MISSING: &[(&str, KnownMessage)] = &[
    (
        ":task/",
        KnownMessage {
            patterns: &["=MISSING"],
            title: "Task not found",
            meaning: "The task was not found in this cluster and Region. A stopped task can be described for \
                at least an hour.",
            action: "Check the task ID, the cluster and the Region; `aws ecs list-tasks` lists tasks, with \
                `--desired-status STOPPED` also those that stopped.",
            related: &["cluster"],
            ..FAILURE
        },
    ),
    (
        ":cluster/",
        KnownMessage {
            patterns: &["=MISSING"],
            title: "Cluster not found",
            meaning: "No cluster in this account and Region has this name.",
            action: "Check the spelling and the Region; `aws ecs list-clusters` lists clusters.",
            related: &["cluster", "ClusterNotFoundException"],
            ..FAILURE
        },
    ),
    (
        ":service/",
        KnownMessage {
            patterns: &["=MISSING"],
            title: "Service not found",
            meaning: "No service in this cluster and Region has this name.",
            action: "Check the name, the cluster and the Region; `aws ecs list-services` lists services.",
            related: &["cluster"],
            ..FAILURE
        },
    ),
    (
        ":task-definition/",
        KnownMessage {
            patterns: &["=MISSING"],
            title: "Task definition not found",
            meaning: "The task definition does not exist in this account and Region.",
            action: "Check family, revision and Region; `aws ecs list-task-definitions` lists task definitions.",
            related: &["taskDefinition"],
            ..FAILURE
        },
    ),
    (
        ":capacity-provider/",
        KnownMessage {
            patterns: &["=MISSING"],
            title: "Capacity provider not found",
            meaning: "No capacity provider in this account and Region has this name.",
            action: "Check the name and the Region; `aws ecs describe-capacity-providers` lists capacity providers.",
            ..FAILURE
        },
    ),
];

/// Returns the name of a resource that a failure reason can name, such as `RESOURCE:NEURON`.
pub(in crate::explain) fn resource_name(reason: &str) -> Option<&str> {
    let name = reason.trim_end_matches('.').strip_prefix("RESOURCE:")?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    is_name.then(|| reason.trim_end_matches('.'))
}

/// Attributes of container instances, and what task definitions require them for.
static OF_INSTANCES: &[(&str, &str)] = &[
    ("ecs.capability.task-eni", "the network mode `awsvpc`"),
    ("ecs.capability.env-files.s3", "environment files; agent 1.39.0 or later"),
    ("ecs.capability.execute-command", "ECS Exec"),
    ("com.amazonaws.ecs.capability.task-iam-role", "a task role"),
    ("com.amazonaws.ecs.capability.task-iam-role-network-host", "a task role in the network mode `host`"),
    ("ecs.capability.task-cpu-mem-limit", "CPU or memory of the whole task"),
    ("ecs.capability.increased-task-cpu-limit", "more than 10 vCPU for a task"),
    (
        "ecs.capability.secrets.ssm.environment-variables",
        "secrets from Systems Manager; agent 1.22.0 or later",
    ),
    (
        "ecs.capability.secrets.asm.environment-variables",
        "secrets from Secrets Manager; agent 1.23.0 or later",
    ),
    ("ecs.capability.execution-role-awslogs", "logs written with the execution role"),
    ("ecs.capability.execution-role-ecr-pull", "images pulled from Amazon ECR with the execution role"),
    ("com.amazonaws.ecs.capability.logging-driver.*", "a log driver, which the last part names"),
    ("ecs.capability.storage.ebs-task-volume-attach", "Amazon EBS volumes"),
    ("ecs.capability.network.container-port-range", "port ranges; agent 1.67.0 or later"),
    ("ecs.capability.service-connect-v1", "Service Connect"),
    ("ecs.capability.efs", "Amazon EFS volumes"),
    ("ecs.capability.efsAuth", "Amazon EFS volumes with authorization"),
    ("ecs.capability.container-restart-policy", "restart policies of containers"),
    ("ecs.capability.fault-injection", "fault injection"),
    ("ecs.capability.gmsa", "group managed service accounts"),
    ("ecs.capability.external", "external instances; only they have it"),
    ("ecs.capability.task-eia", "Elastic Inference, which AWS has discontinued"),
    ("ecs.capability.aws-appmesh", "App Mesh"),
    ("ecs.capability.task-eni-trunking", "trunk network interfaces"),
    ("ecs.capability.docker-plugin.*", "a volume plugin, which the last part names"),
    (
        "com.amazonaws.ecs.capability.docker-remote-api.*",
        "a version of the Docker API; update the agent and Docker",
    ),
    ("com.amazonaws.ecs.capability.ecr-auth", "images from Amazon ECR"),
    ("com.amazonaws.ecs.capability.privileged-container", "privileged containers"),
    ("ecs.capability.*", "a feature that the last part names"),
    ("com.amazonaws.ecs.capability.*", "a feature that the last part names"),
];

/// Returns the feature that requires the attribute of this name, and its documentation.
pub(in crate::explain) fn attribute(name: &str) -> Option<(&'static str, &'static str)> {
    let fits = |known: &str| match known.strip_suffix('*') {
        Some(prefix) => name.starts_with(prefix),
        None => known == name,
    };
    let (_, meaning) = OF_INSTANCES.iter().find(|(known, _)| fits(known))?;
    Some((meaning, ATTRIBUTES))
}

/// Returns the names of the attributes.
pub(in crate::explain) fn attributes() -> impl Iterator<Item = &'static str> {
    OF_INSTANCES.iter().map(|(name, _)| *name)
}
