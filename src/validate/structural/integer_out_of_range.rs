//! Integers must fit in 32 bits, versions in 64 bits.

use crate::message::Message;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, Source};
use crate::report::{Diagnostic, Severity};
use crate::validate::walk::Walk;

pub(crate) static RULE: Rule =
    Rule { code: Code::IntegerOutOfRange, severity: Severity::Error, source: Source::Member };

static MESSAGE: Message = Message::new(
    "integer-out-of-range",
    "Must be a {bits, number}-bit integer ({min, number} to {max, number}), found {actual}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Integers must fit in 32 bits, versions in 64 bits.",
    why: "The API has 32-bit integers, and 64-bit integers for `version`. Larger numbers cannot be sent.",
    how_to_fix: "Check the unit: memory is in MiB, CPU in CPU units.",
    about: &["overrides.containerOverrides[].memory"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 4294967296}]}}"#,
    ),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 4096}]}}"#),
};

pub(in crate::validate) fn diagnostic(walk: &Walk<'_>, node: NodeId, bits: i64) -> Diagnostic {
    let (min, max) =
        if bits == 32 { (i64::from(i32::MIN), i64::from(i32::MAX)) } else { (i64::MIN, i64::MAX) };
    Diagnostic::new(&RULE, node, &MESSAGE)
        .with("bits", bits)
        .with("min", min)
        .with("max", max)
        .with("actual", walk.show_number(node))
}
