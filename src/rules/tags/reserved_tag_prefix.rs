//! Tag keys and values must not start with `aws:`.

use crate::message::Message;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use crate::validate::measure;

pub(crate) static RULE: Rule =
    Rule { code: Code::ReservedTagPrefix, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[];

static MESSAGE: Message = Message::new(
    "reserved-tag-prefix",
    "Tag keys and values must not start with \"aws:\" in any letter case. The prefix is reserved for AWS.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Tag keys and values must not start with `aws:`.",
    why: "The prefix is reserved for AWS, in any letter case.",
    how_to_fix: "Use another prefix.",
    about: &["tags[].key"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"tags": [{"key": "AWS:team", "value": "payments"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "my-aws:team", "value": "payments"}]}"#),
};

/// Validates the start of a tag key or value.
pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if measure::is_reserved(content) {
        context.report(Diagnostic::new(&RULE, context.node(), &MESSAGE));
    }
}
