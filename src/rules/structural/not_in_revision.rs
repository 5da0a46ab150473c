//! Members and values exist in the revision that judges.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule =
    Rule { code: "not-in-revision", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Members and values exist in the revision that judges.",
    why: "Revision 2023 is the documentation of early 2023. What the API learned later is \
        unknown to it.",
    how_to_fix: "Judge by revision 2026 if the request goes to the service of today.",
    about: &["volumeConfigurations"],
    service_messages: &[],
    invalid: Example::request(r#"{"volumeConfigurations": [{"name": "data"}]}"#),
    valid: Example::request(r#"{"volumeConfigurations": [{"name": "data"}]}"#).in_2026(),
};
