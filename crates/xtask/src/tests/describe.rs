//! Descriptions for forms: every member is present, with the facts of the model.

use crate::describe::{Control, Field, describe};
use crate::form_layout::Importance;
use crate::inventory::inventory;
use crate::limits::at;
use ecs_start_task::internal::pointer_of_path;
use ecs_start_task::{
    ExplanationKind, InputKind, Revision, Severity, ValidateOptions, Violation, explain, validate,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const KINDS: [InputKind; 2] = [InputKind::Request, InputKind::Response];

/// Returns the violations of a value at the path of a field.
fn violations(path: &str, value: Value, kind: InputKind, revision: Revision) -> Vec<Violation> {
    let options = ValidateOptions::new().kind(kind).revision(revision);
    let mut violations = validate(&at(path, &value.to_string()), &options).violations;
    violations.retain(|violation| violation.path == pointer_of_path(path));
    violations
}

/// Compares a field with the model's inventory, whose limits it has if validation enforces them.
fn same(field: &Field, model: &Value, kind: InputKind, revision: Revision) {
    let path = &field.path;
    let reports =
        |rule: &str, value: Value| violations(path, value, kind, revision).iter().any(|v| v.code == rule);
    let limit = |name: &str, step: i64, rule: &str, value: &dyn Fn(i64) -> Value| {
        model.get(name).and_then(Value::as_i64).filter(|limit| reports(rule, value(limit + step)))
    };
    let limits = &field.limits;
    match field.control {
        Control::Group => {
            assert_eq!(model["type"], "structure", "{path}");
            members(&field.members, model, kind, revision);
        }
        Control::List => {
            assert_eq!(model["type"], "list", "{path}");
            let items = |count: i64| json!(vec![0; count.max(0) as usize]);
            assert_eq!(limits.max_items, limit("max", 1, "too-many-items", &items), "{path}");
            assert_eq!(limits.min_items, limit("min", -1, "too-few-items", &items), "{path}");
            let item = field.item.as_ref().expect("a list has items");
            assert_eq!(item.path, format!("{path}[]"));
            assert!(item.name.is_empty() && !item.label.is_empty());
            same(item, &model["member"], kind, revision);
        }
        Control::Text => {
            assert_eq!(model["type"], "string", "{path}");
            let text = |length: i64| json!("x".repeat(length.max(0) as usize));
            assert_eq!(limits.max_length, limit("max", 1, "too-long", &text), "{path}");
            assert_eq!(limits.min_length, limit("min", -1, "too-short", &text), "{path}");
            let is_invalid = |text: &str| {
                let found = violations(path, json!(text), kind, revision);
                found.iter().any(|violation| violation.severity == Severity::Error)
            };
            assert!(field.pattern.is_none() || [" a", "\u{1}/"].into_iter().any(is_invalid), "{path}");
        }
        Control::Integer => {
            assert!(["integer", "long"].contains(&model["type"].as_str().unwrap()), "{path}");
            let integer = |value: i64| json!(value);
            assert_eq!(limits.minimum, limit("min", -1, "too-small", &integer), "{path}");
            assert_eq!(limits.maximum, limit("max", 1, "too-large", &integer), "{path}");
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

fn members(fields: &[Field], model: &Value, kind: InputKind, revision: Revision) {
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    let documented: Vec<&String> = model["members"].as_object().unwrap().keys().collect();
    assert_eq!(names, documented);
    let places: BTreeSet<usize> = fields.iter().map(|field| field.order).collect();
    assert!(places.into_iter().eq(0..fields.len()));
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    assert_eq!(json!(required), model.get("required").cloned().unwrap_or(json!([])));
    for field in fields {
        let options = ValidateOptions::new().revision(revision);
        let explanation = explain(&field.path, &options);
        assert_eq!((explanation.kind, &explanation.title), (ExplanationKind::Member, &field.path));
        assert_eq!(explanation.summary, field.help);
        assert!(!field.help_text.is_empty() && !field.help_text.contains(['`', '[', '\n']), "{}", field.path);
        assert!(
            !field.group.is_empty() && field.required_when.is_none_or(|_| !field.required),
            "{}",
            field.path
        );
        let is_deprecated = field.importance == Importance::Deprecated;
        assert_eq!(is_deprecated, field.deprecated.is_some(), "{}", field.path);
        assert!(!field.label.is_empty() && field.docs.starts_with("https://"), "{}", field.path);
        let model = &model["members"][field.name];
        assert_eq!(field.sensitive, model.get("sensitive").is_some(), "{}", field.path);
        assert_eq!(field.deprecated.is_some(), model.get("deprecated").is_some(), "{}", field.path);
        same(field, model, kind, revision);
    }
}

#[test]
fn a_description_matches_the_model() {
    for kind in KINDS {
        for &revision in Revision::ALL {
            members(&describe(kind, revision), &inventory(kind, revision), kind, revision);
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
fn sizes_and_labels_are_described() {
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

/// Returns the field at a path such as `overrides.containerOverrides[].cpu`.
fn find(fields: &[Field], path: &str) -> Field {
    fn search<'f>(fields: &'f [Field], path: &str) -> Option<&'f Field> {
        fields.iter().find_map(|field| {
            let item = field.item.as_deref().map(std::slice::from_ref).unwrap_or_default();
            let is_it = field.path == path;
            is_it.then_some(field).or_else(|| search(&field.members, path)).or_else(|| search(item, path))
        })
    }
    search(fields, path).unwrap_or_else(|| panic!("{path}")).clone()
}

#[test]
fn members_have_the_order_in_which_people_fill_them_in() {
    let in_order = |mut fields: Vec<Field>| {
        fields.sort_by_key(|field| field.order);
        fields
    };
    let request = in_order(describe(InputKind::Request, Revision::Y2026));
    let places: Vec<_> = request.iter().map(|field| (field.name, field.group.as_str())).collect();
    assert_eq!(
        places,
        [
            ("cluster", "Where and what"),
            ("taskDefinition", "Where and what"),
            ("containerInstances", "Where and what"),
            ("overrides", "Overrides"),
            ("networkConfiguration", "Network configuration"),
            ("volumeConfigurations", "Volume configurations"),
            ("tags", "Tags"),
            ("startedBy", "More options"),
            ("group", "More options"),
            ("propagateTags", "More options"),
            ("enableECSManagedTags", "More options"),
            ("enableExecuteCommand", "More options"),
            ("referenceId", "More options"),
        ]
    );
    let container = find(&request, "overrides.containerOverrides[]");
    let members = in_order(container.members);
    let names: Vec<&str> = members.iter().map(|field| field.name).collect();
    assert_eq!(names[..4], ["name", "command", "environment", "cpu"]);
    let task = in_order(find(&request, "overrides").members);
    let places: Vec<_> = task.iter().map(|field| (field.name, field.group.as_str())).collect();
    assert_eq!(
        places,
        [
            ("containerOverrides", "Containers"),
            ("cpu", "Task size and roles"),
            ("memory", "Task size and roles"),
            ("taskRoleArn", "Task size and roles"),
            ("executionRoleArn", "Task size and roles"),
            ("ephemeralStorage", "Fargate only or deprecated"),
            ("inferenceAcceleratorOverrides", "Fargate only or deprecated"),
        ]
    );
}

#[test]
fn a_field_has_what_its_control_shows() {
    let request = describe(InputKind::Request, Revision::Y2026);
    let field = |path| find(&request, path);
    let name = field("overrides.containerOverrides[].name");
    assert_eq!(name.required_when, Some("the override has other members"));
    assert_eq!(name.pattern, Some("^[A-Za-z0-9_-]*$"));
    assert_eq!(name.placeholder.as_deref(), Some("app"));
    let memory = field("overrides.containerOverrides[].memory");
    assert_eq!((memory.unit, memory.placeholder.as_deref()), (Some("MiB"), Some("512")));
    assert_eq!(field("overrides.memory").unit, None);
    let subnet = field("networkConfiguration.awsvpcConfiguration.subnets[]");
    assert_eq!(subnet.placeholder.as_deref(), Some("subnet-0123456789abcdef0"));
    assert_eq!(field("networkConfiguration.awsvpcConfiguration.subnets").placeholder, None);
    assert_eq!(field("group").help_text.matches('`').count(), 0);
    for (path, importance) in [
        ("taskDefinition", Importance::Primary),
        ("overrides.containerOverrides[].memory", Importance::Primary),
        ("overrides.memory", Importance::Advanced),
        ("overrides.ephemeralStorage", Importance::Advanced),
        ("overrides.inferenceAcceleratorOverrides", Importance::Deprecated),
    ] {
        assert_eq!(field(path).importance, importance, "{path}");
    }
}
