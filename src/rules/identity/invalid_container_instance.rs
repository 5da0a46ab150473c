//! The grammar of a container instance.

use super::invalid_cluster::trim_fix;
use super::unusual_container_instance_id;
use crate::report::{Diagnostic, Severity};
use crate::rules::request::placeholder_value;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule = Rule {
    code: "invalid-container-instance",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A container instance is named by its ID or by its ARN.",
    why: "An ARN is `arn:aws:ecs:<Region>:<account>:container-instance/<cluster>/<ID>`, or, in \
        the old form, without the cluster. ARNs of EC2 instances, tasks and clusters name \
        something else.",
    how_to_fix: "Take the ID or ARN from `ListContainerInstances` of the cluster.",
    about: &["containerInstances"],
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

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if right(content) {
        if placeholder_value::is_placeholder(content) {
            placeholder_value::check(context, content);
        } else {
            unusual_container_instance_id::check(context, content);
        }
        return;
    }
    let diagnostic = Diagnostic::new(
        &RULE,
        context.node(),
        format!("Expected the ID or the ARN of a container instance, found {}.", context.quote(content)),
    );
    context.report(trim_fix(diagnostic, context.node(), content, right));
}

fn right(text: &str) -> bool {
    if text.starts_with("arn:") {
        return arn::container_instance(text).is_some();
    }
    // Almost all of those that are right; the others are looked at character by character.
    if arn::is_name(text) {
        return true;
    }
    let separates = |c: char| c.is_whitespace() || matches!(c, '/' | ':' | '\u{FEFF}');
    !text.is_empty() && !text.contains(separates)
}
