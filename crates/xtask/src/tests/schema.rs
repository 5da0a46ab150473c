//! What the JSON Schemas say to people: every member has the label that forms show, and every value of a closed set
//! its meaning.

use crate::describe::{Control, Field, describe};
use ecs_start_task::schema::{Draft, document};
use ecs_start_task::{InputKind, Revision};
use serde_json::{Value, json};

/// Returns a part of a schema, without the reference or the choice with null around it.
fn followed<'s>(whole: &'s Value, part: &'s Value) -> &'s Value {
    if part.get("type").is_some() {
        return part;
    }
    let inner = part.pointer("/allOf/0").or_else(|| part.pointer("/anyOf/0")).unwrap_or(part);
    let target = inner.get("$ref").and_then(Value::as_str).map(|address| address.trim_start_matches('#'));
    target.map_or(inner, |pointer| whole.pointer(pointer).expect("a reference leads somewhere"))
}

/// How many values of closed sets a member and all within it have.
fn values(whole: &Value, part: &Value, field: &Field) -> usize {
    let path = &field.path;
    let inner = followed(whole, part);
    match field.control {
        Control::Group => field.members.iter().map(|field| member(whole, inner, field)).sum(),
        Control::List => {
            let item = field.item.as_ref().expect("a list has items");
            if item.control != Control::Group {
                assert_eq!(inner["items"]["title"], item.label, "{path}");
            }
            values(whole, &inner["items"], item)
        }
        Control::Select => {
            let description = part["description"].as_str().expect("a member is described");
            for option in &field.options {
                let line = format!("\n{}: {}", option.value, option.help.unwrap().replace('`', ""));
                assert!(description.contains(&line), "{path}: {description}");
            }
            // What only later revisions have is not among them.
            assert_eq!(description.lines().count(), 2 + field.options.len(), "{path}: {description}");
            if inner.get("enum").is_some() && whole["$schema"].as_str().unwrap().contains("draft-07") {
                let said = field.options.iter().map(|option| option.help.unwrap());
                assert_eq!(
                    inner["markdownEnumDescriptions"],
                    json!(said.clone().collect::<Vec<_>>()),
                    "{path}"
                );
                let plain: Vec<String> = said.map(|text| text.replace('`', "")).collect();
                assert_eq!(inner["enumDescriptions"], json!(plain), "{path}");
            } else {
                assert!(inner.get("enumDescriptions").is_none(), "{path}");
            }
            field.options.len()
        }
        _ => 0,
    }
}

fn member(whole: &Value, structure: &Value, field: &Field) -> usize {
    let part = &structure["properties"][field.name];
    assert_eq!(part["title"], field.label, "{}", field.path);
    assert_eq!(
        part.get("deprecated"),
        field.deprecated.is_some().then_some(&Value::Bool(true)),
        "{}",
        field.path
    );
    values(whole, part, field)
}

#[test]
fn members_have_their_labels_and_values_their_meanings() {
    for draft in [Draft::Draft07, Draft::Draft202012] {
        for kind in [InputKind::Request, InputKind::Response] {
            for &revision in Revision::ALL {
                let whole = document(kind, revision, draft);
                let fields = describe(kind, revision);
                let values: usize = fields.iter().map(|field| member(&whole, &whole, field)).sum();
                assert!(values > 5, "{values}");
            }
        }
    }
}
