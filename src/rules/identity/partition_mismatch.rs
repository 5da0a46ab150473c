//! All ARNs of a request are of one partition.

use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "partition-mismatch",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "All ARNs of a request are of one partition.",
    why: "`aws`, `aws-cn`, `aws-us-gov` and the others are worlds apart: nothing of one is \
        visible in another.",
    how_to_fix: "Check which of the ARNs is the stray one.",
    about: &["taskDefinition"],
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
            let message = format!(
                "This ARN is of partition {}, others are of {}.",
                quote(place.arn.partition),
                quote(first.arn.partition)
            );
            request.report(Diagnostic::new(&RULE, place.node, message));
        }
    }
}
