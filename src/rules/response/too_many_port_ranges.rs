//! The number of port ranges.

use crate::message::Message;
use crate::model::{Container, Model, NetworkBinding};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::TooManyPortRanges,
    severity: Severity::Error,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html#ECS-Type-PortMapping-containerPortRange",
    ),
};

pub(crate) static CHECKS: &[Check] = &[Check::responses(Container::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "too-many-port-ranges",
    "Must contain at most {max, number} port ranges, found {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A container must have at most 100 port ranges.",
    why: "This is a fixed limit of the service.",
    how_to_fix: "Check the program that produced the response.",
    about: &["tasks[].containers[].networkBindings"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::response(include_str!("../data/port-ranges-101.json")),
    valid: Example::response(
        r#"{"tasks": [{"containers": [{"networkBindings": [{"containerPortRange": "8000-8010"}]}]}]}"#,
    ),
};

/// The maximum number of port ranges.
pub(crate) const MAXIMUM: i64 = 100;

fn check(container: &mut RuleContext<'_, '_>) {
    let bindings = container.items(Container::network_bindings);
    let actual = bindings
        .filter(|&binding| container.member_of(binding, NetworkBinding::container_port_range).is_some())
        .count() as i64;
    if actual > MAXIMUM
        && let Some(node) = container.member(Container::network_bindings)
    {
        container.report(Diagnostic::new(&RULE, node, &MESSAGE).with("max", MAXIMUM).with("actual", actual));
    }
}
