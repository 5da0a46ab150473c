//! A number is at most as large as documented.

use crate::options::Target;
use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule =
    Rule { code: "too-large", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A number is at most as large as documented.",
    why: "Ephemeral storage goes up to 200 GiB, a volume's throughput to 1,000 MiB/s, a share of \
        a GPU to 100 percent.",
    how_to_fix: "Choose a smaller number.",
    about: &["overrides.ephemeralStorage.sizeInGiB"],
    service_messages: &[ServiceMessage::about(
        "EphemeralStorage size should be at most 200",
        "overrides.ephemeralStorage.sizeInGiB",
    )],
    invalid: Example::request(r#"{"overrides": {"ephemeralStorage": {"sizeInGiB": 201}}}"#)
        .on(Target::Fargate),
    valid: Example::request(r#"{"overrides": {"ephemeralStorage": {"sizeInGiB": 200}}}"#).on(Target::Fargate),
};
