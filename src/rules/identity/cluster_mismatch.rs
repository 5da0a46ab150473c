//! Instances belong to the cluster of the request.

use crate::model::{Model, StartTaskRequest};
use crate::report::{Change, Diagnostic, Remedy, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, arn};

pub(crate) static RULE: Rule = Rule {
    code: "cluster-mismatch",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The container instances belong to the cluster of the request.",
    why: "The long form of an instance's ARN names its cluster. Without `cluster` the request \
        means the cluster `default`. An instance of another cluster is not found, and the \
        answer is the failure MISSING.",
    how_to_fix: "Set `cluster` to the cluster of the instances.",
    about: &["containerInstances"],
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
    let arns =
        || request.texts(StartTaskRequest::container_instances).filter(|(_, text)| text.starts_with("arn:"));
    if arns().next().is_none() {
        return;
    }
    let given = request.text(StartTaskRequest::cluster);
    let cluster = match &given {
        Some((_, text)) => match arn::cluster(text) {
            Some((_, name)) => name,
            None if arn::is_name(text) => text,
            None => return,
        },
        None if request.has(StartTaskRequest::cluster) => return,
        None => "default",
    };
    let object = request.node();
    let mut clusters: Vec<String> = Vec::new();
    let mut diagnostics = Vec::new();
    for (node, text) in arns() {
        let Some((_, Some(own), _)) = arn::container_instance(text) else { continue };
        clusters.push(own.to_owned());
        if own != cluster {
            let meant =
                if given.is_some() { "the request is for" } else { "a request without cluster is for" };
            let message =
                format!("This instance belongs to cluster {}, {meant} {}.", quote(own), quote(cluster));
            diagnostics.push(Diagnostic::new(&RULE, node, message));
        }
    }
    // Where the cluster is not named and all instances agree on one, there is no doubt about which is meant.
    let agreed = clusters.len() == request.texts(StartTaskRequest::container_instances).count()
        && clusters.windows(2).all(|pair| pair[0] == pair[1]);
    for mut diagnostic in diagnostics {
        if agreed && given.is_none() {
            let change = Change::AddMember(object, "cluster", clusters[0].as_str().into());
            diagnostic = diagnostic.fix(Remedy::new(format!("Set cluster to {}", clusters[0]), change));
        }
        request.report(diagnostic);
    }
}
