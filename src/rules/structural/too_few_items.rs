//! A list that needs items is not empty.

use crate::report::Severity;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};

pub(crate) static RULE: Rule =
    Rule { code: "too-few-items", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A list that needs items is not empty.",
    why: "Without an instance there is nowhere to start a task, and without a subnet no network \
        to put it into. SDKs send empty lists all the same.",
    how_to_fix: "Name at least one.",
    about: &["containerInstances"],
    service_messages: &[
        ServiceMessage::about("Container Instances cannot be empty.", "containerInstances"),
        ServiceMessage::about(
            "subnets can not be empty.",
            "networkConfiguration.awsvpcConfiguration.subnets",
        ),
    ],
    invalid: Example::whole(r#"{"taskDefinition": "web:7", "containerInstances": []}"#),
    valid: Example::request(r#"{}"#),
};
