//! What a task needs before its containers start: secrets, registry logins, environment files, logs.

use super::network::PATH;
use super::{KnownMessage, Level, Retry, STOP, guide};

const PAGE: &str = guide!("resource-initialization-error");
const INIT: KnownMessage = KnownMessage { source: PAGE, ..STOP };

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
        patterns: &["ResourceInitializationError"],
        level: Level::Step,
        title: "A resource of the task could not be set up",
        meaning: "A resource that the task needs before its containers start could not be set up: secrets, a \
            registry login, environment files, a log group, a volume or a network interface.",
        action: "Check the execution role's permissions for the resource that the message names, and the \
            network path to its service.",
        retry: Retry::Unknown,
        ..INIT
    },
    KnownMessage {
        patterns: &["ResourceNotFoundException"],
        level: Level::Step,
        title: "A resource does not exist",
        meaning: "A secret, parameter or other resource that the task definition names does not exist.",
        action: "Check the ARN or name in the task definition, and that it belongs to this Region.",
        source: guide!("resource-not-found-error"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "unable to pull secrets or registry auth",
            "cannot pull secrets from",
            "unable to retrieve secrets from",
            "unable to retrieve secret from asm",
            "fetching secret data from",
            "The task cannot pull secrets",
        ],
        level: Level::Area,
        title: "Secrets or registry login could not be read",
        meaning: "The secrets of the task definition, or the login for the registry, could not be read.",
        action: "Check the execution role's permissions for Secrets Manager, Systems Manager and Amazon \
            ECR, and the network path to them.",
        retry: Retry::Unknown,
        ..INIT
    },
    KnownMessage {
        patterns: &[
            "unable to pull secrets or registry auth{}i/o timeout",
            "unable to pull secrets or registry auth{}context deadline exceeded",
            "unable to pull secrets or registry auth{}There is a connection issue",
            "unable to pull secrets or registry auth{}request canceled",
            "unable to pull secrets or registry auth{}RequestCanceled",
            "unable to pull secrets or registry auth{}no such host",
            "unable to pull secrets or registry auth{}dial tcp",
            "unable to pull secrets or registry auth{}connection refused",
            "unable to pull secrets or registry auth{}context canceled",
            "unable to pull secrets or registry auth{}context deadli",
            "unable to pull secrets or registry auth{}request send failed",
            "unable to pull secrets or registry auth{}send request failed",
            "unable to pull secrets or registry auth{}signal: killed",
            "ssm{}RequestCanceled",
            "secret{}i/o timeout",
            "secret{}context deadline exceeded",
            "The task cannot pull secrets from {} Check your network connection",
            "cannot pull secrets from {} There is a connection issue between the task and",
        ],
        title: "No network path to read secrets or the registry login",
        meaning: "The task could not reach Secrets Manager, Systems Manager or Amazon ECR before its \
            containers started.",
        action: PATH,
        retry: Retry::Unknown,
        source: guide!("verify-connectivity"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "secret{}AccessDeniedException",
            "secret{}not authorized to perform: secretsmanager:GetSecretValue",
            "not authorized to perform: secretsmanager:GetSecretValue",
            "not authorized to perform: ssm:GetParameters",
            "not authorized to perform: ssm:GetParameter",
            "secret{}is not authorized to perform",
            "secret{}Access Denied",
            "parameter{}AccessDeniedException",
        ],
        title: "No permission to read a secret",
        meaning: "The execution role is not allowed to read a secret or parameter that the task definition \
            names.",
        action: "Grant the execution role `secretsmanager:GetSecretValue` or `ssm:GetParameters` for it, \
            and `kms:Decrypt` if it is encrypted with a customer managed key. Check the resource policy of \
            the secret.",
        related: &["overrides.executionRoleArn"],
        source: guide!("task_execution_IAM_role"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "Secrets Manager can't find the specified secret",
            "can't find the specified secret value",
            "secret{}ResourceNotFoundException",
            "unable to pull secrets{}ResourceNotFoundException",
            "invalid ssm parameters",
            "ParameterNotFound",
            "secret was not found",
            "marked for deletion",
            "The task can't retrieve the secret with ARN",
            "Check whether the secret exists in the specified Region",
        ],
        title: "Secret or parameter not found",
        meaning: "A secret or parameter that the task definition names does not exist in this Region, was \
            deleted, or has no current value.",
        action: "Check the ARN or name in `valueFrom`. The ARN of a secret includes six random characters at \
            its end; a plain name works only for parameters.",
        source: guide!("specifying-sensitive-data"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "retrieved secret from Secrets Manager did not contain json key",
            "did not contain json key",
            "secret{}unable to unmarshal",
            "secret{}invalid character {} looking for beginning of value",
            "unexpected ARN format with parameters when trying to retrieve ASM secret",
            "an invalid ARN format for the AWS Secrets Manager secret was specified",
        ],
        title: "Secret lacks the JSON key",
        meaning: "`valueFrom` names a JSON key that the secret does not contain, or the secret is not JSON.",
        action: "Check the key in `valueFrom` (`arn:…:secret:name:key::`, with two colons after it) and the \
            JSON in the secret.",
        source: guide!("secrets-envvar-secrets-manager"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "KMSAccessDeniedException",
            "Access to KMS is not allowed",
            "not authorized to perform: kms:Decrypt",
            "kms:Decrypt",
            "KMS.NotFoundException",
            "The ciphertext refers to a customer master key",
            "KMSInvalidStateException",
        ],
        title: "No access to the KMS key",
        meaning: "A secret, parameter, log group or volume is encrypted with a KMS key that the role is not \
            allowed to use, or that does not exist.",
        action: "Grant the role `kms:Decrypt` for the key, in its policy and in the key policy, and check that \
            the key is enabled.",
        related: &["overrides.executionRoleArn"],
        ..INIT
    },
    KnownMessage {
        patterns: &[
            "The specified log group does not exist",
            "log group does not exist",
            "The task cannot find the Amazon CloudWatch log group defined in the task definition",
            "failed to create Cloudwatch log stream: ResourceNotFoundException",
        ],
        title: "Log group does not exist",
        meaning: "The log group in `awslogs-group` does not exist in the Region in `awslogs-region`.",
        action: "Create the log group with `aws logs create-log-group`, or set `awslogs-create-group` to \
            `true` and grant the role `logs:CreateLogGroup`. Check the Region.",
        source: guide!("using_awslogs"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "not authorized to perform: logs:",
            "log stream{}AccessDeniedException",
            "logging driver{}AccessDeniedException",
            "logging driver{}NoCredentialProviders",
            "logs:CreateLogStream",
            "logs:CreateLogGroup on resource",
        ],
        title: "No permission to write logs",
        meaning: "The role that writes the logs is not allowed to create the log stream or the log group.",
        action: "Grant the execution role `logs:CreateLogStream` and `logs:PutLogEvents`, and \
            `logs:CreateLogGroup` for `awslogs-create-group`. Without an execution role, the instance role \
            needs them.",
        related: &["overrides.executionRoleArn"],
        source: guide!("using_awslogs"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "failed to create Cloudwatch log stream{}dial tcp",
            "failed to create Cloudwatch log stream{}i/o timeout",
            "failed to create Cloudwatch log stream{}no such host",
            "failed to create Cloudwatch log{}context deadline exceeded",
            "failed to validate logger args{}context deadline exceeded",
            "failed to create Cloudwatch log{}RequestCanceled",
            "The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a \
                connection issue",
            "logger{}signal: killed",
        ],
        title: "No network path to CloudWatch Logs",
        meaning: "The log driver could not reach CloudWatch Logs, or it used an endpoint of a Region that \
            does not exist.",
        action: "Check the Region in `awslogs-region`, the route to a NAT gateway or to the `logs` VPC \
            endpoint, and the security groups.",
        retry: Retry::Unknown,
        source: guide!("using_awslogs"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "failed to initialize logging driver",
            "failed to validate logger args",
            "failed to create Cloudwatch log",
            "unknown log opt",
            "must specify a value for log opt",
            "logger: no log driver named",
            "failed to create logger",
        ],
        level: Level::Area,
        title: "Log driver could not be set up",
        meaning: "The log driver of a container could not be set up.",
        action: "Check `logConfiguration` in the task definition: the options, the log group and its \
            Region, and the execution role's permissions.",
        source: guide!("using_awslogs"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "failed to download env files",
            "environment file{}AccessDenied",
            "environment file{}403",
            "env file{}file download command: non empty error stream",
            "failed to download env file",
            "unable to download env file",
            "envfile: ",
        ],
        title: "Environment file could not be downloaded",
        meaning: "An environment file could not be read from Amazon S3: it does not exist, the execution \
            role is not allowed to read it, or there is no network path.",
        action: "Check the ARN of the file, the execution role's `s3:GetObject` and `s3:GetBucketLocation` \
            permissions, and the route to Amazon S3.",
        related: &["overrides.containerOverrides[].environmentFiles", "overrides.executionRoleArn"],
        source: guide!("use-environment-file"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "Unable to assume role",
            "unable to assume execution role",
            "failed to assume role",
            "unable to get credentials for the task",
            "could not assume the execution role",
            "unable to assume the role",
        ],
        level: Level::Area,
        title: "Task execution role could not be assumed",
        meaning: "The execution role does not exist, or its trust policy does not allow `ecs-tasks.amazonaws.com`.",
        action: "Check the ARN of the role and its trust policy.",
        related: &["overrides.executionRoleArn"],
        source: guide!("task_execution_IAM_role"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "unable to find execution role credentials",
            "execution role credentials not available",
            "unable to get execution role credentials",
        ],
        title: "Agent has no credentials for the execution role",
        meaning: "The agent needs the execution role for secrets, logs or registries, but the task has no \
            such role, or the agent did not receive its credentials.",
        action: "Set `executionRoleArn` in the task definition or in the overrides. If it is set, start the \
            task again and update the agent.",
        retry: Retry::Unknown,
        related: &["overrides.executionRoleArn"],
        source: guide!("task_execution_IAM_role"),
        ..STOP
    },
    KnownMessage {
        patterns: &["firelens config", "firelens s3 config", "error parsing firelens options", "FireLens"],
        level: Level::Area,
        title: "FireLens could not be set up",
        meaning: "The log router of FireLens could not be configured: its options are malformed, or its \
            configuration file could not be read from Amazon S3.",
        action: "Check `firelensConfiguration`, the options of the `awsfirelens` log driver, and the \
            execution role's `s3:GetObject` permission.",
        source: guide!("using_firelens"),
        ..STOP
    },
    KnownMessage {
        patterns: &["credentialspec", "credential spec", "gMSA"],
        level: Level::Area,
        title: "Credential specification could not be used",
        meaning: "The credential specification of a group managed service account (gMSA) is malformed or \
            could not be read.",
        action: "Check `credentialSpecs` in the task definition, and the execution role's permissions for \
            the S3 object or parameter.",
        source: guide!("windows-gmsa"),
        ..STOP
    },
];
