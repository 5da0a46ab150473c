//! Environment files require a task execution role.

use crate::message::Message;
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
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "environment-files-without-role",
    "Environment files require a task execution role, but neither the task definition nor \
        overrides.executionRoleArn specifies one.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Environment files require a task execution role.",
    why: "The container agent reads the files from Amazon S3 with the task execution role. If \
        neither the task definition nor the request specifies one, the task stops before its \
        containers start.",
    how_to_fix: "Specify a role that can read the objects in `overrides.executionRoleArn`, or \
        register a revision of the task definition with such a role.",
    about: &[
        "overrides.executionRoleArn",
        "overrides.containerOverrides[].environmentFiles",
        "overrides.containerOverrides",
    ],
    messages: &[&MESSAGE],
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
    let has_files = overrides.items(TaskOverride::container_overrides).any(|container| {
        let files = overrides.member_of(container, ContainerOverride::environment_files);
        document.items(files).next().is_some()
    });
    if has_files {
        overrides.report(Diagnostic::new(&RULE, overrides.node(), &MESSAGE).at_missing("executionRoleArn"));
    }
}
