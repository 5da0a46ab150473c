//! Errors about the content of a request or a task definition, in addition to the messages of rules.

use super::{EXCEPTION, KnownMessage, Level, Retry, guide, reference};

const RUN_TASK: KnownMessage = KnownMessage { source: reference!("API_RunTask"), ..EXCEPTION };
const REGISTER: KnownMessage = KnownMessage { source: reference!("API_RegisterTaskDefinition"), ..EXCEPTION };
const SIZE: KnownMessage = KnownMessage { source: guide!("task-cpu-memory-error"), ..EXCEPTION };
const CONTAINER_NAME: &str = "overrides.containerOverrides[].name";

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &[
            "name must match ^[a-zA-Z0-9",
            "name must match {}",
            "Container name contains invalid characters",
        ],
        title: "Container name has invalid characters",
        meaning: "Container names can contain only letters, digits, hyphens and underscores.",
        action: "Use the exact name of a container in the task definition. Check for unset variables, spaces \
            and quotes in the script that wrote it.",
        related: &["invalid-container-name", CONTAINER_NAME],
        member: CONTAINER_NAME,
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Cluster must match {}",
            "clusterName must match",
            "Cluster name contains invalid characters",
            "Invalid cluster name",
        ],
        title: "Cluster name has invalid characters",
        meaning: "A cluster name consists of 1 to 255 letters, digits, hyphens and underscores.",
        action: "Use the name or the ARN of the cluster. Check for unset variables, spaces and quotes in the \
            script that wrote it.",
        related: &["invalid-cluster", "cluster"],
        member: "cluster",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "can have at most 10 items",
            "instanceIds can have at most {} items",
            "containerInstances can have at most",
            "Container instance count must be",
        ],
        title: "More than 10 container instances",
        meaning: "A `StartTask` request names at most 10 container instances. The quota is fixed.",
        action: "Split the container instances into several requests.",
        related: &["too-many-items", "containerInstances"],
        member: "containerInstances",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Invalid revision number. Number: {}", "Invalid revision number"],
        title: "Task definition has no valid revision number",
        meaning: "What follows the family of the task definition is not a revision number. Often an ARN was \
            appended to a family or to another ARN.",
        action: "Use `family`, `family:revision`, or the full ARN of the task definition.",
        related: &["invalid-task-definition", "taskDefinition"],
        member: "taskDefinition",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Invalid identifier: Identifier is null",
            "Invalid identifier",
            "identifier is invalid",
            "is not a valid ARN",
            "ARN is not valid",
            "ARN is invalid",
        ],
        level: Level::Area,
        title: "Identifier is malformed",
        meaning: "An ARN or ID in the request is malformed.",
        action: "Run `validate` on the request: it checks every identifier.",
        related: &["containerInstances", "cluster", "taskDefinition"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "TaskDefinition can not be blank",
            "taskDefinition cannot be empty",
            "Task definition cannot be blank",
            "TaskDefinition is null",
            "TaskDefinition cannot be null",
        ],
        title: "Task definition is missing",
        meaning: "The request has no task definition, or an empty one.",
        action: "Set `taskDefinition`. Check for unset variables in the script that sends the request.",
        related: &["missing-member", "taskDefinition"],
        member: "taskDefinition",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Invalid environment variable",
            "environment variable name cannot be",
            "Environment variable {} cannot be null",
            "Container.environment",
        ],
        title: "Environment variable is invalid",
        meaning: "An environment variable has no name, or no value.",
        action: "Give each item of `environment` a name and a string as its value.",
        related: &["overrides.containerOverrides[].environment"],
        member: "overrides.containerOverrides[].environment",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Override requires a container name",
            "Container override name cannot be",
            "containerOverrides name cannot be",
            "container name must be provided",
        ],
        title: "Container override has no name",
        meaning: "Every container override must name a container of the task definition.",
        action: "Set `name` in each container override.",
        related: &["missing-member", CONTAINER_NAME],
        member: CONTAINER_NAME,
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Specify either Launch Type or Capacity Provider Strategy, but not both",
            "cannot specify both launchType and capacityProviderStrategy",
        ],
        title: "Launch type and capacity provider strategy exclude each other",
        meaning: "A `RunTask` request has both members. `StartTask` has neither.",
        action: "Remove one of them.",
        ..RUN_TASK
    },
    KnownMessage {
        patterns: &["The platform version must be null when specifying an EC2 launch type"],
        title: "Platform version is for Fargate only",
        meaning: "A `RunTask` request for EC2 has a platform version. `StartTask` has no `platformVersion`.",
        action: "Remove `platformVersion`.",
        ..RUN_TASK
    },
    KnownMessage {
        patterns: &[
            "Task definition does not support launch_type {}.",
            "does not support launch_type",
            "is not compatible with launch type",
            "Launch type {} is not supported",
        ],
        title: "Task definition does not support the launch type",
        meaning: "A `RunTask` request or a service uses a launch type that the task definition is not \
            registered for. `StartTask` has no launch type.",
        action: "Register a revision whose `requiresCompatibilities` includes the launch type.",
        related: &["taskDefinition"],
        ..RUN_TASK
    },
    KnownMessage {
        patterns: &[
            "Fargate only supports network mode",
            "Fargate{}network mode {} is not supported",
            "network mode awsvpc is required",
        ],
        title: "Fargate requires the network mode awsvpc",
        meaning: "The task definition has another network mode, which Fargate does not support.",
        action: "Register a revision with `networkMode: awsvpc`. `StartTask` does not run tasks on Fargate.",
        related: &["taskDefinition", "networkConfiguration"],
        ..REGISTER
    },
    KnownMessage {
        patterns: &[
            "Invalid setting for container {}. At least one of 'memory' or 'memoryReservation' must be specified.",
            "At least one of 'memory' or 'memoryReservation' must be specified",
        ],
        title: "Container has no memory setting",
        meaning: "A container has neither `memory` nor `memoryReservation`, and the task has no memory of its own.",
        action: "Set `memory` or `memoryReservation` in the container definition.",
        related: &["overrides.containerOverrides[].memory"],
        ..REGISTER
    },
    KnownMessage {
        patterns: &["Tasks using the Fargate launch type do not support GPU resource requirements"],
        title: "Fargate has no GPUs",
        meaning: "A container of a Fargate task requires a GPU. `StartTask` does not run tasks on Fargate.",
        action: "Use container instances with GPUs, or remove `resourceRequirements`.",
        related: &["overrides.containerOverrides[].resourceRequirements"],
        member: "overrides.containerOverrides[].resourceRequirements",
        ..REGISTER
    },
    KnownMessage {
        patterns: &[
            "Invalid CPU or memory value specified",
            "The provided combination of CPU and memory",
            "Invalid 'memory' setting for task",
            "Invalid CPU or memory",
        ],
        title: "Task size is invalid",
        meaning: "CPU and memory of the task are not one of the supported sizes. Fargate supports only fixed \
            combinations; on EC2, CPU ranges from 128 to 196,608 units.",
        action: "Use a supported combination, such as 256 CPU units with 512, 1024 or 2048 MiB.",
        related: &["fargate-size", "overrides.cpu", "overrides.memory"],
        ..SIZE
    },
    KnownMessage {
        patterns: &[
            "Fargate requires task definition to have execution role ARN to support",
            "requires task definition to have execution role",
        ],
        title: "Execution role is missing",
        meaning: "The task definition uses Amazon ECR images, logs or secrets, for which it needs an execution role.",
        action: "Set `executionRoleArn` in the task definition.",
        related: &["overrides.executionRoleArn"],
        source: guide!("task_execution_IAM_role"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'",
            "you must also specify a value for 'executionRoleArn'",
        ],
        title: "Secrets require an execution role",
        meaning: "The task definition has secrets but no execution role to read them with.",
        action: "Set `executionRoleArn` in the task definition.",
        related: &["overrides.executionRoleArn"],
        source: guide!("specifying-sensitive-data"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Role is not valid",
            "Invalid IAM role",
            "Invalid role ARN",
            "roleArn is not valid",
            "is not a valid role ARN",
        ],
        title: "Role ARN is malformed",
        meaning: "A role in the request is not a valid IAM role ARN.",
        action: "Use the full ARN, such as `arn:aws:iam::123456789012:role/app`.",
        related: &["invalid-role-arn", "overrides.taskRoleArn", "overrides.executionRoleArn"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Too many concurrent attempts to create a new revision", "Too many concurrent attempts"],
        title: "Too many changes at the same time",
        meaning: "Several calls changed the same task definition or service at the same time.",
        action: "Retry after a pause.",
        retry: Retry::Later,
        ..REGISTER
    },
    KnownMessage {
        patterns: &["Cannot specify propagateTags", "propagateTags{}SERVICE{}not"],
        title: "Tags cannot be copied from a service",
        meaning: "A task that does not belong to a service cannot copy the tags of one.",
        action: "Use `TASK_DEFINITION` or `NONE`.",
        related: &["propagate-from-service", "propagateTags"],
        member: "propagateTags",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Unknown volume {}", "Container.mountPoints", "Unknown volume"],
        title: "Mount point names an unknown volume",
        meaning: "A container mounts a volume that the task definition does not declare.",
        action: "Add the volume to `volumes` in the task definition, or fix the name.",
        related: &["taskDefinition"],
        ..REGISTER
    },
    KnownMessage {
        patterns: &["group longer than", "group name longer than"],
        title: "Task group is too long",
        meaning: "The name of the task group is longer than the service accepts.",
        action: "Shorten `group`.",
        related: &["too-long", "group"],
        member: "group",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Some tags contain invalid characters", "tags contain invalid characters"],
        title: "Tag has invalid characters",
        meaning: "Tag keys and values can contain letters, digits, spaces and `_ . : / = + - @`.",
        action: "Replace the other characters in the tags.",
        related: &["invalid-tag-characters", "tags"],
        member: "tags",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Container.image repository should not be null or empty",
            "Container.image contains invalid characters",
            "Container.image should not be null or empty",
        ],
        title: "Image name is malformed",
        meaning: "The image of a container is empty or contains characters that an image name cannot have.",
        action: "Set `image` to a name such as `123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1.0`. Check \
            for unset variables in the script that wrote it.",
        related: &["taskDefinition"],
        ..REGISTER
    },
    KnownMessage {
        patterns: &["Container list cannot be empty", "Container definitions should not be null or empty"],
        title: "Task definition has no containers",
        meaning: "A task definition must have at least one container.",
        action: "Add a container to `containerDefinitions`.",
        related: &["taskDefinition"],
        ..REGISTER
    },
    KnownMessage {
        patterns: &["Cannot depend on container {} because it does not exist", "Cannot depend on container"],
        title: "Container depends on a container that does not exist",
        meaning: "`dependsOn` names a container that is not in the task definition.",
        action: "Fix the name in `dependsOn`, or add the container.",
        related: &["taskDefinition"],
        ..REGISTER
    },
    KnownMessage {
        patterns: &[
            "The container {} does not exist in the task definition",
            "does not exist in the task definition",
        ],
        title: "Container is not in the task definition",
        meaning: "A service or load balancer names a container that the task definition does not have.",
        action: "Use the exact name of a container in the task definition.",
        related: &["unknown-container", "taskDefinition"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["did not have a container port {} defined", "did not have a container port"],
        title: "Container has no such port",
        meaning: "A service names a container port that `portMappings` of the container do not have.",
        action: "Add the port to `portMappings` in the task definition, or fix the port of the service.",
        related: &["taskDefinition"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Fargate compatible task definitions do not support {}",
            "Tasks using the Fargate launch type do not support {}",
            "not supported for Fargate",
        ],
        level: Level::Area,
        title: "Setting is not supported on Fargate",
        meaning: "The task definition has a setting that Fargate does not support; the message names it. \
            `StartTask` does not run tasks on Fargate.",
        action: "Remove the setting, or remove `FARGATE` from `requiresCompatibilities`.",
        related: &["taskDefinition"],
        ..REGISTER
    },
    KnownMessage {
        patterns: &[
            "When networkMode=awsvpc, the host ports and container ports in port mappings must match",
            "host ports and container ports in port mappings must match",
        ],
        title: "Host port differs from the container port",
        meaning: "In the network mode `awsvpc`, `hostPort` must be absent or equal to `containerPort`.",
        action: "Remove `hostPort` from the port mappings.",
        related: &["taskDefinition"],
        ..REGISTER
    },
    KnownMessage {
        patterns: &["Log driver {} requires options: {}", "requires options: awslogs-region"],
        title: "Log driver lacks an option",
        meaning: "`logConfiguration` lacks an option that the log driver requires.",
        action: "Set the options that the message names, such as `awslogs-group` and `awslogs-region`.",
        related: &["taskDefinition"],
        source: guide!("using_awslogs"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Unable to assume role and validate the specified targetGroupArn"],
        title: "Service role cannot be assumed",
        meaning: "Amazon ECS cannot assume the role of a service to check its target group. `StartTask` does \
            not send this message.",
        action: "Check that the service-linked role or the service role exists, and that its trust policy \
            allows `ecs.amazonaws.com`.",
        source: guide!("using-service-linked-roles"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["contains invalid characters", "contain invalid characters", "must match ^"],
        level: Level::Area,
        title: "Value has invalid characters",
        meaning: "A name or another value contains characters that are not allowed; the message names the member.",
        action: "Run `validate` on the request to find the member. Check for unset variables, spaces and \
            quotes in the script that wrote it.",
        related: &["invalid-container-name", "invalid-cluster", "invalid-task-definition"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "cannot be empty",
            "can not be empty",
            "cannot be blank",
            "can not be blank",
            "should not be null or empty",
            "cannot be null",
            "must not be null",
        ],
        level: Level::Area,
        title: "Value is empty",
        meaning: "A member that must have a value is empty or null; the message names it.",
        action: "Set the value or omit the member. Check for unset variables in the script that sends the request.",
        related: &["null-value", "missing-member"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "can have at most {} items",
            "length must be at most {}",
            "must have length less than or equal to {}",
            "Member must have length less than or equal to",
        ],
        level: Level::Area,
        title: "Value is too long",
        meaning: "A string or an array is longer than allowed; the message names the member and the limit.",
        action: "Run `validate` on the request to find the member, and shorten it.",
        related: &["too-long", "too-many-items"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Actual length: {}. Max allowed length is {} bytes", "Max allowed length is"],
        title: "Task definition is too large",
        meaning: "A task definition has at most 64 KB as JSON.",
        action: "Move environment variables to environment files or secrets, or remove containers.",
        related: &["taskDefinition"],
        ..REGISTER
    },
    KnownMessage {
        patterns: &["Unsupported resource type: {}"],
        title: "Resource has the wrong type",
        meaning: "An ARN in the request names a type of resource that the call does not accept.",
        action: "Check the ARNs: a cluster for `cluster`, container instances for `containerInstances`, a \
            task definition for `taskDefinition`.",
        related: &["invalid-cluster", "invalid-container-instance"],
        ..EXCEPTION
    },
];
