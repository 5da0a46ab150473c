//! The characters of a container name.

use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidContainerName, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::ContainerName, check)];

static MESSAGE: Message = Message::new(
    "invalid-container-name",
    "Must contain only letters, digits, hyphens and underscores, found \"{value}\".",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Container names must contain only letters, digits, hyphens and underscores.",
    why: "Task definitions reject other container names, so the override cannot match a container.",
    how_to_fix: "Use the name of the container in the task definition.",
    about: &["overrides.containerOverrides[].name"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "Container.name contains invalid characters.",
        "overrides.containerOverrides[].name",
    )],
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "my app"}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "my-app"}]}}"#),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if let Some(character) = arn::outside_names(content) {
        context.report(
            Diagnostic::new(&RULE, context.node(), &MESSAGE)
                .with("value", context.show(&character.to_string())),
        );
    }
}
