//! Ranges of ports that overlap.

use super::invalid_port_range::ports;
use crate::model::{Container, Model, NetworkBinding};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "overlapping-port-ranges",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::responses(Container::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The port ranges of a container do not overlap.",
    why: "Each port of a container is mapped once for each protocol and address.",
    how_to_fix: "Check where the response comes from.",
    about: &[
        "tasks[].containers[].networkBindings[].containerPortRange",
        "tasks[].containers[].networkBindings",
    ],
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
        ranges.push(((of(NetworkBinding::protocol), of(NetworkBinding::bind_ip)), first, last, node, text));
    }
    // Sorted, a range can only overlap the one that reached furthest before it.
    let mut furthest = None;
    ranges.sort_unstable();
    for (key, first, last, node, text) in &ranges {
        match &furthest {
            Some((same, reached)) if *same == key && first <= reached => {
                container.report(Diagnostic::new(
                    &RULE,
                    *node,
                    format!("The range {} overlaps another one.", quote(text)),
                ));
                furthest = Some((key, *last.max(reached)));
            }
            _ => furthest = Some((key, *last)),
        }
    }
}
