//! The CPU of all containers, compared with that of their task.

use super::task_size::TaskSize;
use crate::message::Message;
use crate::model::{ContainerOverride, Model, TaskOverride};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use std::collections::HashMap;

pub(crate) static RULE: Rule =
    Rule { code: Code::ContainerCpuAboveTask, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "container-cpu-above-task",
    "The containers must have at most {max, number} CPU units in total (the task's CPU), found \
        {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "The containers of a task must not have more CPU in total than the task.",
    why: "If the task has its own CPU size, its containers share it. For values that the request does not \
        override, the task definition's values count.",
    how_to_fix: "Lower the containers' CPU, or raise the task's.",
    about: &["overrides.containerOverrides", "overrides.cpu"],
    messages: &[&MESSAGE],
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
    let Some(task) = TaskSize::cpu(overrides, Some(overrides.node())) else { return };
    let registered = overrides.definition().into_iter().flat_map(|definition| &definition.containers);
    // A later entry for a container replaces an earlier one.
    let mut shares: HashMap<&str, i64> =
        registered.map(|container| (&*container.name, container.cpu.unwrap_or(0))).collect();
    let mut is_overridden = false;
    for container in overrides.items(TaskOverride::container_overrides) {
        if let Some((_, name)) = overrides.text_of(container, ContainerOverride::name)
            && let Some((_, cpu)) = overrides.integer_of(container, ContainerOverride::cpu)
        {
            shares.insert(name, cpu.max(0));
            is_overridden = true;
        }
    }
    let total: i64 = shares.values().sum();
    let node = if is_overridden { overrides.member(TaskOverride::container_overrides) } else { task.node };
    if let Some(node) = node
        && total > task.amount
    {
        overrides
            .report(Diagnostic::new(&RULE, node, &MESSAGE).with("max", task.amount).with("actual", total));
    }
}

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn a_negative_share_leaves_no_more_for_the_others() {
        let shares = |app: i64, proxy: i64| {
            let containers = json!([{ "name": "app", "cpu": app }, { "name": "proxy", "cpu": proxy }]);
            with(json!({ "overrides": { "cpu": "512", "containerOverrides": containers } }))
        };
        let (too_small, at) = (
            "too-small@/overrides/containerOverrides/0/cpu",
            "container-cpu-above-task@/overrides/containerOverrides",
        );
        assert_found(&shares(-200, 512), in_2023(), &[too_small]);
        assert_found(&shares(-200, 513), in_2023(), &[at, too_small]);
    }
}
