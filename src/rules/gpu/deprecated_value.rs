//! Values that are of no use any more.

use crate::model::{Model, ResourceRequirement, ResourceType};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "deprecated-value",
    severity: Severity::Warning,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-inference.html"),
    checks: &[Check::requests(ResourceRequirement::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A request does without values that are deprecated.",
    why: "`InferenceAccelerator` asks for an accelerator of Elastic Inference, which is withdrawn.",
    how_to_fix: "Ask for a GPU, or remove the requirement.",
    about: &["overrides.containerOverrides[].resourceRequirements[].type"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "InferenceAccelerator", "value": "device_1"}]}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU", "value": "1"}]}]}}"#,
    ),
};

fn check(requirement: &mut RuleContext<'_, '_>) {
    if let Some((node, kind)) = requirement.text(ResourceRequirement::r#type)
        && let Some(value) = ResourceType::SHAPE.find(kind)
        && let Some(reason) = value.deprecated
    {
        requirement.report(Diagnostic::new(&RULE, node, format!("{kind} is deprecated: {reason}")));
    }
}
