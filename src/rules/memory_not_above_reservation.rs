//! A container's hard and soft memory limits.

use super::{Example, rule};
use crate::model::ContainerOverride;
use crate::report::{Finding, grouped};
use crate::validate::Scope;

rule! {
    code: "memory-not-above-reservation",
    severity: Warning,
    check: check on ContainerOverride,
    title: "A container's memory is above its reservation.",
    why: "`memory` is the hard limit, `memoryReservation` what is set aside. The documentation wants the limit above the reservation; where it is below, no task definition would be accepted with it.",
    remedy: "Raise `memory`, lower `memoryReservation`, or leave one of them out.",
    service: "'memory' must be greater than or equal to 'memoryReservation'",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 256, "memoryReservation": 512}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 512, "memoryReservation": 256}]}}"#),
}

fn check(container: &mut Scope<'_, '_>) {
    if let (Some((node, memory)), Some((_, reservation))) =
        (container.integer("memory"), container.integer("memoryReservation"))
        // What is not above zero is an error of its own.
        && 0 < memory
        && memory <= reservation
    {
        let message = format!(
            "memory (the hard limit) should be above memoryReservation of {} MiB, found {} MiB.",
            grouped(reservation),
            grouped(memory)
        );
        container.report(
            Finding::new(&RULE, node, message).limit([("above", reservation.into()), ("actual", memory.into())]),
        );
    }
}
