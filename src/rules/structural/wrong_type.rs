//! A value is of the type that its member has.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule =
    Rule { code: "wrong-type", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A value is of the type that its member has.",
    why: "The service reads each member as one type only. Mind that `cpu` and `memory` of the \
        task are text, those of a container are numbers, and that the number of GPUs is text.",
    how_to_fix: "Write the value as the type named in the message.",
    about: &["overrides.memory"],
    service_messages: &[
        ServiceMessage::new("SerializationException"),
        ServiceMessage::about("Invalid type for parameter {}, value: {}, type: {}, valid types: {}", "{}"),
        ServiceMessage::new("invalid literal for int() with base 10: {}"),
    ],
    invalid: Example::request(r#"{"overrides": {"memory": 2048}}"#),
    valid: Example::request(r#"{"overrides": {"memory": "2048"}}"#),
};
