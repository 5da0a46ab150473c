//! A value is one that JSON can hold.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, Source};

pub(crate) static RULE: Rule = Rule {
    code: "not-json",
    severity: Severity::Error,
    source: Source::Page("https://www.rfc-editor.org/rfc/rfc8259#section-3"),
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A value is one that JSON can hold.",
    why: "JavaScript knows values that cannot be sent as JSON: functions, symbols, BigInt, NaN \
        and Infinity, Map and Set, objects that contain themselves, getters that throw.",
    how_to_fix: "Give plain data: objects, arrays, strings, numbers, booleans.",
    about: &[],
    service_messages: &[],
    // JSON text cannot hold such a value; the tests of the npm package break this rule.
    invalid: Example::request(r#"{}"#),
    valid: Example::request(r#"{}"#),
};
