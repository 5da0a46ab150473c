//! Tags of a service that is not there.

use super::{Check, Example, rule};
use crate::model::{EBSTagSpecification, MemberId, Model, StartTaskRequest};
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "propagate-from-service",
    severity: Warning,
    check: check on StartTaskRequest, when propagate_tags,
    title: "A task of its own takes no tags from a service.",
    why: "`SERVICE` copies the tags of the service that starts the task. StartTask is called by you, so there is none; `RunTask` answers with an error.",
    remedy: "Use `TASK_DEFINITION`, or leave the member out.",
    invalid: Example::request(r#"{"propagateTags": "SERVICE"}"#),
    valid: Example::request(r#"{"propagateTags": "TASK_DEFINITION"}"#),
}

/// The same for the tags of an EBS volume.
pub(crate) static IN_VOLUME: Check =
    Check::of_requests(EBSTagSpecification::SHAPE, &[EBSTagSpecification::propagate_tags], |specification| {
        look(specification, EBSTagSpecification::propagate_tags);
    });

fn check(request: &mut Scope<'_, '_>) {
    look(request, StartTaskRequest::propagate_tags);
}

fn look(owner: &mut Scope<'_, '_>, member: MemberId) {
    if let Some((node, from)) = owner.text(member)
        && from == "SERVICE"
    {
        owner.report(Finding::new(&RULE, node, "A task that StartTask starts belongs to no service whose tags could be copied."));
    }
}
