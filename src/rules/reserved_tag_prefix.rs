//! The prefix of tags that AWS keeps for itself.

use super::{Example, rule};
use crate::read::NodeId;
use crate::report::{Finding, Json};
use crate::validate::{measure, walk::Walk};

rule! {
    code: "reserved-tag-prefix",
    severity: Error,
    title: "Neither key nor value of a tag begins with `aws:`.",
    why: "The prefix is kept for AWS, in upper and lower case alike.",
    remedy: "Choose another beginning.",
    invalid: Example::request(r#"{"tags": [{"key": "AWS:team", "value": "payments"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "my-aws:team", "value": "payments"}]}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    if measure::is_reserved(content) {
        walk.note(
            Finding::new(&RULE, id, "Tags that begin with aws:, in any case, are kept for AWS.")
                .limit([("reserved", Json::from("aws:"))]),
        );
    }
}
