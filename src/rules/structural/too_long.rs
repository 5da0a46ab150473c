//! A text is at most as long as documented.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule =
    Rule { code: "too-long", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A text is at most as long as documented.",
    why: "Counted are Unicode characters: 36 for `startedBy`, 255 for a group or a container's \
        name, 128 for a tag's key, 256 for its value.",
    how_to_fix: "Shorten the text.",
    about: &["startedBy"],
    service_messages: &[ServiceMessage::about("startedBy longer than 36.", "startedBy")],
    invalid: Example::request(r#"{"startedBy": "0123456789-0123456789-0123456789-0123"}"#),
    valid: Example::request(r#"{"startedBy": "0123456789-0123456789-0123456789-012"}"#),
};
