//! What the languages with types have in common: a request read by its model.

use crate::model::{Kind, Member, Shape};
use crate::read::{Document, NodeId};

/// The members of an object with what the model says of them.
pub(super) fn members<'d>(
    request: &'d Document<'d>,
    shape: &'static Shape,
    object: NodeId,
) -> impl Iterator<Item = (&'static Member, NodeId)> + 'd {
    request.children(object).filter_map(move |child| Some((shape.member(request.key(child))?, child)))
}

/// The structure of a member, or of its items.
pub(super) fn structure(kind: Kind) -> Option<&'static Shape> {
    match kind {
        Kind::Structure(shape) => Some(shape),
        Kind::List(item) => structure(*item),
        _ => None,
    }
}

/// Every line moved in by `indent`, but for the first.
pub(super) fn indented(text: &str, indent: &str) -> String {
    text.replace('\n', &format!("\n{indent}"))
}
