//! The codes of the rules.

/// Declares the enum and the names of its values.
macro_rules! codes {
    ($($variant:ident = $name:literal,)+) => {
        /// The code of a rule: a stable name that never changes its meaning.
        ///
        /// ```
        /// use ecs_start_task::Code;
        ///
        /// assert_eq!(Code::WrongType.as_str(), "wrong-type");
        /// assert_eq!("wrong-type".parse(), Ok(Code::WrongType));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(
                #[doc = concat!("`", $name, "`")]
                $variant,
            )+
        }

        crate::names::names! { Code, "rule", as_str: $($variant = $name,)+ }
    };
}

// In the order of the rules.
codes! {
    InvalidJson = "invalid-json",
    InvalidCommandLine = "invalid-command-line",
    ShellReference = "shell-reference",
    DuplicateMember = "duplicate-member",
    WrongType = "wrong-type",
    NullValue = "null-value",
    NotJson = "not-json",
    IllFormedText = "ill-formed-text",
    TaskDefinitionAsRequest = "task-definition-as-request",
    MissingMember = "missing-member",
    UnknownMember = "unknown-member",
    NotInRevision = "not-in-revision",
    UnknownValue = "unknown-value",
    IntegerOutOfRange = "integer-out-of-range",
    TooManyItems = "too-many-items",
    TooFewItems = "too-few-items",
    TooLong = "too-long",
    TooShort = "too-short",
    TooLarge = "too-large",
    TooSmall = "too-small",
    AccountMismatch = "account-mismatch",
    ClearTextSecret = "clear-text-secret",
    ClusterMismatch = "cluster-mismatch",
    CommandInOneText = "command-in-one-text",
    ContainerCpuAboveTask = "container-cpu-above-task",
    ContainerMemoryAboveTask = "container-memory-above-task",
    ContainerNameMissing = "container-name-missing",
    CpuBeyondLimit = "cpu-beyond-limit",
    DeprecatedMember = "deprecated-member",
    DeprecatedValue = "deprecated-value",
    DuplicateContainerOverride = "duplicate-container-override",
    DuplicateEnvironmentVariable = "duplicate-environment-variable",
    DuplicateItem = "duplicate-item",
    DuplicateTagKey = "duplicate-tag-key",
    EbsInitializationRate = "ebs-initialization-rate",
    EbsIops = "ebs-iops",
    EbsSize = "ebs-size",
    EbsSourceMissing = "ebs-source-missing",
    EbsThroughput = "ebs-throughput",
    EmptyContainerOverride = "empty-container-override",
    EnvironmentFilesReplaced = "environment-files-replaced",
    EnvironmentFilesWithoutRole = "environment-files-without-role",
    EnvironmentIncomplete = "environment-incomplete",
    EnvironmentNameUnusual = "environment-name-unusual",
    ExecReadOnlyRoot = "exec-read-only-root",
    ExecWithoutTaskRole = "exec-without-task-role",
    ExternalUnsupported = "external-unsupported",
    FargateOnlyDefinition = "fargate-only-definition",
    FargateOnlyMember = "fargate-only-member",
    FargateSize = "fargate-size",
    GpuAmountAndSharing = "gpu-amount-and-sharing",
    GpuAmountMissing = "gpu-amount-missing",
    GpuOptionsMixed = "gpu-options-mixed",
    GpuRequirementRepeated = "gpu-requirement-repeated",
    InactiveTaskDefinition = "inactive-task-definition",
    InvalidAttribute = "invalid-attribute",
    InvalidCluster = "invalid-cluster",
    InvalidContainerInstance = "invalid-container-instance",
    InvalidContainerName = "invalid-container-name",
    InvalidEnvironmentFile = "invalid-environment-file",
    InvalidGpuCount = "invalid-gpu-count",
    InvalidPortRange = "invalid-port-range",
    InvalidRoleArn = "invalid-role-arn",
    InvalidStartedBy = "invalid-started-by",
    InvalidTagCharacters = "invalid-tag-characters",
    InvalidTaskCpu = "invalid-task-cpu",
    InvalidTaskDefinition = "invalid-task-definition",
    InvalidTaskMemory = "invalid-task-memory",
    InvalidTimestamp = "invalid-timestamp",
    MemoryBelowMinimum = "memory-below-minimum",
    MemoryNotAboveReservation = "memory-not-above-reservation",
    NetworkConfigurationMissing = "network-configuration-missing",
    NetworkConfigurationNotAllowed = "network-configuration-not-allowed",
    NeuronDeviceAmount = "neuron-device-amount",
    OneMemberOnly = "one-member-only",
    OtherTaskDefinition = "other-task-definition",
    OverlappingPortRanges = "overlapping-port-ranges",
    OverridesNearlyFull = "overrides-nearly-full",
    OverridesTooLong = "overrides-too-long",
    PartitionMismatch = "partition-mismatch",
    PlaceholderValue = "placeholder-value",
    PropagateFromService = "propagate-from-service",
    PropagatedTags = "propagated-tags",
    PublicIpOnEc2 = "public-ip-on-ec2",
    ReferenceIdReserved = "reference-id-reserved",
    RegionMismatch = "region-mismatch",
    ReservedTagKey = "reserved-tag-key",
    ReservedTagPrefix = "reserved-tag-prefix",
    SecretOverridden = "secret-overridden",
    ServiceDeploymentName = "service-deployment-name",
    ServiceGroup = "service-group",
    SimilarTagKeys = "similar-tag-keys",
    StandardVolumeOnFargate = "standard-volume-on-fargate",
    TagKeyMissing = "tag-key-missing",
    TaskCpuOutOfRange = "task-cpu-out-of-range",
    TaskDefinitionWithoutRevision = "task-definition-without-revision",
    TaskMemoryRaisedAlone = "task-memory-raised-alone",
    TooManyPortRanges = "too-many-port-ranges",
    UnknownAccelerator = "unknown-accelerator",
    UnknownContainer = "unknown-container",
    UnknownVolume = "unknown-volume",
    UnknownVolumeType = "unknown-volume-type",
    UnreadableTaskDefinition = "unreadable-task-definition",
    UnusualContainerInstanceId = "unusual-container-instance-id",
    UnusualSecurityGroupId = "unusual-security-group-id",
    UnusualSeparator = "unusual-separator",
    UnusualSubnetId = "unusual-subnet-id",
    VolumeNotConfigured = "volume-not-configured",
    WindowsTaskSize = "windows-task-size",
}

impl AsRef<str> for Code {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<Code> for str {
    fn eq(&self, other: &Code) -> bool {
        self == other.as_str()
    }
}

impl PartialEq<Code> for &str {
    fn eq(&self, other: &Code) -> bool {
        *self == other.as_str()
    }
}
