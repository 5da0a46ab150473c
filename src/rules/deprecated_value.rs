//! Values that are of no use any more.

use super::{Example, rule};
use crate::model::ResourceRequirement;
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "deprecated-value",
    severity: Warning,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-inference.html",
    check: check on ResourceRequirement, when r#type,
    title: "A request does without values that are deprecated.",
    why: "`InferenceAccelerator` asks for an accelerator of Elastic Inference, which is withdrawn.",
    remedy: "Ask for a GPU, or remove the requirement.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "InferenceAccelerator", "value": "device_1"}]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "GPU", "value": "1"}]}]}}"#),
}

fn check(requirement: &mut Scope<'_, '_>) {
    if let Some((node, kind)) = requirement.text(ResourceRequirement::r#type)
        && kind == "InferenceAccelerator"
    {
        requirement.report(Finding::new(&RULE, node, "InferenceAccelerator is deprecated: Elastic Inference is withdrawn."));
    }
}
