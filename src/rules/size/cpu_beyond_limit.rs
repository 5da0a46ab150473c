//! The most CPU that the agent gives a container.

use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "cpu-beyond-limit",
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html#ECS-Type-ContainerDefinition-cpu",
    ),
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A container asks for at most 262,144 CPU units.",
    why: "On Linux the agent cuts everything above 262,144 units (256 vCPU) down to that.",
    how_to_fix: "Ask for less; 1,024 units are one vCPU.",
    about: &["overrides.containerOverrides[].cpu"],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 262145}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 262144}]}}"#),
};

/// The most CPU units.
const MAXIMUM: i64 = 262_144;

fn check(container: &mut RuleContext<'_, '_>) {
    if let Some((node, actual)) = container.integer(ContainerOverride::cpu)
        && actual > MAXIMUM
    {
        let message = format!(
            "The agent gives a container at most {} CPU units, found {}.",
            grouped(MAXIMUM),
            grouped(actual)
        );
        container.report(
            Diagnostic::new(&RULE, node, message).limit([("max", MAXIMUM.into()), ("actual", actual.into())]),
        );
    }
}
