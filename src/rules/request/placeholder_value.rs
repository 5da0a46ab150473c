//! Values left over from a template or from a command that found nothing.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::PlaceholderValue, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::Filled, check)];

static MESSAGE: Message = Message::new(
    "placeholder-value",
    "\"{value}\" looks like a placeholder. Enter a value, or omit the member.",
);
static EMPTY: Message =
    Message::new("placeholder-value/empty", "The string is empty. Enter a value, or omit the member.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Values must not be placeholders.",
    why: "`aws ecs start-task --generate-cli-skeleton` writes empty strings, scripts write `None`, \
        `null` or `undefined` if a command found nothing, and templates leave `$NAME` or `{{name}}` if \
        no value was set.",
    how_to_fix: "Enter the value, or omit the member.",
    about: &["cluster"],
    messages: &[&MESSAGE, &EMPTY],
    service_messages: &[],
    invalid: Example::request(r#"{"cluster": "None"}"#),
    valid: Example::request(r#"{"cluster": "production"}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let node = context.node();
    if content.is_empty() {
        context.report(Diagnostic::new(&RULE, node, &EMPTY));
    } else if is_placeholder(content) {
        context.report(Diagnostic::new(&RULE, node, &MESSAGE).with("value", context.show(content)));
    }
}

/// Returns whether a string is a placeholder of templates or scripts.
pub(crate) fn is_placeholder(text: &str) -> bool {
    matches!(text, "None" | "null" | "undefined" | "string")
        || text.starts_with('$')
        || (text.starts_with("{{") && text.ends_with("}}"))
        || (text.starts_with('<') && text.ends_with('>'))
        || text.ends_with("EXAMPLE")
}
