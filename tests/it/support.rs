//! What the tests share.

use ecs_start_task::internal::{Part, reasons_of_changes};
use ecs_start_task::rules::messages;
use ecs_start_task::{
    BuildResult, InputKind, JsonValue, PatchOperation, Report, Revision, Target, ValidateOptions, validate,
};
use serde_json::{Value, json};

/// Returns the least request that breaks no rule.
pub(crate) fn minimal() -> Value {
    json!({ "taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"] })
}

/// Returns the minimal request with these additional members.
pub(crate) fn with(members: Value) -> Value {
    let mut request = minimal();
    for (name, value) in members.as_object().expect("an object") {
        request[name] = value.clone();
    }
    request
}

/// Returns the minimal request with this override of one container.
pub(crate) fn container(members: Value) -> Value {
    let mut container = json!({ "name": "app" });
    for (name, value) in members.as_object().expect("an object") {
        container[name] = value.clone();
    }
    with(json!({ "overrides": { "containerOverrides": [container] } }))
}

/// Returns the minimal request with one subnet and these network settings.
pub(crate) fn network(members: Value) -> Value {
    let mut network = json!({ "subnets": ["subnet-0123456789abcdef0"] });
    for (name, value) in members.as_object().expect("an object") {
        network[name] = value.clone();
    }
    with(json!({ "networkConfiguration": { "awsvpcConfiguration": network } }))
}

/// Returns the minimal request with this EBS volume.
pub(crate) fn volume(members: Value) -> Value {
    let mut volume = json!({ "roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole" });
    for (name, value) in members.as_object().expect("an object") {
        volume[name] = value.clone();
    }
    with(json!({ "volumeConfigurations": [{ "name": "data", "managedEBSVolume": volume }] }))
}

pub(crate) fn report_for(input: &Value, options: ValidateOptions) -> Report {
    checked(validate(&input.to_string(), &options))
}

/// Returns the report, whose messages and titles of fixes are in the catalog, with the parameters that it declares.
pub(crate) fn checked(report: Report) -> Report {
    for violation in &report.violations {
        assert!(is_in_catalog(&violation.message_id, &violation.params), "{violation:?}");
        for fix in violation.fixes.iter().flatten() {
            assert!(is_in_catalog(&fix.title_id, &fix.params), "{fix:?}");
        }
    }
    report
}

/// Returns whether the catalog has a message with a place for each parameter. Corrections of JSON syntax have the
/// messages of validation as reasons.
fn is_in_catalog(id: &str, params: &JsonValue) -> bool {
    let JsonValue::Object(params) = params else { return false };
    let mut catalog = messages().chain(reasons_of_changes.iter().copied());
    let message = catalog.find(|message| message.id == id);
    message.is_some_and(|message| params.iter().all(|(name, value)| declares(message.parts(), name, value)))
}

/// Returns whether a template has a place for the parameter, and a case for a value that selects one.
fn declares(parts: &[Part], name: &str, value: &JsonValue) -> bool {
    parts.iter().any(|part| match part {
        Part::Text(_) | Part::Count => false,
        Part::Value(known) | Part::Number(known, _) | Part::Month(known) => *known == name,
        Part::Plural(known, _) if *known == name => true,
        Part::Select(known, cases) if *known == name => {
            matches!(value, JsonValue::Text(key) if key != "other" && cases.iter().any(|case| case.0 == key))
        }
        Part::Plural(_, cases) | Part::Select(_, cases) => {
            cases.iter().any(|(_, parts)| declares(parts, name, value))
        }
    })
}

/// Returns the result, whose messages and reasons of changes are in the catalog.
pub(crate) fn checked_build(mut result: BuildResult) -> BuildResult {
    for change in &result.changes {
        assert!(is_in_catalog(change.why_id, &change.params), "{change:?}");
    }
    result.report = checked(result.report);
    result
}

pub(crate) fn in_2023() -> ValidateOptions {
    ValidateOptions::new()
}

pub(crate) fn in_2026() -> ValidateOptions {
    ValidateOptions::new().revision(Revision::Y2026)
}

pub(crate) fn on(target: Target) -> ValidateOptions {
    ValidateOptions::new().launch_type(target)
}

pub(crate) fn response() -> ValidateOptions {
    ValidateOptions::new().kind(InputKind::Response)
}

/// Returns `code@path` of all violations.
pub(crate) fn found(input: &Value, options: ValidateOptions) -> Vec<String> {
    report_for(input, options).violations.iter().map(|v| format!("{}@{}", v.code, v.path)).collect()
}

/// Asserts that exactly these violations are found, as `code@path`.
#[track_caller]
pub(crate) fn assert_found(input: &Value, options: ValidateOptions, expected: &[&str]) {
    assert_eq!(found(input, options), expected, "{input:#}");
}

/// Asserts that `right` has no violation and that `wrong` has this one, with each of the options.
#[track_caller]
pub(crate) fn boundary(options: &[ValidateOptions], right: Value, wrong: Value, violation: &str) {
    for options in options {
        assert_found(&right, options.clone(), &[]);
        assert_found(&wrong, options.clone(), &[violation]);
    }
}

/// Returns the options of both revisions.
pub(crate) fn both() -> [ValidateOptions; 2] {
    [in_2023(), in_2026()]
}

/// Applies one operation to a document.
pub(crate) fn apply(document: &mut Value, operation: &PatchOperation) {
    fn split(path: &str) -> (&str, String) {
        let (parent, name) = path.rsplit_once('/').expect("not the root");
        (parent, name.replace("~1", "/").replace("~0", "~"))
    }
    fn remove(document: &mut Value, path: &str) -> Value {
        let (parent, name) = split(path);
        match document.pointer_mut(parent).expect("a parent") {
            Value::Object(members) => members.shift_remove(&name).expect("a member"),
            Value::Array(items) => items.remove(name.parse().expect("an index")),
            _ => panic!("{path}"),
        }
    }
    fn add(document: &mut Value, path: &str, value: Value) {
        let (parent, name) = split(path);
        document.pointer_mut(parent).expect("a parent")[name] = value;
    }
    let json = |value| serde_json::to_value(value).expect("JSON");
    match operation {
        PatchOperation::Replace { path, value } => {
            *document.pointer_mut(path).expect("a value") = json(value);
        }
        PatchOperation::Remove { path } => drop(remove(document, path)),
        PatchOperation::Add { path, value } => add(document, path, json(value)),
        PatchOperation::Move { from, path } => {
            let value = remove(document, from);
            add(document, path, value);
        }
    }
}
