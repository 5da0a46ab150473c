//! Names of accelerators that the task definition does not have.

use crate::model::{InferenceAcceleratorOverride, Model, ResourceRequirement};
use crate::read::NodeId;
use crate::report::{Diagnostic, Remedy, Severity, quote, sequence};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, suggest};

pub(crate) static RULE: Rule = Rule {
    code: "unknown-accelerator",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[
        Check::requests(InferenceAcceleratorOverride::SHAPE, check_override),
        Check::requests(ResourceRequirement::SHAPE, check_requirement),
    ],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An accelerator is named as in the task definition.",
    why: "An override replaces the type of a device that inferenceAccelerators of the task \
        definition declares, and a container can only ask for one of those.",
    how_to_fix: "Use a deviceName of the task definition.",
    about: &[
        "overrides.inferenceAcceleratorOverrides[].deviceName",
        "overrides.containerOverrides[].resourceRequirements[].value",
    ],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"inferenceAcceleratorOverrides": [{"deviceName": "device_2",
            "deviceType": "eia2.medium"}]}}"#,
    )
    .with(
        r#"{"family": "web", "inferenceAccelerators": [{"deviceName": "device_1",
            "deviceType": "eia2.large"}], "containerDefinitions": [{"name": "app"}]}"#,
    ),
    valid: Example::request(r#"{}"#).with(
        r#"{"family": "web", "inferenceAccelerators": [{"deviceName": "device_1",
            "deviceType": "eia2.large"}], "containerDefinitions": [{"name": "app"}]}"#,
    ),
};

fn check_override(accelerator: &mut RuleContext<'_, '_>) {
    if let Some((node, name)) = accelerator.text(InferenceAcceleratorOverride::device_name) {
        check(accelerator, node, name);
    }
}

fn check_requirement(requirement: &mut RuleContext<'_, '_>) {
    let kind = requirement.text(ResourceRequirement::r#type);
    let is_accelerator = kind.is_some_and(|(_, kind)| kind == "InferenceAccelerator");
    if let Some((node, name)) = requirement.text(ResourceRequirement::value).filter(|_| is_accelerator) {
        check(requirement, node, name);
    }
}

fn check(scope: &mut RuleContext<'_, '_>, node: NodeId, name: &str) {
    let Some(definition) = scope.definition() else { return };
    let names = || definition.accelerators.iter().map(String::as_str);
    if name.is_empty() || names().any(|known| known == name) {
        return;
    }
    let has = if definition.accelerators.is_empty() { "none".to_owned() } else { sequence(names()) };
    let message = format!("The task definition has no accelerator {}; it has {has}.", quote(name));
    let mut diagnostic = Diagnostic::new(&RULE, node, message).limit([("allowed", names().collect())]);
    if let Some(nearest) = suggest::nearest(names(), name) {
        diagnostic = diagnostic.fix(Remedy::replace(format!("Change to {nearest}"), node, nearest));
    }
    scope.report(diagnostic);
}
