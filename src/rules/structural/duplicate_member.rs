//! An object names each member once.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule = Rule {
    code: "duplicate-member",
    severity: Severity::Warning,
    source: Source::Page("https://www.rfc-editor.org/rfc/rfc8259#section-4"),
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An object names each member once.",
    why: "Of members of the same name only the last one counts, so what the others say is lost \
        without a word.",
    how_to_fix: "Keep one of them.",
    about: &[],
    service_messages: &[],
    invalid: Example::request(r#"{"group": "batch", "group": "nightly"}"#),
    valid: Example::request(r#"{"group": "nightly"}"#),
};
