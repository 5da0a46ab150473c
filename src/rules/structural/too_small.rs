//! A number is at least as large as documented.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule =
    Rule { code: "too-small", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A number is at least as large as documented.",
    why: "Ephemeral storage starts at 21 GiB (the 20 GiB that every task has cannot be asked \
        for), a container's memory at 1 MiB, its CPU at 0.",
    how_to_fix: "Choose a larger number, or leave the member out.",
    about: &["overrides.containerOverrides[].memory"],
    service_messages: &[ServiceMessage::about(
        "EphemeralStorage size should be at least 21",
        "overrides.ephemeralStorage.sizeInGiB",
    )],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 0}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 512}]}}"#),
};
