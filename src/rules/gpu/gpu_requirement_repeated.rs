//! Several requirements of one container for the same device type.

use crate::message::Message;
use crate::model::{ContainerOverride, Model, ResourceRequirement};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::GpuRequirementRepeated, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message =
    Message::new("gpu-requirement-repeated", "Duplicate resource requirement of type {type}.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A container must have at most one GPU requirement.",
    why: "Each requirement specifies the number of GPUs, so two requirements contradict each other.",
    how_to_fix: "Use one requirement with the total number.",
    about: &[
        "overrides.containerOverrides[].resourceRequirements[].type",
        "overrides.containerOverrides[].resourceRequirements",
    ],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU", "value": "1"}, {"type": "GPU",
            "value": "2"}]}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU", "value": "3"}]}]}}"#,
    ),
};

/// The types of which a container has at most one requirement.
pub(crate) const DEVICES: [&str; 2] = ["GPU", "NeuronDevice"];

fn check(container: &mut RuleContext<'_, '_>) {
    let mut seen = Vec::new();
    for item in container.items(ContainerOverride::resource_requirements) {
        let Some((node, kind)) = container.text_of(item, ResourceRequirement::r#type) else { continue };
        if seen.contains(&kind) {
            container.report(Diagnostic::new(&RULE, node, &MESSAGE).with("type", kind));
        } else if DEVICES.contains(&kind) {
            seen.push(kind);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn accelerators_alone_can_be_required_twice() {
        let at = "/overrides/containerOverrides/0/resourceRequirements/1/type";
        for (kind, value, is_reported) in
            [("GPU", "1", true), ("NeuronDevice", "ALL", true), ("InferenceAccelerator", "device", false)]
        {
            let requirement = json!({ "type": kind, "value": value });
            let request = container(json!({ "resourceRequirements": [requirement, requirement] }));
            let repeated = format!("gpu-requirement-repeated@{at}");
            assert_eq!(found(&request, in_2026()).contains(&repeated), is_reported, "{kind}");
        }
    }
}
