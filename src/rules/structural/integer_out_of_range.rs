//! An integer fits into 32 bits, a version into 64.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule =
    Rule { code: "integer-out-of-range", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An integer fits into 32 bits, a version into 64.",
    why: "Larger numbers cannot be sent.",
    how_to_fix: "Check the unit: memory is in MiB, CPU in CPU units.",
    about: &["overrides.containerOverrides[].memory"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 4294967296}]}}"#,
    ),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 4096}]}}"#),
};
