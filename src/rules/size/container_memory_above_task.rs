//! A container's memory beside that of its task.

use crate::model::{ContainerOverride, Model, TaskOverride};
use crate::read::NodeId;
use crate::report::{Diagnostic, Severity, grouped, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::{RuleContext, size};

pub(crate) static RULE: Rule = Rule {
    code: "container-memory-above-task",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(TaskOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "No container has more memory than its task.",
    why: "Where the task has memory of its own, the containers share it: a hard limit above it \
        can never be used, and neither the service nor the agent accepts it. What the request \
        does not override counts as the task definition has it.",
    how_to_fix: "Lower the container's memory, or raise that of the task.",
    about: &["overrides.containerOverrides[].memory", "overrides.containerOverrides", "overrides.memory"],
    service_messages: &[
        ServiceMessage::about(
            "The 'memory' setting for container {} is greater than for the task.",
            "overrides.containerOverrides[].memory",
        ),
        ServiceMessage::about(
            "task memory spec builder: container memory limit({}) greater than task memory \
            limit({})",
            "overrides.containerOverrides[].memory",
        ),
    ],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 1024}]}}"#)
        .with(
            r#"{"family": "web", "memory": "512", "containerDefinitions": [{"name": "app", "memory": 256}]}"#,
        ),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 512}]}}"#)
        .with(
            r#"{"family": "web", "memory": "512", "containerDefinitions": [{"name": "app", "memory": 256}]}"#,
        ),
};

fn check(overrides: &mut RuleContext<'_, '_>) {
    let (definition, document) = (overrides.definition(), overrides.document());
    let own =
        overrides.text(TaskOverride::memory).and_then(|(node, text)| Some((node, size::memory_mib(text)?)));
    // A size that is not read is wrong in itself, and what the definition says no longer counts.
    let task = match own {
        Some((_, memory)) => Some(memory),
        None if overrides.has(TaskOverride::memory) => None,
        None => definition.and_then(|definition| definition.memory),
    };
    let Some(task) = task else { return };
    let mut above: Vec<(NodeId, String, i64)> = Vec::new();
    let mut overridden = Vec::new();
    for container in overrides.items(TaskOverride::container_overrides) {
        let Some((_, name)) = overrides.text_of(container, ContainerOverride::name) else { continue };
        if let Some(node) = overrides.member_of(container, ContainerOverride::memory) {
            if let Some(memory) = document.integer(node).filter(|&memory| memory > task) {
                above.push((node, name.to_string(), memory));
            }
            // Only beside a definition it counts which are overridden.
            overridden.extend(definition.map(|_| name));
        }
    }
    // Where the task's memory is lowered, the containers as registered may no longer fit.
    if let (Some((node, _)), Some(definition)) = (own, definition) {
        for container in &definition.containers {
            let memory = container.memory.filter(|&memory| memory > task);
            if let Some(memory) = memory.filter(|_| !overridden.iter().any(|name| *name == container.name)) {
                above.push((node, container.name.clone(), memory));
            }
        }
    }
    for (node, name, memory) in above {
        let message = format!(
            "Container {} has {} MiB of memory, more than the {} MiB of its task.",
            quote(&name),
            grouped(memory),
            grouped(task)
        );
        overrides.report(
            Diagnostic::new(&RULE, node, message).limit([("max", task.into()), ("actual", memory.into())]),
        );
    }
}
