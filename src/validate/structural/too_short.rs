//! Strings must not be shorter than documented.

use crate::message::Message;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, Source};
use crate::report::{Diagnostic, Severity};

pub(crate) static RULE: Rule =
    Rule { code: Code::TooShort, severity: Severity::Error, source: Source::Member };

static MESSAGE: Message = Message::new(
    "too-short",
    "Must be at least {min, plural, one {# character} other {# characters}} long, found {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Strings must not be shorter than documented.",
    why: "An empty name, key or ID does not identify anything.",
    how_to_fix: "Enter a value, or omit the member if it is optional.",
    about: &["tags[].key"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"tags": [{"key": "", "value": "payments"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "team", "value": "payments"}]}"#),
};

pub(in crate::validate) fn diagnostic(string: NodeId, min: i64, actual: i64) -> Diagnostic {
    Diagnostic::new(&RULE, string, &MESSAGE).with("min", min).with("actual", actual)
}
