//! The usual format of a container instance ID.

use crate::message::Message;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: Code::UnusualContainerInstanceId, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[];

static MESSAGE: Message = Message::new(
    "unusual-container-instance-id",
    "\"{value}\" does not look like a container instance ID (32 hexadecimal digits or a UUID).",
);
static EC2_INSTANCE: Message = Message::new(
    "unusual-container-instance-id/ec2-instance",
    "\"{value}\" looks like an EC2 instance ID. Container instance IDs are 32 hexadecimal digits or a \
        UUID.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Container instance IDs must be 32 hexadecimal digits or a UUID.",
    why: "Amazon ECS assigns no other IDs. An ID that starts with `i-` is an EC2 instance ID, and a word \
        such as `None` is usually the output of a command that found nothing.",
    how_to_fix: "Use an ID that `ListContainerInstances` returns: the last part of the ARN.",
    about: &["containerInstances"],
    messages: &[&MESSAGE, &EC2_INSTANCE],
    service_messages: &[ServiceMessage::about(
        "instanceId length should be one of [32,36]",
        "containerInstances",
    )],
    invalid: Example::whole(r#"{"taskDefinition": "web:7", "containerInstances": ["i-0123456789abcdef0"]}"#),
    valid: Example::request("{}"),
};

/// Checks the ID, or the ID in a valid ARN.
pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let id = arn::container_instance(content).map_or(content, |(_, _, id)| id);
    if is_usual(id) {
        return;
    }
    let message = if id.starts_with("i-") { &EC2_INSTANCE } else { &MESSAGE };
    context.report(Diagnostic::new(&RULE, context.node(), message).with("value", context.show(id)));
}

/// Returns whether the string is an ID as Amazon ECS assigns them.
pub(crate) fn is_usual(text: &str) -> bool {
    let is_hex = |part: &str, length| {
        part.len() == length
            && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    };
    is_hex(text, 32)
        || (text.split('-').count() == 5
            && text.split('-').zip([8, 4, 4, 4, 12]).all(|(part, length)| is_hex(part, length)))
}
