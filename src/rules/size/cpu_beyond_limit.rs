//! The largest number of CPU units of a container.

use crate::message::Message;
use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: Code::CpuBeyondLimit,
    severity: Severity::Warning,
    source: Source::Page(
        "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html\
            #ECS-Type-ContainerDefinition-cpu",
    ),
};

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "cpu-beyond-limit",
    "Must be at most {max, number} CPU units, found {actual, number}. On Linux, the agent reduces \
        larger numbers to the limit.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A container must request at most 262,144 CPU units.",
    why: "On Linux, the agent reduces everything above 262,144 units (256 vCPU) to that number.",
    how_to_fix: "Request at most 262,144 units; 1,024 units are one vCPU.",
    about: &["overrides.containerOverrides[].cpu"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 262145}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 262144}]}}"#),
};

/// The largest number of CPU units.
const MAXIMUM: i64 = 262_144;

fn check(container: &mut RuleContext<'_, '_>) {
    if let Some((node, actual)) = container.integer(ContainerOverride::cpu)
        && actual > MAXIMUM
    {
        container.report(Diagnostic::new(&RULE, node, &MESSAGE).with("max", MAXIMUM).with("actual", actual));
    }
}
