//! The characters of attributes.

use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-attribute", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An attribute's name is made of letters, digits and `-_/\\.`, its value of letters, \
        digits, spaces and `-_.@/\\:`.",
    why: "The value neither begins nor ends with a space.",
    how_to_fix: "Check where the response comes from.",
    about: &["tasks[].attributes[].name"],
    service_messages: &[],
    invalid: Example::response(
        r#"{"tasks": [{"attributes": [{"name": "cpu architecture", "value": "x86_64"}]}]}"#,
    ),
    valid: Example::response(
        r#"{"tasks": [{"attributes": [{"name": "ecs.cpu-architecture", "value": "x86_64"}]}]}"#,
    ),
};

pub(crate) fn check_name(context: &mut RuleContext<'_, '_>, content: &str) {
    check_characters(context, content, "name", r"-_/\.");
}

pub(crate) fn check_value(context: &mut RuleContext<'_, '_>, content: &str) {
    if content.starts_with(' ') || content.ends_with(' ') {
        context.report(Diagnostic::new(
            &RULE,
            context.node(),
            "The value of an attribute neither begins nor ends with a space.",
        ));
    }
    check_characters(context, content, "value", r"-_.@/\: ");
}

fn check_characters(context: &mut RuleContext<'_, '_>, content: &str, what: &str, signs: &str) {
    let Some(wrong) = content.chars().find(|&c| !c.is_ascii_alphanumeric() && !signs.contains(c)) else {
        return;
    };
    context.report(Diagnostic::new(
        &RULE,
        context.node(),
        format!(
            "The {what} of an attribute may hold letters, digits and {}, found {}.",
            quote(signs),
            quote(wrong.encode_utf8(&mut [0; 4]))
        ),
    ));
}
