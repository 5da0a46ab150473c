//! Arrays must have at least the documented number of items.

use crate::message::Message;
use crate::read::NodeId;
use crate::report::{Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::report::{Diagnostic, Severity};

pub(crate) static RULE: Rule =
    Rule { code: Code::TooFewItems, severity: Severity::Error, source: Source::Member };

static MESSAGE: Message = Message::new(
    "too-few-items",
    "Must contain at least {min, plural, one {# item} other {# items}}, found {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Arrays must have at least the documented number of items.",
    why: "Without a container instance, there is nowhere to start a task. Without a subnet, the \
        task has no network. SDKs send empty arrays anyway.",
    how_to_fix: "Add at least one item.",
    about: &["containerInstances"],
    messages: &[&MESSAGE],
    service_messages: &[
        ServiceMessage::about("Container Instances cannot be empty.", "containerInstances"),
        ServiceMessage::about(
            "subnets can not be empty.",
            "networkConfiguration.awsvpcConfiguration.subnets",
        ),
    ],
    invalid: Example::whole(r#"{"taskDefinition": "web:7", "containerInstances": []}"#),
    valid: Example::request(r"{}"),
};

pub(in crate::validate) fn diagnostic(array: NodeId, min: i64, actual: i64) -> Diagnostic {
    Diagnostic::new(&RULE, array, &MESSAGE).with("min", min).with("actual", actual)
}
