//! The ARNs of a request, for the rules that compare them.

use super::arn;
use super::scope::Scope;
use crate::model::{
    StartTaskRequest, TaskManagedEBSVolumeConfiguration, TaskOverride, TaskVolumeConfiguration,
};
use crate::read::NodeId;
use std::borrow::Cow;

/// A right ARN and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct ArnPlace<'d> {
    pub(crate) node: NodeId,
    text: Cow<'d, str>,
    /// Whether it is that of an IAM role, which has no Region.
    pub(crate) is_role: bool,
}

impl ArnPlace<'_> {
    pub(crate) fn partition(&self) -> &str {
        self.part(1)
    }

    pub(crate) fn region(&self) -> &str {
        self.part(3)
    }

    pub(crate) fn account(&self) -> &str {
        self.part(4)
    }

    fn part(&self, index: usize) -> &str {
        self.text.split(':').nth(index).unwrap_or_default()
    }
}

/// Every right ARN of cluster, task definition, container instances and roles, Amazon ECS's own first. The ARNs
/// of files are left out: buckets are shared between accounts, and their ARNs have no Region.
pub(super) fn all<'d>(request: &Scope<'_, 'd>) -> Vec<ArnPlace<'d>> {
    let mut places = Vec::new();
    let mut push = |(node, text): (NodeId, Cow<'d, str>), is_right: fn(&str) -> bool, is_role| {
        if is_right(&text) {
            places.push(ArnPlace { node, text, is_role });
        }
    };
    if let Some(found) = request.text(StartTaskRequest::cluster) {
        push(found, |text| arn::cluster(text).is_some(), false);
    }
    for found in request.texts(StartTaskRequest::container_instances) {
        push(found, |text| arn::container_instance(text).is_some(), false);
    }
    if let Some(found) = request.text(StartTaskRequest::task_definition) {
        push(found, |text| arn::task_definition(text).is_some(), false);
    }
    let is_role = |text: &str| arn::role(text).is_some();
    if let Some(overrides) = request.member(StartTaskRequest::overrides) {
        for member in [TaskOverride::execution_role_arn, TaskOverride::task_role_arn] {
            if let Some(found) = request.text_of(overrides, member) {
                push(found, is_role, true);
            }
        }
    }
    for volume in request.items(StartTaskRequest::volume_configurations) {
        let managed = request.member_of(volume, TaskVolumeConfiguration::managed_ebs_volume);
        let role = TaskManagedEBSVolumeConfiguration::role_arn;
        if let Some(found) = managed.and_then(|managed| request.text_of(managed, role)) {
            push(found, is_role, true);
        }
    }
    places
}
