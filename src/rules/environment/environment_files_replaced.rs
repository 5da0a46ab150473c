//! An override of `environmentFiles` must include the files of the task definition.

use crate::message::Message;
use crate::model::{ContainerOverride, EnvironmentFile, Model};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use std::collections::HashSet;

pub(crate) static RULE: Rule = Rule {
    code: Code::EnvironmentFilesReplaced,
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html",
    ),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "environment-files-replaced",
    "This array replaces the one in the task definition, so \"{value}\" is no longer read.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "An override of `environmentFiles` must include the files of the task definition.",
    why: "The array in the override replaces the task definition's array; the two are not \
        merged. Files that only the task definition lists are not read.",
    how_to_fix: "Add the files of the task definition that the container still requires.",
    about: &["overrides.containerOverrides[].environmentFiles"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/job.env", "type": "s3"}]}]}}"#,
    )
    .with(
        r#"{"family": "web", "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
            "containerDefinitions": [{"name": "app",
            "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/app.env", "type": "s3"}]}]}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/app.env", "type": "s3"}]}]}}"#,
    )
    .with(
        r#"{"family": "web", "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
            "containerDefinitions": [{"name": "app",
            "environmentFiles": [{"value": "arn:aws:s3:::my-bucket/app.env", "type": "s3"}]}]}"#,
    ),
};

fn check(container: &mut RuleContext<'_, '_>) {
    let (Some(definition), Some((_, name))) =
        (container.definition(), container.text(ContainerOverride::name))
    else {
        return;
    };
    let Some(registered) = definition.container(name) else { return };
    let Some(array) = container.member(ContainerOverride::environment_files) else { return };
    if container.items(ContainerOverride::environment_files).next().is_none() {
        return;
    }
    let files: HashSet<&str> = container
        .items(ContainerOverride::environment_files)
        .filter_map(|file| Some(container.text_of(file, EnvironmentFile::value)?.1))
        .collect();
    if let Some(lost) = registered.environment_files.iter().find(|file| !files.contains(file.as_str())) {
        container.report(Diagnostic::new(&RULE, array, &MESSAGE).with("value", container.show(lost)));
    }
}
