//! A container's hard and soft memory limits.

use crate::message::Message;
use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::MemoryNotAboveReservation, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "memory-not-above-reservation",
    "memory, the hard limit, should be greater than memoryReservation ({exclusiveMin, number} MiB), \
        found {actual, number}.",
);
static REGISTERED_RESERVATION: Message = Message::new(
    "memory-not-above-reservation/registered-reservation",
    "memory, the hard limit, should be greater than the task definition's memoryReservation \
        ({exclusiveMin, number} MiB), found {actual, number}.",
);
static REGISTERED_MEMORY: Message = Message::new(
    "memory-not-above-reservation/registered-memory",
    "memoryReservation should be less than the task definition's memory, the hard limit ({exclusiveMax, \
        number} MiB), found {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A container's memory should be greater than its reservation.",
    why: "`memory` is the hard limit, `memoryReservation` the amount that is reserved. According to the API \
        reference, the limit must be greater than the reservation. The service rejects task definitions \
        where it is less.",
    how_to_fix: "Raise `memory`, lower `memoryReservation`, or remove one of them.",
    about: &["overrides.containerOverrides[].memory", "overrides.containerOverrides[].memoryReservation"],
    messages: &[&MESSAGE, &REGISTERED_RESERVATION, &REGISTERED_MEMORY],
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
    // A limit that the request does not override is that of the task definition.
    let limit = |member, registered: Option<i64>| {
        if container.has(member) {
            container.integer(member).map(|(node, amount)| (Some(node), amount))
        } else {
            registered.map(|amount| (None, amount))
        }
    };
    let (Some((memory_node, memory)), Some((reservation_node, reservation))) = (
        limit(ContainerOverride::memory, registered.and_then(|known| known.memory)),
        limit(ContainerOverride::memory_reservation, registered.and_then(|known| known.memory_reservation)),
    ) else {
        return;
    };
    // Memory below 1 violates the member's own limit.
    if memory < 1 || memory > reservation {
        return;
    }
    let diagnostic = match (memory_node, reservation_node) {
        (Some(node), Some(_)) => {
            Diagnostic::new(&RULE, node, &MESSAGE).with("exclusiveMin", reservation).with("actual", memory)
        }
        (Some(node), None) => Diagnostic::new(&RULE, node, &REGISTERED_RESERVATION)
            .with("exclusiveMin", reservation)
            .with("actual", memory),
        (None, Some(node)) => Diagnostic::new(&RULE, node, &REGISTERED_MEMORY)
            .with("exclusiveMax", memory)
            .with("actual", reservation),
        (None, None) => return,
    };
    container.report(diagnostic);
}
