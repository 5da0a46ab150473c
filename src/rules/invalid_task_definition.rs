//! The grammar of a task definition's name.

use super::{Example, invalid_cluster::trim_fix, placeholder_value, rule, task_definition_without_revision};
use crate::read::NodeId;
use crate::report::Finding;
use crate::validate::{arn, walk::Walk};

rule! {
    code: "invalid-task-definition",
    severity: Error,
    title: "A task definition is named by family, `family:revision` or its ARN.",
    why: "A family is 1 to 255 letters, digits, hyphens and underscores; a revision is a number from 1. There is no `:latest`: the family alone means its newest active revision.",
    remedy: "Give one of the three forms; `ListTaskDefinitions` lists the ARNs.",
    service: "Family contains invalid characters." about "taskDefinition",
    invalid: Example::request(r#"{"taskDefinition": "web:latest"}"#),
    valid: Example::request(r#"{"taskDefinition": "web:7"}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    if content.starts_with("arn:") {
        if let Some((_, revision)) = arn::task_definition(content) {
            task_definition_without_revision::look(walk, id, revision);
            return;
        }
    } else if is_valid(content) {
        placeholder_value::look(walk, id, content);
        return;
    }
    let hint = match content.rsplit_once(':') {
        Some((family, "latest" | "LATEST" | "*" | "0")) if is_valid(family) => {
            " The family alone means its newest active revision."
        }
        _ => "",
    };
    let finding = Finding::new(
        &RULE,
        id,
        format!("Expected a task definition as family, family:revision or ARN, found {}.{hint}", walk.quote(content)),
    );
    walk.note(trim_fix(finding, id, content, is_valid));
}

/// Whether the text names a task definition.
pub(crate) fn is_valid(text: &str) -> bool {
    if text.starts_with("arn:") { arn::task_definition(text).is_some() } else { arn::family(text).is_some() }
}
