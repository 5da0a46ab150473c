//! `referenceId` is for Amazon ECS.

use crate::model::{Model, Revision, StartTaskRequest};
use crate::report::{Diagnostic, Remedy, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "reference-id-reserved",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "`referenceId` is left to Amazon ECS.",
    why: "Since 2026 the documentation says that it is for Amazon ECS's own use.",
    how_to_fix: "Remove it; `startedBy`, `group` and tags are there to find a task again.",
    about: &["referenceId"],
    service_messages: &[],
    invalid: Example::request(r#"{"referenceId": "job-7"}"#).in_2026(),
    valid: Example::request(r#"{"startedBy": "job-7"}"#).in_2026(),
};

fn check(request: &mut RuleContext<'_, '_>) {
    if request.revision() >= Revision::Y2026
        && let Some(node) = request.member(StartTaskRequest::reference_id)
    {
        request.report(
            Diagnostic::new(&RULE, node, "referenceId is for Amazon ECS's own use.")
                .at_name()
                .fix(Remedy::remove("Remove referenceId", node)),
        );
    }
}
