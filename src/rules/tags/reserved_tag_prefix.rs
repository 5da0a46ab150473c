//! The prefix of tags that AWS keeps for itself.

use crate::read::NodeId;
use crate::report::{Finding, Json, Severity};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::measure;
use crate::validate::walk::Walk;

pub(crate) static RULE: Rule =
    Rule { code: "reserved-tag-prefix", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Neither key nor value of a tag begins with `aws:`.",
    why: "The prefix is kept for AWS, in upper and lower case alike.",
    how_to_fix: "Choose another beginning.",
    about: &["tags[].key"],
    service_messages: &[],
    invalid: Example::request(r#"{"tags": [{"key": "AWS:team", "value": "payments"}]}"#),
    valid: Example::request(r#"{"tags": [{"key": "my-aws:team", "value": "payments"}]}"#),
};

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    if measure::is_reserved(content) {
        walk.note(
            Finding::new(&RULE, id, "Tags that begin with aws:, in any case, are kept for AWS.")
                .limit([("reserved", Json::from("aws:"))]),
        );
    }
}
