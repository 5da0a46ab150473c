//! A request for another task definition than the one it is checked with.

use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, arn};

pub(crate) static RULE: Rule = Rule {
    code: "other-task-definition",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The request names the task definition that it is checked with.",
    why: "Checks of container names, network and sizes hold for the task definition given to \
        them. The request names another one.",
    how_to_fix: "Give the checks the task definition that the request names, or correct the name.",
    about: &["taskDefinition"],
    service_messages: &[],
    invalid: Example::request(r#"{}"#)
        .with(r#"{"family": "batch", "revision": 2, "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(r#"{}"#)
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
        let message = format!(
            "The request runs {}, but it is checked with task definition {}.",
            quote(short),
            quote(&known)
        );
        request.report(Diagnostic::new(&RULE, node, message));
    }
}
