//! More memory for a task whose containers keep their own limits.

use super::task_size::TaskSize;
use crate::message::Message;
use crate::model::{ContainerOverride, Model, TaskOverride};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::TaskMemoryRaisedAlone, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "task-memory-raised-alone",
    "Task memory is raised from {registered, number} MiB to {actual, number}, but every container keeps \
        its registered memory limit.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "More memory for a task must be usable by one of its containers.",
    why: "A container with its own hard limit keeps it, however much memory the task has. If every \
        container has one, raising only the task's memory changes nothing for them.",
    how_to_fix: "Also raise the memory of the container.",
    about: &["overrides.memory"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"memory": "4096"}}"#).with(
        r#"{"family": "web", "memory": "1024", "containerDefinitions": [{"name": "app",
            "memory": 1024}]}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"memory": "4096", "containerOverrides": [{"name": "app", "memory": 4096}]}}"#,
    )
    .with(
        r#"{"family": "web", "memory": "1024", "containerDefinitions": [{"name": "app",
            "memory": 1024}]}"#,
    ),
};

fn check(overrides: &mut RuleContext<'_, '_>) {
    let Some(definition) = overrides.definition().filter(|definition| !definition.is_windows) else { return };
    let Some(registered) = definition.memory else { return };
    let Some(task) = TaskSize::memory(overrides, Some(overrides.node())) else { return };
    let is_memory_overridden = overrides
        .items(TaskOverride::container_overrides)
        .any(|container| overrides.member_of(container, ContainerOverride::memory).is_some());
    let mut containers = definition.containers.iter();
    if let Some(node) = task.node
        && task.amount > registered
        && !is_memory_overridden
        && !definition.containers.is_empty()
        && containers.all(|container| container.memory.is_some())
    {
        let actual = task.shown(overrides);
        overrides.report(
            Diagnostic::new(&RULE, node, &MESSAGE).with("registered", registered).with("actual", actual),
        );
    }
}
