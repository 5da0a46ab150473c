//! Snippets for editors: the usual members of a structure, with placeholders.

use crate::model::{
    ContainerOverride, EnumShape, Kind, Member, MemberDocs, Model, NetworkConfiguration, ResourceRequirement,
    Revision, ShapeDocs, TaskManagedEBSVolumeConfiguration, TaskOverride,
};
use serde_json::{Map, Value, json};

/// A structure of at most this many members is shown with all of them.
const SMALL: usize = 3;

/// Returns the `defaultSnippets` keyword for a structure.
pub(super) fn of(docs: &'static ShapeDocs, revision: Revision) -> Option<Value> {
    let body = body(docs, revision, &mut 0);
    let said = docs.description;
    (!body.is_empty())
        .then(|| json!([{ "label": docs.shape.name, "markdownDescription": said, "body": body }]))
}

/// Returns the `defaultSnippets` keyword for an array, and for its items unless these have their own.
pub(super) fn of_list(
    label: &str,
    kind: Kind,
    said: &'static MemberDocs,
    revision: Revision,
) -> (Value, Option<Value>) {
    let snippet = |body: &Value| json!([{ "label": label, "body": body }]);
    let list = value(kind, said, revision, &mut 0);
    let item = matches!(kind, Kind::List(Kind::Text)).then(|| snippet(&list[0]));
    (snippet(&list), item)
}

fn body(docs: &'static ShapeDocs, revision: Revision, places: &mut usize) -> Map<String, Value> {
    let mut body = Map::new();
    let mut members: Vec<_> = docs.shape.members.iter().zip(docs.members).collect();
    members.sort_by_key(|(member, _)| !member.required.at(revision));
    for (member, said) in members {
        if member.since > revision || !is_shown(docs, member, revision) {
            continue;
        }
        body.insert(member.name.into(), value(member.kind, said, revision, places));
    }
    body
}

/// Returns whether the snippet contains the member: required members, and those that give the structure its purpose.
fn is_shown(docs: &ShapeDocs, member: &Member, revision: Revision) -> bool {
    let shape = docs.shape;
    if std::ptr::eq(shape, ContainerOverride::SHAPE) {
        return member.name == "name";
    }
    if std::ptr::eq(shape, TaskOverride::SHAPE) {
        return member.name == "containerOverrides";
    }
    // Neither member is required alone, but one of them is.
    let one_of_two = (std::ptr::eq(shape, ResourceRequirement::SHAPE) && member.name == "value")
        || (std::ptr::eq(shape, TaskManagedEBSVolumeConfiguration::SHAPE) && member.name == "sizeInGiB");
    let nothing_required = || shape.members.iter().all(|member| !member.required.at(revision));
    member.required.at(revision)
        || one_of_two
        || std::ptr::eq(shape, NetworkConfiguration::SHAPE)
        || (shape.members.len() <= SMALL && nothing_required())
}

/// Returns a value with a placeholder; `^` precedes values that are not strings.
fn value(kind: Kind, said: &'static MemberDocs, revision: Revision, places: &mut usize) -> Value {
    let example = || said.example.and_then(|json| serde_json::from_str::<Value>(json).ok());
    let mut place = |inner: String| {
        *places += 1;
        format!("${{{places}{inner}}}")
    };
    match kind {
        Kind::Structure(_) => said.structure.map_or(json!({}), |docs| body(docs, revision, places).into()),
        Kind::List(Kind::Structure(_)) => {
            json!([said.structure.map_or(json!({}), |docs| body(docs, revision, places).into())])
        }
        Kind::List(_) => {
            let first = example().and_then(|list| list.get(0).and_then(|first| first.as_str().map(escaped)));
            json!([place(format!(":{}", first.unwrap_or_default()))])
        }
        Kind::Enum(choices) => place(choice(choices, revision)).into(),
        Kind::Boolean => format!("^{}", place("|true,false|".to_owned())).into(),
        Kind::Text | Kind::Timestamp => {
            let text = example().and_then(|text| text.as_str().map(escaped));
            place(format!(":{}", text.unwrap_or_default())).into()
        }
        Kind::Integer | Kind::Long => {
            let number = example().map_or("0".to_owned(), |number| number.to_string());
            format!("^{}", place(format!(":{number}"))).into()
        }
    }
}

fn choice(choices: &'static EnumShape, revision: Revision) -> String {
    let values: Vec<&str> = choices.at(revision).collect();
    format!("|{}|", values.join(","))
}

/// Returns a string inside a place.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('$', "\\$").replace('}', "\\}")
}
