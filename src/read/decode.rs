//! Decodes a document into typed structures with serde.

use super::{Document, NodeId, NodeKind, number};
use crate::model::{Kind, Model, Revision};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeOwned, IntoDeserializer, Visitor};
use std::fmt;

/// Reads the members of a typed structure in this revision. Returns `None` if a value has the wrong type.
pub(crate) fn decode<T: Model + DeserializeOwned>(document: &Document<'_>, revision: Revision) -> Option<T> {
    if document.nodes.is_empty() {
        return None;
    }
    T::deserialize(Value { document, node: 0, kind: T::KIND, revision }).ok()
}

#[derive(Clone, Copy)]
struct Value<'d> {
    document: &'d Document<'d>,
    node: NodeId,
    kind: Kind,
    revision: Revision,
}

/// The document does not match the structure.
#[derive(Debug)]
struct Mismatch;

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the document does not fit the structure")
    }
}

impl std::error::Error for Mismatch {}

impl de::Error for Mismatch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Mismatch
    }
}

impl IntoDeserializer<'_, Mismatch> for Value<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> de::Deserializer<'de> for Value<'_> {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        let Value { document, node, kind, .. } = self;
        match document.node(node).kind {
            NodeKind::True => visitor.visit_bool(true),
            NodeKind::False => visitor.visit_bool(false),
            NodeKind::Number if matches!(kind, Kind::Timestamp) => {
                let seconds: f64 = document.content(node).parse().map_err(|_| Mismatch)?;
                // Finite numbers are written as numbers again.
                visitor.visit_f64(seconds.clamp(f64::MIN, f64::MAX))
            }
            NodeKind::Number => visitor.visit_i64(number::integer(document.content(node)).ok_or(Mismatch)?),
            NodeKind::Text | NodeKind::Date => visitor.visit_str(document.content(node)),
            NodeKind::List => {
                let Kind::List(item) = kind else { return Err(Mismatch) };
                let items = document.children(node).map(|node| Value { node, kind: *item, ..self });
                visitor.visit_seq(SeqDeserializer::new(items))
            }
            NodeKind::Object => {
                let Kind::Structure(shape) = kind else { return Err(Mismatch) };
                // Unknown members are ignored, at any depth.
                let members = document.children(node).filter(|&child| document.node(child).named);
                let members = members.filter_map(|node| {
                    let member = shape.member(document.key(node))?;
                    let value = Value { node, kind: member.kind, ..self };
                    (member.since <= self.revision).then_some((member.name, value))
                });
                visitor.visit_map(MapDeserializer::new(members))
            }
            _ => visitor.visit_unit(),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self.document.node(self.node).kind {
            NodeKind::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
