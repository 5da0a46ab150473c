//! Resource types that AWS has discontinued.

use crate::message::Message;
use crate::model::{Model, ResourceRequirement, ResourceType};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::DeprecatedValue,
    severity: Severity::Warning,
    source: Source::Page("https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-inference.html"),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(ResourceRequirement::SHAPE, check)];

static MESSAGE: Message =
    Message::new("deprecated-value", "{value} is deprecated. AWS has discontinued {service}.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A request must not use deprecated values.",
    why: "`InferenceAccelerator` requires an Elastic Inference accelerator. AWS has discontinued Elastic \
        Inference.",
    how_to_fix: "Use a GPU instead, or remove the requirement.",
    about: &["overrides.containerOverrides[].resourceRequirements[].type"],
    messages: &[&MESSAGE],
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
    if let Some((node, value)) = requirement.text(ResourceRequirement::r#type)
        && let Some(known) = ResourceType::SHAPE.find(value)
        && let Some(service) = known.deprecated
    {
        requirement.report(
            Diagnostic::new(&RULE, node, &MESSAGE).with("value", known.value).with("service", service),
        );
    }
}
