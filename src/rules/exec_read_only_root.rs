//! ECS Exec and containers that it cannot write into.

use super::{Example, rule};
use crate::model::StartTaskRequest;
use crate::report::{Finding, quote};
use crate::validate::Scope;

rule! {
    code: "exec-read-only-root",
    severity: Warning,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html",
    check: check on StartTaskRequest, with definition, when enable_execute_command,
    title: "ECS Exec is switched on for containers whose root file system can be written.",
    why: "The agent behind ECS Exec creates files in the container. With readonlyRootFilesystem it cannot, and no command can be run there.",
    remedy: "Register a revision without readonlyRootFilesystem, or do without ECS Exec.",
    invalid: Example::request(r#"{"enableExecuteCommand": true}"#).with(r#"{"family": "web", "taskRoleArn": "arn:aws:iam::123456789012:role/billing-task", "containerDefinitions": [{"name": "app", "readonlyRootFilesystem": true}]}"#),
    valid: Example::request(r#"{"enableExecuteCommand": true}"#).with(r#"{"family": "web", "taskRoleArn": "arn:aws:iam::123456789012:role/billing-task", "containerDefinitions": [{"name": "app"}]}"#),
}

fn check(request: &mut Scope<'_, '_>) {
    let Some(definition) = request.definition() else { return };
    let read_only = definition.containers.iter().find(|container| container.has_read_only_root);
    if let (Some(container), Some(node)) = (read_only, request.member(StartTaskRequest::enable_execute_command))
        && request.is_true(StartTaskRequest::enable_execute_command)
    {
        let message =
            format!("ECS Exec cannot work in container {}: its root file system is read-only.", quote(&container.name));
        request.report(Finding::new(&RULE, node, message));
    }
}
