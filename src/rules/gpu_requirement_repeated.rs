//! Devices that a container asks for twice.

use super::{Example, rule};
use crate::model::{ContainerOverride, ResourceRequirement};
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "gpu-requirement-repeated",
    severity: Error,
    check: check on ContainerOverride, when resource_requirements,
    title: "A container asks for GPUs in one entry.",
    why: "The entry holds the number of GPUs; two entries would hold two numbers.",
    remedy: "Put the whole number into one entry.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "GPU", "value": "1"}, {"type": "GPU", "value": "2"}]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "GPU", "value": "3"}]}]}}"#),
}

/// The devices that are asked for in one entry.
pub(crate) const DEVICES: [&str; 2] = ["GPU", "NeuronDevice"];

fn check(container: &mut Scope<'_, '_>) {
    let mut seen = Vec::new();
    for item in container.items(ContainerOverride::resource_requirements) {
        let Some((node, kind)) = container.text_of(item, ResourceRequirement::r#type) else { continue };
        if !DEVICES.contains(&kind) {
            continue;
        }
        if seen.contains(&kind) {
            container.report(Finding::new(&RULE, node, format!("{kind} is asked for in an entry before already.")));
        } else {
            seen.push(kind);
        }
    }
}
