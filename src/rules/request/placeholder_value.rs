//! Texts left over from a template or from a command that found nothing.

use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: "placeholder-value", severity: Severity::Warning, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A text is filled in.",
    why: "`aws ecs start-task --generate-cli-skeleton` writes empty texts, scripts write `None`, \
        `null` or `undefined` where a command found nothing, and templates leave `$NAME` or \
        `{{name}}` where no value was put in.",
    how_to_fix: "Fill in the value, or leave the member out.",
    about: &["cluster"],
    service_messages: &[],
    invalid: Example::request(r#"{"cluster": "None"}"#),
    valid: Example::request(r#"{"cluster": "production"}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if content.is_empty() {
        context.report(Diagnostic::new(
            &RULE,
            context.node(),
            "The text is empty; fill it in, or leave the member out.",
        ));
    } else if is_placeholder(content) {
        let what = context.shown(content).map_or("This".to_owned(), quote);
        let message = format!("{what} looks like a placeholder that was not filled in.");
        context.report(Diagnostic::new(&RULE, context.node(), message));
    }
}

/// Whether the text is one that templates and scripts leave behind.
pub(crate) fn is_placeholder(text: &str) -> bool {
    matches!(text, "None" | "null" | "undefined" | "string")
        || text.starts_with('$')
        || (text.starts_with("{{") && text.ends_with("}}"))
        || (text.starts_with('<') && text.ends_with('>'))
        || text.ends_with("EXAMPLE")
}
