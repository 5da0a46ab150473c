//! A required member is there.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule =
    Rule { code: "missing-member", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A required member is there.",
    why: "The service refuses a structure that lacks it. SDKs mostly do not notice.",
    how_to_fix: "Add the member.",
    about: &["taskDefinition"],
    service_messages: &[
        ServiceMessage::about("Missing required parameter in {}: {}", "{}.{}"),
        ServiceMessage::about("the following arguments are required: {}", "{}"),
    ],
    invalid: Example::whole(r#"{"containerInstances": ["0123456789abcdef0123456789abcdef"]}"#),
    valid: Example::request(r#"{}"#),
};
