//! A text that has to say something is not empty.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule =
    Rule { code: "too-short", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A text that has to say something is not empty.",
    why: "An empty name, key or ID names nothing.",
    how_to_fix: "Fill it in, or leave the member out where it is not required.",
    about: &["tags[].key"],
    service_messages: &[],
    invalid: Example::request(r#"{"tags": [{"key": "", "value": "payments"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "payments"}]}"#),
};
