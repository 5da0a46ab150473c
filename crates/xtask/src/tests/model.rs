//! The model against the facts of both revisions of the API, member by member and in order.
//!
//! `model-2023.json` and `model-2026.json` in `tests/data` hold names, types, required marks, closed sets and modelled
//! limits. What the documentation's prose adds (most limits) our model has beyond them.

use crate::inventory::inventory;
use ecs_start_task::{InputKind, Revision};
use serde_json::{Map, Value};

/// Where the model says more than the service model on purpose, whatever the member.
const OURS: [&str; 2] = [
    // Elastic Inference was withdrawn and environments were marked after early 2023; both hold in both revisions.
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

/// Members of the schema that schemars makes of the typed model itself.
#[test]
fn the_typed_model_has_a_json_schema() {
    let schema = schemars::schema_for!(ecs_start_task::StartTaskRequest);
    let properties = schema.get("properties").map(object).expect("properties");
    assert!(properties.contains_key("taskDefinition"));
    let overrides = properties["overrides"]["$ref"].as_str().expect("a reference");
    let pointer = overrides.strip_prefix('#').expect("a reference within the schema");
    assert!(schema.pointer(pointer).is_some(), "{overrides}");
}
