//! All ARNs of a request are of one account.

use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "account-mismatch",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "All ARNs of a request are of one account.",
    why: "Cluster, container instances and task definition belong to one account. A role of \
        another account is only worth a warning, for there may be ways.",
    how_to_fix: "Check which of the ARNs is the stray one.",
    about: &["taskDefinition"],
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
    // Amazon ECS's own ARNs come first, so that they are the measure for roles.
    let places = request.arns();
    let Some(first) = places.first().filter(|place| !place.arn.region.is_empty()) else { return };
    for place in places[1..].iter().filter(|place| !place.arn.account.is_empty()) {
        if place.arn.account != first.arn.account {
            let message = format!(
                "This ARN is of account {}, others are of {}.",
                quote(place.arn.account),
                quote(first.arn.account)
            );
            let mut diagnostic = Diagnostic::new(&RULE, place.node, message);
            if place.arn.region.is_empty() {
                diagnostic.severity = Severity::Warning;
            }
            request.report(diagnostic);
        }
    }
}
