//! Resource requirements without an amount.

use crate::message::Message;
use crate::model::{Model, ResourceRequirement, Revision};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::GpuAmountMissing, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ResourceRequirement::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "gpu-amount-missing",
    "A resource requirement must have either value or sharingStrategy, found neither.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A resource requirement must have a value or a sharing strategy.",
    why: "Since 2026, `value` is optional, but only if `sharingStrategy` replaces it.",
    how_to_fix: "Add `value`, or `sharingStrategy` for a shared GPU.",
    about: &["overrides.containerOverrides[].resourceRequirements[].value"],
    messages: &[&MESSAGE],
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
        requirement.report(Diagnostic::new(&RULE, object, &MESSAGE).at_missing("value"));
    }
}
