//! Reads values that serde can serialize. The document has the same nodes as the value's JSON text.

use super::document::{Document, NodeId, NodeKind};
use super::json;
use super::make::Maker;
use super::number;
use serde::ser::{self, Serialize, Serializer};
use std::collections::HashMap;
use std::fmt;

/// Reads a value. A value that JSON cannot represent becomes a single node with the reason.
pub(crate) fn read<T: Serialize + ?Sized>(value: &T) -> Document<'static> {
    let mut maker = Maker::default();
    match value.serialize(Writer { maker: &mut maker, name: None }) {
        Ok(()) => maker.finish(),
        Err(NotJson(why)) => Document::non_json(format!("this value ({why})")),
    }
}

/// Why JSON cannot represent a value.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct NotJson(String);

impl ser::Error for NotJson {
    fn custom<T: fmt::Display>(message: T) -> Self {
        NotJson(message.to_string())
    }
}

/// Writes one value, with its name if it is a member.
struct Writer<'m, 'n> {
    maker: &'m mut Maker,
    name: Option<&'n str>,
}

impl<'m, 'n> Writer<'m, 'n> {
    fn leaf(self, kind: NodeKind, content: &str) -> Result<(), NotJson> {
        self.check_room(content)?;
        self.maker.leaf(self.name, kind, content);
        Ok(())
    }

    /// Adds a float. Infinity and NaN become null, as in JSON.
    fn float(self, digits: Option<String>) -> Result<(), NotJson> {
        let kind = if digits.is_some() { NodeKind::Number } else { NodeKind::Null };
        self.leaf(kind, &digits.unwrap_or_default())
    }

    fn number(self, number: impl fmt::Display) -> Result<(), NotJson> {
        self.leaf(NodeKind::Number, &number.to_string())
    }

    fn open(self, kind: NodeKind) -> Result<Container<'m, 'n>, NotJson> {
        self.check_room("")?;
        self.maker.open(self.name, kind);
        Ok(Container {
            maker: self.maker,
            form: Form::Open { levels: 1 },
            key: String::new(),
            members: HashMap::new(),
        })
    }

    /// Opens an object whose only member is the variant of an enum.
    fn open_variant(self, variant: &'static str, kind: NodeKind) -> Result<Container<'m, 'n>, NotJson> {
        let object = self.open(NodeKind::Object)?;
        let value = Writer { maker: object.maker, name: Some(variant) }.open(kind)?;
        Ok(Container { form: Form::Open { levels: 2 }, ..value })
    }

    /// Positions in a document have 32 bits.
    fn check_room(&self, content: &str) -> Result<(), NotJson> {
        let length = self.maker.text_len() + self.name.map_or(0, str::len) + content.len();
        if length < u32::MAX as usize { Ok(()) } else { Err(NotJson("it is longer than 4 GiB".to_owned())) }
    }
}

/// The structs with which `serde_json` passes JSON text: a number of any length, and a raw value.
const JSON_TEXT: [&str; 2] = ["$serde_json::private::Number", "$serde_json::private::RawValue"];

macro_rules! serialize_numbers {
    ($($method:ident($type:ty)),*) => {$(
        fn $method(self, value: $type) -> Result<(), NotJson> {
            self.number(value)
        }
    )*};
}

impl<'m, 'n> Serializer for Writer<'m, 'n> {
    type Ok = ();
    type Error = NotJson;
    type SerializeSeq = Container<'m, 'n>;
    type SerializeTuple = Container<'m, 'n>;
    type SerializeTupleStruct = Container<'m, 'n>;
    type SerializeTupleVariant = Container<'m, 'n>;
    type SerializeMap = Container<'m, 'n>;
    type SerializeStruct = Container<'m, 'n>;
    type SerializeStructVariant = Container<'m, 'n>;

    fn serialize_bool(self, value: bool) -> Result<(), NotJson> {
        self.leaf(if value { NodeKind::True } else { NodeKind::False }, "")
    }

    serialize_numbers!(
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_i128(i128),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_u128(u128)
    );

    fn serialize_f32(self, value: f32) -> Result<(), NotJson> {
        self.float(value.is_finite().then(|| number::float(value)))
    }

    fn serialize_f64(self, value: f64) -> Result<(), NotJson> {
        self.float(value.is_finite().then(|| number::float(value)))
    }

    fn serialize_char(self, value: char) -> Result<(), NotJson> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), NotJson> {
        self.leaf(NodeKind::Text, value)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), NotJson> {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> Result<(), NotJson> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NotJson> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), NotJson> {
        self.leaf(NodeKind::Null, "")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), NotJson> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), NotJson> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), NotJson> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), NotJson> {
        let container = self.open(NodeKind::Object)?;
        value.serialize(Writer { maker: container.maker, name: Some(variant) })?;
        container.close();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Container<'m, 'n>, NotJson> {
        self.open(NodeKind::List)
    }

    fn serialize_tuple(self, _: usize) -> Result<Container<'m, 'n>, NotJson> {
        self.open(NodeKind::List)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Container<'m, 'n>, NotJson> {
        self.open(NodeKind::List)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Container<'m, 'n>, NotJson> {
        self.open_variant(variant, NodeKind::List)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Container<'m, 'n>, NotJson> {
        self.open(NodeKind::Object)
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Container<'m, 'n>, NotJson> {
        if JSON_TEXT.contains(&name) {
            let form = Form::JsonText { name: self.name };
            return Ok(Container { maker: self.maker, form, key: String::new(), members: HashMap::new() });
        }
        self.open(NodeKind::Object)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Container<'m, 'n>, NotJson> {
        self.open_variant(variant, NodeKind::Object)
    }
}

/// An array or an object that is being written.
struct Container<'m, 'n> {
    maker: &'m mut Maker,
    form: Form<'n>,
    /// The name of the next member of a map.
    key: String,
    /// The members of a map by their names.
    members: HashMap<String, NodeId>,
}

#[derive(Clone, Copy)]
enum Form<'n> {
    /// A container in the document, or two nested ones.
    Open { levels: u8 },
    /// One of [`JSON_TEXT`].
    JsonText { name: Option<&'n str> },
}

impl Container<'_, '_> {
    fn add<T: Serialize + ?Sized>(&mut self, name: Option<&str>, value: &T) -> Result<(), NotJson> {
        let Form::JsonText { name } = self.form else {
            return value.serialize(Writer { maker: self.maker, name });
        };
        let text = read(value);
        let document = json::read(text.text_of(0).unwrap_or_default());
        if document.nodes.is_empty() {
            return Err(NotJson("a raw value is not JSON".to_owned()));
        }
        Writer { maker: self.maker, name }.check_room(&document.text)?;
        self.maker.copy(name, &document, 0);
        Ok(())
    }

    fn close(self) {
        if let Form::Open { levels } = self.form {
            (0..levels).for_each(|_| self.maker.close());
        }
    }
}

macro_rules! serialize_items {
    ($($trait:ident::$method:ident),*) => {$(
        impl ser::$trait for Container<'_, '_> {
            type Ok = ();
            type Error = NotJson;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
                self.add(None, value)
            }

            fn end(self) -> Result<(), NotJson> {
                self.close();
                Ok(())
            }
        }
    )*};
}

serialize_items!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

macro_rules! serialize_fields {
    ($($trait:ident),*) => {$(
        impl ser::$trait for Container<'_, '_> {
            type Ok = ();
            type Error = NotJson;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), NotJson> {
                self.add(Some(name), value)
            }

            fn end(self) -> Result<(), NotJson> {
                self.close();
                Ok(())
            }
        }
    )*};
}

serialize_fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Container<'_, '_> {
    type Ok = ();
    type Error = NotJson;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotJson> {
        self.key = name_of(key)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
        let key = std::mem::take(&mut self.key);
        let member = self.maker.next_id();
        self.add(Some(&key), value)?;
        if let Some(earlier) = self.members.insert(key, member) {
            self.maker.replace(earlier, member);
        }
        Ok(())
    }

    fn end(self) -> Result<(), NotJson> {
        self.close();
        Ok(())
    }
}

/// Returns the name of a member: strings, and what has one way to be written as a string.
fn name_of<T: Serialize + ?Sized>(key: &T) -> Result<String, NotJson> {
    let mut maker = Maker::default();
    key.serialize(Writer { maker: &mut maker, name: None })?;
    let document = maker.finish();
    match document.nodes.first().map(|node| node.kind) {
        Some(NodeKind::Text | NodeKind::Number) => Ok(document.content(0).to_owned()),
        Some(NodeKind::True) => Ok("true".to_owned()),
        Some(NodeKind::False) => Ok("false".to_owned()),
        _ => Err(NotJson("key must be a string".to_owned())),
    }
}

#[cfg(test)]
mod tests;
