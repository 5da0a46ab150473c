//! The prefix of tags that AWS keeps for itself.

use crate::report::{Diagnostic, Json, Severity};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;
use crate::validate::measure;

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

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if measure::is_reserved(content) {
        context.report(
            Diagnostic::new(
                &RULE,
                context.node(),
                "Tags that begin with aws:, in any case, are kept for AWS.",
            )
            .limit([("reserved", Json::from("aws:"))]),
        );
    }
}
