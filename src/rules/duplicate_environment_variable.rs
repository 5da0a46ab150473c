//! Environment variables that are set twice.

use super::{Example, rule};
use crate::model::ContainerOverride;
use crate::order::Same;
use crate::report::{Finding, quote_name};
use crate::validate::Scope;

rule! {
    code: "duplicate-environment-variable",
    severity: Warning,
    check: check on ContainerOverride, when environment,
    title: "Each environment variable of a container is set once.",
    why: "Which of two values counts is not documented.",
    remedy: "Keep one of them.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL", "value": "info"}, {"name": "LOG_LEVEL", "value": "debug"}]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL", "value": "info"}, {"name": "log_level", "value": "debug"}]}]}}"#),
}

fn check(container: &mut Scope<'_, '_>) {
    for [(node, name), _] in container.repeated_names(ContainerOverride::environment, Same::Exactly) {
        if !name.is_empty() {
            container.report(Finding::new(&RULE, node, format!("The variable {} is set more than once.", quote_name(name))));
        }
    }
}
