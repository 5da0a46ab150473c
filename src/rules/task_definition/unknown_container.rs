//! Names of containers that the task definition does not have.

use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Remedy, Severity, quote, sequence};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, suggest};

pub(crate) static RULE: Rule = Rule {
    code: "unknown-container",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An override names a container of the task definition.",
    why: "Names are compared letter by letter. An override for a container that is not there \
        fails the whole request.",
    how_to_fix: "Use a name from containerDefinitions.",
    about: &["overrides.containerOverrides[].name"],
    service_messages: &[ServiceMessage::about(
        "Override for container named {} is not a container in the TaskDefinition.",
        "overrides.containerOverrides[].name",
    )],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "ap", "cpu": 128}]}}"#)
        .with(r#"{"family": "web", "containerDefinitions": [{"name": "app"}, {"name": "proxy"}]}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 128}]}}"#)
        .with(r#"{"family": "web", "containerDefinitions": [{"name": "app"}, {"name": "proxy"}]}"#),
};

fn check(container: &mut RuleContext<'_, '_>) {
    let (Some(definition), Some((node, name))) =
        (container.definition(), container.text(ContainerOverride::name))
    else {
        return;
    };
    if name.is_empty() || definition.container(name).is_some() {
        return;
    }
    let names = || definition.containers.iter().map(|container| container.name.as_str());
    let known = if names().next().is_some() { sequence(names()) } else { "none at all".into() };
    let message = format!("The task definition has no container {}; it has {known}.", quote(name));
    let mut diagnostic = Diagnostic::new(&RULE, node, message).limit([("allowed", names().collect())]);
    if let Some(nearest) = suggest::nearest(names(), name) {
        diagnostic = diagnostic.fix(Remedy::replace(format!("Change to {nearest}"), node, nearest));
    }
    container.report(diagnostic);
}
