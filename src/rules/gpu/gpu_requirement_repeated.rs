//! Devices that a container asks for twice.

use crate::model::{ContainerOverride, Model, ResourceRequirement};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "gpu-requirement-repeated",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A container asks for GPUs in one entry.",
    why: "The entry holds the number of GPUs; two entries would hold two numbers.",
    how_to_fix: "Put the whole number into one entry.",
    about: &[
        "overrides.containerOverrides[].resourceRequirements[].type",
        "overrides.containerOverrides[].resourceRequirements",
    ],
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

/// The devices that are asked for in one entry.
pub(crate) const DEVICES: [&str; 2] = ["GPU", "NeuronDevice"];

fn check(container: &mut RuleContext<'_, '_>) {
    let mut seen = Vec::new();
    for item in container.items(ContainerOverride::resource_requirements) {
        let Some((node, kind)) = container.text_of(item, ResourceRequirement::r#type) else { continue };
        if !DEVICES.contains(&kind) {
            continue;
        }
        if seen.contains(&kind) {
            container.report(Diagnostic::new(
                &RULE,
                node,
                format!("{kind} is asked for in an entry before already."),
            ));
        } else {
            seen.push(kind);
        }
    }
}
