//! The grammar of a cluster.

use super::{Example, placeholder_value, rule};
use crate::read::NodeId;
use crate::report::{Finding, Remedy};
use crate::validate::{arn, walk::Walk};

rule! {
    code: "invalid-cluster",
    severity: Error,
    title: "A cluster is named by its short name or by its ARN.",
    why: "A short name is 1 to 255 letters, digits, hyphens and underscores. An ARN is `arn:aws:ecs:<Region>:<account>:cluster/<name>`.",
    remedy: "Give one of the two forms; `ListClusters` lists the ARNs.",
    service: "Invalid identifier: Unexpected number of separators" about "cluster",
    invalid: Example::request(r#"{"cluster": "my cluster"}"#),
    valid: Example::request(r#"{"cluster": "my-cluster"}"#),
}

pub(crate) fn look(walk: &mut Walk<'_>, id: NodeId, content: &str) {
    if is_valid(content) {
        placeholder_value::look(walk, id, content);
        return;
    }
    let finding = Finding::new(
        &RULE,
        id,
        format!(
            "Expected a cluster's short name (1 to 255 letters, digits, hyphens, underscores) or its ARN, found {}.",
            walk.quote(content)
        ),
    );
    walk.note(trim_fix(finding, id, content, is_valid));
}

/// Whether the text is a cluster's name or ARN.
pub(crate) fn is_valid(text: &str) -> bool {
    if text.starts_with("arn:") { arn::cluster(text).is_some() } else { arn::is_name(text) }
}

/// Offers the text without the space around it where that is right; what is wrong for another reason is wrong without.
pub(crate) fn trim_fix(finding: Finding, id: NodeId, content: &str, right: impl Fn(&str) -> bool) -> Finding {
    let trimmed = content.trim();
    if right(trimmed) {
        finding.fix(Remedy::replace("Remove the space around it", id, trimmed))
    } else {
        finding
    }
}
