//! All Amazon ECS ARNs of a request are of one Region.

use super::{Example, rule};
use crate::model::StartTaskRequest;
use crate::report::{Finding, quote};
use crate::validate::{Scope, arn_places};

rule! {
    code: "region-mismatch",
    severity: Error,
    check: check on StartTaskRequest,
    title: "All Amazon ECS ARNs of a request are of one Region.",
    why: "Cluster, container instances and task definition are of one Region; an instance of another one is not found.",
    remedy: "Check which of the ARNs is the stray one.",
    invalid: Example::whole(r#"{"taskDefinition": "arn:aws:ecs:us-west-2:123456789012:task-definition/web:7", "containerInstances": ["arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"]}"#),
    valid: Example::whole(r#"{"taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7", "containerInstances": ["arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"]}"#),
}

fn check(request: &mut Scope<'_, '_>) {
    let mut places = arn_places::all(request);
    places.retain(|place| !place.is_role);
    let Some(first) = places.first() else { return };
    for place in &places[1..] {
        if place.partition == first.partition && place.region != first.region {
            let message = format!("This ARN is of Region {}, others are of {}.", quote(&place.region), quote(&first.region));
            request.report(Finding::new(&RULE, place.node, message));
        }
    }
}
