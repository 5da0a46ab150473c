//! The request names the task definition that it is checked against.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, show_value};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::OtherTaskDefinition, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "other-task-definition",
    "The request runs \"{actual}\", but the provided task definition is \"{expected}\". The checks that need it \
        are skipped.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "The request must name the task definition that it is checked against.",
    why: "Container names, network settings and sizes can be checked only against the task definition that the \
        request runs.",
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
    let Some((node, name)) = request.text(StartTaskRequest::task_definition) else { return };
    let Some(definition) = request.other_definition() else { return };
    let (known, short) = if definition.is_elsewhere(name) {
        (definition.arn.clone().unwrap_or_default(), name)
    } else {
        let known = definition.family.as_deref().unwrap_or_default();
        let known = definition.revision.map_or(known.to_owned(), |revision| format!("{known}:{revision}"));
        (known, name.rsplit('/').next().unwrap_or(name))
    };
    request.report(
        Diagnostic::new(&RULE, node, &MESSAGE)
            .with("actual", request.show(short))
            .with("expected", show_value(&known)),
    );
}
