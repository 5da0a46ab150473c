//! EBS volumes that are configured when the task is started (2026).

use super::declare::{enums, model};
use super::format::Format;
use super::{PropagateTags, Tag};

model! {
    /// Settings for a volume that the task definition declares as configured at launch.
    pub struct TaskVolumeConfiguration {
        /// The volume's name in the task definition.
        #[member("name", since = 2026, required, format = Format::Filled, example = r#""data""#)]
        name: String,
        /// The Amazon EBS volume that Amazon ECS creates for the task.
        #[member("managedEBSVolume", since = 2026)]
        managed_ebs_volume: TaskManagedEBSVolumeConfiguration,
    }

    /// An Amazon EBS volume that Amazon ECS creates for the task. It needs a size, a snapshot, or both.
    pub struct TaskManagedEBSVolumeConfiguration {
        /// Whether the volume is encrypted.
        #[member("encrypted", since = 2026, example = "true")]
        encrypted: bool,
        /// The AWS KMS key to encrypt with: ID, alias or ARN.
        #[member(
            "kmsKeyId",
            since = 2026,
            format = Format::Filled,
            example = r#""alias/ecs-volumes""#,
        )]
        kms_key_id: String,
        /// The volume type: `gp2`, `gp3`, `io1`, `io2`, `st1`, `sc1` or `standard`.
        #[member("volumeType", since = 2026, format = Format::VolumeType, example = r#""gp3""#)]
        volume_type: String,
        /// Size in GiB; what is allowed depends on the volume type.
        #[member(
            "sizeInGiB",
            since = 2026,
            effectively_required,
            range = 1..=16_384,
            example = "100",
        )]
        size_in_gib: i32,
        /// The snapshot to create the volume from.
        #[member(
            "snapshotId",
            since = 2026,
            format = Format::Filled,
            example = r#""snap-0123456789abcdef0""#,
        )]
        snapshot_id: String,
        /// Rate in MiB/s at which the snapshot's blocks are fetched.
        #[member("volumeInitializationRate", since = 2026, minimum = 1, example = "200")]
        volume_initialization_rate: i32,
        /// I/O operations a second: required for `io1` and `io2`, allowed for `gp3`.
        #[member("iops", since = 2026, minimum = 1, example = "3000")]
        iops: i32,
        /// Throughput in MiB/s, at most 1,000, for `gp3` only.
        #[member("throughput", since = 2026, range = 1..=1000, example = "125")]
        throughput: i32,
        /// Tags for the volume.
        #[member("tagSpecifications", since = 2026)]
        tag_specifications: Vec<EBSTagSpecification>,
        /// ARN of the role with which Amazon ECS creates and attaches the volume.
        #[member(
            "roleArn",
            since = 2026,
            required,
            format = Format::RoleArn,
            example = r#""arn:aws:iam::123456789012:role/ecsInfrastructureRole""#,
        )]
        role_arn: String,
        /// What becomes of the volume when the task stops.
        #[member("terminationPolicy", since = 2026)]
        termination_policy: TaskManagedEBSVolumeTerminationPolicy,
        /// The file system to make; for a volume from a snapshot it has to be that of the snapshot.
        #[member("filesystemType", since = 2026, default = r#""xfs""#, example = r#""xfs""#)]
        filesystem_type: TaskFilesystemType,
    }

    /// Tags for the volume.
    pub struct EBSTagSpecification {
        /// The kind of resource that gets the tags.
        #[member("resourceType", since = 2026, required, example = r#""volume""#)]
        resource_type: EBSResourceType,
        /// Up to 50 tags. `AmazonECSCreated` and `AmazonECSManaged` are reserved.
        #[member("tags", since = 2026, items = 0..=50)]
        tags: Vec<Tag>,
        /// Where the volume's tags are copied from. Absent, none are copied.
        #[member("propagateTags", since = 2026, example = r#""TASK_DEFINITION""#)]
        propagate_tags: PropagateTags,
    }

    /// What becomes of the volume when the task stops.
    pub struct TaskManagedEBSVolumeTerminationPolicy {
        /// Whether the volume is deleted with the task.
        #[member("deleteOnTermination", since = 2026, required, example = "true")]
        delete_on_termination: bool,
    }
}

enums! {
    /// A kind of resource that EBS tags go to.
    pub enum EBSResourceType {
        /// The volume.
        #[value("volume", since = 2026)]
        Volume,
    }

    /// A file system.
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
