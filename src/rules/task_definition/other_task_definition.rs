//! The request names the task definition that it is checked against.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, show_value};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, arn};

pub(crate) static RULE: Rule =
    Rule { code: Code::OtherTaskDefinition, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "other-task-definition",
    "The request runs \"{actual}\", but it is checked against task definition \"{expected}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The request must name the task definition that it is checked against.",
    why: "Container names, network settings and sizes are checked against the provided task definition, \
        but the request runs another one.",
    how_to_fix: "Provide the task definition that the request names, or correct the name.",
    about: &["taskDefinition"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r"{}")
        .with(r#"{"family": "batch", "revision": 2, "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(r"{}")
        .with(r#"{"family": "web", "revision": 7, "containerDefinitions": [{"name": "app"}]}"#),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let (Some(definition), Some((node, name))) =
        (request.definition(), request.text(StartTaskRequest::task_definition))
    else {
        return;
    };
    let short =
        if arn::task_definition(name).is_some() { name.rsplit('/').next().unwrap_or(name) } else { name };
    let Some(revision) = arn::family(short) else { return };
    let family = short.split(':').next().unwrap_or(short);
    let other_family = definition.family.as_deref().is_some_and(|known| known != family);
    let revision = revision.and_then(|digits| digits.parse::<i64>().ok());
    let other_revision = revision.zip(definition.revision).is_some_and(|(named, known)| named != known);
    if let Some(known) = definition.family.as_deref().filter(|_| other_family || other_revision) {
        let known = definition.revision.map_or(known.to_owned(), |revision| format!("{known}:{revision}"));
        request.report(
            Diagnostic::new(&RULE, node, &MESSAGE)
                .with("actual", request.show(short))
                .with("expected", show_value(&known)),
        );
    }
}
