//! The keys of a list of tags differ.

use super::{Example, rule};
use crate::model::{EBSTagSpecification, Model, StartTaskRequest, Task};
use crate::report::{Finding, quote};
use crate::validate::Scope;

rule! {
    code: "duplicate-tag-key",
    severity: Error,
    check: check on StartTaskRequest,
    title: "The keys of a list of tags differ.",
    why: "A resource has each key once.",
    remedy: "Remove one of the tags, or change its key.",
    invalid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "team", "value": "b"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "unit", "value": "b"}]}"#),
}

/// The same for the tags of an EBS volume.
pub(crate) static IN_VOLUME: super::rule::Check = super::rule::Check {
    on: EBSTagSpecification::SHAPE,
    inputs: super::rule::Inputs::Requests,
    run: check,
};

/// The same for the tags of a task in a response.
pub(crate) static IN_TASK: super::rule::Check = super::rule::Check {
    on: Task::SHAPE,
    inputs: super::rule::Inputs::Responses,
    run: check,
};

fn check(owner: &mut Scope<'_, '_>) {
    for (node, key) in owner.repeated("tags", "key") {
        owner.report(Finding::new(&RULE, node, format!("The key {} is given before already.", quote(&key))));
    }
}
