//! `StartTask` must not propagate tags from a service.

use crate::message::Message;
use crate::model::{EBSTagSpecification, MemberId, Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::PropagateFromService, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[
    Check::requests(StartTaskRequest::SHAPE, |request| check(request, StartTaskRequest::propagate_tags)),
    Check::requests(EBSTagSpecification::SHAPE, |tags| check(tags, EBSTagSpecification::propagate_tags)),
];

static MESSAGE: Message = Message::new(
    "propagate-from-service",
    "StartTask starts a task without a service, so there are no service tags to copy.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "StartTask must not propagate tags from a service.",
    why: "`SERVICE` copies the tags of the service that starts the task. A task that you start with \
        StartTask does not belong to a service. `RunTask` returns an error.",
    how_to_fix: "Use `TASK_DEFINITION`, or omit the member.",
    about: &["propagateTags", "volumeConfigurations[].managedEBSVolume.tagSpecifications[].propagateTags"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"propagateTags": "SERVICE"}"#),
    valid: Example::request(r#"{"propagateTags": "TASK_DEFINITION"}"#),
};

fn check(owner: &mut RuleContext<'_, '_>, member: MemberId) {
    if let Some((node, "SERVICE")) = owner.text(member) {
        owner.report(Diagnostic::new(&RULE, node, &MESSAGE));
    }
}
