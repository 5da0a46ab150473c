//! All ARNs of a request are of one partition.

use super::{Example, rule};
use crate::model::StartTaskRequest;
use crate::report::{Finding, quote};
use crate::validate::Scope;

rule! {
    code: "partition-mismatch",
    severity: Error,
    check: check on StartTaskRequest,
    title: "All ARNs of a request are of one partition.",
    why: "`aws`, `aws-cn`, `aws-us-gov` and the others are worlds apart: nothing of one is visible in another.",
    remedy: "Check which of the ARNs is the stray one.",
    invalid: Example::whole(r#"{"taskDefinition": "arn:aws-cn:ecs:us-east-1:123456789012:task-definition/web:7", "containerInstances": ["arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"]}"#),
    valid: Example::whole(r#"{"taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7", "containerInstances": ["arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"]}"#),
}

fn check(request: &mut Scope<'_, '_>) {
    let Some(places) = request.arns() else { return };
    let Some(first) = places.first() else { return };
    for place in &places[1..] {
        if place.arn.partition != first.arn.partition {
            let message = format!("This ARN is of partition {}, others are of {}.", quote(place.arn.partition), quote(first.arn.partition));
            request.report(Finding::new(&RULE, place.node, message));
        }
    }
}
