//! EBS volumes that are configured when the task is started (2026).

use super::declare::{choices, model};
use super::format::Format;
use super::{PropagateTags, Tag};

model! {
    /// Settings for a volume that the task definition declares as configured at launch.
    struct TaskVolumeConfiguration {
        /// The volume's name in the task definition.
        "name" name: String [since_2026, required, format(Format::Filled)] about [example("\"data\"")];
        /// The Amazon EBS volume that Amazon ECS creates for the task.
        "managedEBSVolume" managed_ebs_volume: TaskManagedEBSVolumeConfiguration [since_2026];
    }

    /// An Amazon EBS volume that Amazon ECS creates for the task. It needs a size, a snapshot, or both.
    struct TaskManagedEBSVolumeConfiguration {
        /// Whether the volume is encrypted.
        "encrypted" encrypted: bool [since_2026] about [example("true")];
        /// The AWS KMS key to encrypt with: ID, alias or ARN.
        "kmsKeyId" kms_key_id: String [since_2026, format(Format::Filled)] about [example("\"alias/ecs-volumes\"")];
        /// The volume type: `gp2`, `gp3`, `io1`, `io2`, `st1`, `sc1` or `standard`.
        "volumeType" volume_type: String [since_2026, format(Format::VolumeType)] about [example("\"gp3\"")];
        /// Size in GiB; what is allowed depends on the volume type.
        "sizeInGiB" size_in_gib: i32 [since_2026, effectively_required, number(1, 16_384)] about [example("100")];
        /// The snapshot to create the volume from.
        "snapshotId" snapshot_id: String [since_2026, format(Format::Filled)] about [example("\"snap-0123456789abcdef0\"")];
        /// Rate in MiB/s at which the snapshot's blocks are fetched.
        "volumeInitializationRate" volume_initialization_rate: i32 [since_2026, at_least(1)] about [example("200")];
        /// I/O operations a second: required for `io1` and `io2`, allowed for `gp3`.
        "iops" iops: i32 [since_2026, at_least(1)] about [example("3000")];
        /// Throughput in MiB/s, at most 1,000, for `gp3` only.
        "throughput" throughput: i32 [since_2026, number(1, 1000)] about [example("125")];
        /// Tags for the volume.
        "tagSpecifications" tag_specifications: Vec<EBSTagSpecification> [since_2026];
        /// ARN of the role with which Amazon ECS creates and attaches the volume.
        "roleArn" role_arn: String [since_2026, required, format(Format::RoleArn)] about [example("\"arn:aws:iam::123456789012:role/ecsInfrastructureRole\"")];
        /// What becomes of the volume when the task stops.
        "terminationPolicy" termination_policy: TaskManagedEBSVolumeTerminationPolicy [since_2026];
        /// The file system to make; for a volume from a snapshot it has to be that of the snapshot.
        "filesystemType" filesystem_type: TaskFilesystemType [since_2026] about [default("\"xfs\""), example("\"xfs\"")];
    }

    /// Tags for the volume.
    struct EBSTagSpecification {
        /// The kind of resource that gets the tags.
        "resourceType" resource_type: EBSResourceType [since_2026, required] about [example("\"volume\"")];
        /// Up to 50 tags. `AmazonECSCreated` and `AmazonECSManaged` are reserved.
        "tags" tags: Vec<Tag> [since_2026, items(0, 50)];
        /// Where the volume's tags are copied from. Absent, none are copied.
        "propagateTags" propagate_tags: PropagateTags [since_2026] about [example("\"TASK_DEFINITION\"")];
    }

    /// What becomes of the volume when the task stops.
    struct TaskManagedEBSVolumeTerminationPolicy {
        /// Whether the volume is deleted with the task.
        "deleteOnTermination" delete_on_termination: bool [since_2026, required] about [example("true")];
    }
}

choices! {
    /// A kind of resource that EBS tags go to.
    enum EBSResourceType {
        /// The volume.
        "volume" Volume since_2026;
    }

    /// A file system.
    enum TaskFilesystemType {
        /// The ext3 file system.
        "ext3" Ext3 since_2026;
        /// The ext4 file system.
        "ext4" Ext4 since_2026;
        /// The XFS file system.
        "xfs" Xfs since_2026;
        /// The NTFS file system, for Windows.
        "ntfs" Ntfs since_2026;
    }
}
