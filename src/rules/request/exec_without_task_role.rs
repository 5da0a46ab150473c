//! ECS Exec and the task role.

use crate::message::Message;
use crate::model::{Model, StartTaskRequest, TaskOverride};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "exec-without-task-role",
    severity: Severity::Error,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html"),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(StartTaskRequest::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "exec-without-task-role",
    "ECS Exec requires a task role, but neither the task definition nor overrides.taskRoleArn specifies \
        one.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "ECS Exec requires a task role.",
    why: "The ECS Exec agent opens its channels to Systems Manager with the permissions of the task \
        role. Neither the task definition nor the request specifies one.",
    how_to_fix: "Set `overrides.taskRoleArn`, register a revision of the task definition with a task \
        role, or omit `enableExecuteCommand`.",
    about: &["overrides.taskRoleArn", "enableExecuteCommand"],
    messages: &[&MESSAGE],
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
    let overridden =
        overrides.and_then(|overrides| request.member_of(overrides, TaskOverride::task_role_arn));
    if request.is_true(StartTaskRequest::enable_execute_command)
        && !definition.has_task_role
        && overridden.is_none()
    {
        let (node, role) = match overrides {
            None => (request.node(), "overrides/taskRoleArn"),
            Some(overrides) => (overrides, "taskRoleArn"),
        };
        request.report(Diagnostic::new(&RULE, node, &MESSAGE).at_missing(role));
    }
}
