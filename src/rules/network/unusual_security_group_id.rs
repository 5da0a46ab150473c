//! Security groups must be specified by ID: `sg-` followed by 8 or 17 hexadecimal digits.

use super::unusual_subnet_id::check_id;
use crate::message::Message;
use crate::model::Format;
use crate::report::Severity;
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::UnusualSecurityGroupId, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::SecurityGroup, check)];

static MESSAGE: Message = Message::new(
    "unusual-security-group-id",
    "\"{value}\" does not look like a security group ID (sg- followed by 8 or 17 hexadecimal digits).",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Security groups must be specified by ID: `sg-` followed by 8 or 17 hexadecimal digits.",
    why: "The service does not find security groups by name or ARN, or by the ID of another resource.",
    how_to_fix: "Copy the ID from the VPC console or from `aws ec2 describe-security-groups`.",
    about: &["networkConfiguration.awsvpcConfiguration.securityGroups"],
    messages: &[&MESSAGE],
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

/// Validates a security group ID.
fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    check_id(context, content, "sg-", &RULE, &MESSAGE);
}
