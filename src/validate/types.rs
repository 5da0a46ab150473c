//! Whether a value has the type that the model expects.

use crate::model::Kind;
use crate::read::number::Decimal;
use crate::read::{Document, NodeId, NodeKind};

/// Returns whether a value has the type that the model declares, or one that `build` converts to it. Anything else may
/// be a value from elsewhere.
pub(crate) fn is_of_type(kind: Kind, document: &Document<'_>, node: NodeId) -> bool {
    fits(kind, document.node(node).kind, document.content(node))
}

pub(crate) fn fits(kind: Kind, found: NodeKind, content: &str) -> bool {
    let content = content.trim();
    match (kind, found) {
        (
            Kind::Text | Kind::Enum(_),
            NodeKind::Text | NodeKind::Number | NodeKind::True | NodeKind::False,
        )
        | (Kind::Integer | Kind::Long, NodeKind::Number)
        | (Kind::Boolean, NodeKind::True | NodeKind::False)
        | (Kind::Timestamp, NodeKind::Number | NodeKind::Text | NodeKind::Date) => true,
        (Kind::Integer | Kind::Long, NodeKind::Text) => Decimal::plain_integer(content).is_some(),
        (Kind::Boolean, NodeKind::Text) => {
            ["true", "false"].iter().any(|word| content.eq_ignore_ascii_case(word))
        }
        _ => false,
    }
}
