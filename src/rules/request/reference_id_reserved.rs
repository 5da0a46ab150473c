//! `referenceId` is reserved for Amazon ECS.

use crate::message::Message;
use crate::model::{Model, Revision, StartTaskRequest};
use crate::report::{Diagnostic, NodeFix, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::ReferenceIdReserved, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new("reference-id-reserved", "\"{name}\" is reserved for Amazon ECS.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A request must not set `referenceId`.",
    why: "Since 2026, the documentation reserves it for Amazon ECS.",
    how_to_fix: "Remove it. To find a task, use `startedBy`, `group` or tags.",
    about: &["referenceId"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"referenceId": "job-7"}"#).in_2026(),
    valid: Example::request(r#"{"startedBy": "job-7"}"#).in_2026(),
};

fn check(request: &mut RuleContext<'_, '_>) {
    if request.revision() >= Revision::Y2026
        && let Some(node) = request.member(StartTaskRequest::reference_id)
    {
        request.report(
            Diagnostic::new(&RULE, node, &MESSAGE)
                .with("name", "referenceId")
                .at_name()
                .fix(NodeFix::remove_member(node, "referenceId")),
        );
    }
}
