//! Spaces in tags must be ordinary spaces (U+0020).

use crate::message::Message;
use crate::report::{Diagnostic, Severity, code_point};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::UnusualSeparator, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[];

static MESSAGE: Message =
    Message::new("unusual-separator", "This tag contains {value}, which looks like a space but is not one.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Spaces in tags must be ordinary spaces (U+0020).",
    why: "Tags can contain no-break spaces and similar characters, but these look like ordinary \
        spaces, so a filter that you type does not match the tag. They usually come from text \
        that was copied from a document.",
    how_to_fix: "Replace the character with an ordinary space.",
    about: &["tags[].value"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request("{\"tags\": [{\"key\": \"team\", \"value\": \"two\\u00a0words\"}]}"),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "two words"}]}"#),
};

/// Reports the first separator of a tag key or value that is not an ordinary space.
pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let is_unusual = |c: char| {
        matches!(
            c,
            '\u{A0}' | '\u{1680}' | '\u{2000}'
                ..='\u{200A}' | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
        )
    };
    if let Some(found) = content.chars().find(|&c| is_unusual(c)) {
        context.report(Diagnostic::new(&RULE, context.node(), &MESSAGE).with("value", code_point(found)));
    }
}
