//! The ARNs of a request, for the rules that compare them.

use super::arn::{self, Arn};
use super::scope::Scope;
use crate::model::{
    StartTaskRequest, TaskManagedEBSVolumeConfiguration, TaskOverride, TaskVolumeConfiguration,
};
use crate::read::NodeId;

/// A right ARN and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct ArnPlace<'d> {
    pub(crate) node: NodeId,
    pub(crate) arn: Arn<'d>,
    /// Whether it is that of an IAM role, which has no Region.
    pub(crate) is_role: bool,
}

/// How a text is read as an ARN.
type Read<'d> = fn(&'d str) -> Option<Arn<'d>>;

/// Every right ARN of cluster, task definition, container instances and roles, Amazon ECS's own first. The ARNs
/// of files are left out: buckets are shared between accounts, and their ARNs have no Region. None where there is one
/// alone.
pub(super) fn all<'d>(request: &Scope<'_, 'd>) -> Vec<ArnPlace<'d>> {
    let (mut first, mut others) = (None, Vec::new());
    let mut push = |(node, text): (NodeId, &'d str), read: Read<'d>, is_role| {
        let candidate = text.starts_with("arn:").then_some((node, text, read, is_role));
        if first.is_none() {
            first = candidate;
        } else {
            others.extend(candidate);
        }
    };
    if let Some(found) = request.text(StartTaskRequest::cluster) {
        push(found, |text| Some(arn::cluster(text)?.0), false);
    }
    for found in request.texts(StartTaskRequest::container_instances) {
        push(found, |text| Some(arn::container_instance(text)?.0), false);
    }
    if let Some(found) = request.text(StartTaskRequest::task_definition) {
        push(found, |text| Some(arn::task_definition(text)?.0), false);
    }
    if let Some(overrides) = request.member(StartTaskRequest::overrides) {
        for member in [TaskOverride::execution_role_arn, TaskOverride::task_role_arn] {
            if let Some(found) = request.text_of(overrides, member) {
                push(found, arn::role, true);
            }
        }
    }
    for volume in request.items(StartTaskRequest::volume_configurations) {
        let managed = request.member_of(volume, TaskVolumeConfiguration::managed_ebs_volume);
        let role = TaskManagedEBSVolumeConfiguration::role_arn;
        if let Some(found) = managed.and_then(|managed| request.text_of(managed, role)) {
            push(found, arn::role, true);
        }
    }
    // Mostly there is one at most, and nothing to compare it with.
    if others.is_empty() {
        return Vec::new();
    }
    let place = |(node, text, read, is_role): (NodeId, &'d str, Read<'d>, bool)| {
        Some(ArnPlace { node, arn: read(text)?, is_role })
    };
    first.into_iter().chain(others).filter_map(place).collect()
}
