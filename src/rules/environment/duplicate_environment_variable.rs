//! Environment variables that are set twice.

use crate::model::{ContainerOverride, Model};
use crate::report::{Diagnostic, Severity, quote_name};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, Same};

pub(crate) static RULE: Rule = Rule {
    code: "duplicate-environment-variable",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(ContainerOverride::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Each environment variable of a container is set once.",
    why: "Which of two values counts is not documented.",
    how_to_fix: "Keep one of them.",
    about: &[
        "overrides.containerOverrides[].environment[].name",
        "overrides.containerOverrides[].environment",
    ],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL",
            "value": "info"}, {"name": "LOG_LEVEL", "value": "debug"}]}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL",
            "value": "info"}, {"name": "log_level", "value": "debug"}]}]}}"#,
    ),
};

fn check(container: &mut RuleContext<'_, '_>) {
    for [(node, name), _] in container.duplicate_names(ContainerOverride::environment, Same::Exactly) {
        if !name.is_empty() {
            container.report(Diagnostic::new(
                &RULE,
                node,
                format!("The variable {} is set more than once.", quote_name(name)),
            ));
        }
    }
}
