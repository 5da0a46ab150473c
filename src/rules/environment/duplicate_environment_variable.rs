//! A container must not set an environment variable twice.

use crate::message::Message;
use crate::model::{ContainerOverride, EnvironmentVariable, Model};
use crate::report::{Diagnostic, Severity, show_name};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::{RuleContext, Same};

pub(crate) static RULE: Rule =
    Rule { code: Code::DuplicateEnvironmentVariable, severity: Severity::Warning, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(ContainerOverride::SHAPE, check)];

static MESSAGE: Message =
    Message::new("duplicate-environment-variable", "Duplicate environment variable \"{name}\".");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A container must not set an environment variable twice.",
    why: "AWS does not document which of the two values takes effect.",
    how_to_fix: "Keep one of them.",
    about: &[
        "overrides.containerOverrides[].environment[].name",
        "overrides.containerOverrides[].environment",
    ],
    messages: &[&MESSAGE],
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
    let duplicates =
        container.repeated(ContainerOverride::environment, EnvironmentVariable::name, Same::Exactly);
    for [(node, name), _] in duplicates {
        if !name.is_empty() {
            container.report(Diagnostic::new(&RULE, node, &MESSAGE).with("name", show_name(name)));
        }
    }
}
