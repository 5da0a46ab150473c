//! Container instances belong to the cluster of the request.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Edit, NodeFix, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, arn};

pub(crate) static RULE: Rule =
    Rule { code: Code::ClusterMismatch, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "cluster-mismatch",
    "This instance belongs to cluster \"{actual}\", but the request is for \"{expected}\".",
);
static DEFAULT: Message = Message::new(
    "cluster-mismatch/default",
    "This instance belongs to cluster \"{actual}\", but a request without a cluster is for \"{expected}\".",
);
static SET_CLUSTER: Message = Message::new("fix/set-cluster", "Set cluster to {value}");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Container instances must belong to the cluster of the request.",
    why: "The long format of a container instance ARN contains the name of its cluster. Without `cluster`, \
        the request is for the `default` cluster. An instance in another cluster is not found, and the \
        response contains a MISSING failure.",
    how_to_fix: "Set `cluster` to the cluster of the instances.",
    about: &["containerInstances"],
    messages: &[&MESSAGE, &DEFAULT, &SET_CLUSTER],
    service_messages: &[],
    invalid: Example::whole(
        r#"{"taskDefinition": "web:7",
            "containerInstances":
    ["arn:aws:ecs:us-east-1:123456789012:container-instance/production/0123456789abcdef0123456789abcdef"]}"#,
    ),
    valid: Example::whole(
        r#"{"cluster": "production", "taskDefinition": "web:7",
            "containerInstances":
    ["arn:aws:ecs:us-east-1:123456789012:container-instance/production/0123456789abcdef0123456789abcdef"]}"#,
    ),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let named = request.text(StartTaskRequest::cluster);
    let expected = match named {
        Some((_, text)) => match arn::cluster(text) {
            Some((_, name)) => name,
            None if arn::is_name(text) => text,
            None => return,
        },
        None if request.has(StartTaskRequest::cluster) => return,
        None => "default",
    };
    let cluster_of = |text| arn::container_instance(text).and_then(|(_, cluster, _)| cluster);
    let instances = request.texts(StartTaskRequest::container_instances);
    let instances: Vec<_> = instances.map(|(node, text)| (node, cluster_of(text))).collect();
    let first = instances.first().and_then(|(_, cluster)| *cluster);
    // The only cluster that the instances can belong to.
    let common = first.filter(|_| named.is_none() && instances.iter().all(|(_, cluster)| *cluster == first));
    let message = if named.is_some() { &MESSAGE } else { &DEFAULT };
    let object = request.node();
    for (node, cluster) in instances {
        let Some(actual) = cluster.filter(|cluster| *cluster != expected) else { continue };
        let fix = common.map(|common| {
            NodeFix::new(&SET_CLUSTER, Edit::AddMember(object, "cluster", common.into()))
                .with("value", request.show(common))
        });
        request.report(
            Diagnostic::new(&RULE, node, message)
                .with("actual", request.show(actual))
                .with("expected", request.show(expected))
                .fix(fix),
        );
    }
}
