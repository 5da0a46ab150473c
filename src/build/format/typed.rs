//! What the languages with types have in common: a request read by its model.

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
    match kind {
        Kind::Structure(shape) => Some(shape),
        Kind::List(item) => structure(*item),
        _ => None,
    }
}

/// Returns the text with every line except the first indented by `indent`.
pub(super) fn indented(text: &str, indent: &str) -> String {
    text.replace('\n', &format!("\n{indent}"))
}
