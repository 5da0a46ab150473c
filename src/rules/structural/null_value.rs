//! A request holds no null.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule =
    Rule { code: "null-value", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A request holds no null.",
    why: "The service refuses null. An absent member is the way to say that there is no value.",
    how_to_fix: "Leave the member out.",
    about: &["startedBy"],
    service_messages: &[ServiceMessage::about("Override argument cannot be null", "overrides")],
    invalid: Example::request(r#"{"startedBy": null}"#),
    valid: Example::request(r#"{}"#),
};
