//! ARNs, accounts, clusters, container instances and roles.

pub(crate) mod account_mismatch;
pub(crate) mod cluster_mismatch;
pub(crate) mod invalid_cluster;
pub(crate) mod invalid_container_instance;
pub(crate) mod invalid_role_arn;
pub(crate) mod partition_mismatch;
pub(crate) mod region_mismatch;
pub(crate) mod unusual_container_instance_id;
