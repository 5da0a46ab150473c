//! What a task needs before its containers start: secrets, registry logins, environment files, logs, volumes, network.

use super::{Level, Message, Retry, STOP, guide};

const PAGE: &str = guide!("resource-initialization-error");
const INIT: Message = Message { source: PAGE, ..STOP };
const PATH: &str = "Check the route to a NAT gateway or to the VPC endpoint of the service, the security groups, the network ACLs, and DNS resolution of the VPC.";

pub(super) static ALL: &[Message] = &[
    Message {
        patterns: &["ResourceInitializationError"],
        level: Level::Step,
        title: "A resource of the task could not be set up",
        meaning: "Something that the task needs before its containers start could not be set up: secrets, a registry login, environment files, a log group, a volume or a network interface.",
        action: "Check the permissions of the execution role for the resource that the message names, and the network path to its service.",
        retry: Retry::Unknown,
        ..INIT
    },
    Message {
        patterns: &["ResourceNotFoundException"],
        level: Level::Step,
        title: "A resource does not exist",
        meaning: "A secret, parameter or other resource that the task definition names does not exist.",
        action: "Check the ARN or name in the task definition, and that it belongs to this Region.",
        ..INIT
    },
    Message {
        patterns: &[
            "unable to pull secrets or registry auth",
            "cannot pull secrets from",
            "unable to retrieve secrets from",
            "unable to retrieve secret from asm",
            "fetching secret data from",
            "The task cannot pull secrets",
            "The task can't retrieve the secret",
        ],
        level: Level::Area,
        title: "Secrets or registry login could not be read",
        meaning: "The secrets of the task definition, or the login for the registry, could not be read.",
        action: "Check the permissions of the execution role for Secrets Manager, Systems Manager and Amazon ECR, and the network path to them.",
        retry: Retry::Unknown,
        ..INIT
    },
    Message {
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
            "ssm{}RequestCanceled",
            "secret{}i/o timeout",
            "secret{}context deadline exceeded",
            "There is a connection issue between the task and",
        ],
        title: "No network path to read secrets or the registry login",
        meaning: "The task could not reach Secrets Manager, Systems Manager or Amazon ECR before its containers started.",
        action: PATH,
        ..INIT
    },
    Message {
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
        meaning: "The execution role may not read a secret or parameter that the task definition names.",
        action: "Give the execution role `secretsmanager:GetSecretValue` or `ssm:GetParameters` for it, and `kms:Decrypt` if it is encrypted with a key of your own. Check the resource policy of the secret.",
        related: &["overrides.executionRoleArn"],
        source: guide!("task_execution_IAM_role"),
        ..STOP
    },
    Message {
        patterns: &[
            "Secrets Manager can't find the specified secret",
            "can't find the specified secret value",
            "secret{}ResourceNotFoundException",
            "unable to pull secrets{}ResourceNotFoundException",
            "invalid ssm parameters",
            "ParameterNotFound",
            "secret was not found",
            "marked for deletion",
        ],
        title: "Secret or parameter not found",
        meaning: "A secret or parameter that the task definition names does not exist in this Region, was deleted, or has no current value.",
        action: "Check the ARN or name in `valueFrom`. The ARN of a secret ends in six random characters that belong to it; a plain name works only for parameters.",
        source: guide!("specifying-sensitive-data"),
        ..STOP
    },
    Message {
        patterns: &[
            "retrieved secret from Secrets Manager did not contain json key",
            "did not contain json key",
            "secret{}unable to unmarshal",
            "secret{}invalid character {} looking for beginning of value",
            "unexpected ARN format with parameters when trying to retrieve ASM secret",
        ],
        title: "Secret lacks the JSON key",
        meaning: "`valueFrom` names a JSON key that the secret doesn't contain, or the secret is not JSON.",
        action: "Check the key in `valueFrom` (`arn:…:secret:name:key::`, with two colons after it) and the JSON in the secret.",
        source: guide!("secrets-envvar-secrets-manager"),
        ..STOP
    },
    Message {
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
        meaning: "A secret, parameter, log group or volume is encrypted with a KMS key that the role may not use, or that doesn't exist.",
        action: "Give the role `kms:Decrypt` for the key, in its policy and in the key policy, and check that the key is enabled.",
        related: &["overrides.executionRoleArn"],
        ..INIT
    },
    Message {
        patterns: &[
            "The specified log group does not exist",
            "log group does not exist",
            "failed to create Cloudwatch log stream: ResourceNotFoundException",
        ],
        title: "Log group does not exist",
        meaning: "The log group in `awslogs-group` does not exist in the Region in `awslogs-region`.",
        action: "Create the log group with `aws logs create-log-group`, or set `awslogs-create-group` to `true` and give the role `logs:CreateLogGroup`. Check the Region.",
        source: guide!("using_awslogs"),
        ..STOP
    },
    Message {
        patterns: &[
            "not authorized to perform: logs:",
            "log stream{}AccessDeniedException",
            "logging driver{}AccessDeniedException",
            "logging driver{}NoCredentialProviders",
            "logs:CreateLogStream",
            "logs:CreateLogGroup on resource",
        ],
        title: "No permission to write logs",
        meaning: "The role that writes the logs may not create the log stream or the log group.",
        action: "Give the execution role `logs:CreateLogStream` and `logs:PutLogEvents`, and `logs:CreateLogGroup` for `awslogs-create-group`. Without an execution role, the instance role needs them.",
        related: &["overrides.executionRoleArn"],
        source: guide!("using_awslogs"),
        ..STOP
    },
    Message {
        patterns: &[
            "failed to create Cloudwatch log stream{}dial tcp",
            "failed to create Cloudwatch log stream{}i/o timeout",
            "failed to create Cloudwatch log stream{}no such host",
            "failed to create Cloudwatch log{}context deadline exceeded",
            "failed to validate logger args{}context deadline exceeded",
            "failed to create Cloudwatch log{}RequestCanceled",
            "The task cannot find the Amazon CloudWatch log group",
            "logger{}signal: killed",
        ],
        title: "No network path to CloudWatch Logs",
        meaning: "The log driver could not reach CloudWatch Logs, or it used an endpoint of a Region that does not exist.",
        action: "Check the Region in `awslogs-region`, the route to a NAT gateway or to the VPC endpoint `logs`, and the security groups.",
        source: guide!("using_awslogs"),
        ..STOP
    },
    Message {
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
        action: "Check `logConfiguration` in the task definition: the options, the log group and its Region, and the permissions of the execution role.",
        source: guide!("using_awslogs"),
        ..STOP
    },
    Message {
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
        meaning: "An environment file could not be read from Amazon S3: it does not exist, or the execution role may not read it, or there is no network path.",
        action: "Check the ARN of the file, the permissions `s3:GetObject` and `s3:GetBucketLocation` of the execution role, and the route to Amazon S3.",
        related: &["overrides.containerOverrides[].environmentFiles", "overrides.executionRoleArn"],
        source: guide!("use-environment-file"),
        ..STOP
    },
    Message {
        patterns: &[
            "EFS{}No such file or directory",
            "mount.nfs4: mounting {} failed, reason given by server: No such file or directory",
            "mount.nfs{}failed, reason given by server: No such file",
        ],
        title: "EFS root directory does not exist",
        meaning: "The directory in `rootDirectory` of the volume does not exist on the EFS file system.",
        action: "Create the directory on the file system, or use an access point that creates its root directory.",
        source: guide!("efs-volumes"),
        ..STOP
    },
    Message {
        patterns: &[
            "EFS{}access denied by server",
            "mount.nfs4: access denied by server",
            "EFS{}access denied while mounting",
            "elasticfilesystem:ClientMount",
        ],
        title: "EFS denied access",
        meaning: "The EFS file system or its access point denied the mount.",
        action: "Check the file system policy and, with IAM authorization, the permissions `elasticfilesystem:ClientMount` and `ClientWrite` of the task role. Transit encryption must be enabled for access points and IAM.",
        related: &["overrides.taskRoleArn"],
        source: guide!("efs-volumes"),
        ..STOP
    },
    Message {
        patterns: &[
            "Failed to resolve \"fs-",
            "EFS{}Failed to resolve",
            "EFS{}Connection timed out",
            "EFS{}timed out",
            "mount.nfs4: Connection timed out",
            "mount.nfs4: Connection reset by peer",
            "EFS{}connection refused",
            "EFS{}context deadline exceeded",
            "check that your file system ID is correct, and ensure that the VPC has an EFS mount target",
        ],
        title: "EFS file system cannot be reached",
        meaning: "The DNS name of the EFS file system could not be resolved, or its mount target could not be reached on port 2049.",
        action: "Check the file system ID, that it has a mount target in the Availability Zone of the task, that DNS is enabled in the VPC, and that its security group allows NFS (port 2049) from the task.",
        source: guide!("efs-volumes"),
        ..STOP
    },
    Message {
        patterns: &[
            "failed to invoke EFS utils commands",
            "unsuccessful EFS utils command execution",
            "failed to set up EFS volumes",
            "EFS volume",
        ],
        level: Level::Area,
        title: "EFS volume could not be mounted",
        meaning: "An Amazon EFS volume of the task could not be mounted.",
        action: "Check the file system ID, the root directory, the access point, the mount targets and security groups, and the file system policy.",
        source: guide!("efs-volumes"),
        ..STOP
    },
    Message {
        patterns: &[
            "Timeout waiting for EBS volume attachment",
            "EBS volume{}timed out",
            "Amazon EBS volume failed to attach",
            "failed to attach EBS volume",
            "EBS Attach",
            "Failed to create EBS volume",
            "ECS is unable to attach the EBS",
        ],
        level: Level::Area,
        title: "EBS volume could not be attached",
        meaning: "The Amazon EBS volume of the task could not be created or attached.",
        action: "Check the infrastructure role in `volumeConfigurations`, the EBS quotas of the account, the KMS key, and `statusReason` of the attachment in `aws ecs describe-tasks`.",
        retry: Retry::Unknown,
        related: &["volumeConfigurations"],
        source: guide!("troubleshoot-ebs-volumes"),
        ..STOP
    },
    Message {
        patterns: &[
            "Timeout waiting for network interface provisioning to complete",
            "network interface provisioning",
            "Timeout waiting for network interface attachment",
        ],
        title: "Network interface was not ready in time",
        meaning: "The network interface of the task was not created or attached in time.",
        action: "Start the task again. If it persists, check the limit of network interfaces of the instance type, the free IP addresses of the subnet, and the state of the container agent.",
        retry: Retry::Later,
        related: &["networkConfiguration", "RESOURCE:ENI"],
        source: guide!("task-networking-awsvpc"),
        ..STOP
    },
    Message {
        patterns: &[
            "Unexpected EC2 error while attempting to Create Network Interface",
            "Create Network Interface with public IP assignment",
            "error while attempting to create network interface",
            "InsufficientFreeAddressesInSubnet",
            "has insufficient free addresses",
            "does not have enough free addresses",
            "NetworkInterfaceLimitExceeded",
            "reached the maximum number of network interfaces",
        ],
        level: Level::Cause,
        title: "Network interface could not be created",
        meaning: "Amazon EC2 could not create the network interface of the task: the subnet has no free IP address, the quota of network interfaces is reached, or the service-linked role lacks a permission.",
        action: "Use a subnet with free IP addresses, remove unused network interfaces, and check the service-linked role AWSServiceRoleForECS. Then retry.",
        retry: Retry::Unknown,
        related: &["networkConfiguration.awsvpcConfiguration.subnets"],
        source: guide!("task-networking-awsvpc"),
        ..STOP
    },
    Message {
        patterns: &[
            "failed to configure ENI",
            "unable to setup network interface",
            "failed to setup network namespace",
            "failed to set up the pause container network",
            "eni watcher",
            "failed to invoke CNI",
        ],
        level: Level::Area,
        title: "Network of the task could not be set up",
        meaning: "The agent could not set up the network namespace or the network interface of the task.",
        action: "Check the agent log and the CNI plugins of the container instance, and update the agent. Then start the task again.",
        retry: Retry::Later,
        source: guide!("task-networking-awsvpc"),
        ..STOP
    },
    Message {
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
    Message {
        patterns: &[
            "RequestCanceled: request context canceled",
            "i/o timeout",
            "context deadline exceeded",
            "connection timed out",
            "no route to host",
        ],
        level: Level::Area,
        title: "No network path",
        meaning: "A service could not be reached in time.",
        action: PATH,
        retry: Retry::Unknown,
        ..INIT
    },
    Message {
        patterns: &["no such host", "Temporary failure in name resolution", "server misbehaving"],
        level: Level::Area,
        title: "Host name could not be resolved",
        meaning: "The DNS name of a service could not be resolved.",
        action: "Check the name and its Region, DNS resolution and DNS host names of the VPC, and the security groups for port 53.",
        retry: Retry::Unknown,
        ..INIT
    },
    Message {
        patterns: &["connection refused"],
        level: Level::Area,
        title: "Connection refused",
        meaning: "Nothing listens at the address that was called.",
        action: "Check the address, the port, and proxy settings such as `HTTP_PROXY`.",
        retry: Retry::Unknown,
        ..INIT
    },
    Message {
        patterns: &["failed to initialize Service Connect", "AppNet agent"],
        level: Level::Outcome,
        title: "Service Connect proxy failed",
        meaning: "The proxy of Service Connect could not be set up. Tasks of `StartTask` don't use it.",
        action: "Check the Service Connect configuration of the service and the log of its proxy.",
        retry: Retry::Unknown,
        source: guide!("service-connect"),
        ..STOP
    },
];
