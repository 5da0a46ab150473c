//! The grammar of a range of ports.

use crate::report::{Diagnostic, Json, Severity, quote};
use crate::rules::{Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-port-range", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A range of ports is two ports with a hyphen between, the smaller one first.",
    why: "Ports lie within 1 to 65535, and the first one is below the last.",
    how_to_fix: "Check where the response comes from.",
    about: &["tasks[].containers[].networkBindings[].containerPortRange"],
    service_messages: &[],
    invalid: Example::response(
        r#"{"tasks": [{"containers": [{"networkBindings": [{"containerPortRange": "8010-8000"}]}]}]}"#,
    ),
    valid: Example::response(
        r#"{"tasks": [{"containers": [{"networkBindings": [{"containerPortRange": "8000-8010"}]}]}]}"#,
    ),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if ports(content).is_none() {
        context.report(
            Diagnostic::new(
                &RULE,
                context.node(),
                format!(
                    "Expected two ports within 1 to 65535 with a hyphen between, the smaller \
                    first, found {}.",
                    quote(content)
                ),
            )
            .limit([("min", Json::from(1)), ("max", Json::from(65_535))]),
        );
    }
}

/// First and last port of a right range.
pub(crate) fn ports(text: &str) -> Option<(u16, u16)> {
    let port = |text: &str| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
        digits.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (first, last) = text.split_once('-')?;
    let (first, last) = (port(first)?, port(last)?);
    (first < last).then_some((first, last))
}
