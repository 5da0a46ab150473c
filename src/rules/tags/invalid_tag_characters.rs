//! The characters of tags.

use super::{reserved_tag_prefix, unusual_separator};
use crate::report::{Diagnostic, Json, Severity, quote};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use crate::validate::unicode;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-tag-characters", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Keys and values of tags are made of letters, digits, spaces and `_.:/=+-@`.",
    why: "Letters and digits of every script are allowed, other signs are not: no tabs, line \
        breaks, brackets, quotes, commas, emoji.",
    how_to_fix: "Leave the sign out or put an allowed one in its place.",
    about: &["tags[].value"],
    service_messages: &[],
    invalid: Example::request(r#"{"tags": [{"key": "team", "value": "a,b"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "a+b"}]}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    // Most tags are plain throughout.
    let plain = content.bytes().take_while(|&byte| is_plain(byte)).count();
    let allowed = |c: char| u8::try_from(c).is_ok_and(is_plain) || unicode::is_letter_number_or_separator(c);
    // What is longer is wrong by its length; to look at all of it could take long.
    if let Some(wrong) = content[plain..].chars().take(1_000).find(|&c| !allowed(c)) {
        context.report(
            Diagnostic::new(
                &RULE,
                context.node(),
                format!(
                    "Tags may hold letters, digits, spaces and _.:/=+-@, found {}.",
                    quote(wrong.encode_utf8(&mut [0; 4]))
                ),
            )
            .limit([("allowed", Json::from("letters, digits, spaces and _.:/=+-@"))]),
        );
    } else if context.is_request() {
        unusual_separator::check(context, content);
    }
    if context.is_request() {
        reserved_tag_prefix::check(context, content);
    }
}

/// Whether a byte is a character of ASCII that tags may hold.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b" _.:/=+-@".contains(&byte)
}
