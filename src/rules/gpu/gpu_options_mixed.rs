//! Containers of one task ask for GPUs in the same way.

use crate::model::{ContainerOverride, Model, ResourceRequirement, Revision, TaskOverride};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "gpu-options-mixed",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(TaskOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "All GPU containers of a task are given GPUs the same way, and one container the Neuron \
        devices.",
    why: "A task either counts whole GPUs in every container or shares GPUs in every container. \
        Neuron devices go to one container as a whole.",
    how_to_fix: "Use `value` in all of them or `sharingStrategy` in all of them.",
    about: &["overrides.containerOverrides[].resourceRequirements", "overrides.containerOverrides"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "a", "resourceRequirements": [{"type": "GPU",
            "value": "1"}]}, {"name": "b", "resourceRequirements": [{"type": "GPU",
            "sharingStrategy": {"nvidiaMps": {"memory": 4096}}}]}]}}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "a", "resourceRequirements": [{"type": "GPU",
            "value": "1"}]}, {"name": "b", "resourceRequirements": [{"type": "GPU",
            "value": "1"}]}]}}"#,
    )
    .in_2026(),
};

fn check(overrides: &mut RuleContext<'_, '_>) {
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
                        let message = "GPUs are counted by value in one container and shared by \
                            sharingStrategy in another.";
                        overrides.report(Diagnostic::new(&RULE, item, message));
                    }
                }
                "NeuronDevice" => {
                    if neuron && !neuron_here {
                        let message = "Another container asks for the Neuron devices already; they \
                            go to one container.";
                        overrides.report(Diagnostic::new(&RULE, node, message));
                    }
                    neuron = true;
                    neuron_here = true;
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::{Value, json};

    #[test]
    fn gpus_are_counted_or_shared_and_neuron_devices_go_to_one_container() {
        let containers = |requirements: &[&[Value]]| {
            let container = |(index, own): (usize, &&[Value])| json!({ "name": format!("c{index}"), "resourceRequirements": own });
            with(
                json!({ "overrides": { "containerOverrides": requirements.iter().enumerate().map(container).collect::<Vec<_>>() } }),
            )
        };
        let of = |container: usize, what: &str| {
            format!("{what}@/overrides/containerOverrides/{container}/resourceRequirements")
        };
        let mixed = |container: usize, place: &str| format!("{}{place}", of(container, "gpu-options-mixed"));
        let counted = json!({ "type": "GPU", "value": "1" });
        let shared = json!({ "type": "GPU", "sharingStrategy": { "nvidiaMps": { "memory": 4096 } } });
        let shared_neuron =
            json!({ "type": "NeuronDevice", "sharingStrategy": { "nvidiaMps": { "memory": 4096 } } });
        assert_found(
            &container(json!({ "resourceRequirements": [shared_neuron] })),
            in_2026(),
            &["neuron-device-amount@/overrides/containerOverrides/0/resourceRequirements/0/sharingStrategy"],
        );
        let neuron = json!({ "type": "NeuronDevice", "value": "ALL" });
        let one = |requirement: &Value| [requirement.clone()];
        let (counted, shared, neuron) = (one(&counted), one(&shared), one(&neuron));
        for alike in [&counted, &shared] {
            assert_found(&containers(&[alike, alike]), in_2026(), &[]);
        }
        assert_found(&containers(&[&counted, &shared]), in_2026(), &[&mixed(1, "/0")]);
        assert_found(&containers(&[&shared, &counted, &shared]), in_2026(), &[&mixed(1, "/0")]);
        // Revision 2023 knows no sharing, so there is nothing to mix.
        let unknown = format!("{}/0/sharingStrategy", of(1, "not-in-revision"));
        let missing = format!("{}/0/value", of(1, "missing-member"));
        assert_found(&containers(&[&counted, &shared]), in_2023(), &[&missing, &unknown]);
        assert_found(&containers(&[&neuron, &counted]), in_2026(), &[]);
        assert_found(&containers(&[&neuron, &neuron]), in_2026(), &[&mixed(1, "/0/type")]);
        let twice = [neuron[0].clone(), neuron[0].clone()];
        assert!(
            !found(&containers(&[&twice]), in_2026())
                .iter()
                .any(|found| found.starts_with("gpu-options-mixed"))
        );
    }
}
