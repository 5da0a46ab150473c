//! The format of a role ARN.

use super::trim;
use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidRoleArn, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::RoleArn, check)];

static MESSAGE: Message = Message::new(
    "invalid-role-arn",
    "Must be an IAM role ARN such as arn:aws:iam::123456789012:role/name, found \"{value}\".",
);
static INSTANCE_PROFILE: Message = Message::new(
    "invalid-role-arn/instance-profile",
    "Must be an IAM role ARN, found the instance profile \"{value}\". Use the ARN of the role in it.",
);
static ASSUMED_ROLE: Message = Message::new(
    "invalid-role-arn/assumed-role",
    "Must be an IAM role ARN, found the assumed-role session \"{value}\". Use the ARN of the role itself.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A role must be an IAM role ARN.",
    why: "The format is `arn:aws:iam::<account>:role/<path and name>`: no Region, an account ID of 12 \
        digits, and a name of 1 to 64 letters, digits and `+=,.@_-`. The service rejects ARNs of instance \
        profiles, users, policies and assumed roles, and role names.",
    how_to_fix: "Copy the ARN from the IAM console or from `aws iam get-role`.",
    about: &["overrides.taskRoleArn"],
    messages: &[&MESSAGE, &INSTANCE_PROFILE, &ASSUMED_ROLE],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"taskRoleArn": "billing-task"}}"#),
    valid: Example::request(
        r#"{"overrides": {"taskRoleArn": "arn:aws:iam::123456789012:role/billing-task"}}"#,
    ),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let is_valid = |text: &str| arn::role(text).is_some();
    if is_valid(content) {
        return;
    }
    let message = if content.contains(":instance-profile/") {
        &INSTANCE_PROFILE
    } else if content.contains(":assumed-role/") {
        &ASSUMED_ROLE
    } else {
        &MESSAGE
    };
    let node = context.node();
    context.report(
        Diagnostic::new(&RULE, node, message)
            .with("value", context.show(content))
            .fix(trim(node, content, is_valid)),
    );
}
