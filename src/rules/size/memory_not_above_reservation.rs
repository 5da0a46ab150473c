//! A container's hard and soft memory limits.

use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "memory-not-above-reservation",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A container's memory is above its reservation.",
    why: "`memory` is the hard limit, `memoryReservation` what is set aside. The documentation \
        wants the limit above the reservation; where it is below, no task definition would be \
        accepted with it.",
    how_to_fix: "Raise `memory`, lower `memoryReservation`, or leave one of them out.",
    about: &["overrides.containerOverrides[].memory", "overrides.containerOverrides[].memoryReservation"],
    service_messages: &[ServiceMessage::about(
        "'memory' must be greater than or equal to 'memoryReservation'",
        "overrides.containerOverrides[].memory",
    )],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 256,
            "memoryReservation": 512}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "memory": 512,
            "memoryReservation": 256}]}}"#,
    ),
};

fn check(container: &mut RuleContext<'_, '_>) {
    let name = container.text(ContainerOverride::name);
    let registered = container.definition().zip(name).and_then(|(known, (_, name))| known.container(name));
    let (memory, reservation) = (
        container.integer(ContainerOverride::memory),
        container.integer(ContainerOverride::memory_reservation),
    );
    // The side that the request does not override is as the task definition has it.
    let of_definition = |member, value: Option<i64>| value.filter(|_| !container.has(member));
    let (node, memory, reservation, origin) = match (memory, reservation) {
        (Some((node, memory)), Some((_, reservation))) => (node, memory, reservation, ""),
        (Some((node, memory)), None) => {
            let known = registered.and_then(|known| known.memory_reservation);
            let Some(reservation) = of_definition(ContainerOverride::memory_reservation, known) else {
                return;
            };
            (node, memory, reservation, " that the task definition has")
        }
        (None, Some((node, reservation))) => {
            let known = registered.and_then(|known| known.memory);
            let Some(memory) = of_definition(ContainerOverride::memory, known) else { return };
            (node, memory, reservation, "")
        }
        (None, None) => return,
    };
    // What is not above zero is an error of its own.
    if 0 < memory && memory <= reservation {
        let from = if container.has(ContainerOverride::memory) { "found" } else { "the task definition has" };
        let message = format!(
            "memory (the hard limit) should be above the memoryReservation of {} MiB{origin}; {from} {} MiB.",
            grouped(reservation),
            grouped(memory)
        );
        container.report(
            Diagnostic::new(&RULE, node, message)
                .limit([("above", reservation.into()), ("actual", memory.into())]),
        );
    }
}
