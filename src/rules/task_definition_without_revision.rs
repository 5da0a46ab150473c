//! ARNs of task definitions name a revision.

use super::{Example, rule};
use crate::read::NodeId;
use crate::report::Finding;
use crate::validate::walk::Walk;

rule! {
    code: "task-definition-without-revision",
    severity: Warning,
    title: "The ARN of a task definition names its revision.",
    why: "The documented form of the ARN ends in a revision; without one it is the output of a tool, and it is not documented that the service takes it.",
    remedy: "Add the revision, or give the family alone for its newest active revision.",
    invalid: Example::request(r#"{"taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/web"}"#),
    valid: Example::request(r#"{"taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7"}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, revision: Option<&str>) {
    if revision.is_none() {
        walk.note(Finding::new(
            &RULE,
            id,
            "The ARN of a task definition ends in a revision, such as :7; this one has none.",
        ));
    }
}
