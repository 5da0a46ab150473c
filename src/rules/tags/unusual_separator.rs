//! Separators in tags that do not look like what they are.

use crate::report::{Diagnostic, Severity, code_point};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: "unusual-separator", severity: Severity::Warning, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A tag separates its words with ordinary spaces.",
    why: "No-break spaces and their like are accepted but cannot be told from a space by eye, so \
        filters that are typed do not find the tag. They mostly come from text copied out of a \
        document.",
    how_to_fix: "Type the space again.",
    about: &["tags[].value"],
    service_messages: &[],
    invalid: Example::request("{\"tags\": [{\"key\": \"team\", \"value\": \"two\\u00a0words\"}]}"),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "two words"}]}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let unusual = |c: char| {
        matches!(
            c,
            '\u{A0}' | '\u{1680}' | '\u{2000}'
                ..='\u{200A}' | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
        )
    };
    if !content.is_ascii()
        && let Some(found) = content.chars().find(|&c| unusual(c))
    {
        context.report(Diagnostic::new(
            &RULE,
            context.node(),
            format!("This tag holds {}, a separator that looks like a space and is none.", code_point(found)),
        ));
    }
}
