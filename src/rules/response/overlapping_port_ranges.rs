//! Port ranges that overlap.

use super::invalid_port_range::ports;
use crate::message::Message;
use crate::model::{Container, Model, NetworkBinding};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::sort::sort_by_rank;
use crate::validate::RuleContext;
use std::collections::HashMap;

pub(crate) static RULE: Rule =
    Rule { code: Code::OverlappingPortRanges, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::responses(Container::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "overlapping-port-ranges",
    "Port range \"{value}\" overlaps another port range of the container.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "The port ranges of a container must not overlap.",
    why: "Each port of a container is mapped once per protocol and address.",
    how_to_fix: "Check the program that produced the response.",
    about: &[
        "tasks[].containers[].networkBindings[].containerPortRange",
        "tasks[].containers[].networkBindings",
    ],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::response(
        r#"{"tasks": [{"containers": [{"networkBindings": [{"containerPortRange": "8000-8010"},
            {"containerPortRange": "8010-8020"}]}]}]}"#,
    ),
    valid: Example::response(
        r#"{"tasks": [{"containers": [{"networkBindings": [{"containerPortRange": "8000-8010"},
            {"containerPortRange": "8011-8020"}]}]}]}"#,
    ),
};

fn check(container: &mut RuleContext<'_, '_>) {
    let mut ranges = Vec::new();
    for binding in container.items(Container::network_bindings) {
        let Some((node, text)) = container.text_of(binding, NetworkBinding::container_port_range) else {
            continue;
        };
        let Some((first, last)) = ports(text) else { continue };
        let of = |member| container.text_of(binding, member).map(|(_, text)| text);
        let key = (of(NetworkBinding::protocol), of(NetworkBinding::bind_ip));
        ranges.push((key, first, last, node, text));
    }
    // In sorted order, it is enough to compare each range with the one that reaches furthest before it.
    sort_by_rank(&mut ranges, |(_, first, last, ..)| (*first as usize) << 16 | *last as usize);
    let mut furthest = HashMap::new();
    for (key, first, last, node, text) in ranges {
        let reached = furthest.entry(key).or_insert(0);
        if first <= *reached {
            let diagnostic = Diagnostic::new(&RULE, node, &MESSAGE);
            container.report(diagnostic.with("value", container.show(text)));
        }
        *reached = last.max(*reached);
    }
}
