//! `overrides` that may be too long for the service.

use super::overrides_too_long::MAXIMUM;
use crate::message::Message;
use crate::read::NodeId;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::OverridesNearlyFull, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[];

static MESSAGE: Message = Message::new(
    "overrides-nearly-full",
    "Contains {actual, number} of at most {max, number} characters of JSON. The service may count slightly \
        more.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "`overrides` must be shorter than 7,500 characters.",
    why: "The limit is 8,192 characters, but AWS does not document what exactly is counted. An SDK that \
        writes spaces or `\\u` escapes sends more characters than compact JSON has.",
    how_to_fix: "Shorten the command, or move environment variables to an environment file in S3.",
    about: &["overrides"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(include_str!("../data/overrides-7500.json")),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "command": ["migrate"]}]}}"#,
    ),
};

/// The length from which on there is a warning.
pub(super) const MINIMUM: i64 = 7_500;

/// Checks the length of overrides that are not too long.
pub(super) fn check(request: &mut RuleContext<'_, '_>, node: NodeId, actual: i64) {
    if actual >= MINIMUM {
        request.report(Diagnostic::new(&RULE, node, &MESSAGE).with("max", MAXIMUM).with("actual", actual));
    }
}
