//! Values that only Step Functions knows: `JSONPath` under names that end in `.$`, and `JSONata` expressions.

use super::{Conversion, Reference, ReferenceKind, Shell, bare_mark, has_lookalike};
use crate::read::make::Maker;
use crate::read::{Document, NodeId, NodeKind, Span};

/// A single request has fewer.
const MAX_REFERENCES: usize = 1_000;

/// Replaces the expressions in a draft with marks; `None` without expressions. JSONata counts only in a state, because
/// elsewhere a string can begin like it.
pub(crate) fn take(document: &Document<'_>, is_state: bool) -> Option<(Document<'static>, Vec<Reference>)> {
    if has_lookalike(&document.text) || !(is_state || document.text.contains(".$")) {
        return None;
    }
    let mut references = Vec::new();
    let mut maker = Maker::default();
    let mut ends: Vec<NodeId> = Vec::new();
    for (id, node) in (0..).zip(&document.nodes) {
        while ends.pop_if(|end| *end <= id).is_some() {
            maker.close();
        }
        let key = node.named.then(|| document.key(id));
        let text = document.text_of(id).filter(|_| references.len() < MAX_REFERENCES);
        let path = key.and_then(|key| key.strip_suffix(".$")).filter(|_| text.is_some_and(is_path));
        let reference = match (text, path) {
            (Some(text), Some(_)) => Some(reference(text, shown_path(text))),
            (Some(text), None) if is_state && is_jsonata(text) => Some(reference(text, "{%…%}")),
            _ => None,
        };
        match (node.kind, reference) {
            (_, Some(reference)) => {
                maker.leaf(path.or(key), NodeKind::Text, &bare_mark(references.len()));
                references.push(reference);
            }
            (NodeKind::List | NodeKind::Object, _) => {
                maker.open(key, node.kind);
                ends.push(node.end);
            }
            _ => maker.copy(key, document, id),
        }
    }
    (!references.is_empty()).then(|| (maker.finish(), references))
}

fn is_path(text: &str) -> bool {
    text.starts_with('$') || text.starts_with("States.")
}

/// Returns the expression without the arguments of intrinsic functions, which can contain secrets.
fn shown_path(text: &str) -> &str {
    if text.starts_with("States.") { "States.…" } else { text }
}

/// Returns whether a value is an expression of `JSONata`.
pub(crate) fn is_jsonata(text: &str) -> bool {
    text.trim_start().starts_with("{%") && text.trim_end().ends_with("%}")
}

fn reference(text: &str, shown: &str) -> Reference {
    Reference {
        text: text.to_owned(),
        shown: shown.to_owned(),
        is_shown: true,
        kind: ReferenceKind::Variable,
        shell: Shell::StepFunctions,
        name: None,
        default: None,
        splits: false,
        conversion: Conversion::Text,
        at: Span::default(),
    }
}
