//! The format of a container instance.

use super::{trim, unusual_container_instance_id};
use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::request::placeholder_value;
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidContainerInstance, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::ContainerInstance, check)];

static MESSAGE: Message = Message::new(
    "invalid-container-instance",
    "Must be the ID or the ARN of a container instance, found \"{value}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Container instances must be IDs or ARNs.",
    why: "The service rejects other strings. An ARN has the format \
        `arn:aws:ecs:<Region>:<account>:container-instance/<cluster>/<ID>`; the old format has no cluster. \
        ARNs of EC2 instances, tasks and clusters are not container instance ARNs. Strings such as `%s` and \
        `{}` are placeholders that a program did not replace.",
    how_to_fix: "Use an ID or ARN that `ListContainerInstances` returns for the cluster.",
    about: &["containerInstances"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "Invalid identifier: Unexpected number of separators",
        "containerInstances",
    )],
    invalid: Example::whole(
        r#"{"taskDefinition": "web:7",
            "containerInstances":
            ["arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0"]}"#,
    ),
    valid: Example::whole(
        r#"{"taskDefinition": "web:7",
            "containerInstances":
        ["arn:aws:ecs:us-east-1:123456789012:container-instance/default/0123456789abcdef0123456789abcdef"]}"#,
    ),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if unusual_container_instance_id::is_usual(content) {
        return;
    }
    if is_valid(content) {
        if placeholder_value::is_placeholder(content) {
            placeholder_value::check(context, content);
        } else {
            unusual_container_instance_id::check(context, content);
        }
        return;
    }
    let node = context.node();
    context.report(
        Diagnostic::new(&RULE, node, &MESSAGE)
            .with("value", context.show(content))
            .fix(trim(node, content, is_valid)),
    );
}

fn is_valid(text: &str) -> bool {
    if text.starts_with("arn:") {
        return arn::container_instance(text).is_some();
    }
    let is_separator = |c: char| c.is_whitespace() || matches!(c, '/' | ':' | '\u{FEFF}');
    // These are in placeholders such as `%s` and `{}`, which a program replaces.
    let is_of_placeholder = |c: char| matches!(c, '%' | '{' | '}');
    !text.is_empty() && !text.contains(|c: char| is_separator(c) || is_of_placeholder(c))
}
