//! Accelerators that the task definition does not have.

use crate::message::Message;
use crate::model::{InferenceAcceleratorOverride, Model, ResourceRequirement};
use crate::read::NodeId;
use crate::report::{Diagnostic, NodeFix, Severity, show_names};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, suggest};

pub(crate) static RULE: Rule =
    Rule { code: Code::UnknownAccelerator, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[
    Check::requests(InferenceAcceleratorOverride::SHAPE, check_override),
    Check::requests(ResourceRequirement::SHAPE, check_requirement),
];

static MESSAGE: Message = Message::new(
    "unknown-accelerator",
    "The task definition has no accelerator \"{value}\". Its accelerators: {known}{more, plural, =0 {} \
        other {, and # more}}.",
)
.with_arrays(&["known"]);
static NONE: Message =
    Message::new("unknown-accelerator/none", "The task definition has no accelerators, found \"{value}\".");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "An accelerator must be one that the task definition declares.",
    why: "The task definition declares its accelerators in `inferenceAccelerators`. An override can only \
        change the type of one of them, and a container can only require one of them.",
    how_to_fix: "Use a `deviceName` of the task definition.",
    about: &[
        "overrides.inferenceAcceleratorOverrides[].deviceName",
        "overrides.containerOverrides[].resourceRequirements[].value",
    ],
    messages: &[&MESSAGE, &NONE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"inferenceAcceleratorOverrides": [{"deviceName": "device_2",
            "deviceType": "eia2.medium"}]}}"#,
    )
    .with(
        r#"{"family": "web", "inferenceAccelerators": [{"deviceName": "device_1",
            "deviceType": "eia2.large"}], "containerDefinitions": [{"name": "app"}]}"#,
    ),
    valid: Example::request(r"{}").with(
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
    if let (Some((node, name)), Some((_, "InferenceAccelerator"))) =
        (requirement.text(ResourceRequirement::value), requirement.text(ResourceRequirement::r#type))
    {
        check(requirement, node, name);
    }
}

fn check(context: &mut RuleContext<'_, '_>, node: NodeId, name: &str) {
    let Some(definition) = context.definition() else { return };
    if name.is_empty() || definition.accelerators.iter().any(|known| known == name) {
        return;
    }
    let names: Vec<&str> = definition.accelerators.iter().map(String::as_str).collect();
    let diagnostic = if names.is_empty() {
        Diagnostic::new(&RULE, node, &NONE)
    } else {
        let (known, more) = show_names(&names);
        Diagnostic::new(&RULE, node, &MESSAGE).with("known", known).with("more", more)
    };
    let fix = suggest::nearest(&names, name).map(|nearest| NodeFix::change_to(node, nearest));
    context.report(diagnostic.with("value", context.show(name)).fix(fix));
}
