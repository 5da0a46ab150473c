//! A container's memory, compared with that of its task.

use super::task_size::TaskSize;
use crate::message::Message;
use crate::model::{ContainerOverride, Model, TaskOverride};
use crate::read::NodeId;
use crate::report::{Diagnostic, Severity, show_value};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use std::collections::HashSet;

pub(crate) static RULE: Rule =
    Rule { code: Code::ContainerMemoryAboveTask, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "container-memory-above-task",
    "Container \"{name}\" must have at most {max, number} MiB of memory (the task's memory), found \
        {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A container must not have more memory than its task.",
    why: "If the task has its own memory size, its containers share it. A container can never use more than \
        the task has, so neither the service nor the agent accepts a higher hard limit. For values that the \
        request does not override, the task definition's values count.",
    how_to_fix: "Lower the container's memory, or raise the task's.",
    about: &["overrides.containerOverrides[].memory", "overrides.containerOverrides", "overrides.memory"],
    messages: &[&MESSAGE],
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
    let Some(task) = TaskSize::memory(overrides, Some(overrides.node())) else { return };
    for container in overrides.items(TaskOverride::container_overrides) {
        let Some((_, name)) = overrides.text_of(container, ContainerOverride::name) else { continue };
        if let Some((node, memory)) = overrides.integer_of(container, ContainerOverride::memory)
            && memory > task.amount
        {
            overrides.report(diagnostic(node, overrides.show(name), task.amount, memory));
        }
    }
    // If the request lowers the memory of the task, registered limits may be too high.
    if let (Some(node), Some(definition)) = (task.node, overrides.definition()) {
        let overridden: HashSet<&str> = overrides
            .items(TaskOverride::container_overrides)
            .filter(|&container| overrides.member_of(container, ContainerOverride::memory).is_some())
            .filter_map(|container| Some(overrides.text_of(container, ContainerOverride::name)?.1))
            .collect();
        for container in &definition.containers {
            if let Some(memory) = container.memory
                && memory > task.amount
                && !overridden.contains(&*container.name)
            {
                overrides.report(diagnostic(node, show_value(&container.name), task.amount, memory));
            }
        }
    }
}

fn diagnostic(node: NodeId, name: String, max: i64, actual: i64) -> Diagnostic {
    Diagnostic::new(&RULE, node, &MESSAGE).with("name", name).with("max", max).with("actual", actual)
}
