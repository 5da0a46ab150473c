//! Subnets must be specified by ID: `subnet-` followed by 8 or 17 hexadecimal digits.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::identity::trim;
use crate::rules::request::placeholder_value;
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::UnusualSubnetId, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::Subnet, check)];

static MESSAGE: Message = Message::new(
    "unusual-subnet-id",
    "\"{value}\" does not look like a subnet ID (subnet- followed by 8 or 17 hexadecimal digits).",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Subnets must be specified by ID: `subnet-` followed by 8 or 17 hexadecimal digits.",
    why: "The service does not find subnets by name or ARN, or by the ID of another resource.",
    how_to_fix: "Copy the ID from the VPC console or from `aws ec2 describe-subnets`.",
    about: &["networkConfiguration.awsvpcConfiguration.subnets"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["vpc-0123456789abcdef0"]}}}"#,
    ),
    valid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#,
    ),
};

/// Validates a subnet ID.
fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    check_id(context, content, "subnet-", &RULE, &MESSAGE);
}

/// Reports an ID that is a placeholder, or that is not the prefix followed by 8 or 17 hexadecimal digits.
pub(super) fn check_id(
    context: &mut RuleContext<'_, '_>,
    id: &str,
    prefix: &str,
    rule: &'static Rule,
    message: &'static Message,
) {
    if placeholder_value::is_placeholder(id) {
        placeholder_value::check(context, id);
    } else if !id.is_empty() && !is_usual(id, prefix) {
        let fix = trim(context.node(), id, |id| is_usual(id, prefix));
        context
            .report(Diagnostic::new(rule, context.node(), message).with("value", context.show(id)).fix(fix));
    }
}

fn is_usual(id: &str, prefix: &str) -> bool {
    id.strip_prefix(prefix).is_some_and(|digits| {
        matches!(digits.len(), 8 | 17) && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}
