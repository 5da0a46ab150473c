//! GPUs that are both counted and shared.

use crate::model::{Model, ResourceRequirement, Revision};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "gpu-amount-and-sharing",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(ResourceRequirement::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A device requirement has a value or a way of sharing, not both.",
    why: "`value` asks for whole GPUs, `sharingStrategy` for a part of one.",
    how_to_fix: "Remove one of the two.",
    about: &["overrides.containerOverrides[].resourceRequirements[].sharingStrategy"],
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
        requirement
            .report(Diagnostic::new(&RULE, node, "value and sharingStrategy exclude each other.").at_name());
    }
}
