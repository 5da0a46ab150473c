//! Device requirements that do not say how much.

use crate::model::{Model, ResourceRequirement, Revision};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "gpu-amount-missing",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(ResourceRequirement::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A device requirement says how much it asks for.",
    why: "Since 2026 `value` may be left out, but only where `sharingStrategy` takes its place.",
    how_to_fix: "Add `value`, or for a shared GPU `sharingStrategy`.",
    about: &["overrides.containerOverrides[].resourceRequirements[].value"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU"}]}]}}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU", "value": "ALL"}]}]}}"#,
    )
    .in_2026(),
};

fn check(requirement: &mut RuleContext<'_, '_>) {
    let object = requirement.node();
    if requirement.revision() >= Revision::Y2026
        && requirement.text(ResourceRequirement::r#type).is_some()
        && !requirement.mentions(object, "value")
        && !requirement.mentions(object, "sharingStrategy")
    {
        let message = "This device requirement has neither value nor sharingStrategy.";
        requirement.report(Diagnostic::new(&RULE, object, message).absent("value"));
    }
}
