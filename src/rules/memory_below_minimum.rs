//! The least memory that Docker gives a container.

use super::{Example, rule};
use crate::model::ContainerOverride;
use crate::report::{Finding, grouped};
use crate::validate::Scope;

rule! {
    code: "memory-below-minimum",
    severity: Warning,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html#ECS-Type-ContainerDefinition-memory",
    check: check on ContainerOverride, when memory | memory_reservation,
    title: "A container has at least 6 MiB of memory.",
    why: "Docker 20.10 and later give a container no less than 6 MiB, older ones no less than 4, and on Windows the agent raises everything below 256 MiB to that.",
    remedy: "Ask for 6 MiB or more.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memoryReservation": 5}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memoryReservation": 6}]}}"#),
}

/// The least memory in MiB.
const MINIMUM: i64 = 6;

fn check(container: &mut Scope<'_, '_>) {
    for member in [ContainerOverride::memory, ContainerOverride::memory_reservation] {
        if let Some((node, actual)) = container.integer(member)
            && (1..MINIMUM).contains(&actual)
        {
            let message = format!("Docker gives a container at least {MINIMUM} MiB, found {}.", grouped(actual));
            container
                .report(Finding::new(&RULE, node, message).limit([("min", MINIMUM.into()), ("actual", actual.into())]));
        }
    }
}
