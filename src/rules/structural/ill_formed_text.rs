//! A text is made of Unicode characters.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule = Rule {
    code: "ill-formed-text",
    severity: Severity::Error,
    source: Source::Page("https://www.rfc-editor.org/rfc/rfc8259#section-8.2"),
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A text is made of Unicode characters.",
    why: "Half of a surrogate pair is no character and has no form in UTF-8, so it cannot be \
        sent. It is mostly left over where a text was cut in the middle of a character.",
    how_to_fix: "Remove the half, or complete the pair.",
    about: &[],
    service_messages: &[],
    invalid: Example::request(r#"{"group": "batch-\ud83d"}"#),
    valid: Example::request(r#"{"group": "batch-\ud83d\ude80"}"#),
};
