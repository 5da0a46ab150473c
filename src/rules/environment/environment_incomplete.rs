//! Environment variables must have a name and a value.

use crate::message::Message;
use crate::model::{EnvironmentVariable, Model};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::EnvironmentIncomplete, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(EnvironmentVariable::SHAPE, check)];

static NAME: Message = Message::new("environment-incomplete/name", "This environment variable has no name.");
static VALUE: Message =
    Message::new("environment-incomplete/value", "This environment variable has no value.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Environment variables must have a name and a value.",
    why: "The API requires neither, but one without the other has no effect. An empty value \
        counts as a value.",
    how_to_fix: "Add the missing member, or remove the variable.",
    about: &[
        "overrides.containerOverrides[].environment[].value",
        "overrides.containerOverrides[].environment[].name",
    ],
    messages: &[&NAME, &VALUE],
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
    for (member, name, message) in
        [(EnvironmentVariable::name, "name", &NAME), (EnvironmentVariable::value, "value", &VALUE)]
    {
        if !variable.has(member) && !variable.mentions(object, name) {
            variable.report(Diagnostic::new(&RULE, object, message).at_missing(name));
        }
    }
}
