//! ECS Exec and containers with a read-only root file system.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, show_value};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::ExecReadOnlyRoot,
    severity: Severity::Warning,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html"),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "exec-read-only-root",
    "ECS Exec does not work in container \"{name}\", because its root file system is read-only.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "ECS Exec requires containers with a writable root file system.",
    why: "The ECS Exec agent creates files in the container. With `readonlyRootFilesystem` it cannot, so you \
        cannot run commands in the container.",
    how_to_fix: "Register a revision without `readonlyRootFilesystem`, or omit `enableExecuteCommand`.",
    about: &["enableExecuteCommand"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"enableExecuteCommand": true}"#).with(
        r#"{"family": "web", "taskRoleArn": "arn:aws:iam::123456789012:role/billing-task",
            "containerDefinitions": [{"name": "app", "readonlyRootFilesystem": true}]}"#,
    ),
    valid: Example::request(r#"{"enableExecuteCommand": true}"#).with(
        r#"{"family": "web", "taskRoleArn": "arn:aws:iam::123456789012:role/billing-task",
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let Some(definition) = request.definition() else { return };
    let read_only = definition.containers.iter().find(|container| container.has_read_only_root);
    if let (Some(container), Some(node)) =
        (read_only, request.member(StartTaskRequest::enable_execute_command))
        && request.is_true(StartTaskRequest::enable_execute_command)
    {
        request.report(Diagnostic::new(&RULE, node, &MESSAGE).with("name", show_value(&container.name)));
    }
}
