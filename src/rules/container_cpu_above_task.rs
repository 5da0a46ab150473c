//! The CPU of all containers beside that of their task.

use super::{Example, rule};
use crate::model::{ContainerOverride, TaskOverride};
use crate::order::alphabetical;
use crate::report::{Finding, grouped};
use crate::validate::{Scope, size};


rule! {
    code: "container-cpu-above-task",
    severity: Error,
    check: check on TaskOverride, when cpu | container_overrides,
    title: "The containers together have no more CPU than their task.",
    why: "Where the task has CPU of its own, the containers divide it among themselves. What the request does not override counts as the task definition has it.",
    remedy: "Lower the CPU of containers, or raise that of the task.",
    service: "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 512}]}}"#).with(r#"{"family": "web", "cpu": "512", "containerDefinitions": [{"name": "app", "cpu": 256}, {"name": "proxy", "cpu": 128}]}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 384}]}}"#).with(r#"{"family": "web", "cpu": "512", "containerDefinitions": [{"name": "app", "cpu": 256}, {"name": "proxy", "cpu": 128}]}"#),
}

fn check(overrides: &mut Scope<'_, '_>) {
    let definition = overrides.definition();
    let own = overrides.text(TaskOverride::cpu).and_then(|(node, text)| Some((node, size::cpu_units(text)?)));
    let task = match own {
        Some((_, cpu)) => Some(cpu),
        None if overrides.has(TaskOverride::cpu) => None,
        None => definition.and_then(|definition| definition.cpu),
    };
    let Some(task) = task else { return };
    // What a later entry says of a container replaces what is said of it before.
    let (mut names, mut shares) = (Vec::new(), Vec::new());
    for container in definition.iter().flat_map(|definition| &definition.containers) {
        names.push(&*container.name);
        shares.push(container.cpu.unwrap_or(0));
    }
    let mut given = false;
    for container in overrides.items(TaskOverride::container_overrides) {
        let cpu = overrides.integer_of(container, ContainerOverride::cpu);
        if let (Some((_, name)), Some((_, cpu))) = (overrides.text_of(container, ContainerOverride::name), cpu) {
            names.push(name);
            shares.push(cpu.max(0));
            given = true;
        }
    }

    let sum = alphabetical(&names).into_iter().fold(0_i64, |sum, index| sum.saturating_add(shares[index]));
    let place = if given { overrides.member(TaskOverride::container_overrides) } else { own.map(|(node, _)| node) };
    if let Some(node) = place.filter(|_| sum > task) {
        let message = format!(
            "The containers have {} CPU units together, more than the {} of their task.",
            grouped(sum),
            grouped(task)
        );
        overrides
            .report(Finding::new(&RULE, node, message).limit(&[("max", task.into()), ("actual", sum.into())]));
    }
}
