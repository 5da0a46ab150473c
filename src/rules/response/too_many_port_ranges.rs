//! The number of port ranges.

use crate::model::{Container, Model, NetworkBinding};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "too-many-port-ranges",
    severity: Severity::Error,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html#ECS-Type-PortMapping-containerPortRange",
    ),
    checks: &[Check::responses(Container::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A container has at most 100 port ranges.",
    why: "A fixed limit of the service.",
    how_to_fix: "Check where the response comes from.",
    about: &["tasks[].containers[].networkBindings"],
    service_messages: &[],
    invalid: Example::response(include_str!("../data/port-ranges-101.json")),
    valid: Example::response(
        r#"{"tasks": [{"containers": [{"networkBindings": [{"containerPortRange": "8000-8010"}]}]}]}"#,
    ),
};

/// The most ranges.
pub(crate) const MAXIMUM: i64 = 100;

fn check(container: &mut RuleContext<'_, '_>) {
    let bindings = container.items(Container::network_bindings);
    let actual = bindings
        .filter(|&binding| container.member_of(binding, NetworkBinding::container_port_range).is_some())
        .count() as i64;
    if actual > MAXIMUM
        && let Some(node) = container.member(Container::network_bindings)
    {
        let message = format!("Expected at most {MAXIMUM} port ranges, found {actual}.");
        container.report(
            Diagnostic::new(&RULE, node, message).limit([("max", MAXIMUM.into()), ("actual", actual.into())]),
        );
    }
}
