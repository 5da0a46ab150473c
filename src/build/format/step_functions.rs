//! A state of AWS Step Functions that calls the operation directly.

use super::literal::{self, JSON, Style, json_text};
use super::{ROOT, Target};
use crate::aws::partition::Partition;
use crate::build::endpoint::DEFAULT_REGION;
use crate::build::references::{indices, is_jsonata};
use crate::read::make::Maker;
use crate::read::{Document, NodeId, NodeKind};

pub(super) fn write(target: &Target<'_>) -> String {
    // The integration requires names of members that begin with a capital.
    let key = |name: &str| json_text(&capitalized(name));
    let style = Style { indent: Some("  "), level: 1, key, ..JSON };
    let is_jsonata = target.references.iter().any(|reference| is_jsonata(&reference.text));
    let parameters = if target.references.is_empty() || is_jsonata {
        literal::write(target.request, ROOT, &style)
    } else {
        literal::write(&with_path_names(target.request), ROOT, &style)
    };
    let partition = Partition::of(target.region.unwrap_or(DEFAULT_REGION)).name;
    let (language, name) =
        if is_jsonata { ("  \"QueryLanguage\": \"JSONata\",\n", "Arguments") } else { ("", "Parameters") };
    format!(
        "{{\n  \"Type\": \"Task\",\n{language}  \"Resource\": \
            \"arn:{partition}:states:::aws-sdk:ecs:startTask\",\n  \"{name}\": {parameters},\n  \"End\": \
            true\n}}\n"
    )
}

/// Returns the request with `.$` after the names of members whose values are paths.
fn with_path_names(request: &Document<'_>) -> Document<'static> {
    let mut maker = Maker::default();
    let mut ends: Vec<NodeId> = Vec::new();
    for (id, node) in (0..).zip(&request.nodes) {
        while ends.pop_if(|end| *end <= id).is_some() {
            maker.close();
        }
        let key = node.named.then(|| request.key(id));
        match node.kind {
            NodeKind::List | NodeKind::Object => {
                maker.open(key, node.kind);
                ends.push(node.end);
            }
            _ if indices(request.content(id)).next().is_some() => {
                maker.copy(key.map(|key| format!("{key}.$")).as_deref(), request, id);
            }
            _ => maker.copy(key, request, id),
        }
    }
    maker.finish()
}

/// Returns the name with its first letter in upper case.
pub(super) fn capitalized(name: &str) -> String {
    let mut characters = name.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + characters.as_str())
}
