//! The format of a port range.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidPortRange, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::all_strings(Format::PortRange, check)];

static MESSAGE: Message = Message::new(
    "invalid-port-range",
    "Must be two ports from {min, number, ::group-off} to {max, number, ::group-off}, separated by a \
        hyphen, the lower port first, found \"{value}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A port range must be two ports separated by a hyphen, the lower port first.",
    why: "Ports are from 1 to 65535, and the first port is lower than the last.",
    how_to_fix: "Check the program that produced the response.",
    about: &["tasks[].containers[].networkBindings[].containerPortRange"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::response(
        r#"{"tasks": [{"containers": [{"networkBindings": [{"containerPortRange": "8010-8000"}]}]}]}"#,
    ),
    valid: Example::response(
        r#"{"tasks": [{"containers": [{"networkBindings": [{"containerPortRange": "8000-8010"}]}]}]}"#,
    ),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if ports(content).is_none() {
        context.report(
            Diagnostic::new(&RULE, context.node(), &MESSAGE)
                .with("min", 1)
                .with("max", i64::from(u16::MAX))
                .with("value", context.show(content)),
        );
    }
}

/// Returns the first and the last port of a valid range.
pub(crate) fn ports(text: &str) -> Option<(u16, u16)> {
    let port = |text: &str| {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
        is_plain.then(|| text.parse::<u16>().ok()).flatten()
    };
    let (first, last) = text.split_once('-')?;
    let (first, last) = (port(first)?, port(last)?);
    (first < last).then_some((first, last))
}
