//! The number of Neuron devices.

use crate::model::{Model, ResourceRequirement, Revision};
use crate::report::{Diagnostic, Json, Remedy, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "neuron-device-amount",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(ResourceRequirement::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Neuron devices are asked for as `ALL`, and not shared.",
    why: "They are given to one container as a whole.",
    how_to_fix: "Write `ALL`.",
    about: &[
        "overrides.containerOverrides[].resourceRequirements[].value",
        "overrides.containerOverrides[].resourceRequirements[].sharingStrategy",
    ],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "NeuronDevice", "value": "1"}]}]}}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "NeuronDevice", "value": "ALL"}]}]}}"#,
    )
    .in_2026(),
};

/// All devices of the instance.
pub(crate) const ALL: &str = "ALL";

fn check(requirement: &mut RuleContext<'_, '_>) {
    let is_neuron =
        requirement.text(ResourceRequirement::r#type).is_some_and(|(_, kind)| kind == "NeuronDevice");
    if !is_neuron || requirement.revision() < Revision::Y2026 {
        return;
    }
    // Where there is a value as well, another rule says that the two exclude each other.
    if let (Some(node), false) = (
        requirement.member(ResourceRequirement::sharing_strategy),
        requirement.has(ResourceRequirement::value),
    ) {
        let message =
            format!("Neuron devices are given as a whole: expected value {ALL} in place of sharingStrategy.");
        requirement.report(Diagnostic::new(&RULE, node, message).at_name());
    }
    if let Some((node, value)) = requirement.text(ResourceRequirement::value)
        && value != ALL
    {
        requirement.report(
            Diagnostic::new(
                &RULE,
                node,
                format!("Neuron devices are given as a whole: expected {ALL}, found {}.", quote(value)),
            )
            .limit([("allowed", Json::List(vec![ALL.into()]))])
            .fix(Remedy::replace("Change to ALL", node, ALL).safe_if(value.eq_ignore_ascii_case(ALL))),
        );
    }
}
