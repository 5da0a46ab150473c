//! The usual form of security group IDs.

use super::unusual_subnet_id::is_usual;
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::request::placeholder_value;
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "unusual-security-group-id",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A security group is named by its ID: `sg-` and 8 or 17 hexadecimal digits.",
    why: "Names, ARNs and IDs of other things are not found.",
    how_to_fix: "Take the ID from the VPC console or from `aws ec2 describe-security-groups`.",
    about: &["networkConfiguration.awsvpcConfiguration.securityGroups"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"],
            "securityGroups": ["web-servers"]}}}"#,
    ),
    valid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"],
            "securityGroups": ["sg-0123456789abcdef0"]}}}"#,
    ),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if placeholder_value::is_placeholder(content) {
        placeholder_value::check(context, content);
    } else if !content.is_empty() && !is_usual(content, "sg-") {
        context.report(Diagnostic::new(
            &RULE,
            context.node(),
            format!("Security group IDs are sg- and 8 or 17 hexadecimal digits, found {}.", quote(content)),
        ));
    }
}
