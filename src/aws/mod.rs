//! AWS names and sizes: ARNs, partitions with their Regions and endpoints, task sizes.

pub(crate) mod arn;
pub(crate) mod partition;
pub(crate) mod task_size;
