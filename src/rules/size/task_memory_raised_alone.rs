//! More memory for a task whose containers keep their own limits.

use crate::model::{ContainerOverride, Model, TaskOverride};
use crate::report::{Diagnostic, Severity, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, size};

pub(crate) static RULE: Rule = Rule {
    code: "task-memory-raised-alone",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(TaskOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Where a task gets more memory, a container can use it.",
    why: "A container with a hard limit of its own keeps it, however much memory the task has. \
        Where every container has one, raising the task's memory alone changes nothing for \
        them.",
    how_to_fix: "Raise the memory of the container as well.",
    about: &["overrides.memory"],
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
    let (Some((node, text)), Some(registered)) = (overrides.text(TaskOverride::memory), definition.memory)
    else {
        return;
    };
    let Some(memory) = size::memory_mib(text).filter(|&memory| memory > registered) else { return };
    let own = overrides
        .items(TaskOverride::container_overrides)
        .any(|container| overrides.member_of(container, ContainerOverride::memory).is_some());
    let limited = definition.containers.iter().all(|container| container.memory.is_some());
    if !own && limited && !definition.containers.is_empty() {
        let message = format!(
            "The task gets {} MiB, up from {}, but each of its containers keeps the memory limit it \
                is registered with.",
            grouped(memory),
            grouped(registered)
        );
        overrides.report(Diagnostic::new(&RULE, node, message));
    }
}
