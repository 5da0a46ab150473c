//! Descriptions for forms: every member is there, with what the model says of it.

use crate::describe::{Control, Field, describe};
use crate::inventory::inventory;
use ecs_start_task::{ExplanationKind, InputKind, Revision, ValidateOptions, explain};
use serde_json::{Value, json};

const KINDS: [InputKind; 2] = [InputKind::Request, InputKind::Response];

/// Holds a field against the model's own inventory.
fn same(field: &Field, model: &Value, revision: Revision) {
    let path = &field.path;
    let limit = |name: &str| model.get(name).and_then(Value::as_i64);
    let limits = &field.limits;
    match field.control {
        Control::Group => {
            assert_eq!(model["type"], "structure", "{path}");
            members(&field.members, model, revision);
        }
        Control::List => {
            assert_eq!(model["type"], "list", "{path}");
            assert_eq!(limits.max_items, limit("max"), "{path}");
            assert_eq!(limits.min_items, limit("min").filter(|min| *min > 0), "{path}");
            let item = field.item.as_ref().expect("a list has items");
            assert_eq!(item.path, format!("{path}[]"));
            assert!(item.name.is_empty() && !item.label.is_empty());
            same(item, &model["member"], revision);
        }
        Control::Text => {
            assert_eq!(model["type"], "string", "{path}");
            assert_eq!(limits.max_length, limit("max"), "{path}");
            assert_eq!(limits.min_length, limit("min").filter(|min| *min > 0), "{path}");
        }
        Control::Integer => {
            assert!(["integer", "long"].contains(&model["type"].as_str().unwrap()), "{path}");
            assert_eq!((limits.minimum, limits.maximum), (limit("min"), limit("max")), "{path}");
        }
        Control::Select => {
            let values: Vec<&str> = field.options.iter().map(|option| option.value).collect();
            assert_eq!(json!(values), model["enum"], "{path}");
            assert!(field.options.iter().all(|option| option.help.is_some_and(|help| !help.is_empty())));
        }
        Control::Boolean => assert_eq!(model["type"], "boolean", "{path}"),
        Control::Timestamp => assert_eq!(model["type"], "timestamp", "{path}"),
    }
}

fn members(fields: &[Field], model: &Value, revision: Revision) {
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    let documented: Vec<&String> = model["members"].as_object().unwrap().keys().collect();
    assert_eq!(names, documented);
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    assert_eq!(json!(required), model.get("required").cloned().unwrap_or(json!([])));
    for field in fields {
        let options = ValidateOptions::new().revision(revision);
        let explanation = explain(&field.path, &options);
        assert_eq!((explanation.kind, &explanation.title), (ExplanationKind::Member, &field.path));
        assert_eq!(explanation.summary, field.help);
        assert!(!field.label.is_empty() && field.docs.starts_with("https://"), "{}", field.path);
        let model = &model["members"][field.name];
        assert_eq!(field.sensitive, model.get("sensitive").is_some(), "{}", field.path);
        assert_eq!(field.deprecated.is_some(), model.get("deprecated").is_some(), "{}", field.path);
        same(field, model, revision);
    }
}

#[test]
fn a_description_says_what_the_model_says() {
    for kind in KINDS {
        for &revision in Revision::ALL {
            members(&describe(kind, revision), &inventory(kind, revision), revision);
        }
    }
}

#[test]
fn what_is_new_is_described_in_the_newer_revision_only() {
    let has = |revision, name| {
        describe(InputKind::Request, revision)
            .into_iter()
            .find(|field| field.name == name)
            .map(|field| field.since)
    };
    assert_eq!(has(Revision::Y2023, "volumeConfigurations"), None);
    assert_eq!(has(Revision::Y2026, "volumeConfigurations"), Some(Some("2026")));
    assert_eq!(has(Revision::Y2026, "tags"), Some(None));
}

#[test]
fn what_has_a_size_of_its_own_says_so() {
    let request = describe(InputKind::Request, Revision::Y2023);
    let overrides = request.iter().find(|field| field.name == "overrides").unwrap();
    assert_eq!(overrides.limits.max_json_length, Some(8_192));
    let containers = overrides.members.iter().find(|field| field.name == "containerOverrides").unwrap();
    let container = containers.item.as_ref().unwrap();
    assert_eq!(container.label, "Container override");
    let command = container.members.iter().find(|field| field.name == "command").unwrap();
    assert_eq!(command.item.as_ref().unwrap().label, "Argument");
    assert!(command.item.as_ref().unwrap().verbatim);
    let environment = container.members.iter().find(|field| field.name == "environment").unwrap();
    assert!(environment.sensitive && environment.item.as_ref().unwrap().sensitive);
}
