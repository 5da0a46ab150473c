//! Task definitions that are no longer there to be run.

use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "inactive-task-definition",
    severity: Severity::Error,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deregister-task-definition-v2.html",
    ),
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The task definition is active.",
    why: "A revision that was deregistered goes on in tasks and services that run it, but no new \
        task can be started from it.",
    how_to_fix: "Name another revision, or register the definition again.",
    about: &["taskDefinition"],
    service_messages: &[ServiceMessage::about("TaskDefinition is inactive", "taskDefinition")],
    invalid: Example::request(r#"{}"#).with(
        r#"{"family": "web", "revision": 7, "status": "INACTIVE",
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
    valid: Example::request(r#"{}"#).with(
        r#"{"family": "web", "revision": 7, "status": "ACTIVE",
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let gone = request.definition().and_then(|definition| definition.gone.as_deref());
    if let (Some(status), Some(node)) = (gone, request.member(StartTaskRequest::task_definition)) {
        let message =
            format!("The task definition has status {}; only an ACTIVE one can be started.", quote(status));
        request.report(Diagnostic::new(&RULE, node, message));
    }
}
