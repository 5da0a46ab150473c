//! Container overrides name a container of the task definition.

use crate::message::Message;
use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, NodeFix, Severity, show_names};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, suggest};

pub(crate) static RULE: Rule =
    Rule { code: Code::UnknownContainer, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "unknown-container",
    "The task definition has no container \"{value}\". Its containers: {allowed}{more, plural, \
        =0 {} other {, and # more}}.",
)
.with_arrays(&["allowed"]);
static NO_CONTAINERS: Message = Message::new(
    "unknown-container/no-containers",
    "The task definition has no containers, found \"{value}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Container overrides must name a container of the task definition.",
    why: "Names must match exactly, including case. If one override names a container that does not exist, \
        the whole request fails.",
    how_to_fix: "Use a name from `containerDefinitions`.",
    about: &["overrides.containerOverrides[].name"],
    messages: &[&MESSAGE, &NO_CONTAINERS],
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
    let names: Vec<&str> = definition.containers.iter().map(|container| &*container.name).collect();
    let diagnostic = if names.is_empty() {
        Diagnostic::new(&RULE, node, &NO_CONTAINERS)
    } else {
        let (allowed, more) = show_names(&names);
        Diagnostic::new(&RULE, node, &MESSAGE).with("allowed", allowed).with("more", more)
    };
    let fix = suggest::nearest(&names, name).map(|nearest| NodeFix::change_to(node, nearest));
    container.report(diagnostic.with("value", container.show(name)).fix(fix));
}
