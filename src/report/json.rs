//! A small JSON value for limits and patches.

use crate::read::number::Decimal;
use crate::read::{Document, NodeId, NodeKind};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// An integer that JavaScript holds exactly.
    Integer(i64),
    /// The digits of any other number.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, in this order.
    Object(Vec<(String, Json)>),
}

/// Values nested deeper than this are cut: no request is.
const MAX_DEPTH: usize = 64;

impl Json {
    /// The value of a node; `None` for what is not there.
    pub(crate) fn of(document: &Document<'_>, node: NodeId) -> Option<Json> {
        Some(match document.node(node).kind {
            NodeKind::Undefined | NodeKind::Broken => return None,
            _ => Json::at_depth(document, node, 0),
        })
    }

    fn at_depth(document: &Document<'_>, node: NodeId, depth: usize) -> Json {
        let children =
            || document.children(node).filter(|&child| document.node(child).kind != NodeKind::Broken);
        match document.node(node).kind {
            NodeKind::Null | NodeKind::Undefined | NodeKind::Broken => Json::Null,
            NodeKind::True => Json::Boolean(true),
            NodeKind::False => Json::Boolean(false),
            NodeKind::Number => Json::number(&Decimal::read(&document.content(node)).to_string()),
            NodeKind::Text | NodeKind::Date | NodeKind::Foreign => Json::from(&*document.content(node)),
            _ if depth == MAX_DEPTH => Json::from("…"),
            NodeKind::List => {
                Json::List(children().map(|child| Json::at_depth(document, child, depth + 1)).collect())
            }
            NodeKind::Object => Json::Object(
                children()
                    .map(|child| {
                        (document.key(child).into_owned(), Json::at_depth(document, child, depth + 1))
                    })
                    .collect(),
            ),
        }
    }

    /// The number of these digits.
    pub(crate) fn number(digits: &str) -> Json {
        match digits.parse::<i64>() {
            Ok(integer) if integer.unsigned_abs() < 1 << 53 => Json::Integer(integer),
            _ => Json::Number(digits.to_owned()),
        }
    }

    /// An object of the pairs given.
    pub(crate) fn object<const N: usize>(pairs: [(&str, Json); N]) -> Json {
        Json::Object(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

impl fmt::Display for Json {
    /// Compact JSON.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => f.write_str("null"),
            Json::Boolean(value) => write!(f, "{value}"),
            Json::Integer(value) => write!(f, "{value}"),
            Json::Number(digits) => f.write_str(digits),
            Json::Text(text) => write_text(text, f),
            Json::List(values) => {
                f.write_str("[")?;
                for (index, value) in values.iter().enumerate() {
                    f.write_str(if index > 0 { "," } else { "" })?;
                    write!(f, "{value}")?;
                }
                f.write_str("]")
            }
            Json::Object(members) => {
                f.write_str("{")?;
                for (index, (name, value)) in members.iter().enumerate() {
                    f.write_str(if index > 0 { "," } else { "" })?;
                    write_text(name, f)?;
                    write!(f, ":{value}")?;
                }
                f.write_str("}")
            }
        }
    }
}

fn write_text(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("\"")?;
    for character in text.chars() {
        match character {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            c if c < ' ' => write!(f, "\\u{:04x}", c as u32)?,
            c => f.write_str(c.encode_utf8(&mut [0; 4]))?,
        }
    }
    f.write_str("\"")
}

impl From<i64> for Json {
    fn from(value: i64) -> Self {
        // Beyond 2^53 a JavaScript number would round; digits stay true as text.
        if value.unsigned_abs() < 1 << 53 { Json::Integer(value) } else { Json::Text(value.to_string()) }
    }
}

impl From<&str> for Json {
    fn from(value: &str) -> Self {
        Json::Text(value.to_owned())
    }
}

impl From<String> for Json {
    fn from(value: String) -> Self {
        Json::Text(value)
    }
}

impl<T: Into<Json>> FromIterator<T> for Json {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Json::List(values.into_iter().map(Into::into).collect())
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Boolean(value) => serializer.serialize_bool(*value),
            Json::Integer(value) => serializer.serialize_i64(*value),
            // Floats are not for the browser: there, what may hold such a number crosses as text.
            #[cfg(not(target_arch = "wasm32"))]
            Json::Number(digits) => serializer.serialize_f64(digits.parse().unwrap_or(f64::NAN)),
            #[cfg(target_arch = "wasm32")]
            Json::Number(digits) => serializer.serialize_str(digits),
            Json::Text(value) => serializer.serialize_str(value),
            Json::List(values) => serializer.collect_seq(values),
            Json::Object(pairs) => {
                let mut map = serializer.serialize_map(Some(pairs.len()))?;
                for (name, value) in pairs {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}
