//! The usual form of a container instance's ID.

use crate::report::{Diagnostic, Severity};
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule = Rule {
    code: "unusual-container-instance-id",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The ID of a container instance is 32 hexadecimal digits, or a UUID.",
    why: "Amazon ECS gives out no other. An ID that begins with `i-` is one of EC2, and a word \
        such as `None` is mostly the output of a command that found nothing.",
    how_to_fix: "Take the ID from `ListContainerInstances`: it is the last part of the ARN.",
    about: &["containerInstances"],
    service_messages: &[ServiceMessage::about(
        "instanceId length should be one of [32,36]",
        "containerInstances",
    )],
    invalid: Example::whole(r#"{"taskDefinition": "web:7", "containerInstances": ["i-0123456789abcdef0"]}"#),
    valid: Example::request("{}"),
};

/// Looks at the ID, or at the ID in a right ARN.
pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let short = arn::container_instance(content).map_or(content, |(_, _, short)| short);
    if is_usual(short) {
        return;
    }
    let hint = if short.starts_with("i-") { " It looks like the ID of an EC2 instance." } else { "" };
    context.report(Diagnostic::new(
        &RULE,
        context.node(),
        format!(
            "IDs of container instances are 32 hexadecimal digits or a UUID, found {}.{hint}",
            context.quote(short)
        ),
    ));
}

/// Whether the text is an ID as Amazon ECS gives out.
pub(crate) fn is_usual(text: &str) -> bool {
    let is_hex = |part: &str, length| {
        part.len() == length
            && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    };
    is_hex(text, 32)
        || (text.split('-').count() == 5
            && text.split('-').zip([8, 4, 4, 4, 12]).all(|(part, length)| is_hex(part, length)))
}
