//! The usual form of subnet IDs.

use super::{Example, placeholder_value, rule};
use crate::read::NodeId;
use crate::report::{Finding, quote};
use crate::validate::walk::Walk;

rule! {
    code: "unusual-subnet-id",
    severity: Warning,
    title: "A subnet is named by its ID: `subnet-` and 8 or 17 hexadecimal digits.",
    why: "Names, ARNs and IDs of other things are not found.",
    remedy: "Take the ID from the VPC console or from `aws ec2 describe-subnets`.",
    invalid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["vpc-0123456789abcdef0"]}}}"#),
    valid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"]}}}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    if placeholder_value::is_placeholder(content) {
        placeholder_value::look(walk, id, content);
    } else if !content.is_empty() && !is_usual(content, "subnet-") {
        walk.note(Finding::new(
            &RULE,
            id,
            format!("Subnet IDs are subnet- and 8 or 17 hexadecimal digits, found {}.", quote(content)),
        ));
    }
}

/// Whether the text is the prefix and 8 or 17 hexadecimal digits.
pub(crate) fn is_usual(text: &str, prefix: &str) -> bool {
    text.strip_prefix(prefix).is_some_and(|digits| {
        matches!(digits.len(), 8 | 17) && digits.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    })
}
