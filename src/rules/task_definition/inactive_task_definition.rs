//! Task definitions that cannot start new tasks.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, show_value};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::InactiveTaskDefinition,
    severity: Severity::Error,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deregister-task-definition-v2.html",
    ),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "inactive-task-definition",
    "The task definition has status \"{actual}\". Only an ACTIVE task definition can start tasks.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "The task definition must be active.",
    why: "Tasks and services that already use a deregistered revision continue to run, but no new task \
        can be started from it.",
    how_to_fix: "Use another revision, or register the task definition again.",
    about: &["taskDefinition"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about("TaskDefinition is inactive", "taskDefinition")],
    invalid: Example::request(r"{}").with(
        r#"{"family": "web", "revision": 7, "status": "INACTIVE",
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
    valid: Example::request(r"{}").with(
        r#"{"family": "web", "revision": 7, "status": "ACTIVE",
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let status = request.definition().and_then(|definition| definition.gone.as_deref());
    if let (Some(status), Some(node)) = (status, request.member(StartTaskRequest::task_definition)) {
        request.report(Diagnostic::new(&RULE, node, &MESSAGE).with("actual", show_value(status)));
    }
}
