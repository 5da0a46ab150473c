//! All Amazon ECS ARNs in a request are in the same Region.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::RegionMismatch, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message =
    Message::new("region-mismatch", "This ARN is in Region {actual}, but the other ARNs are in {expected}.");

/// `build` reports this one.
pub(crate) static OF_REQUEST: Message = Message::new(
    "region-mismatch/request",
    "This ARN is in Region {actual}, but the request is for {expected}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "All Amazon ECS ARNs in a request must be in the same Region.",
    why: "The cluster, the container instances and the task definition are in one Region. An instance in \
        another Region is not found.",
    how_to_fix: "Replace the ARN that is in the wrong Region.",
    about: &["taskDefinition"],
    messages: &[&MESSAGE, &OF_REQUEST],
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
    let mut with_region = places.iter().filter(|place| !place.arn.region.is_empty());
    let Some(first) = with_region.next() else { return };
    for place in with_region {
        // Each partition has its own Regions, so only the partition mismatch is reported.
        if place.arn.partition == first.arn.partition && place.arn.region != first.arn.region {
            request.report(
                Diagnostic::new(&RULE, place.node, &MESSAGE)
                    .with("actual", request.show(place.arn.region))
                    .with("expected", request.show(first.arn.region)),
            );
        }
    }
}
