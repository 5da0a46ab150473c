//! All Amazon ECS ARNs of a request are of one Region.

use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "region-mismatch",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "All Amazon ECS ARNs of a request are of one Region.",
    why: "Cluster, container instances and task definition are of one Region; an instance of \
        another one is not found.",
    how_to_fix: "Check which of the ARNs is the stray one.",
    about: &["taskDefinition"],
    service_messages: &[],
    invalid: Example::whole(
        r#"{"taskDefinition": "arn:aws:ecs:us-west-2:123456789012:task-definition/web:7",
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
    let mut of_regions = places.iter().filter(|place| !place.arn.region.is_empty());
    let Some(first) = of_regions.next() else { return };
    for place in of_regions {
        if place.arn.partition == first.arn.partition && place.arn.region != first.arn.region {
            let message = format!(
                "This ARN is of Region {}, others are of {}.",
                quote(place.arn.region),
                quote(first.arn.region)
            );
            request.report(Diagnostic::new(&RULE, place.node, message));
        }
    }
}
