//! The ARNs of a request, for the rules that compare them.

use super::arn::{self, Arn};
use super::context::RuleContext;
use crate::model::{
    ContainerOverride, EnvironmentFile, StartTaskRequest, TaskManagedEBSVolumeConfiguration, TaskOverride,
    TaskVolumeConfiguration,
};
use crate::read::NodeId;

/// A valid ARN and its position.
#[derive(Clone, Debug)]
pub(crate) struct ArnPlace<'d> {
    pub(crate) node: NodeId,
    pub(crate) arn: Arn<'d>,
}

/// Parses a string as an ARN.
type Read<'d> = fn(&'d str) -> Option<Arn<'d>>;

/// Returns every valid ARN of the cluster, the task definition, the container instances, roles and files, those of
/// Amazon ECS first. Roles have no Region, files have no Region and no account. Returns nothing for a single ARN.
pub(super) fn all<'d>(request: &RuleContext<'_, 'd>) -> Vec<ArnPlace<'d>> {
    let (mut first, mut others) = (None, Vec::new());
    let mut push = |(node, text): (NodeId, &'d str), read: Read<'d>| {
        let candidate = text.starts_with("arn:").then_some((node, text, read));
        if first.is_none() {
            first = candidate;
        } else {
            others.extend(candidate);
        }
    };
    if let Some(found) = request.text(StartTaskRequest::cluster) {
        push(found, |text| Some(arn::cluster(text)?.0));
    }
    for found in request.texts(StartTaskRequest::container_instances) {
        push(found, |text| Some(arn::container_instance(text)?.0));
    }
    if let Some(found) = request.text(StartTaskRequest::task_definition) {
        push(found, |text| Some(arn::task_definition(text)?.0));
    }
    if let Some(overrides) = request.member(StartTaskRequest::overrides) {
        for member in [TaskOverride::execution_role_arn, TaskOverride::task_role_arn] {
            if let Some(found) = request.text_of(overrides, member) {
                push(found, arn::role);
            }
        }
        for container in request.items_of(overrides, TaskOverride::container_overrides) {
            for file in request.items_of(container, ContainerOverride::environment_files) {
                if let Some(found) = request.text_of(file, EnvironmentFile::value) {
                    push(found, |text| Arn::read(text).filter(|_| arn::environment_file(text).is_some()));
                }
            }
        }
    }
    for volume in request.items(StartTaskRequest::volume_configurations) {
        let managed = request.member_of(volume, TaskVolumeConfiguration::managed_ebs_volume);
        let role = TaskManagedEBSVolumeConfiguration::role_arn;
        if let Some(found) = managed.and_then(|managed| request.text_of(managed, role)) {
            push(found, arn::role);
        }
    }
    // Usually there is at most one ARN, and nothing to compare.
    if others.is_empty() {
        return Vec::new();
    }
    let place = |(node, text, read): (NodeId, &'d str, Read<'d>)| Some(ArnPlace { node, arn: read(text)? });
    first.into_iter().chain(others).filter_map(place).collect()
}
