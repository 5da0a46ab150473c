//! Numbers must not be below the documented minimum.

use crate::message::Message;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::report::{Diagnostic, Severity};

pub(crate) static RULE: Rule =
    Rule { code: Code::TooSmall, severity: Severity::Error, source: Source::Member };

static MESSAGE: Message =
    Message::new("too-small", "Must be at least {min, number}, found {actual, number}.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Numbers must not be below the documented minimum.",
    why: "The minimum is 21 GiB for ephemeral storage (omit it for the default 20 GiB), 1 MiB \
        for a container's memory, and 0 for its CPU.",
    how_to_fix: "Use a larger number, or omit the member.",
    about: &["overrides.containerOverrides[].memory"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "EphemeralStorage size should be at least 21",
        "overrides.ephemeralStorage.sizeInGiB",
    )],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 0}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 512}]}}"#),
};

pub(in crate::validate) fn diagnostic(integer: NodeId, min: i64, actual: i64) -> Diagnostic {
    Diagnostic::new(&RULE, integer, &MESSAGE).with("min", min).with("actual", actual)
}
