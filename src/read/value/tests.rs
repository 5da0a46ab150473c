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

#[derive(serde::Serialize)]
struct Newtype(&'static str);

#[derive(serde::Serialize)]
struct Tuple(u8, Newtype);

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
    is_read_as_text(&(Newtype("web:7"), Tuple(1, Newtype("a"))));
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

struct Failing;

impl Serialize for Failing {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("the file is missing"))
    }
}

#[test]
fn a_type_that_cannot_be_serialized_says_why() {
    assert_eq!(read(&[Failing]).text, "this value (the file is missing)");
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
