//! Texts left over from a template or from a command that found nothing.

use super::{Example, rule};
use crate::read::NodeId;
use crate::report::{Finding, quote};
use crate::validate::walk::Walk;

rule! {
    code: "placeholder-value",
    severity: Warning,
    title: "A text is filled in.",
    why: "`aws ecs start-task --generate-cli-skeleton` writes empty texts, scripts write `None`, `null` or `undefined` where a command found nothing, and templates leave `$NAME` or `{{name}}` where no value was put in.",
    remedy: "Fill in the value, or leave the member out.",
    invalid: Example::request(r#"{"cluster": "None"}"#),
    valid: Example::request(r#"{"cluster": "production"}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    if content.is_empty() {
        walk.note(Finding::new(&RULE, id, "The text is empty; fill it in, or leave the member out."));
    } else if is_placeholder(content) {
        let what = walk.shown(content).map_or("This".to_owned(), quote);
        walk.note(Finding::new(&RULE, id, format!("{what} looks like a placeholder that was not filled in.")));
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
