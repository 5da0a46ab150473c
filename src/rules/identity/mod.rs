//! ARNs, accounts, clusters, container instances and roles.

pub(crate) mod account_mismatch;
pub(crate) mod cluster_mismatch;
pub(crate) mod invalid_cluster;
pub(crate) mod invalid_container_instance;
pub(crate) mod invalid_role_arn;
pub(crate) mod partition_mismatch;
pub(crate) mod region_mismatch;
pub(crate) mod unusual_container_instance_id;

use crate::read::NodeId;
use crate::report::{NodeFix, titles};

/// Returns a fix that removes the spaces around an invalid string, if the string is valid without them.
pub(crate) fn trim(node: NodeId, content: &str, is_valid: impl Fn(&str) -> bool) -> Option<NodeFix> {
    let trimmed = content.trim();
    is_valid(trimmed).then(|| NodeFix::replace(&titles::TRIM, node, trimmed))
}
