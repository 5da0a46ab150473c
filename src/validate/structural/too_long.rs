//! Strings must not be longer than documented.

use crate::message::Message;
use crate::model::{Member, Revision};
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::report::{Diagnostic, Severity};

pub(crate) static RULE: Rule =
    Rule { code: Code::TooLong, severity: Severity::Error, source: Source::Member };

static MESSAGE: Message = Message::new(
    "too-long",
    "Must be at most {max, plural, one {# character} other {# characters}} long, found {actual, number}.",
);
static IN_REVISION: Message = Message::new(
    "too-long/in-revision",
    "Must be at most {max, plural, one {# character} other {# characters}} long, found {actual, number}. \
        Revision \"{revision}\", the current API, accepts up to {newer, number} since \
        {introduced, date, ::yMMMM}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Strings must not be longer than documented.",
    why: "The length is counted in Unicode characters. The maximum is 36 for `startedBy`, 255 \
        for a group or a container name, 128 for a tag key, and 256 for a tag value.",
    how_to_fix: "Shorten the string.",
    about: &["startedBy"],
    messages: &[&MESSAGE, &IN_REVISION],
    service_messages: &[ServiceMessage::about("startedBy longer than 36.", "startedBy")],
    invalid: Example::request(r#"{"startedBy": "0123456789-0123456789-0123456789-0123"}"#),
    valid: Example::request(r#"{"startedBy": "0123456789-0123456789-0123456789-012"}"#),
};

pub(in crate::validate) fn diagnostic(
    string: NodeId,
    member: &'static Member,
    max: i64,
    actual: i64,
) -> Diagnostic {
    let newer = member.length.at(Revision::Y2026);
    let diagnostic = if newer.contains(actual) {
        Diagnostic::new(&RULE, string, &IN_REVISION)
            .with("newer", newer.max)
            .with("introduced", member.introduced)
            .with("revision", Revision::Y2026.name())
    } else {
        Diagnostic::new(&RULE, string, &MESSAGE)
    };
    diagnostic.with("max", max).with("actual", actual)
}
