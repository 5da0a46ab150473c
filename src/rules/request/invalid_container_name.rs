//! The characters of a container's name.

use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-container-name", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A container's name is made of letters, digits, hyphens and underscores.",
    why: "No container of a task definition can have another name, so the override would find none.",
    how_to_fix: "Use the container's name as the task definition has it.",
    about: &["overrides.containerOverrides[].name"],
    service_messages: &[ServiceMessage::about(
        "Container.name contains invalid characters.",
        "overrides.containerOverrides[].name",
    )],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "my app"}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "my-app"}]}}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let Some(wrong) = arn::outside_names(content) else { return };
    context.report(Diagnostic::new(
        &RULE,
        context.node(),
        format!(
            "A container's name may hold letters, digits, hyphens and underscores, found {}.",
            quote(wrong.encode_utf8(&mut [0; 4]))
        ),
    ));
}
