//! GPU requirements of different kinds in one task.

use crate::message::Message;
use crate::model::{ContainerOverride, Model, ResourceRequirement, Revision, TaskOverride};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::GpuOptionsMixed, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "gpu-options-mixed",
    "The GPU requirements of a task must all use value or all use sharingStrategy.",
);
static NEURON: Message = Message::new(
    "gpu-options-mixed/neuron-devices",
    "Only one container of a task can have the Neuron devices, and another container already requests them.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "All containers of a task must request GPUs the same way, and only one of them Neuron devices.",
    why: "A task cannot combine whole GPUs with shared GPUs, and all Neuron devices of an instance are \
        assigned to one container.",
    how_to_fix: "Use `value` in all requirements, or `sharingStrategy` in all requirements.",
    about: &["overrides.containerOverrides[].resourceRequirements", "overrides.containerOverrides"],
    messages: &[&MESSAGE, &NEURON],
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
    let mut is_first_shared = None;
    let mut neuron_container = None;
    for container in overrides.items(TaskOverride::container_overrides) {
        for item in overrides.items_of(container, ContainerOverride::resource_requirements) {
            match overrides.text_of(item, ResourceRequirement::r#type) {
                Some((_, "GPU")) => {
                    let is_shared =
                        overrides.member_of(item, ResourceRequirement::sharing_strategy).is_some();
                    if *is_first_shared.get_or_insert(is_shared) != is_shared {
                        overrides.report(Diagnostic::new(&RULE, item, &MESSAGE));
                    }
                }
                // Two requirements in one container violate another rule.
                Some((node, "NeuronDevice")) if *neuron_container.get_or_insert(container) != container => {
                    overrides.report(Diagnostic::new(&RULE, node, &NEURON));
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
    fn gpus_are_either_counted_or_shared_and_neuron_devices_go_to_one_container() {
        let containers = |requirements: &[&[Value]]| {
            let containers: Vec<_> = requirements
                .iter()
                .enumerate()
                .map(|(index, own)| json!({ "name": format!("c{index}"), "resourceRequirements": own }))
                .collect();
            with(json!({ "overrides": { "containerOverrides": containers } }))
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
        // Revision 2023 does not have sharing strategies.
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
