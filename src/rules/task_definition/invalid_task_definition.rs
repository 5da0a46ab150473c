//! The grammar of a task definition's name.

use super::task_definition_without_revision;
use crate::report::{Diagnostic, Severity};
use crate::rules::identity::invalid_cluster::trim_fix;
use crate::rules::request::placeholder_value;
use crate::rules::{Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;
use crate::validate::arn;

pub(crate) static RULE: Rule =
    Rule { code: "invalid-task-definition", severity: Severity::Error, source: Source::Member, checks: &[] };

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "A task definition is named by family, `family:revision` or its ARN.",
    why: "A family is 1 to 255 letters, digits, hyphens and underscores; a revision is a number \
        from 1. There is no `:latest`: the family alone means its newest active revision.",
    how_to_fix: "Give one of the three forms; `ListTaskDefinitions` lists the ARNs.",
    about: &["taskDefinition"],
    service_messages: &[ServiceMessage::about("Family contains invalid characters.", "taskDefinition")],
    invalid: Example::request(r#"{"taskDefinition": "web:latest"}"#),
    valid: Example::request(r#"{"taskDefinition": "web:7"}"#),
};

pub(crate) fn check(context: &mut RuleContext<'_, '_>, content: &str) {
    if content.starts_with("arn:") {
        if let Some((_, revision)) = arn::task_definition(content) {
            task_definition_without_revision::check(context, revision);
            return;
        }
    } else if is_valid(content) {
        placeholder_value::check(context, content);
        return;
    }
    let hint = match content.rsplit_once(':') {
        Some((family, "latest" | "LATEST" | "*" | "0")) if is_valid(family) => {
            " The family alone means its newest active revision."
        }
        _ => "",
    };
    let diagnostic = Diagnostic::new(
        &RULE,
        context.node(),
        format!(
            "Expected a task definition as family, family:revision or ARN, found {}.{hint}",
            context.quote(content)
        ),
    );
    context.report(trim_fix(diagnostic, context.node(), content, is_valid));
}

/// Whether the text names a task definition.
pub(crate) fn is_valid(text: &str) -> bool {
    if text.starts_with("arn:") { arn::task_definition(text).is_some() } else { arn::family(text).is_some() }
}
