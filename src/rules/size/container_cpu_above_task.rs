//! The CPU of all containers beside that of their task.

use crate::model::{ContainerOverride, Model, TaskOverride};
use crate::report::{Diagnostic, Severity, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, size};
use std::collections::HashMap;

pub(crate) static RULE: Rule = Rule {
    code: "container-cpu-above-task",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(TaskOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The containers together have no more CPU than their task.",
    why: "Where the task has CPU of its own, the containers divide it among themselves. What the \
        request does not override counts as the task definition has it.",
    how_to_fix: "Lower the CPU of containers, or raise that of the task.",
    about: &["overrides.containerOverrides", "overrides.cpu"],
    service_messages: &[ServiceMessage::about(
        "The sum of all container 'cpu' values cannot be greater than the value of the task \
            'cpu'.",
        "overrides.containerOverrides[].cpu",
    )],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 512}]}}"#)
        .with(
            r#"{"family": "web", "cpu": "512", "containerDefinitions": [{"name": "app", "cpu": 256},
            {"name": "proxy", "cpu": 128}]}"#,
        ),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 384}]}}"#).with(
        r#"{"family": "web", "cpu": "512", "containerDefinitions": [{"name": "app", "cpu": 256},
            {"name": "proxy", "cpu": 128}]}"#,
    ),
};

fn check(overrides: &mut RuleContext<'_, '_>) {
    let definition = overrides.definition();
    let own = overrides.text(TaskOverride::cpu).and_then(|(node, text)| Some((node, size::cpu_units(text)?)));
    let task = match own {
        Some((_, cpu)) => Some(cpu),
        None if overrides.has(TaskOverride::cpu) => None,
        None => definition.and_then(|definition| definition.cpu),
    };
    let Some(task) = task else { return };
    let registered = || definition.iter().flat_map(|definition| &definition.containers);
    let registered = || registered().map(|container| (&*container.name, container.cpu.unwrap_or(0)));
    let read = |container| {
        let (_, name) = overrides.text_of(container, ContainerOverride::name)?;
        Some((name, overrides.integer_of(container, ContainerOverride::cpu)?.1.max(0)))
    };
    let overridden = || overrides.items(TaskOverride::container_overrides).filter_map(read);
    // With all that is said of each container the sum is no less, and mostly small enough.
    if registered().chain(overridden()).fold(0_i64, |most, (_, cpu)| most.saturating_add(cpu.max(0))) <= task
    {
        return;
    }
    // What a later entry says of a container replaces what is said of it before.
    let shares: HashMap<_, _> = registered().chain(overridden()).collect();
    let sum = shares.values().fold(0_i64, |sum, share| sum.saturating_add(*share));
    let given = overridden().next().is_some();
    let place =
        if given { overrides.member(TaskOverride::container_overrides) } else { own.map(|(node, _)| node) };
    if let Some(node) = place.filter(|_| sum > task) {
        let message = format!(
            "The containers have {} CPU units together, more than the {} of their task.",
            grouped(sum),
            grouped(task)
        );
        overrides.report(
            Diagnostic::new(&RULE, node, message).limit([("max", task.into()), ("actual", sum.into())]),
        );
    }
}
