//! Errors about task definitions.

use super::{EXCEPTION, KnownMessage, Level, Retry, guide, reference};

const RUN_TASK: KnownMessage = KnownMessage { source: reference!("API_RunTask"), ..EXCEPTION };
const REGISTER: KnownMessage = KnownMessage { source: reference!("API_RegisterTaskDefinition"), ..EXCEPTION };
const SIZE: KnownMessage = KnownMessage { source: guide!("task-cpu-memory-error"), ..EXCEPTION };

pub(super) static ALL: &[KnownMessage] = &[
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
        title: "Fargate requires the awsvpc network mode",
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
        meaning: "The task definition uses Amazon ECR images, logs or secrets, which require an execution \
            role.",
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
        patterns: &["Too many concurrent attempts to create a new revision", "Too many concurrent attempts"],
        title: "Too many changes at the same time",
        meaning: "Several calls changed the same task definition or service at the same time.",
        action: "Retry after a pause.",
        retry: Retry::Later,
        ..REGISTER
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
        title: "Container port is not mapped",
        meaning: "A service names a container port that is not in the container's `portMappings`.",
        action: "Add the port to `portMappings` in the task definition, or fix the port in the service.",
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
        meaning: "In the `awsvpc` network mode, `hostPort` must be absent or equal to `containerPort`.",
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
        patterns: &["Actual length: {}. Max allowed length is {} bytes", "Max allowed length is"],
        title: "Task definition is too large",
        meaning: "A task definition has at most 64 KB as JSON.",
        action: "Move environment variables to environment files or secrets, or remove containers.",
        related: &["taskDefinition"],
        ..REGISTER
    },
];
