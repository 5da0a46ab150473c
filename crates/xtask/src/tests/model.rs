//! Compares the model with the facts of both revisions of the API, member by member and in order.
//!
//! `model-2023.json` and `model-2026.json` in `tests/data` contain names, types, required marks, enums and modelled
//! limits. Our model also has the limits that only the prose of the documentation mentions.

use crate::inventory::inventory;
use ecs_start_task::schema::{Draft, document};
use ecs_start_task::{InputKind, Revision};
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// Facts that our model has in addition to the service model, for any member.
const OURS: [&str; 2] = [
    // AWS deprecated Elastic Inference and marked environments as sensitive after early 2023; both apply to both
    // revisions.
    "deprecated",
    "sensitive",
];

fn facts(revision: Revision) -> Value {
    let path = crate::root().join(format!("tests/data/model-{revision}.json"));
    let text = std::fs::read_to_string(&path).expect("the facts are there");
    serde_json::from_str(&text).expect("the facts are JSON")
}

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().expect("an object")
}

fn compare(path: &str, theirs: &Value, ours: &Value, differences: &mut Vec<String>) {
    let differ = |differences: &mut Vec<String>, what: &str, theirs: Option<&Value>, ours: Option<&Value>| {
        differences.push(format!("{path}: {what} is {theirs:?} in the API, {ours:?} here"));
    };
    for fact in ["type", "enum", "union"] {
        if theirs.get(fact) != ours.get(fact) {
            differ(differences, fact, theirs.get(fact), ours.get(fact));
        }
    }
    for fact in OURS {
        if theirs.get(fact).is_some() && theirs["type"] != "structure" && ours.get(fact).is_none() {
            differ(differences, fact, theirs.get(fact), None);
        }
    }
    // A modelled limit must be equal. A limit that only the prose documents is allowed in addition.
    for bound in ["min", "max"] {
        if let Some(limit) = theirs.get(bound)
            && ours.get(bound) != Some(limit)
        {
            differ(differences, bound, Some(limit), ours.get(bound));
        }
    }
    let required = |side: &Value| {
        let mut names: Vec<String> = side
            .get("required")
            .and_then(Value::as_array)
            .map(|names| names.iter().filter_map(Value::as_str).map(str::to_owned).collect())
            .unwrap_or_default();
        names.sort();
        names
    };
    if required(theirs) != required(ours) {
        differ(differences, "required", theirs.get("required"), ours.get("required"));
    }
    if let (Some(theirs), Some(ours)) = (theirs.get("members"), ours.get("members")) {
        let names = |members: &Value| object(members).keys().cloned().collect::<Vec<_>>();
        if names(theirs) != names(ours) {
            differences.push(format!(
                "{path}: members are {:?} in the API, {:?} here",
                names(theirs),
                names(ours)
            ));
        }
        for (name, member) in object(theirs) {
            if let Some(own) = ours.get(name) {
                compare(&format!("{path}/{name}"), member, own, differences);
            }
        }
    }
    if let (Some(theirs), Some(ours)) = (theirs.get("member"), ours.get("member")) {
        compare(&format!("{path}[]"), theirs, ours, differences);
    }
}

#[test]
fn the_model_has_the_facts_of_the_api() {
    let mut differences = Vec::new();
    for &revision in Revision::ALL {
        let facts = facts(revision);
        for kind in [InputKind::Request, InputKind::Response] {
            let path = format!("{revision} {}", kind.name());
            compare(&path, &facts[kind.name()], &inventory(kind, revision), &mut differences);
        }
    }
    assert!(differences.is_empty(), "{differences:#?}");
}

/// Compares the schema of the typed model with the generated one.
#[test]
fn the_typed_model_has_a_json_schema() {
    let schema = schemars::schema_for!(ecs_start_task::StartTaskRequest);
    let properties = schema.get("properties").map(object).expect("properties");
    assert!(properties.contains_key("taskDefinition"));
    let overrides = properties["overrides"]["$ref"].as_str().expect("a reference");
    let pointer = overrides.strip_prefix('#').expect("a reference within the schema");
    assert!(schema.pointer(pointer).is_some(), "{overrides}");
}

/// `JsonSchema` gives what the files have, under the newest revision. A structure that requests have as well is lax
/// under another name in responses.
#[test]
fn typed_schemas_are_those_of_the_files() {
    let derived = |mut schema: Value| {
        let text = schema.to_string().replace("/Response", "/").replace("\"Response", "\"");
        schema = serde_json::from_str(&text).expect("JSON");
        schema
    };
    let request = schemars::schema_for!(ecs_start_task::StartTaskRequest).to_value();
    let response = schemars::schema_for!(ecs_start_task::StartTaskResponse).to_value();
    for (schema, kind) in [(request, InputKind::Request), (derived(response), InputKind::Response)] {
        let mut file = document(kind, Revision::Y2026, Draft::Draft202012);
        if kind == InputKind::Request {
            file["properties"].as_object_mut().expect("properties").remove("$schema");
        }
        for part in ["properties", "required", "additionalProperties", "$defs", "allOf"] {
            assert_eq!(schema.get(part), file.get(part), "{kind}: {part}");
        }
    }
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    generator.subschema_for::<ecs_start_task::StartTaskRequest>();
    generator.subschema_for::<ecs_start_task::StartTaskResponse>();
    let definitions = generator.take_definitions(true);
    assert_eq!(definitions["TaskOverride"]["additionalProperties"], false);
    assert_eq!(definitions["ResponseTaskOverride"].get("additionalProperties"), None);
}

#[test]
fn references_lead_to_the_definitions_wherever_they_are() {
    for path in ["/components/schemas", "#/components/schemas/"] {
        let settings =
            SchemaSettings::draft2020_12().with(|settings| settings.definitions_path = path.into());
        let schema = settings.into_generator().into_root_schema_for::<ecs_start_task::StartTaskRequest>();
        let overrides = schema.pointer("/properties/overrides/$ref").and_then(Value::as_str);
        assert_eq!(overrides, Some("#/components/schemas/TaskOverride"), "{path}");
        assert!(schema.pointer("/components/schemas/TaskOverride").is_some(), "{path}");
    }
}
