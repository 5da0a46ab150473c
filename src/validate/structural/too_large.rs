//! Numbers must not be above the documented maximum.

use crate::message::Message;
use crate::options::Target;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::report::{Diagnostic, Severity};

pub(crate) static RULE: Rule =
    Rule { code: Code::TooLarge, severity: Severity::Error, source: Source::Member };

static MESSAGE: Message = Message::new("too-large", "Must be at most {max, number}, found {actual, number}.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Numbers must not be above the documented maximum.",
    why: "The maximum is 200 GiB for ephemeral storage, 1,000 MiB/s for a volume's throughput, \
        and 100 percent for a share of a GPU.",
    how_to_fix: "Use a smaller number.",
    about: &["overrides.ephemeralStorage.sizeInGiB"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "EphemeralStorage size should be at most 200",
        "overrides.ephemeralStorage.sizeInGiB",
    )],
    invalid: Example::request(r#"{"overrides": {"ephemeralStorage": {"sizeInGiB": 201}}}"#)
        .on(Target::Fargate),
    valid: Example::request(r#"{"overrides": {"ephemeralStorage": {"sizeInGiB": 200}}}"#).on(Target::Fargate),
};

pub(in crate::validate) fn diagnostic(integer: NodeId, max: i64, actual: i64) -> Diagnostic {
    Diagnostic::new(&RULE, integer, &MESSAGE).with("max", max).with("actual", actual)
}
