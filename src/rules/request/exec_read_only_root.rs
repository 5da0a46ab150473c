//! ECS Exec and containers that it cannot write into.

use crate::model::{Model, StartTaskRequest};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "exec-read-only-root",
    severity: Severity::Warning,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html"),
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "ECS Exec is switched on for containers whose root file system can be written.",
    why: "The agent behind ECS Exec creates files in the container. With readonlyRootFilesystem \
        it cannot, and no command can be run there.",
    how_to_fix: "Register a revision without readonlyRootFilesystem, or do without ECS Exec.",
    about: &["enableExecuteCommand"],
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
        let message = format!(
            "ECS Exec cannot work in container {}: its root file system is read-only.",
            quote(&container.name)
        );
        request.report(Diagnostic::new(&RULE, node, message));
    }
}
