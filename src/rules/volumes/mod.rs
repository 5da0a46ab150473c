//! EBS volumes.

pub(crate) mod ebs_initialization_rate;
pub(crate) mod ebs_iops;
pub(crate) mod ebs_size;
pub(crate) mod ebs_source_missing;
pub(crate) mod ebs_throughput;
pub(crate) mod standard_volume_on_fargate;
pub(crate) mod unknown_volume;
pub(crate) mod unknown_volume_type;
pub(crate) mod volume_not_configured;
