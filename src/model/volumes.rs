//! EBS volumes that are configured when the task is started (2026).

use super::declare::{enums, model};
use super::format::Format;
use super::{PropagateTags, Tag};

model! {
    /// Settings for a volume that the task definition configures at launch.
    pub struct TaskVolumeConfiguration {
        /// Volume name in the task definition.
        #[member("name", since = 2026, required, format = Format::Filled, example = r#""data""#)]
        name: String,
        /// Settings for the Amazon EBS volume that Amazon ECS creates for the task.
        #[member("managedEBSVolume", since = 2026)]
        managed_ebs_volume: TaskManagedEBSVolumeConfiguration,
    }

    /// An Amazon EBS volume that Amazon ECS creates for the task. Requires a size, a snapshot, or both.
    pub struct TaskManagedEBSVolumeConfiguration {
        /// Encrypts the volume. If the Region encrypts volumes by default, `false` has no effect.
        #[member("encrypted", since = 2026, example = "true")]
        encrypted: bool,
        /// AWS KMS key for encryption: an ID, an alias or an ARN.
        #[member(
            "kmsKeyId",
            since = 2026,
            format = Format::Filled,
            example = r#""alias/ecs-volumes""#,
        )]
        kms_key_id: String,
        /// Volume type: `gp2`, `gp3`, `io1`, `io2`, `st1`, `sc1` or `standard`.
        #[member("volumeType", since = 2026, format = Format::VolumeType, example = r#""gp3""#)]
        volume_type: String,
        /// Size in GiB, up to 16,384. The limits depend on the volume type. Default: the size of the snapshot.
        #[member(
            "sizeInGiB",
            since = 2026,
            range = 1..=16_384,
            example = "100",
        )]
        size_in_gib: i32,
        /// ID of the snapshot that the volume is created from.
        #[member(
            "snapshotId",
            since = 2026,
            format = Format::Filled,
            example = r#""snap-0123456789abcdef0""#,
        )]
        snapshot_id: String,
        /// Rate at which the blocks of the snapshot are loaded, in MiB/s. Requires `snapshotId`.
        #[member("volumeInitializationRate", since = 2026, minimum = 1, example = "200")]
        volume_initialization_rate: i32,
        /// I/O operations per second. Required for `io1` and `io2`, optional for `gp3`, not allowed for
        /// others.
        #[member("iops", since = 2026, minimum = 1, example = "3000")]
        iops: i32,
        /// Throughput in MiB/s, up to 1,000. Only for `gp3`.
        #[member("throughput", since = 2026, range = 1..=1000, example = "125")]
        throughput: i32,
        /// Tags for the volume.
        #[member("tagSpecifications", since = 2026)]
        tag_specifications: Vec<EBSTagSpecification>,
        /// ARN of the infrastructure role, which Amazon ECS uses to create and attach the volume.
        #[member(
            "roleArn",
            since = 2026,
            required,
            format = Format::RoleArn,
            example = r#""arn:aws:iam::123456789012:role/ecsInfrastructureRole""#,
        )]
        role_arn: String,
        /// What happens to the volume when the task stops.
        #[member("terminationPolicy", since = 2026)]
        termination_policy: TaskManagedEBSVolumeTerminationPolicy,
        /// File system of the volume. Must match the file system of the snapshot, if one is used. Default: `xfs`.
        #[member("filesystemType", since = 2026, default = r#""xfs""#, example = r#""xfs""#)]
        filesystem_type: TaskFilesystemType,
    }

    /// Tags for the volume.
    pub struct EBSTagSpecification {
        /// Type of the resource that gets the tags: `volume`.
        #[member("resourceType", since = 2026, required, example = r#""volume""#)]
        resource_type: EBSResourceType,
        /// Tags for the volume, up to 50. The keys `AmazonECSCreated` and `AmazonECSManaged` are reserved.
        #[member("tags", since = 2026, items = 0..=50)]
        tags: Vec<Tag>,
        /// Copies tags to the volume. Default: none.
        #[member("propagateTags", since = 2026, example = r#""TASK_DEFINITION""#)]
        propagate_tags: PropagateTags,
    }

    /// What happens to the volume when the task stops.
    pub struct TaskManagedEBSVolumeTerminationPolicy {
        /// Deletes the volume when the task stops. With `false`, it stays in your account.
        #[member("deleteOnTermination", since = 2026, required, example = "true")]
        delete_on_termination: bool,
    }
}

enums! {
    /// The type of a resource that gets EBS tags.
    pub enum EBSResourceType {
        /// The EBS volume.
        #[value("volume", since = 2026)]
        Volume,
    }

    /// The file system of a volume.
    pub enum TaskFilesystemType {
        /// The ext3 file system.
        #[value("ext3", since = 2026)]
        Ext3,
        /// The ext4 file system.
        #[value("ext4", since = 2026)]
        Ext4,
        /// The XFS file system.
        #[value("xfs", since = 2026)]
        Xfs,
        /// The NTFS file system, for Windows.
        #[value("ntfs", since = 2026)]
        Ntfs,
    }
}
