//! Environment variables without a name or a value.

use super::{Example, rule};
use crate::model::EnvironmentVariable;
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "environment-incomplete",
    severity: Warning,
    check: check on EnvironmentVariable, without name | value,
    title: "An environment variable has a name and a value.",
    why: "Neither is required by the API, but one without the other sets nothing. An empty value is a value.",
    remedy: "Add what is missing, or remove the entry.",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL"}]}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL", "value": ""}]}]}}"#),
}

fn check(variable: &mut Scope<'_, '_>) {
    let object = variable.node();
    for (member, name) in [(EnvironmentVariable::name, "name"), (EnvironmentVariable::value, "value")] {
        if !variable.has(member) && !variable.mentions(object, name) {
            let message = format!("This environment variable has no {name}.");
            variable.report(Finding::new(&RULE, object, message).absent(name));
        }
    }
}
