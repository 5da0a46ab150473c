//! Environment variables without a name or a value.

use crate::model::{EnvironmentVariable, Model};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "environment-incomplete",
    severity: Severity::Warning,
    source: Source::Member,
    checks: &[Check::requests(EnvironmentVariable::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An environment variable has a name and a value.",
    why: "Neither is required by the API, but one without the other sets nothing. An empty value \
        is a value.",
    how_to_fix: "Add what is missing, or remove the entry.",
    about: &[
        "overrides.containerOverrides[].environment[].value",
        "overrides.containerOverrides[].environment[].name",
    ],
    service_messages: &[],
    invalid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app",
            "environment": [{"name": "LOG_LEVEL"}]}]}}"#,
    ),
    valid: Example::request(
        r#"{"overrides": {"containerOverrides": [{"name": "app", "environment": [{"name": "LOG_LEVEL",
            "value": ""}]}]}}"#,
    ),
};

fn check(variable: &mut RuleContext<'_, '_>) {
    let object = variable.node();
    for (member, name) in [(EnvironmentVariable::name, "name"), (EnvironmentVariable::value, "value")] {
        if !variable.has(member) && !variable.mentions(object, name) {
            let message = format!("This environment variable has no {name}.");
            variable.report(Diagnostic::new(&RULE, object, message).absent(name));
        }
    }
}
