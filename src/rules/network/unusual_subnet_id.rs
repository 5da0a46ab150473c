//! The usual form of subnet IDs.

use crate::report::{Diagnostic, Severity, quote};
use crate::rules::request::placeholder_value;
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: "unusual-subnet-id", severity: Severity::Warning, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A subnet is named by its ID: `subnet-` and 8 or 17 hexadecimal digits.",
    why: "Names, ARNs and IDs of other things are not found.",
    how_to_fix: "Take the ID from the VPC console or from `aws ec2 describe-subnets`.",
    about: &["networkConfiguration.awsvpcConfiguration.subnets"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["vpc-0123456789abcdef0"]}}}"#,
    ),
    valid: Example::request(
        r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#,
    ),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if placeholder_value::is_placeholder(content) {
        placeholder_value::check(context, content);
    } else if !content.is_empty() && !is_usual(content, "subnet-") {
        context.report(Diagnostic::new(
            &RULE,
            context.node(),
            format!("Subnet IDs are subnet- and 8 or 17 hexadecimal digits, found {}.", quote(content)),
        ));
    }
}

/// Whether the text is the prefix and 8 or 17 hexadecimal digits.
pub(crate) fn is_usual(text: &str, prefix: &str) -> bool {
    text.strip_prefix(prefix).is_some_and(|digits| {
        matches!(digits.len(), 8 | 17)
            && digits.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    })
}
