//! Environment variables must not have the name of a secret of their container.

use crate::message::Message;
use crate::model::{ContainerOverride, EnvironmentVariable, Model};
use crate::report::{Diagnostic, Severity, show_name};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use std::collections::HashSet;

pub(crate) static RULE: Rule =
    Rule { code: Code::SecretOverridden, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message =
    Message::new("secret-overridden", "The task definition already sets \"{name}\" from a secret.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Environment variables must not have the name of a secret of their container.",
    why: "The task definition sets the variable from a secret. The service rejects a task definition with \
        two values for the same name. In an override, the value is also visible in plain text in \
        `DescribeTasks`.",
    how_to_fix: "Rename the variable, or register a revision of the task definition without the secret.",
    about: &[
        "overrides.containerOverrides[].environment[].name",
        "overrides.containerOverrides[].environment",
    ],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "The secret name must be unique and not shared with any new or existing environment \
            variables set on the container, such as {}.",
        "overrides.containerOverrides[].environment[].name",
    )],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "REGION_KEY",
            "value": "x"}]}]}}"#,
    )
    .with(
        r#"{"family": "web", "containerDefinitions": [{"name": "app",
            "secrets": [{"name": "REGION_KEY",
            "valueFrom": "arn:aws:ssm:us-east-1:123456789012:parameter/key"}]}]}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "REGION",
            "value": "x"}]}]}}"#,
    )
    .with(
        r#"{"family": "web", "containerDefinitions": [{"name": "app",
            "secrets": [{"name": "REGION_KEY",
            "valueFrom": "arn:aws:ssm:us-east-1:123456789012:parameter/key"}]}]}"#,
    ),
};

fn check(container: &mut RuleContext<'_, '_>) {
    let (Some(definition), Some((_, name))) =
        (container.definition(), container.text(ContainerOverride::name))
    else {
        return;
    };
    let Some(registered) = definition.container(name) else { return };
    let secrets: HashSet<&str> = registered.secrets.iter().map(String::as_str).collect();
    for variable in container.items(ContainerOverride::environment) {
        if let Some((node, name)) = container.text_of(variable, EnvironmentVariable::name)
            && secrets.contains(name)
        {
            container.report(Diagnostic::new(&RULE, node, &MESSAGE).with("name", show_name(name)));
        }
    }
}
