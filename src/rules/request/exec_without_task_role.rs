//! ECS Exec and the role it works with.

use crate::model::{Model, StartTaskRequest, TaskOverride};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "exec-without-task-role",
    severity: Severity::Error,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html"),
    checks: &[Check::requests(StartTaskRequest::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A task with ECS Exec has a task role.",
    why: "The agent behind ECS Exec opens its channels to Systems Manager with the permissions \
        of the task role. Neither the task definition nor the request names one.",
    how_to_fix: "Name a role in overrides.taskRoleArn, register a revision of the task definition with \
        one, or do without ECS Exec.",
    about: &["enableExecuteCommand"],
    service_messages: &[ServiceMessage::about(
        "The service couldn't be created because a valid taskRoleArn is not being used. \
            Specify a valid task role in your task definition and try again.",
        "overrides.taskRoleArn",
    )],
    invalid: Example::request(r#"{"enableExecuteCommand": true}"#)
        .with(r#"{"family": "web", "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(
        r#"{"enableExecuteCommand": true,
            "overrides": {"taskRoleArn": "arn:aws:iam::123456789012:role/billing-task"}}"#,
    )
    .with(r#"{"family": "web", "containerDefinitions": [{"name": "app"}]}"#),
};

fn check(request: &mut RuleContext<'_, '_>) {
    let Some(definition) = request.definition() else { return };
    let overrides = request.member(StartTaskRequest::overrides);
    let own = overrides.and_then(|overrides| request.member_of(overrides, TaskOverride::task_role_arn));
    if let Some(node) = request.member(StartTaskRequest::enable_execute_command)
        && request.is_true(StartTaskRequest::enable_execute_command)
        && !definition.has_task_role
        && own.is_none()
    {
        let message = "ECS Exec needs a task role, and neither the task definition nor \
            overrides.taskRoleArn names one.";
        request.report(Diagnostic::new(&RULE, node, message));
    }
}
