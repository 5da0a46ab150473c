//! The number of port ranges.

use super::{Example, rule};
use crate::model::{Container, NetworkBinding};
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "too-many-port-ranges",
    severity: Error,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html#ECS-Type-PortMapping-containerPortRange",
    check: check on Container, in Responses, when network_bindings,
    title: "A container has at most 100 port ranges.",
    why: "A fixed limit of the service.",
    remedy: "Check where the response comes from.",
    invalid: Example::response(include_str!("data/port-ranges-101.json")),
    valid: Example::response(r#"{"tasks": [{"containers": [{"networkBindings": [{"containerPortRange": "8000-8010"}]}]}]}"#),
}

/// The most ranges.
pub(crate) const MAXIMUM: i64 = 100;

fn check(container: &mut Scope<'_, '_>) {
    let bindings = container.items(Container::network_bindings);
    let actual =
        bindings.filter(|&binding| container.member_of(binding, NetworkBinding::container_port_range).is_some()).count() as i64;
    if actual > MAXIMUM
        && let Some(node) = container.member(Container::network_bindings)
    {
        let message = format!("Expected at most {MAXIMUM} port ranges, found {actual}.");
        container.report(Finding::new(&RULE, node, message).limit([("max", MAXIMUM.into()), ("actual", actual.into())]));
    }
}
