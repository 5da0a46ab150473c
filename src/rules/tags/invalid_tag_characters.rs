//! Tags must contain only letters, digits, spaces and `_.:/=+-@`.

use super::{reserved_tag_prefix, unusual_separator};
use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use crate::validate::unicode;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidTagCharacters, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] =
    &[Check::all_strings(Format::TagKey, check), Check::all_strings(Format::TagValue, check)];

static MESSAGE: Message = Message::new(
    "invalid-tag-characters",
    "Tags must contain only letters, digits, spaces and _.:/=+-@, found \"{value}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Tags must contain only letters, digits, spaces and `_.:/=+-@`.",
    why: "Tag keys and values can contain the letters and digits of every script. Other \
        characters are not allowed, such as tabs, line breaks, brackets, quotes, commas and \
        emoji.",
    how_to_fix: "Remove the character, or replace it with an allowed one.",
    about: &["tags[].value"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"tags": [{"key": "team", "value": "a,b"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "a+b"}]}"#),
};

/// How many characters of a tag are validated. A longer one is reported by its length.
const VALIDATED: usize = 1_000;

/// Validates the characters of a tag key or value.
fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let is_allowed = |c: char| "_.:/=+-@".contains(c) || unicode::is_letter_number_or_separator(c);
    if let Some(found) = content.chars().take(VALIDATED).find(|&c| !is_allowed(c)) {
        let value = context.show(found.encode_utf8(&mut [0; 4]));
        context.report(Diagnostic::new(&RULE, context.node(), &MESSAGE).with("value", value));
    } else if context.is_request() {
        unusual_separator::check(context, content);
    }
    if context.is_request() {
        reserved_tag_prefix::check(context, content);
    }
}
