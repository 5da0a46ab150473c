//! The formats of strings.

/// The format of a string. A rule checks each format, and `schema` has a pattern for most of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Any string, including an empty one.
    Any,
    /// A name or an ID that must not be empty or a placeholder.
    Filled,
    /// A cluster's short name or ARN.
    Cluster,
    /// A container instance's ID or ARN.
    ContainerInstance,
    /// `family`, `family:revision` or the ARN of a task definition.
    TaskDefinition,
    /// Letters, digits, `-` and `_`, since 2026 also `/`.
    StartedBy,
    /// The name of a task group.
    Group,
    /// A subnet ID.
    Subnet,
    /// A security group ID.
    SecurityGroup,
    /// The ARN of an IAM role.
    RoleArn,
    /// The name of a container.
    ContainerName,
    /// The name of an environment variable.
    EnvironmentName,
    /// The value of an environment variable.
    EnvironmentValue,
    /// The ARN of an S3 object whose key ends in `.env`.
    EnvironmentFileArn,
    /// Task CPU: units or vCPU.
    TaskCpu,
    /// Task memory: MiB or GB.
    TaskMemory,
    /// The key of a tag.
    TagKey,
    /// The value of a tag.
    TagValue,
    /// The type of an EBS volume.
    VolumeType,
    /// Two ports separated by a hyphen.
    PortRange,
    /// The name of an attribute.
    AttributeName,
    /// The value of an attribute.
    AttributeValue,
    /// A timestamp in ISO 8601.
    Timestamp,
}

impl Format {
    /// Returns whether spaces around such a string are always a mistake.
    pub(crate) const fn is_identifier(self) -> bool {
        use Format::{
            Cluster, ContainerInstance, ContainerName, EnvironmentFileArn, Filled, RoleArn, SecurityGroup,
            StartedBy, Subnet, TaskCpu, TaskDefinition, TaskMemory, VolumeType,
        };
        matches!(
            self,
            Cluster
                | ContainerInstance
                | TaskDefinition
                | StartedBy
                | Subnet
                | SecurityGroup
                | RoleArn
                | ContainerName
                | EnvironmentFileArn
                | Filled
                | TaskCpu
                | TaskMemory
                | VolumeType
        )
    }
}
