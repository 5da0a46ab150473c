//! Shorthand values with the types that the model gives them.

use super::shorthand::Value;
use crate::model::Kind;
use crate::read::NodeKind;
use crate::read::make::Maker;
use crate::read::number::Decimal;

/// Returns whether a part of the value is read from a file.
pub(super) fn reads_file(value: &Value) -> bool {
    match value {
        Value::FromFile => true,
        Value::Text(_) => false,
        Value::List(items) => items.iter().any(reads_file),
        Value::Object(members) => members.iter().any(|(_, value)| reads_file(value)),
    }
}

/// Returns whether a value contains an object where an array is required. The AWS CLI accepts it as the only item if
/// all its members are strings.
pub(super) fn has_lone_object(value: &Value, kind: Kind) -> bool {
    match (kind, value) {
        (Kind::List(_), Value::Object(_)) => true,
        (Kind::List(item), Value::List(items)) => items.iter().any(|value| has_lone_object(value, *item)),
        (Kind::Structure(shape), Value::Object(members)) => members
            .iter()
            .any(|(key, value)| shape.member(key).is_some_and(|member| has_lone_object(value, member.kind))),
        _ => false,
    }
}

/// Writes a shorthand value with the types that the model gives it.
pub(super) fn write(value: &Value, name: Option<&str>, kind: Kind, maker: &mut Maker) {
    match (kind, value) {
        (Kind::List(item), Value::List(items)) => {
            maker.open(name, NodeKind::List);
            items.iter().for_each(|value| write(value, None, *item, maker));
            maker.close();
        }
        (Kind::List(item), single) => {
            maker.open(name, NodeKind::List);
            write(single, None, *item, maker);
            maker.close();
        }
        (_, Value::Object(members)) => {
            maker.open(name, NodeKind::Object);
            for (key, value) in members {
                let member = match kind {
                    Kind::Structure(shape) => shape.member(key),
                    _ => None,
                };
                write(value, Some(key), member.map_or(Kind::Text, |member| member.kind), maker);
            }
            maker.close();
        }
        (_, Value::List(items)) => {
            maker.open(name, NodeKind::List);
            items.iter().for_each(|value| write(value, None, Kind::Text, maker));
            maker.close();
        }
        (Kind::Integer | Kind::Long, Value::Text(text)) if Decimal::plain_integer(text.trim()).is_some() => {
            maker.leaf(name, NodeKind::Number, text.trim());
        }
        (Kind::Boolean, Value::Text(text)) if text.eq_ignore_ascii_case("true") => {
            maker.leaf(name, NodeKind::True, "");
        }
        (Kind::Boolean, Value::Text(text)) if text.eq_ignore_ascii_case("false") => {
            maker.leaf(name, NodeKind::False, "");
        }
        (_, Value::Text(text)) => maker.leaf(name, NodeKind::Text, text),
        (_, Value::FromFile) => {}
    }
}
