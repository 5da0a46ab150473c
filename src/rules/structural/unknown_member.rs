//! A structure has documented members only.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule =
    Rule { code: "unknown-member", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A structure has documented members only.",
    why: "Names are case-sensitive. Some SDKs refuse a name they do not know, others drop it in \
        silence, and then the task runs without what it was to say. Members of `RunTask` and of \
        the task definition are no members of `StartTask`.",
    how_to_fix: "Use the name that the message suggests, or remove the member.",
    about: &[],
    service_messages: &[ServiceMessage::about("Unknown parameter in {}: {}", "{}.{}")],
    invalid: Example::request(r#"{"startedby": "nightly"}"#),
    valid: Example::request(r#"{"startedBy": "nightly"}"#),
};
