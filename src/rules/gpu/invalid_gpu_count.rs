//! The number of GPUs.

use super::neuron_device_amount::ALL;
use crate::message::Message;
use crate::model::{Model, ResourceRequirement, Revision};
use crate::read::number::Decimal;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidGpuCount, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ResourceRequirement::SHAPE, check)];

static MESSAGE: Message =
    Message::new("invalid-gpu-count", "Must be an integer of at least {min, number}, found \"{value}\".");
static OR_ALL: Message = Message::new(
    "invalid-gpu-count/or-all",
    "Must be an integer of at least {min, number}, or ALL, found \"{value}\".",
);
static IN_REVISION: Message = Message::new(
    "invalid-gpu-count/in-revision",
    "Must be an integer of at least {min, number}, found \"{value}\". ALL was added after the 2023 \
        documentation. Use revision \"{revision}\", the current API.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "The number of GPUs must be an integer of at least 1, as a string.",
    why: "The agent reserves this number of physical GPUs for the container. Since 2026, `ALL` reserves \
        all GPUs of the instance.",
    how_to_fix: "Use a number such as `\"1\"`.",
    about: &["overrides.containerOverrides[].resourceRequirements[].value"],
    messages: &[&MESSAGE, &OR_ALL, &IN_REVISION],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU", "value": "0"}]}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "resourceRequirements": [{"type": "GPU", "value": "1"}]}]}}"#,
    ),
};

/// The smallest number of GPUs.
const MINIMUM: i64 = 1;

fn check(requirement: &mut RuleContext<'_, '_>) {
    let (Some((node, value)), Some((_, "GPU"))) =
        (requirement.text(ResourceRequirement::value), requirement.text(ResourceRequirement::r#type))
    else {
        return;
    };
    let allows_all = requirement.revision() >= Revision::Y2026;
    if (allows_all && value == ALL) || Decimal::plain_integer(value).is_some_and(|count| count >= MINIMUM) {
        return;
    }
    let diagnostic = if allows_all {
        Diagnostic::new(&RULE, node, &OR_ALL)
    } else if value == ALL {
        Diagnostic::new(&RULE, node, &IN_REVISION).with("revision", Revision::Y2026.name())
    } else {
        Diagnostic::new(&RULE, node, &MESSAGE)
    };
    requirement.report(diagnostic.with("min", MINIMUM).with("value", requirement.show(value)));
}

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn the_number_of_gpus_is_at_least_1_or_all_since_2026() {
        let gpus =
            |value: &str| container(json!({ "resourceRequirements": [{ "type": "GPU", "value": value }] }));
        let wrong = "invalid-gpu-count@/overrides/containerOverrides/0/resourceRequirements/0/value";
        for value in ["0", "-1", "1.0", "one", "all", "01"] {
            boundary(&both(), gpus("1"), gpus(value), wrong);
        }
        boundary(&[in_2023()], gpus("2"), gpus("ALL"), wrong);
        assert_found(&gpus("ALL"), in_2026(), &[]);
    }
}
