//! The keys of a list of tags differ.

use super::{Check, Example, rule};
use crate::model::{EBSTagSpecification, MemberId, Model, StartTaskRequest, Task};
use crate::order::Same;
use crate::report::{Finding, quote};
use crate::validate::Scope;

rule! {
    code: "duplicate-tag-key",
    severity: Error,
    check: check on StartTaskRequest, when tags,
    title: "The keys of a list of tags differ.",
    why: "A resource has each key once.",
    remedy: "Remove one of the tags, or change its key.",
    service: "Duplicate tag keys found" about "tags[].key",
    invalid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "team", "value": "b"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "unit", "value": "b"}]}"#),
}

/// The same for the tags of an EBS volume.
pub(crate) static IN_VOLUME: Check =
    Check::of_requests(EBSTagSpecification::SHAPE, &[EBSTagSpecification::tags], |specification| {
        look(specification, EBSTagSpecification::tags);
    });

/// The same for the tags of a task in a response.
pub(crate) static IN_TASK: Check =
    Check::of_responses(Task::SHAPE, &[Task::tags], |task| look(task, Task::tags));

fn check(request: &mut Scope<'_, '_>) {
    look(request, StartTaskRequest::tags);
}

fn look(owner: &mut Scope<'_, '_>, tags: MemberId) {
    for [(node, key), _] in owner.repeated_names(tags, Same::Exactly) {
        owner.report(Finding::new(&RULE, node, format!("The key {} is given before already.", quote(key))));
    }
}
