//! The usual form of security group IDs.

use super::{Example, placeholder_value, rule, unusual_subnet_id::is_usual};
use crate::read::NodeId;
use crate::report::{Finding, quote};
use crate::validate::walk::Walk;

rule! {
    code: "unusual-security-group-id",
    severity: Warning,
    title: "A security group is named by its ID: `sg-` and 8 or 17 hexadecimal digits.",
    why: "Names, ARNs and IDs of other things are not found.",
    remedy: "Take the ID from the VPC console or from `aws ec2 describe-security-groups`.",
    invalid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"], "securityGroups": ["web-servers"]}}}"#),
    valid: Example::request(r#"{"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0123456789abcdef0"], "securityGroups": ["sg-0123456789abcdef0"]}}}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    if placeholder_value::is_placeholder(content) {
        placeholder_value::look(walk, id, content);
    } else if !content.is_empty() && !is_usual(content, "sg-") {
        walk.note(Finding::new(
            &RULE,
            id,
            format!("Security group IDs are sg- and 8 or 17 hexadecimal digits, found {}.", quote(content)),
        ));
    }
}
