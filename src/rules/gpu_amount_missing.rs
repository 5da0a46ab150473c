//! Device requirements that do not say how much.

use super::{Example, rule};
use crate::model::{ResourceRequirement, Revision};
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "gpu-amount-missing",
    severity: Error,
    check: check on ResourceRequirement, without value,
    title: "A device requirement says how much it asks for.",
    why: "Since 2026 `value` may be left out, but only where `sharingStrategy` takes its place.",
    remedy: "Add `value`, or for a shared GPU `sharingStrategy`.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "GPU"}]}]}}"#).in_2026(),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "resourceRequirements": [{"type": "GPU", "value": "ALL"}]}]}}"#).in_2026(),
}

fn check(requirement: &mut Scope<'_, '_>) {
    let object = requirement.node();
    if requirement.revision() >= Revision::Y2026
        && requirement.text(ResourceRequirement::r#type).is_some()
        && !requirement.mentions(object, "value")
        && !requirement.mentions(object, "sharingStrategy")
    {
        let message = "This device requirement has neither value nor sharingStrategy.";
        requirement.report(Finding::new(&RULE, object, message).absent("value"));
    }
}
