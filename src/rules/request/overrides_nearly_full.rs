//! The room left in `overrides`.

use super::overrides_too_long::MAXIMUM;
use crate::read::NodeId;
use crate::report::{Diagnostic, Severity, grouped};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: "overrides-nearly-full", severity: Severity::Warning, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "`overrides` stays below 7,500 characters.",
    why: "The limit is 8,192 characters, but what exactly is counted is not documented: an SDK \
        that writes spaces or `\\u` escapes sends more characters than the compact form has.",
    how_to_fix: "Leave some room: shorten the command, or put variables into an environment file in S3.",
    about: &["overrides"],
    service_messages: &[],
    invalid: Example::request(include_str!("../data/overrides-7500.json")),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "command": ["migrate"]}]}}"#,
    ),
};

/// From here on there is a warning.
pub(crate) const MINIMUM: i64 = 7_500;

/// Checks the length of overrides that are not too long.
pub(crate) fn check(request: &mut RuleContext<'_, '_>, node: NodeId, actual: i64) {
    if actual >= MINIMUM {
        let message = format!(
            "{} of {} characters of JSON are used; the service may count a little more than this.",
            grouped(actual),
            grouped(MAXIMUM)
        );
        request.report(
            Diagnostic::new(&RULE, node, message).limit([("max", MAXIMUM.into()), ("actual", actual.into())]),
        );
    }
}
