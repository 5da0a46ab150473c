//! The number of Neuron devices.

use super::{Example, rule};
use crate::model::{ResourceRequirement, Revision};
use crate::report::{Finding, Json, Remedy, quote};
use crate::validate::Scope;

rule! {
    code: "neuron-device-amount",
    severity: Error,
    check: check on ResourceRequirement, when value,
    title: "Neuron devices are asked for as `ALL`.",
    why: "They are given to one container as a whole.",
    remedy: "Write `ALL`.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "NeuronDevice", "value": "1"}]}]}}"#).in_2026(),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "NeuronDevice", "value": "ALL"}]}]}}"#).in_2026(),
}

/// All devices of the instance.
pub(crate) const ALL: &str = "ALL";

fn check(requirement: &mut Scope<'_, '_>) {
    if requirement.revision() >= Revision::Y2026
        && let (Some((node, value)), Some((_, kind))) = (requirement.text(ResourceRequirement::value), requirement.text(ResourceRequirement::r#type))
        && kind == "NeuronDevice"
        && value != ALL
    {
        requirement.report(
            Finding::new(&RULE, node, format!("Neuron devices are given as a whole: expected {ALL}, found {}.", quote(value)))
                .limit([("allowed", Json::List(vec![ALL.into()]))])
                .fix(Remedy::replace("Change to ALL", node, ALL)),
        );
    }
}
