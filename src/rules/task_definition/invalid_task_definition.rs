//! The format of a task definition.

use super::task_definition_without_revision;
use crate::message::Message;
use crate::model::Format;
use crate::report::{Diagnostic, Severity};
use crate::rules::identity::trim;
use crate::rules::request::placeholder_value;
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: Code::InvalidTaskDefinition, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::strings(Format::TaskDefinition, check)];

static MESSAGE: Message = Message::new(
    "invalid-task-definition",
    "Must be a family, family:revision or a task definition ARN, found \"{value}\".",
);
static LATEST: Message = Message::new(
    "invalid-task-definition/latest",
    "Must be a family, family:revision or a task definition ARN, found \"{value}\". Use the family alone \
        for its latest active revision.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "`taskDefinition` must be a family, `family:revision` or an ARN.",
    why: "The service rejects other strings. A family consists of 1 to 255 letters, digits, hyphens and \
        underscores. A revision is a number from 1. There is no `:latest`: the family alone selects its \
        latest active revision.",
    how_to_fix: "Use one of the three formats. `ListTaskDefinitions` returns the ARNs.",
    about: &["taskDefinition"],
    messages: &[&MESSAGE, &LATEST],
    service_messages: &[ServiceMessage::about("Family contains invalid characters.", "taskDefinition")],
    invalid: Example::request(r#"{"taskDefinition": "web:latest"}"#),
    valid: Example::request(r#"{"taskDefinition": "web:7"}"#),
};

fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if content.starts_with("arn:") {
        if let Some((_, revision)) = arn::task_definition(content) {
            task_definition_without_revision::check(context, revision);
            return;
        }
    } else if is_valid(content) {
        placeholder_value::check(context, content);
        return;
    }
    let message = match content.rsplit_once(':') {
        Some((family, "latest" | "LATEST" | "*" | "0")) if is_valid(family) => &LATEST,
        _ => &MESSAGE,
    };
    let node = context.node();
    context.report(
        Diagnostic::new(&RULE, node, message)
            .with("value", context.show(content))
            .fix(trim(node, content, is_valid)),
    );
}

/// Returns whether the string is a family, `family:revision` or the ARN of a task definition.
pub(crate) fn is_valid(text: &str) -> bool {
    if text.starts_with("arn:") { arn::task_definition(text).is_some() } else { arn::family(text).is_some() }
}
