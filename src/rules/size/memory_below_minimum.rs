//! The least memory that Docker gives a container.

use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "memory-below-minimum",
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html#ECS-Type-ContainerDefinition-memory",
    ),
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A container has at least 6 MiB of memory.",
    why: "Docker 20.10 and later give a container no less than 6 MiB, older ones no less than 4, \
        and on Windows the agent raises everything below 256 MiB to that.",
    how_to_fix: "Ask for 6 MiB or more.",
    about: &["overrides.containerOverrides[].memoryReservation", "overrides.containerOverrides[].memory"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "memoryReservation": 5}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "memoryReservation": 6}]}}"#,
    ),
};

/// The least memory in MiB.
const MINIMUM: i64 = 6;

fn check(container: &mut RuleContext<'_, '_>) {
    for member in [ContainerOverride::memory, ContainerOverride::memory_reservation] {
        if let Some((node, actual)) = container.integer(member)
            && (1..MINIMUM).contains(&actual)
        {
            let message =
                format!("Docker gives a container at least {MINIMUM} MiB, found {}.", grouped(actual));
            container.report(
                Diagnostic::new(&RULE, node, message)
                    .limit([("min", MINIMUM.into()), ("actual", actual.into())]),
            );
        }
    }
}
