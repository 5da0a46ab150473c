//! Environment files and the role that fetches them.

use crate::model::{ContainerOverride, Model, TaskOverride};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "environment-files-without-role",
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html",
    ),
    checks: &[Check::requests(TaskOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A task with environment files has an execution role.",
    why: "The agent reads the files from Amazon S3 with the task execution role. Neither the \
        task definition nor the request names one, so the task would stop before it starts.",
    how_to_fix: "Name a role in overrides.executionRoleArn that may read the objects, or register a \
        revision with one.",
    about: &["overrides.containerOverrides[].environmentFiles", "overrides.containerOverrides"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/app.env", "type": "s3"}]}]}}"#,
    )
    .with(r#"{"family": "web", "containerDefinitions": [{"name": "app"}]}"#),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/app.env", "type": "s3"}]}]}}"#,
    )
    .with(
        r#"{"family": "web", "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
            "containerDefinitions": [{"name": "app"}]}"#,
    ),
};

fn check(overrides: &mut RuleContext<'_, '_>) {
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
        let message = "Environment files are fetched with the task execution role, and neither the \
            task definition nor overrides.executionRoleArn names one.";
        overrides.report(Diagnostic::new(&RULE, node, message));
    }
}
