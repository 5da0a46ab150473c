//! The ARNs of a request, for the rules that compare them.

use super::scope::{self, Scope};
use super::{arn, arn::Arn};
use crate::read::NodeId;

/// A right ARN and where it stands.
#[derive(Debug)]
pub(crate) struct ArnPlace {
    pub(crate) node: NodeId,
    pub(crate) partition: String,
    pub(crate) region: String,
    pub(crate) account: String,
    /// Whether it is that of an IAM role, which has no Region.
    pub(crate) is_role: bool,
}

/// Every right ARN of cluster, task definition, container instances and roles, Amazon ECS's own first. The ARNs
/// of files are left out: buckets are shared between accounts, and their ARNs have no Region.
pub(crate) fn all(request: &Scope<'_, '_>) -> Vec<ArnPlace> {
    let document = request.document();
    let mut places = Vec::new();
    let mut push = |node, arn: Option<Arn<'_>>, is_role| {
        if let Some(arn) = arn {
            let (partition, region, account) = (arn.partition.into(), arn.region.into(), arn.account.into());
            places.push(ArnPlace { node, partition, region, account, is_role });
        }
    };
    if let Some((node, text)) = request.text("cluster") {
        push(node, arn::cluster(&text).map(|(arn, _)| arn), false);
    }
    for (node, text) in request.texts("containerInstances") {
        push(node, arn::container_instance(&text).map(|(arn, ..)| arn), false);
    }
    if let Some((node, text)) = request.text("taskDefinition") {
        push(node, arn::task_definition(&text).map(|(arn, _)| arn), false);
    }
    let mut roles = Vec::new();
    if let Some(overrides) = request.member("overrides") {
        roles.extend(scope::member_text(document, overrides, "executionRoleArn"));
        roles.extend(scope::member_text(document, overrides, "taskRoleArn"));
    }
    for volume in request.items("volumeConfigurations") {
        let managed = scope::member(document, volume, "managedEBSVolume");
        roles.extend(managed.and_then(|managed| scope::member_text(document, managed, "roleArn")));
    }
    for (node, text) in roles {
        push(node, arn::role(&text), true);
    }
    places
}
