//! From a document to typed structures, by serde.

use super::number::Decimal;
use super::{Document, NodeId, NodeKind};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeOwned, IntoDeserializer, Visitor};
use std::fmt;

/// Reads a typed structure; `None` where the document is none.
pub(crate) fn decode<T: DeserializeOwned>(document: &Document<'_>) -> Option<T> {
    if document.nodes.is_empty() {
        return None;
    }
    T::deserialize(Value { document, node: 0 }).ok()
}

#[derive(Clone, Copy)]
struct Value<'d> {
    document: &'d Document<'d>,
    node: NodeId,
}

/// That a structure is not what the document holds.
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
        let Value { document, node } = self;
        let value = move |node| Value { document, node };
        match document.node(node).kind {
            NodeKind::True => visitor.visit_bool(true),
            NodeKind::False => visitor.visit_bool(false),
            NodeKind::Number => match Decimal::read(document.content(node)).to_i64() {
                Some(integer) => visitor.visit_i64(integer),
                None => visitor.visit_f64(document.content(node).parse().map_err(|_| Mismatch)?),
            },
            NodeKind::Text | NodeKind::Date => visitor.visit_str(document.content(node)),
            NodeKind::List => visitor.visit_seq(SeqDeserializer::new(document.children(node).map(value))),
            NodeKind::Object => {
                let members =
                    document.children(node).map(|child| (document.key(child).to_owned(), value(child)));
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
