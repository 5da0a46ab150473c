//! The characters of a container's name.

use super::{Example, rule};
use crate::read::NodeId;
use crate::report::{Finding, quote};
use crate::validate::{arn, walk::Walk};

rule! {
    code: "invalid-container-name",
    severity: Error,
    title: "A container's name is made of letters, digits, hyphens and underscores.",
    why: "No container of a task definition can have another name, so the override would find none.",
    remedy: "Use the container's name as the task definition has it.",
    service: "Container.name contains invalid characters." about "overrides.containerOverrides[].name",
    invalid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "my app"}]}}"#),
    valid: Example::request(r#"{"overrides": {"containerOverrides": [{"name": "my-app"}]}}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    let Some(wrong) = arn::outside_names(content) else { return };
    walk.note(Finding::new(
        &RULE,
        id,
        format!(
            "A container's name may hold letters, digits, hyphens and underscores, found {}.",
            quote(wrong.encode_utf8(&mut [0; 4]))
        ),
    ));
}
