//! Containers of one task ask for GPUs in the same way.

use super::{Example, rule};
use crate::model::{ContainerOverride, ResourceRequirement, Revision, TaskOverride};
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "gpu-options-mixed",
    severity: Error,
    check: check on TaskOverride, when container_overrides,
    title: "All GPU containers of a task are given GPUs the same way, and one container the Neuron devices.",
    why: "A task either counts whole GPUs in every container or shares GPUs in every container. Neuron devices go to one container as a whole.",
    remedy: "Use `value` in all of them or `sharingStrategy` in all of them.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "a", "resourceRequirements": [{"type": "GPU", "value": "1"}]}, {"name": "b", "resourceRequirements": [{"type": "GPU", "sharingStrategy": {"nvidiaMps": {"memory": 4096}}}]}]}}"#).in_2026(),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "a", "resourceRequirements": [{"type": "GPU", "value": "1"}]}, {"name": "b", "resourceRequirements": [{"type": "GPU", "value": "1"}]}]}}"#).in_2026(),
}

fn check(overrides: &mut Scope<'_, '_>) {
    if overrides.revision() < Revision::Y2026 {
        return;
    }
    let mut first = None;
    let mut neuron = false;
    for container in overrides.items(TaskOverride::container_overrides) {
        let mut neuron_here = false;
        for item in overrides.items_of(container, ContainerOverride::resource_requirements) {
            let Some((node, kind)) = overrides.text_of(item, ResourceRequirement::r#type) else { continue };
            match kind {
                "GPU" => {
                    let shared = overrides.member_of(item, ResourceRequirement::sharing_strategy).is_some();
                    if *first.get_or_insert(shared) != shared {
                        let message = "GPUs are counted by value in one container and shared by sharingStrategy in another.";
                        overrides.report(Finding::new(&RULE, item, message));
                    }
                }
                "NeuronDevice" => {
                    if neuron && !neuron_here {
                        let message = "Another container asks for the Neuron devices already; they go to one container.";
                        overrides.report(Finding::new(&RULE, node, message));
                    }
                    neuron = true;
                    neuron_here = true;
                }
                _ => {}
            }
        }
    }
}
