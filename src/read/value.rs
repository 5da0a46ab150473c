//! A value that serde can write in: its document has the same nodes as that of its JSON text.

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

/// Why a value has no JSON form.
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

/// The structs by which `serde_json` passes on JSON text: a number of any length, and a raw value.
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
    /// A container in the document, or two, one in the other.
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
mod tests {
    use super::*;
    use crate::report::Json;
    use serde::ser::SerializeMap;
    use std::collections::BTreeMap;

    #[derive(serde::Serialize)]
    enum Variants {
        Unit,
        Newtype(u8),
        Tuple(i8, char),
        Struct { a: Option<bool>, b: () },
    }

    #[derive(serde::Serialize)]
    struct Unit;

    /// Asserts that the document has the nodes of the value's JSON text.
    fn is_read_as_text<T: Serialize>(value: &T) {
        let text = serde_json::to_string(value).expect("JSON");
        let (of_value, of_text) = (read(value), json::read(&text));
        assert_eq!(Json::of(&of_value, 0), Json::of(&of_text, 0), "{text}");
        let nodes = |document: &Document<'_>| -> Vec<_> {
            let digits =
                |id| (document.node(id).kind == NodeKind::Number).then(|| document.content(id).to_owned());
            let nodes = document.nodes.iter().zip(0..);
            nodes.map(|(node, id)| (node.kind, node.named, node.end, node.count, digits(id))).collect()
        };
        assert_eq!(nodes(&of_value), nodes(&of_text), "{text}");
        let replaced =
            |document: &Document<'_>| -> Vec<_> { document.replaced.iter().map(|one| one.node).collect() };
        assert_eq!(replaced(&of_value), replaced(&of_text), "{text}");
    }

    #[test]
    fn a_value_is_read_as_its_json_text() {
        is_read_as_text(&(true, -1_i8, -2_i16, -3_i32, i64::MIN, 1_u8, 2_u16, 3_u32, u64::MAX));
        is_read_as_text(&(1e30_f32, 1e300, -0.0, 5e-324, 1.0, f64::NAN, f64::INFINITY, f32::NEG_INFINITY));
        // Between two shortest digits.
        is_read_as_text(&[-529.0501098632812, 5e-324, f64::MAX, 9007199254740993.0, 0.1 + 0.2]);
        is_read_as_text(&("a\u{1F600}\"\\\n", 'é', (), None::<u8>, Some("x"), Unit, [0_u8; 0]));
        let variants = [
            Variants::Unit,
            Variants::Newtype(7),
            Variants::Tuple(-1, 'x'),
            Variants::Struct { a: Some(false), b: () },
        ];
        is_read_as_text(&variants);
        is_read_as_text(&BTreeMap::from([(1, vec![2]), (3, vec![])]));
        is_read_as_text(&BTreeMap::from([(true, BTreeMap::from([('c', 1.5)])), (false, BTreeMap::new())]));
        is_read_as_text(&serde_json::json!({ "a": [{}, [], { "b": null }], "": "~/", "c": 1.25 }));
    }

    /// A map that has members of the same name.
    struct Repeated(&'static [(&'static str, u8)]);

    impl Serialize for Repeated {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(None)?;
            self.0.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
            map.end()
        }
    }

    #[test]
    fn the_last_member_of_a_name_counts() {
        is_read_as_text(&Repeated(&[("a", 1), ("b", 2), ("a", 3), ("c", 4)]));
    }

    #[test]
    fn a_key_that_is_not_a_string_is_not_json() {
        for why in [
            read(&BTreeMap::from([((1, 2), 3)])).text,
            read(&BTreeMap::from([((), 3)])).text,
            read(&[BTreeMap::from([(vec![1_u8], 3)])]).text,
        ] {
            assert_eq!(why, "this value (key must be a string)");
        }
    }

    /// What `serde_json` writes for numbers with its feature `arbitrary_precision`.
    #[derive(serde::Serialize)]
    #[serde(rename = "$serde_json::private::Number")]
    struct Number {
        #[serde(rename = "$serde_json::private::Number")]
        digits: &'static str,
    }

    #[test]
    fn json_text_within_a_value_is_read() {
        let value = BTreeMap::from([("cpu", Number { digits: "12345678901234567890123" })]);
        let document = read(&value);
        assert_eq!(document.key(1), "cpu");
        assert_eq!(document.node(1).kind, NodeKind::Number);
        assert_eq!(document.content(1), "12345678901234567890123");
        let why = read(&Number { digits: "" }).text;
        assert_eq!(why, "this value (a raw value is not JSON)");
    }
}
