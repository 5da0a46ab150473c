//! A small JSON value for limits and patches, and how it is written as text.

use crate::read::number::{self, Decimal, parse_float};
use crate::read::{Document, NodeId, NodeKind};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt::{self, Write};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// An integer that JavaScript represents exactly.
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
    /// Returns the value of a node; `None` for a hole in an array and for what is not JSON. Inside a value, that is
    /// `null`.
    pub(crate) fn of(document: &Document<'_>, node: NodeId) -> Option<Json> {
        Some(match document.node(node).kind {
            NodeKind::Undefined | NodeKind::NonJson | NodeKind::Broken => return None,
            _ => Json::at_depth(document, node, 0),
        })
    }

    fn at_depth(document: &Document<'_>, node: NodeId, depth: usize) -> Json {
        let children =
            || document.children(node).filter(|&child| document.node(child).kind != NodeKind::Broken);
        match document.node(node).kind {
            NodeKind::Null | NodeKind::Undefined | NodeKind::NonJson | NodeKind::Broken => Json::Null,
            NodeKind::True => Json::Boolean(true),
            NodeKind::False => Json::Boolean(false),
            NodeKind::Number => Json::number(&document.written_number(node)),
            NodeKind::Text | NodeKind::Date => Json::from(document.content(node)),
            _ if depth == MAX_DEPTH => Json::from("…"),
            NodeKind::List => {
                Json::List(children().map(|child| Json::at_depth(document, child, depth + 1)).collect())
            }
            NodeKind::Object => Json::Object(
                children()
                    .map(|child| (document.key(child).to_owned(), Json::at_depth(document, child, depth + 1)))
                    .collect(),
            ),
        }
    }

    /// Returns the number of these digits.
    pub(crate) fn number(digits: &str) -> Json {
        match digits.parse::<i64>() {
            Ok(integer) if integer.unsigned_abs() < 1 << 53 => Json::Integer(integer),
            _ => Json::Number(digits.to_owned()),
        }
    }

    /// Returns an object of these members.
    pub(crate) fn object<'n>(members: impl IntoIterator<Item = (&'n str, Json)>) -> Json {
        Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

impl fmt::Display for Json {
    /// Writes compact JSON.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Json::Null => f.write_str("null"),
            Json::Boolean(value) => write!(f, "{value}"),
            Json::Integer(value) => write!(f, "{value}"),
            Json::Number(digits) => f.write_str(digits),
            Json::Text(text) => write_quoted(text, f),
            Json::List(items) => {
                f.write_char('[')?;
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        f.write_char(',')?;
                    }
                    write!(f, "{item}")?;
                }
                f.write_char(']')
            }
            Json::Object(members) => {
                f.write_char('{')?;
                for (index, (name, value)) in members.iter().enumerate() {
                    if index > 0 {
                        f.write_char(',')?;
                    }
                    write_quoted(name, f)?;
                    write!(f, ":{value}")?;
                }
                f.write_char('}')
            }
        }
    }
}

/// Writes a JSON string with its quotes.
fn write_quoted(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_char('"')?;
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_control() && c != '\u{7f}' || c == '"' || c == '\\') {
        f.write_str(&rest[..at])?;
        match rest.as_bytes()[at] {
            b'"' => f.write_str("\\\"")?,
            b'\\' => f.write_str("\\\\")?,
            b'\n' => f.write_str("\\n")?,
            control => write!(f, "\\u{control:04x}")?,
        }
        rest = &rest[at + 1..];
    }
    f.write_str(rest)?;
    f.write_char('"')
}

impl From<i64> for Json {
    fn from(value: i64) -> Self {
        Json::number(&value.to_string())
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
            Json::Number(digits) => serialize_number(digits, serializer),
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

/// Writes integers of 64 bits exactly. JavaScript has no numbers for them.
fn serialize_number<S: Serializer>(digits: &str, serializer: S) -> Result<S::Ok, S::Error> {
    #[cfg(not(all(target_arch = "wasm32", feature = "wasm")))]
    match (digits.parse::<i64>(), digits.parse::<u64>()) {
        (Ok(integer), _) => return serializer.serialize_i64(integer),
        (_, Ok(integer)) => return serializer.serialize_u64(integer),
        _ => {}
    }
    serializer.serialize_f64(parse_float(digits))
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Boolean(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::number(&value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::number(&value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(if value.is_finite() {
            Json::number(&Decimal::read(&number::float(value)).written())
        } else {
            Json::Null
        })
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::from(value))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(member) = members.next_entry()? {
            object.push(member);
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn integers_of_64_bits_are_exact_in_and_out() {
        for text in
            ["9007199254740991", "9007199254740993", "-9223372036854775808", "18446744073709551615", "0"]
        {
            let value: Json = serde_json::from_str(text).unwrap();
            assert_eq!(value.to_string(), text);
            assert_eq!(serde_json::to_string(&value).unwrap(), text);
        }
        assert_eq!(Json::from(1 << 60).to_string(), "1152921504606846976");
        assert_eq!(Json::from(7), Json::Integer(7));
        // Longer ones are exact as text only.
        let long = Json::number("12345678901234567890123");
        assert_eq!(long.to_string(), "12345678901234567890123");
        assert_eq!(serde_json::to_string(&long).unwrap(), "1.2345678901234568e+22");
    }

    #[test]
    fn any_json_is_read_back() {
        let text = r#"{"a":[null,true,-1.5,1e300,"\u0000é\"\\"],"a":{},"":[]}"#;
        let value: Json = serde_json::from_str(text).unwrap();
        assert_eq!(value.to_string(), text.replace("1e300", "1e+300"));
    }
}
