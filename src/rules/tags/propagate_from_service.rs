//! Tags of a service that is not there.

use crate::model::{EBSTagSpecification, MemberId, Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "propagate-from-service",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[
        Check::requests(StartTaskRequest::SHAPE, |request| check(request, StartTaskRequest::propagate_tags)),
        Check::requests(EBSTagSpecification::SHAPE, |tags| check(tags, EBSTagSpecification::propagate_tags)),
    ],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A task of its own takes no tags from a service.",
    why: "`SERVICE` copies the tags of the service that starts the task. StartTask is called by \
        you, so there is none; `RunTask` answers with an error.",
    how_to_fix: "Use `TASK_DEFINITION`, or leave the member out.",
    about: &["propagateTags", "volumeConfigurations[].managedEBSVolume.tagSpecifications[].propagateTags"],
    service_messages: &[],
    invalid: Example::request(r#"{"propagateTags": "SERVICE"}"#),
    valid: Example::request(r#"{"propagateTags": "TASK_DEFINITION"}"#),
};

fn check(owner: &mut RuleContext<'_, '_>, member: MemberId) {
    if let Some((node, from)) = owner.text(member)
        && from == "SERVICE"
    {
        owner.report(Diagnostic::new(
            &RULE,
            node,
            "A task that StartTask starts belongs to no service whose tags could be copied.",
        ));
    }
}
