//! Errors about resources in the account, which offline validation cannot find.

use super::exceptions::{GRANT, SLOW_DOWN};
use super::{EXCEPTION, KnownMessage, Level, Retry, guide, reference};

const SUBNETS: &str = "networkConfiguration.awsvpcConfiguration.subnets";
const SECURITY_GROUPS: &str = "networkConfiguration.awsvpcConfiguration.securityGroups";

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &[
            "Unable to describe task definition.",
            "TaskDefinition not found.",
            "task definition does not exist",
            "Unable to find task definition",
        ],
        title: "Task definition not found",
        meaning: "The task definition or its revision does not exist in this account and Region.",
        action: "Check family, revision and Region; `aws ecs list-task-definitions --family-prefix …` lists revisions.",
        related: &["taskDefinition"],
        member: "taskDefinition",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "ECS was unable to assume the role {} that was provided for this task.",
            "ECS was unable to assume the role",
        ],
        title: "Role of the task cannot be assumed",
        meaning: "Amazon ECS cannot assume a role that the task definition or the request names: the role \
            does not exist, was created moments ago, or does not trust `ecs-tasks.amazonaws.com`.",
        action: "Check the ARN of the role and its trust policy, and that the caller has `iam:PassRole` for \
            it. A new role can take some seconds to become visible.",
        related: &["overrides.taskRoleArn", "overrides.executionRoleArn"],
        source: guide!("task-iam-roles"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Unable to assume the service linked role",
            "service linked role exists",
            "ECS service linked role",
        ],
        title: "Service-linked role is missing",
        meaning: "The account has no service-linked role AWSServiceRoleForECS, which Amazon ECS requires for \
            network interfaces and load balancers.",
        action: "Create it with `aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com`, \
            then retry after a few seconds.",
        source: guide!("using-service-linked-roles"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["is not authorized to perform: iam:PassRole", "not authorized to perform: iam:PassRole"],
        title: "No permission to pass the role",
        meaning: "The caller is not allowed to pass a role in the task definition or the request to Amazon \
            ECS.",
        action: "Grant the caller `iam:PassRole` for the task role and the execution role, with \
            `ecs-tasks.amazonaws.com` if the policy has a condition on the service.",
        related: &["AccessDeniedException", "overrides.taskRoleArn", "overrides.executionRoleArn"],
        source: guide!("task_execution_IAM_role"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "is not authorized to perform: ecs:TagResource",
            "not authorized to perform: ecs:TagResource",
        ],
        title: "No permission to add tags",
        meaning: "The request has tags, and the caller is not allowed to tag tasks.",
        action: "Grant the caller `ecs:TagResource` for tasks, or remove `tags` and `propagateTags`.",
        related: &["AccessDeniedException", "tags", "propagateTags"],
        source: guide!("supported-iam-actions-tagging"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "is not authorized to perform: ecs:StartTask",
            "not authorized to perform: ecs:StartTask",
        ],
        title: "No permission to start tasks",
        meaning: "The caller lacks the permission to start tasks from the task definition.",
        action: GRANT,
        related: &["AccessDeniedException", "taskDefinition"],
        source: guide!("security-iam"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "is not authorized to perform: sts:AssumeRole",
            "not authorized to perform: sts:AssumeRole",
        ],
        title: "No permission to assume the role",
        meaning: "The caller is not allowed to assume the role that the message names.",
        action: "Grant the caller `sts:AssumeRole` for the role, and allow the caller in the trust policy of the role.",
        related: &["AccessDeniedException"],
        source: guide!("security-iam"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "User: {} is not authorized to perform: {}",
            "is not authorized to perform",
            "not authorized to perform",
        ],
        level: Level::Area,
        title: "Caller lacks a permission",
        meaning: "The caller lacks a permission; the message names it.",
        action: "Grant the caller the action that the message names, on the resource that it names.",
        related: &["AccessDeniedException"],
        source: guide!("security-iam"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["is not authorized to perform: {} with an explicit deny", "with an explicit deny"],
        title: "A policy denies the call",
        meaning: "A policy, such as a service control policy or a permissions boundary, explicitly denies \
            the call. It overrides policies that allow it.",
        action: "Find the policy that denies the action; the message shows its type. Change the policy or \
            the request, such as its Region or tags.",
        related: &["AccessDeniedException"],
        source: guide!("security-iam"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Error retrieving subnet information for {}: The subnet ID {} does not exist",
            "The subnet ID {} does not exist",
            "InvalidSubnetID.NotFound",
        ],
        title: "Subnet does not exist",
        meaning: "The ID has the right format, but no subnet in this account and Region has it.",
        action: "Check the account and the Region; `aws ec2 describe-subnets` lists subnets.",
        related: &[SUBNETS],
        member: SUBNETS,
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Error retrieving security group information for {}: The security group {} does not exist",
            "The security group {} does not exist",
            "InvalidGroup.NotFound",
        ],
        title: "Security group does not exist",
        meaning: "The ID has the right format, but no security group in this account and Region has it.",
        action: "Check the account and the Region; `aws ec2 describe-security-groups` lists security groups.",
        related: &[SECURITY_GROUPS],
        member: SECURITY_GROUPS,
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "must belong to the same VPC",
            "are not in the same VPC",
            "Security groups and subnets must",
            "belongs to different networks",
            "belong to different networks",
        ],
        title: "Subnets and security groups belong to different VPCs",
        meaning: "All subnets and security groups of a task must belong to one VPC.",
        action: "Use subnets and security groups of the VPC of the container instance.",
        related: &[SUBNETS, SECURITY_GROUPS],
        member: SUBNETS,
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Error retrieving subnet information for {}: Rate exceeded",
            "Error retrieving security group information for {}: Rate exceeded",
            "Rate exceeded (ErrorCode: Throttling)",
            "retrieving {} information for {}RequestLimitExceeded",
        ],
        title: "Amazon EC2 throttled the network lookup",
        meaning: "Amazon EC2 received too many requests while Amazon ECS looked up subnets or security groups.",
        action: SLOW_DOWN,
        retry: Retry::Later,
        source: reference!("CommonErrors"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Error retrieving subnet information", "Error retrieving security group information"],
        level: Level::Area,
        title: "Network could not be looked up",
        meaning: "Amazon ECS could not look up the subnets or security groups of the request in Amazon EC2.",
        action: "Read the rest of the message, and check the IDs, the account and the Region.",
        retry: Retry::Unknown,
        related: &[SUBNETS, SECURITY_GROUPS],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "The new ARN and resource ID format must be enabled to add tags to the {}",
            "Long arn format must be enabled",
            "The new ARN and resource ID format must be enabled",
        ],
        title: "Long ARN format is required for tags",
        meaning: "The account still uses the old ARN format, and resources with such ARNs cannot have tags.",
        action: "Opt in with `aws ecs put-account-setting-default --name taskLongArnFormat --value enabled`, \
            or remove the tags.",
        related: &["tags"],
        member: "tags",
        source: guide!("ecs-account-settings"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Invalid identifier: Identifier is for cluster {}. Your cluster is {}",
            "Identifier is for cluster {}. Your cluster is",
        ],
        title: "Identifier belongs to another cluster",
        meaning: "An ARN in the request names a different cluster than `cluster`. Without `cluster`, the \
            request goes to the `default` cluster.",
        action: "Set `cluster` to the cluster in the ARN, or use IDs of this cluster.",
        related: &["cluster-mismatch", "cluster", "containerInstances"],
        member: "cluster",
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "Invalid identifier: Identifier is for {}",
            "Identifier is for {}. Your {} is",
            "Invalid identifier: Identifier is not",
        ],
        level: Level::Area,
        title: "Identifier belongs elsewhere",
        meaning: "An ARN in the request belongs to a different account, Region or resource type than the \
            request.",
        action: "Check the ARNs in the request, and the account and Region that it is sent to.",
        related: &["account-mismatch", "region-mismatch", "containerInstances"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "The referenced task was not found",
            "The specified task was not found",
            "The task {} does not exist",
        ],
        title: "Task not found",
        meaning: "The task does not exist in this cluster and Region. A stopped task can be described for at \
            least an hour.",
        action: "Check the task ID, the cluster and the Region; `aws ecs list-tasks` lists tasks.",
        related: &["cluster"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["Tasks cannot be empty.", "tasks can not be empty"],
        title: "No task was passed",
        meaning: "`DescribeTasks`, or a waiter that calls it, was called without tasks: the previous call \
            started no task, and its `failures` were not checked.",
        action: "Read `failures` in the response of the call that should have started the task: it succeeds \
            with status 200 even if no task starts.",
        related: &["failures[].reason"],
        source: guide!("api_failures_messages"),
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["taskId length should be one of [32,36]", "task length should be one of [32,36]"],
        title: "Task ID is malformed",
        meaning: "A task ID has 32 hexadecimal digits, or 36 characters in the older format. Often a script \
            passed an empty value, or a word such as `None`.",
        action: "Check where the ID comes from: `failures` of the call that should have started the task, or \
            a query that found nothing.",
        related: &["tasks[].taskArn"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &["taskId longer than 36."],
        title: "Task ID is too long",
        meaning: "The ID of a task is longer than any valid one: often an ARN or several IDs were passed \
            instead of one ID.",
        action: "Pass a single ID of 32 hexadecimal digits.",
        related: &["tasks[].taskArn"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "The container instance {} is not active",
            "Container instance is not active",
            "is not in ACTIVE state",
            "The specified container instance is not active",
        ],
        title: "Container instance is not active",
        meaning: "The container instance is draining, deregistered or not registered yet.",
        action: "Use a container instance whose status is `ACTIVE`; `aws ecs describe-container-instances` shows it.",
        related: &["containerInstances", "INACTIVE"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "The specified container instance does not exist",
            "Referenced container instance not found",
            "container instance was not found",
            "The referenced container instance",
        ],
        title: "Container instance not found",
        meaning: "The container instance is not registered with this cluster in this Region.",
        action: "Check the ID with `aws ecs list-container-instances` in the cluster and Region of the request.",
        related: &["containerInstances", "MISSING"],
        ..EXCEPTION
    },
    KnownMessage {
        patterns: &[
            "capacity provider {} was not found",
            "The specified capacity provider",
            "capacity provider {} does not exist",
        ],
        title: "Capacity provider not found",
        meaning: "The capacity provider does not exist or is not associated with the cluster. `StartTask` \
            does not use capacity providers.",
        action: "Associate the capacity provider with the cluster, or check its name.",
        source: reference!("API_RunTask"),
        ..EXCEPTION
    },
];
