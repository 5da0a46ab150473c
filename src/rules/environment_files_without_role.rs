//! Environment files and the role that fetches them.

use super::{Example, rule};
use crate::model::{ContainerOverride, TaskOverride};
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "environment-files-without-role",
    severity: Warning,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html",
    check: check on TaskOverride, with definition, when container_overrides,
    title: "A task with environment files has an execution role.",
    why: "The agent reads the files from Amazon S3 with the task execution role. Neither the task definition nor the request names one, so the task would stop before it starts.",
    remedy: "Name a role in overrides.executionRoleArn that may read the objects, or register a revision with one.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/app.env", "type": "s3"}]}]}}"#).with(r#"{"family": "web", "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/app.env", "type": "s3"}]}]}}"#).with(r#"{"family": "web", "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole", "containerDefinitions": [{"name": "app"}]}"#),
}

fn check(overrides: &mut Scope<'_, '_>) {
    let Some(definition) = overrides.definition() else { return };
    if definition.has_execution_role || overrides.has(TaskOverride::execution_role_arn) {
        return;
    }
    let document = overrides.document();
    let files = overrides.items(TaskOverride::container_overrides).find_map(|container| {
        let files = overrides.member_of(container, ContainerOverride::environment_files);
        files.filter(|_| document.items(files).next().is_some())
    });
    if let Some(node) = files {
        let message = "Environment files are fetched with the task execution role, and neither the task definition nor overrides.executionRoleArn names one.";
        overrides.report(Finding::new(&RULE, node, message));
    }
}
