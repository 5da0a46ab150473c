//! The number of Neuron devices.

use crate::message::Message;
use crate::model::{Model, ResourceRequirement, Revision};
use crate::report::{Diagnostic, NodeFix, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::NeuronDeviceAmount, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ResourceRequirement::SHAPE, check)];

static MESSAGE: Message =
    Message::new("neuron-device-amount", "Must be {expected} for Neuron devices, found \"{value}\".");
static NOT_SHARED: Message = Message::new(
    "neuron-device-amount/not-shared",
    "Neuron devices cannot be shared. Use {expected} as the value instead of sharingStrategy.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Neuron devices must be requested as `ALL`, and must not be shared.",
    why: "All Neuron devices of an instance are assigned to one container. Other amounts are not possible.",
    how_to_fix: "Set `value` to `ALL`.",
    about: &[
        "overrides.containerOverrides[].resourceRequirements[].value",
        "overrides.containerOverrides[].resourceRequirements[].sharingStrategy",
    ],
    messages: &[&MESSAGE, &NOT_SHARED],
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

/// The value that requests all devices of the instance.
pub(crate) const ALL: &str = "ALL";

fn check(requirement: &mut RuleContext<'_, '_>) {
    let Some((_, "NeuronDevice")) = requirement.text(ResourceRequirement::r#type) else { return };
    if requirement.revision() < Revision::Y2026 {
        return;
    }
    // With a value, `gpu-amount-and-sharing` reports the strategy.
    if let Some(node) = requirement.member(ResourceRequirement::sharing_strategy)
        && !requirement.has(ResourceRequirement::value)
    {
        requirement.report(Diagnostic::new(&RULE, node, &NOT_SHARED).with("expected", ALL).at_name());
    }
    if let Some((node, value)) = requirement.text(ResourceRequirement::value)
        && value != ALL
    {
        let fix = NodeFix::change_to(node, ALL).safe_if(value.eq_ignore_ascii_case(ALL));
        requirement.report(
            Diagnostic::new(&RULE, node, &MESSAGE)
                .with("expected", ALL)
                .with("value", requirement.show(value))
                .fix(fix),
        );
    }
}
