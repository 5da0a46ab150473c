//! `referenceId` is for Amazon ECS.

use super::{Example, rule};
use crate::model::{Revision, StartTaskRequest};
use crate::report::{Finding, Remedy};
use crate::validate::Scope;

rule! {
    code: "reference-id-reserved",
    severity: Warning,
    check: check on StartTaskRequest, when reference_id,
    title: "`referenceId` is left to Amazon ECS.",
    why: "Since 2026 the documentation says that it is for Amazon ECS's own use.",
    remedy: "Remove it; `startedBy`, `group` and tags are there to find a task again.",
    invalid: Example::request(r#"{"referenceId": "job-7"}"#).in_2026(),
    valid: Example::request(r#"{"startedBy": "job-7"}"#).in_2026(),
}

fn check(request: &mut Scope<'_, '_>) {
    if request.revision() >= Revision::Y2026
        && let Some(node) = request.member(StartTaskRequest::reference_id)
    {
        request.report(
            Finding::new(&RULE, node, "referenceId is for Amazon ECS's own use.")
                .at_name()
                .fix(Remedy::remove("Remove referenceId", node)),
        );
    }
}
