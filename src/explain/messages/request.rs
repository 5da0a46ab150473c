//! Errors about the content of a request, in addition to the messages of rules.

use super::{EXCEPTION, KnownMessage, Level};

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
        meaning: "The text after the task definition family is not a revision number. Often an ARN was \
            appended to a family or to another ARN.",
        action: "Use `family`, `family:revision`, or the full ARN of the task definition.",
        related: &["invalid-task-definition", "taskDefinition"],
        member: "taskDefinition",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Invalid identifier: Unexpected number of separators", "Unexpected number of separators"],
        title: "ID or ARN is malformed",
        meaning: "An ID or ARN in the request has too many or too few parts, for example because it contains \
            another ARN. The message does not show which one.",
        action: "Run `validate` on the request: it checks every ID and ARN. Check for spaces, line breaks and \
            repeated prefixes in the script that sends the request.",
        related: &["invalid-container-instance", "invalid-cluster", "invalid-task-definition"],
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
        patterns: &["Cannot specify propagateTags", "propagateTags{}SERVICE{}not"],
        title: "Tags cannot be copied from a service",
        meaning: "A task that does not belong to a service cannot copy the tags of one.",
        action: "Use `TASK_DEFINITION` or `NONE`.",
        related: &["propagate-from-service", "propagateTags"],
        member: "propagateTags",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["group longer than", "group name longer than"],
        title: "Task group is too long",
        meaning: "The name of the task group is longer than 255 characters.",
        action: "Shorten `group`.",
        related: &["too-long", "group"],
        member: "group",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Some tags contain invalid characters", "tags contain invalid characters"],
        title: "Tag has invalid characters",
        meaning: "Tag keys and values can contain letters, digits, spaces and `_ . : / = + - @`.",
        action: "Remove or replace the other characters.",
        related: &["invalid-tag-characters", "tags"],
        member: "tags",
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
        patterns: &["Unsupported resource type: {}"],
        title: "Resource has the wrong type",
        meaning: "An ARN in the request names a type of resource that the call does not accept.",
        action: "Check the ARNs: a cluster for `cluster`, container instances for `containerInstances`, a \
            task definition for `taskDefinition`.",
        related: &["invalid-cluster", "invalid-container-instance"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Invalid 'cpu' setting for task."],
        title: "Task CPU is invalid",
        meaning: "The CPU of the task is malformed, or too small or too large.",
        action: "Specify CPU units, such as `1024`, or vCPUs, such as `1 vCPU`, within the limits of the launch type.",
        related: &["invalid-task-cpu", "task-cpu-out-of-range", "overrides.cpu"],
        member: "overrides.cpu",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["ECS managed EBS volume configuration was invalid"],
        title: "EBS volume configuration is invalid",
        meaning: "Type, size, snapshot, IOPS and throughput of the Amazon EBS volume do not fit together, or one \
            of them is missing.",
        action: "Run `validate` on the request: it checks all of them.",
        related: &["ebs-iops", "ebs-size", "ebs-source-missing", "ebs-throughput", "unknown-volume-type"],
        member: "volumeConfigurations[].managedEBSVolume",
        ..EXCEPTION
    },
];
