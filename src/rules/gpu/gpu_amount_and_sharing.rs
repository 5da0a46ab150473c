//! Resource requirements with both an amount and a sharing strategy.

use crate::message::Message;
use crate::model::{Model, ResourceRequirement, Revision};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::GpuAmountAndSharing, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ResourceRequirement::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "gpu-amount-and-sharing",
    "A resource requirement must have either value or sharingStrategy, not both.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A resource requirement must have either a value or a sharing strategy, not both.",
    why: "`value` requests whole GPUs, `sharingStrategy` a part of one. A container cannot have both.",
    how_to_fix: "Remove one of the two.",
    about: &["overrides.containerOverrides[].resourceRequirements[].sharingStrategy"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU", "value": "1",
            "sharingStrategy": {"nvidiaMps": {"memory": 4096}}}]}]}}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU",
            "sharingStrategy": {"nvidiaMps": {"memory": 4096}}}]}]}}"#,
    )
    .in_2026(),
};

fn check(requirement: &mut RuleContext<'_, '_>) {
    if requirement.revision() >= Revision::Y2026
        && let Some(node) = requirement.member(ResourceRequirement::sharing_strategy)
        && requirement.has(ResourceRequirement::value)
    {
        requirement.report(Diagnostic::new(&RULE, node, &MESSAGE).at_name());
    }
}
