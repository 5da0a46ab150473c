//! Shared code of the formats in typed languages: a request with its declarations.

use crate::model::{Kind, Member, Shape};
use crate::read::{Document, NodeId};

/// Returns the members of an object with their declarations.
pub(super) fn members<'d>(
    request: &'d Document<'d>,
    shape: &'static Shape,
    object: NodeId,
) -> impl Iterator<Item = (&'static Member, NodeId)> + 'd {
    request.children(object).filter_map(move |child| Some((shape.member(request.key(child))?, child)))
}

/// Returns the structure of a member, or of its items.
pub(super) fn structure(kind: Kind) -> Option<&'static Shape> {
    match kind.of_items() {
        Kind::Structure(shape) => Some(shape),
        _ => None,
    }
}

/// Returns the text with every line except the first indented by `indent`.
pub(super) fn indented(text: &str, indent: &str) -> String {
    text.replace('\n', &format!("\n{indent}"))
}
