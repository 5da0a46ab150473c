//! The number of GPUs.

use super::neuron_device_amount::ALL;
use crate::model::{Model, ResourceRequirement, Revision};
use crate::read::number::Decimal;
use crate::report::{Diagnostic, Severity, accepted_since, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "invalid-gpu-count",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(ResourceRequirement::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The number of GPUs is a whole number from 1, as text.",
    why: "The agent sets this many physical GPUs aside for the container. Since 2026 `ALL` \
        stands for all of the instance's.",
    how_to_fix: "Write a number such as `\"1\"`.",
    about: &["overrides.containerOverrides[].resourceRequirements[].value"],
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

fn check(requirement: &mut RuleContext<'_, '_>) {
    let (Some((node, value)), Some((_, kind))) =
        (requirement.text(ResourceRequirement::value), requirement.text(ResourceRequirement::r#type))
    else {
        return;
    };
    let all = requirement.revision() >= Revision::Y2026;
    if kind != "GPU" || (all && value == ALL) || Decimal::plain_integer(value).is_some_and(|count| count > 0)
    {
        return;
    }
    let expected = if all { "a whole number from 1, or ALL" } else { "a whole number from 1" };
    let since = if value == ALL { accepted_since(ALL, "") } else { String::new() };
    requirement.report(Diagnostic::new(
        &RULE,
        node,
        format!("Expected {expected}, found {}.{since}", quote(value)),
    ));
}

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn gpus_are_counted_from_1_and_all_of_them_since_2026() {
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
