//! The number of GPUs.

use super::{Example, neuron_device_amount::ALL, rule};
use crate::model::{ResourceRequirement, Revision};
use crate::read::number::Decimal;
use crate::report::{Finding, accepted_since, quote};
use crate::validate::Scope;

rule! {
    code: "invalid-gpu-count",
    severity: Error,
    check: check on ResourceRequirement, when value,
    title: "The number of GPUs is a whole number from 1, as text.",
    why: "The agent sets this many physical GPUs aside for the container. Since 2026 `ALL` stands for all of the instance's.",
    remedy: "Write a number such as `\"1\"`.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "GPU", "value": "0"}]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "GPU", "value": "1"}]}]}}"#),
}

fn check(requirement: &mut Scope<'_, '_>) {
    let (Some((node, value)), Some((_, kind))) = (requirement.text(ResourceRequirement::value), requirement.text(ResourceRequirement::r#type)) else { return };
    let all = requirement.revision() >= Revision::Y2026;
    if kind != "GPU" || (all && value == ALL) || Decimal::plain_integer(value).is_some_and(|count| count > 0) {
        return;
    }
    let expected = if all { "a whole number from 1, or ALL" } else { "a whole number from 1" };
    let since = if value == ALL { accepted_since(ALL, "") } else { String::new() };
    requirement.report(Finding::new(&RULE, node, format!("Expected {expected}, found {}.{since}", quote(value))));
}
