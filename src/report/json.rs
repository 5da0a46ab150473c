//! A small JSON value for limits and patches, and how JSON text is written.

use crate::read::number::{Decimal, digits, push_digits};
use crate::read::{Document, NodeId, NodeKind};
use crate::search::plain;
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
            NodeKind::Number => Json::number(&Decimal::read(document.content(node)).written()),
            NodeKind::Text | NodeKind::Date | NodeKind::Foreign => Json::from(document.content(node)),
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

    /// Compact JSON.
    pub(crate) fn written(&self) -> String {
        let mut text = JsonText::default();
        text.value(self);
        text.finish()
    }

    /// The number of these digits.
    pub(crate) fn number(digits: &str) -> Json {
        match digits.parse::<i64>() {
            Ok(integer) if integer.unsigned_abs() < 1 << 53 => Json::Integer(integer),
            _ => Json::Number(digits.to_owned()),
        }
    }

    /// An object of the pairs given.
    pub(crate) fn object<'n, Pairs>(pairs: Pairs) -> Json
    where
        Pairs: IntoIterator<Item = (&'n str, Json), IntoIter: ExactSizeIterator>,
    {
        let mut pairs = pairs.into_iter();
        let mut members = Vec::with_capacity(pairs.len());
        // One loop for pairs of any number.
        push_members(&mut members, &mut pairs);
        Json::Object(members)
    }
}

impl fmt::Display for Json {
    /// Compact JSON.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written())
    }
}

fn push_members(members: &mut Vec<(String, Json)>, pairs: &mut dyn Iterator<Item = (&str, Json)>) {
    pairs.for_each(|(name, value)| members.push((name.to_owned(), value)));
}

/// Compact JSON in the making.
#[derive(Default)]
pub(crate) struct JsonText(String);

impl JsonText {
    /// With room for about as many bytes.
    pub(crate) fn of_about(bytes: usize) -> Self {
        JsonText(String::with_capacity(bytes))
    }

    /// Opens an object or a list with its bracket.
    pub(crate) fn open(&mut self, bracket: char) -> &mut Self {
        self.0.push(bracket);
        self
    }

    /// Closes the innermost one with its bracket.
    pub(crate) fn close(&mut self, bracket: char) {
        // Each value has a comma behind it; nothing follows the last.
        if self.0.ends_with(',') {
            self.0.pop();
        }
        self.0.push(bracket);
        self.0.push(',');
    }

    /// The name of the member whose value comes next: one of the crate's own, in which nothing needs an escape.
    pub(crate) fn name(&mut self, name: &'static str) -> &mut Self {
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
        self
    }

    /// A string.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.quoted(text);
        self.0.push(',');
        self
    }

    pub(crate) fn boolean(&mut self, value: bool) -> &mut Self {
        self.bare(if value { "true" } else { "false" })
    }

    pub(crate) fn integer(&mut self, value: i64) -> &mut Self {
        push_digits(value, &mut self.0);
        self.0.push(',');
        self
    }

    /// A value that is written already.
    pub(crate) fn bare(&mut self, text: &str) -> &mut Self {
        self.0.push_str(text);
        self.0.push(',');
        self
    }

    /// A value.
    pub(crate) fn value(&mut self, value: &Json) {
        match value {
            Json::Null => _ = self.bare("null"),
            Json::Boolean(value) => _ = self.boolean(*value),
            Json::Integer(value) => _ = self.integer(*value),
            Json::Number(digits) => _ = self.bare(digits),
            Json::Text(text) => _ = self.text(text),
            Json::List(values) => {
                self.open('[');
                values.iter().for_each(|value| self.value(value));
                self.close(']');
            }
            Json::Object(members) => {
                self.open('{');
                for (name, value) in members {
                    self.quoted(name);
                    self.0.push(':');
                    self.value(value);
                }
                self.close('}');
            }
        }
    }

    /// The text.
    pub(crate) fn finish(mut self) -> String {
        self.0.pop();
        self.0
    }

    fn quoted(&mut self, text: &str) {
        let out = &mut self.0;
        out.push('"');
        // What needs no escape, which is nearly everything, is added in one go.
        let mut rest = text;
        loop {
            let at = plain(rest.as_bytes());
            out.push_str(&rest[..at]);
            match rest.as_bytes().get(at) {
                None => break,
                Some(b'"') => out.push_str("\\\""),
                Some(b'\\') => out.push_str("\\\\"),
                Some(b'\n') => out.push_str("\\n"),
                Some(control) => push_escape(u16::from(*control), out),
            }
            rest = &rest[at + 1..];
        }
        out.push('"');
    }
}

/// A UTF-16 unit as `\uXXXX`.
pub(crate) fn push_escape(unit: u16, out: &mut String) {
    out.push_str("\\u");
    push_hexadecimal(u32::from(unit), 4, out);
}

/// Hexadecimal digits, `width` of them.
pub(crate) fn push_hexadecimal(code: u32, width: u32, out: &mut String) {
    for place in (0..width).rev() {
        let digit = (code >> (4 * place)) as usize & 0xF;
        out.push_str(&"0123456789abcdef"[digit..=digit]);
    }
}

impl From<i64> for Json {
    fn from(value: i64) -> Self {
        // Beyond 2^53 a JavaScript number would round; digits stay true as text.
        if value.unsigned_abs() < 1 << 53 { Json::Integer(value) } else { Json::Text(digits(value)) }
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
            Json::Number(digits) => serializer.serialize_f64(digits.parse().unwrap_or(f64::NAN)),
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
