//! Containers of one task ask for GPUs in the same way.

use super::{Example, rule};
use crate::model::{Revision, TaskOverride};
use crate::report::Finding;
use crate::validate::{Scope, scope};

rule! {
    code: "gpu-options-mixed",
    severity: Error,
    check: check on TaskOverride,
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
    let document = overrides.document();
    let mut first = None;
    let mut neuron = false;
    for container in overrides.items("containerOverrides") {
        let mut neuron_here = false;
        for item in scope::items(document, scope::member(document, container, "resourceRequirements")) {
            let Some((node, kind)) = scope::member_text(document, item, "type") else { continue };
            match &*kind {
                "GPU" => {
                    let shared = scope::member(document, item, "sharingStrategy").is_some();
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
