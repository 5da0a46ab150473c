//! All ARNs in a request are in the same partition.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::PartitionMismatch, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "partition-mismatch",
    "This ARN is in partition {actual}, but the other ARNs are in {expected}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "All ARNs in a request must be in the same partition.",
    why: "`aws`, `aws-cn`, `aws-us-gov` and the other partitions are isolated from each other. A \
        resource in one partition is not visible in another.",
    how_to_fix: "Replace the ARN that is in the wrong partition.",
    about: &["taskDefinition"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::whole(
        r#"{"taskDefinition": "arn:aws-cn:ecs:us-east-1:123456789012:task-definition/web:7",
            "containerInstances":
        ["arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"]}"#,
    ),
    valid: Example::whole(
        r#"{"taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7",
            "containerInstances":
        ["arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"]}"#,
    ),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let places = request.arns();
    let Some(first) = places.first() else { return };
    for place in &places[1..] {
        if place.arn.partition != first.arn.partition {
            request.report(
                Diagnostic::new(&RULE, place.node, &MESSAGE)
                    .with("actual", request.show(place.arn.partition))
                    .with("expected", request.show(first.arn.partition)),
            );
        }
    }
}
