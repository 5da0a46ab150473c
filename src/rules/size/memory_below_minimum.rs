//! The smallest amount of memory of a container.

use crate::message::Message;
use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::MemoryBelowMinimum,
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html\
            #ECS-Type-ContainerDefinition-memory",
    ),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "memory-below-minimum",
    "Must be at least {min, number} MiB, found {actual, number}. Docker requires this minimum.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A container must have at least 6 MiB of memory.",
    why: "Docker 20.10 and later do not start a container with less than 6 MiB, earlier versions with less \
        than 4 MiB. On Windows, the agent raises everything below 256 MiB to that amount.",
    how_to_fix: "Request 6 MiB or more.",
    about: &["overrides.containerOverrides[].memoryReservation", "overrides.containerOverrides[].memory"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "memoryReservation": 5}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "memoryReservation": 6}]}}"#,
    ),
};

/// The smallest amount of memory in MiB.
const MINIMUM: i64 = 6;

fn check(container: &mut RuleContext<'_, '_>) {
    for member in [ContainerOverride::memory, ContainerOverride::memory_reservation] {
        // Numbers below 1 violate the member's own limit.
        if let Some((node, actual)) = container.integer(member)
            && (1..MINIMUM).contains(&actual)
        {
            container
                .report(Diagnostic::new(&RULE, node, &MESSAGE).with("min", MINIMUM).with("actual", actual));
        }
    }
}
