//! The formats of strings.

/// The format of a string. `validate::text` has a check and `schema` a pattern for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Any string, including an empty one.
    Any,
    /// A string that must not be empty or a placeholder.
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
    /// Returns whether such strings identify the items of an array, so that each may occur only once.
    pub(crate) const fn tells_apart(self) -> bool {
        matches!(self, Format::EnvironmentName | Format::TagKey)
    }

    /// Returns whether space around such a string can only be a mistake.
    pub(crate) const fn is_identifier(self) -> bool {
        use Format::{
            Cluster, ContainerInstance, ContainerName, EnvironmentFileArn, RoleArn, SecurityGroup, StartedBy,
            Subnet, TaskCpu, TaskDefinition, TaskMemory, VolumeType,
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
                | TaskCpu
                | TaskMemory
                | VolumeType
        )
    }
}
