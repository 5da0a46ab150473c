//! Environment files that an override drops.

use crate::model::{ContainerOverride, EnvironmentFile, Model};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "environment-files-replaced",
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html",
    ),
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An override of environmentFiles keeps the registered ones.",
    why: "The list of an override takes the place of the registered one; the two are not joined. \
        What only the task definition lists is not read.",
    how_to_fix: "Add the registered files to the list where they are still needed.",
    about: &["overrides.containerOverrides[].environmentFiles"],
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
    let files: Vec<_> = container.items(ContainerOverride::environment_files).collect();
    let Some(node) = container.member(ContainerOverride::environment_files).filter(|_| !files.is_empty())
    else {
        return;
    };
    let kept = |file: &String| {
        files.iter().any(|&node| {
            container.text_of(node, EnvironmentFile::value).is_some_and(|(_, value)| value == *file)
        })
    };
    if let Some(lost) = registered.environment_files.iter().find(|file| !kept(file)) {
        let message = format!("This list replaces the registered one; {} is no longer read.", quote(lost));
        container.report(Diagnostic::new(&RULE, node, message));
    }
}
