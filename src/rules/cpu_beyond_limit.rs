//! The most CPU that the agent gives a container.

use super::{Example, rule};
use crate::model::ContainerOverride;
use crate::report::{Finding, grouped};
use crate::validate::Scope;

rule! {
    code: "cpu-beyond-limit",
    severity: Warning,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html#ECS-Type-ContainerDefinition-cpu",
    check: check on ContainerOverride, when cpu,
    title: "A container asks for at most 262,144 CPU units.",
    why: "On Linux the agent cuts everything above 262,144 units (256 vCPU) down to that.",
    remedy: "Ask for less; 1,024 units are one vCPU.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 262145}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 262144}]}}"#),
}

/// The most CPU units.
const MAXIMUM: i64 = 262_144;

fn check(container: &mut Scope<'_, '_>) {
    if let Some((node, actual)) = container.integer(ContainerOverride::cpu)
        && actual > MAXIMUM
    {
        let message =
            format!("The agent gives a container at most {} CPU units, found {}.", grouped(MAXIMUM), grouped(actual));
        container.report(Finding::new(&RULE, node, message).limit([("max", MAXIMUM.into()), ("actual", actual.into())]));
    }
}
