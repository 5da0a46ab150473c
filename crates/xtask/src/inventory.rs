//! The model as plain JSON, in the format of the API's own service models, for comparison.

use ecs_start_task::InputKind;
use ecs_start_task::model::{Kind, Member, Range, Revision, Shape};
use serde_json::{Map, Value, json};

/// Returns the structure of requests or responses under a revision.
pub(crate) fn inventory(kind: InputKind, revision: Revision) -> Value {
    structure(kind.shape(), revision)
}

fn structure(shape: &'static Shape, revision: Revision) -> Value {
    let members = || shape.members.iter().filter(|member| member.since <= revision);
    let mut out = Map::new();
    out.insert("type".into(), "structure".into());
    let required: Vec<&str> =
        members().filter(|member| member.required.at(revision)).map(|member| member.name).collect();
    if !required.is_empty() {
        out.insert("required".into(), json!(required));
    }
    if shape.union {
        out.insert("union".into(), true.into());
    }
    let members: Map<String, Value> =
        members().map(|member| (member.name.into(), value(member, member.kind, revision))).collect();
    out.insert("members".into(), members.into());
    out.into()
}

fn value(member: &'static Member, kind: Kind, revision: Revision) -> Value {
    let named = |name: &str| Map::from_iter([("type".to_owned(), Value::from(name))]);
    let mut out = match kind {
        Kind::Text => named("string"),
        Kind::Enum(choices) => {
            let mut out = named("string");
            out.insert("enum".into(), json!(choices.at(revision).collect::<Vec<_>>()));
            out
        }
        Kind::Integer => named("integer"),
        Kind::Long => named("long"),
        Kind::Boolean => named("boolean"),
        Kind::Timestamp => named("timestamp"),
        Kind::Structure(shape) => return structure(shape, revision),
        Kind::List(item) => {
            let mut out = named("list");
            out.insert("member".into(), value(member, *item, revision));
            out
        }
    };
    let range = match kind {
        Kind::List(_) => member.items,
        Kind::Text => member.length.at(revision),
        Kind::Integer => member.range.at(revision),
        _ => Range::ANY,
    };
    if range.min != i64::MIN {
        out.insert("min".into(), range.min.into());
    }
    if range.max != i64::MAX {
        out.insert("max".into(), range.max.into());
    }
    for (name, set) in [("deprecated", member.deprecated.is_some()), ("sensitive", member.sensitive)] {
        if set {
            out.insert(name.into(), true.into());
        }
    }
    out.into()
}
