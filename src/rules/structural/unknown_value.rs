//! A member of a closed set has one of its values.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule =
    Rule { code: "unknown-value", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A member of a closed set has one of its values.",
    why: "The service compares letter by letter, case included; SDKs send any text. In a \
        response a value that is not documented is only worth a warning.",
    how_to_fix: "Use one of the values that the message names.",
    about: &["propagateTags"],
    service_messages: &[],
    invalid: Example::request(r#"{"propagateTags": "task_definition"}"#),
    valid: Example::request(r#"{"propagateTags": "TASK_DEFINITION"}"#),
};
