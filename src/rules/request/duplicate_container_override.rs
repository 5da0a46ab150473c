//! Containers that are overridden twice.

use crate::model::{ContainerOverride, Model, TaskOverride};
use crate::report::{Diagnostic, Severity, quote};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, Same};

pub(crate) static RULE: Rule = Rule {
    code: "duplicate-container-override",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(TaskOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Each container is overridden in one entry.",
    why: "Whether two entries for one container are merged, or one of them is lost, is not \
        documented.",
    how_to_fix: "Put both into one entry.",
    about: &["overrides.containerOverrides[].name", "overrides.containerOverrides"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 256}, {"name": "app",
            "memory": 512}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "cpu": 256, "memory": 512}]}}"#,
    ),
};

fn check(overrides: &mut RuleContext<'_, '_>) {
    for [(node, name), _] in
        overrides.duplicates(TaskOverride::container_overrides, ContainerOverride::name, Same::Exactly)
    {
        if !name.is_empty() {
            overrides.report(Diagnostic::new(
                &RULE,
                node,
                format!("The container {} is overridden in an entry before.", quote(name)),
            ));
        }
    }
}
