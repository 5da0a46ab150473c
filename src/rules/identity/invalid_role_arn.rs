//! The grammar of a role's ARN.

use super::invalid_cluster::trim_fix;
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-role-arn", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A role is named by its ARN.",
    why: "The form is `arn:aws:iam::<account>:role/<path and name>`: no Region, an account of 12 \
        digits, a name of 1 to 64 letters, digits and `+=,.@_-`. ARNs of instance profiles, \
        users, policies and assumed roles name something else, and a name alone is not enough.",
    how_to_fix: "Take the ARN from the IAM console or from `aws iam get-role`.",
    about: &["overrides.taskRoleArn"],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"taskRoleArn": "billing-task"}}"#),
    valid: Example::request(
        r#"{"overrides": {"taskRoleArn": "arn:aws:iam::123456789012:role/billing-task"}}"#,
    ),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    let right = |text: &str| arn::role(text).is_some();
    if right(content) {
        return;
    }
    let hint = if content.contains(":instance-profile/") {
        " An instance profile is not a role; name the role in it."
    } else if content.contains(":assumed-role/") {
        " This is a session of an assumed role; name the role itself."
    } else {
        ""
    };
    let diagnostic = Diagnostic::new(
        &RULE,
        context.node(),
        format!(
            "Expected the ARN of an IAM role, as arn:aws:iam::123456789012:role/name, found {}.{hint}",
            quote(content)
        ),
    );
    context.report(trim_fix(diagnostic, context.node(), content, right));
}
