//! Environment variables in the place of secrets.

use crate::model::{ContainerOverride, EnvironmentVariable, Model};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "secret-overridden",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "No environment variable has the name of a secret of its container.",
    why: "The task definition fills the variable of this name from a secret. The service refuses \
        two values for one name when a definition is registered; in an override the value would \
        also stand in clear text in DescribeTasks.",
    how_to_fix: "Give the variable another name, or register a revision without the secret.",
    about: &[
        "overrides.containerOverrides[].environment[].name",
        "overrides.containerOverrides[].environment",
    ],
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
    let Some(secrets) = definition.container(name).map(|container| &container.secrets) else { return };
    for variable in container.items(ContainerOverride::environment) {
        let Some((node, name)) = container.text_of(variable, EnvironmentVariable::name) else { continue };
        if secrets.iter().any(|secret| *secret == name) {
            let message =
                format!("The task definition fills {} from a secret of this container.", quote(name));
            container.report(Diagnostic::new(&RULE, node, message));
        }
    }
}
