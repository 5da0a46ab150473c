//! Volumes that cannot be created, attached or mounted.

use super::{KnownMessage, Level, Retry, STOP, guide};

pub(super) static ALL: &[KnownMessage] = &[
    KnownMessage {
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
    KnownMessage {
        patterns: &[
            "EFS{}access denied by server",
            "mount.nfs4: access denied by server",
            "EFS{}access denied while mounting",
            "elasticfilesystem:ClientMount",
        ],
        title: "EFS denied access",
        meaning: "The EFS file system or its access point denied the mount.",
        action: "Check the file system policy and, with IAM authorization, the task role's \
            `elasticfilesystem:ClientMount` and `elasticfilesystem:ClientWrite` permissions. Transit \
            encryption must be enabled for access points and IAM.",
        related: &["overrides.taskRoleArn"],
        source: guide!("efs-volumes"),
        ..STOP
    },
    KnownMessage {
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
        meaning: "The DNS name of the EFS file system could not be resolved, or its mount target could not be \
            reached on port 2049.",
        action: "Check the file system ID, that it has a mount target in the Availability Zone of the task, \
            that DNS is enabled in the VPC, and that its security group allows NFS (port 2049) from the task.",
        retry: Retry::Unknown,
        source: guide!("efs-volumes"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "failed to invoke EFS utils commands",
            "unsuccessful EFS utils command execution",
            "failed to set up EFS volumes",
            "EFS volume",
        ],
        level: Level::Area,
        title: "EFS volume could not be mounted",
        meaning: "An Amazon EFS volume of the task could not be mounted.",
        action: "Check the file system ID, the root directory, the access point, the mount targets and \
            security groups, and the file system policy.",
        source: guide!("efs-volumes"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "Timeout waiting for EBS volume attachment",
            "EBS volume{}timed out",
            "Amazon EBS volume failed to attach",
            "failed to attach EBS volume",
            "EBS Attach",
            "Failed to create EBS volume",
            "ECS is unable to attach the EBS",
            "ECS failed to create volume",
            "ECS failed to attach volume",
            "EC2 was unable to create the volume",
            "timed out waiting for EBS",
        ],
        level: Level::Area,
        title: "EBS volume could not be attached",
        meaning: "The Amazon EBS volume of the task could not be created or attached.",
        action: "Check the infrastructure role in `volumeConfigurations`, the EBS quotas of the account, the \
            KMS key, and `statusReason` of the attachment in `aws ecs describe-tasks`.",
        retry: Retry::Unknown,
        related: &["volumeConfigurations"],
        source: guide!("troubleshoot-ebs-volumes"),
        ..STOP
    },
    KnownMessage {
        patterns: &["fsxwindowsfileserver", "FSx for Windows"],
        level: Level::Area,
        title: "FSx volume could not be mounted",
        meaning: "An Amazon FSx for Windows File Server volume could not be mounted on the container instance.",
        action: "Check the file system ID, the credentials in `authorizationConfig`, the network path and the \
            domain of the instance.",
        source: guide!("wfsx-volumes"),
        ..STOP
    },
    KnownMessage {
        patterns: &["unable to assume the configured ECS Infrastructure Role", "ECS Infrastructure Role"],
        title: "Infrastructure role cannot be assumed",
        meaning: "Amazon ECS cannot assume the role in `volumeConfigurations` to create the EBS volume: it \
            does not exist, or does not trust `ecs.amazonaws.com`.",
        action: "Check the ARN of the role and its trust policy, and attach \
            AmazonECSInfrastructureRolePolicyForVolumes.",
        related: &["volumeConfigurations[].managedEBSVolume.roleArn"],
        source: guide!("infrastructure_IAM_role"),
        ..STOP
    },
    KnownMessage {
        patterns: &[
            "Exceeded account attachment quota",
            "VolumeLimitExceeded",
            "MaxIOPSLimitExceeded",
            "exceeded the EBS",
        ],
        title: "EBS quota reached",
        meaning: "A quota of the account for EBS volumes, or the maximum number of volumes for the \
            instance, is reached.",
        action: "Delete unused volumes, use an instance with fewer volumes, or request a higher quota.",
        retry: Retry::Unknown,
        related: &["volumeConfigurations"],
        source: guide!("troubleshoot-ebs-volumes"),
        ..STOP
    },
];
