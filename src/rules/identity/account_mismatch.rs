//! All ARNs in a request belong to the same account.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::AccountMismatch, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "account-mismatch",
    "This ARN belongs to account {actual}, but the other ARNs belong to {expected}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "All ARNs in a request must belong to the same account.",
    why: "The service does not find a cluster, container instance or task definition of another account. A \
        role in another account is a warning, because cross-account setups exist.",
    how_to_fix: "Replace the ARN that belongs to the wrong account.",
    about: &["taskDefinition"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::whole(
        r#"{"taskDefinition": "arn:aws:ecs:us-east-1:210987654321:task-definition/web:7",
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
    // ARNs of Amazon ECS come before those of roles, so the account of the first one is expected.
    let places = request.arns();
    let Some(first) = places.first().filter(|place| !place.arn.region.is_empty()) else { return };
    for place in places[1..].iter().filter(|place| !place.arn.account.is_empty()) {
        if place.arn.account != first.arn.account {
            let severity = if place.arn.region.is_empty() { Severity::Warning } else { RULE.severity };
            request.report(
                Diagnostic::new(&RULE, place.node, &MESSAGE)
                    .with("actual", request.show(place.arn.account))
                    .with("expected", request.show(first.arn.account))
                    .severity(severity),
            );
        }
    }
}
