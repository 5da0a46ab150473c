//! The keys of a list of tags differ by more than their case.

use super::{Check, Example, rule};
use crate::model::{EBSTagSpecification, MemberId, Model, StartTaskRequest};
use crate::order::Same;
use crate::report::{Finding, quote};
use crate::validate::Scope;

rule! {
    code: "similar-tag-keys",
    severity: Warning,
    check: check on StartTaskRequest, when tags,
    title: "The keys of a list of tags differ by more than their case.",
    why: "Keys are case-sensitive: both are kept, and reports that group by one of them miss the other.",
    remedy: "Settle on one spelling.",
    invalid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "Team", "value": "b"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "a"}, {"key": "unit", "value": "b"}]}"#),
}

/// The same for the tags of an EBS volume.
pub(crate) static IN_VOLUME: Check =
    Check::of_requests(EBSTagSpecification::SHAPE, &[EBSTagSpecification::tags], |specification| {
        look(specification, EBSTagSpecification::tags);
    });

fn check(request: &mut Scope<'_, '_>) {
    look(request, StartTaskRequest::tags);
}

fn look(owner: &mut Scope<'_, '_>, tags: MemberId) {
    for [(node, key), (_, other)] in owner.repeated_names(tags, Same::InAnyCase) {
        // The same key twice is an error of its own.
        if key != other {
            let message = format!("The key {} differs from {} in case only.", quote(key), quote(other));
            owner.report(Finding::new(&RULE, node, message));
        }
    }
}
