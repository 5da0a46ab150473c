//! GPUs that are both counted and shared.

use super::{Example, rule};
use crate::model::{ResourceRequirement, Revision};
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "gpu-amount-and-sharing",
    severity: Error,
    check: check on ResourceRequirement, when sharing_strategy,
    title: "A device requirement has a value or a way of sharing, not both.",
    why: "`value` asks for whole GPUs, `sharingStrategy` for a part of one.",
    remedy: "Remove one of the two.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "GPU", "value": "1", "sharingStrategy": {"nvidiaMps": {"memory": 4096}}}]}]}}"#).in_2026(),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "GPU", "sharingStrategy": {"nvidiaMps": {"memory": 4096}}}]}]}}"#).in_2026(),
}

fn check(requirement: &mut Scope<'_, '_>) {
    if requirement.revision() >= Revision::Y2026
        && let Some(node) = requirement.member(ResourceRequirement::sharing_strategy)
        && requirement.has(ResourceRequirement::value)
    {
        requirement.report(Finding::new(&RULE, node, "value and sharingStrategy exclude each other.").at_name());
    }
}
