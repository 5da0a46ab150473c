//! The grammar of a role's ARN.

use super::{Example, invalid_cluster::trim_fix, rule};
use crate::read::NodeId;
use crate::report::{Finding, quote};
use crate::validate::{arn, walk::Walk};

rule! {
    code: "invalid-role-arn",
    severity: Error,
    title: "A role is named by its ARN.",
    why: "The form is `arn:aws:iam::<account>:role/<path and name>`: no Region, an account of 12 digits, a name of 1 to 64 letters, digits and `+=,.@_-`. ARNs of instance profiles, users, policies and assumed roles name something else, and a name alone is not enough.",
    remedy: "Take the ARN from the IAM console or from `aws iam get-role`.",
    invalid: Example::request(r#"{"overrides": {"taskRoleArn": "billing-task"}}"#),
    valid: Example::request(r#"{"overrides": {"taskRoleArn": "arn:aws:iam::123456789012:role/billing-task"}}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
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
    let finding = Finding::new(
        &RULE,
        id,
        format!("Expected the ARN of an IAM role, as arn:aws:iam::123456789012:role/name, found {}.{hint}", quote(content)),
    );
    walk.note(trim_fix(finding, id, content, right));
}
