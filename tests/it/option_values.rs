//! Options as values: of a configuration file, and with a task definition that several share.

use crate::support::*;
use ecs_start_task::{
    BuildOptions, Code, Format, OptionError, Revision, Target, TaskDefinition, ValidateOptions,
    validate_value,
};
use serde_json::json;
use std::sync::Arc;

fn definition() -> serde_json::Value {
    json!({ "family": "web", "containerDefinitions": [{ "name": "app" }] })
}

#[test]
fn options_are_read_by_their_names() {
    let read: ValidateOptions = serde_json::from_value(json!({
        "revision": "2026", "launchType": "FARGATE", "taskDefinition": definition(),
    }))
    .unwrap();
    let expected = ValidateOptions::new().revision(Revision::Y2026).launch_type(Target::Fargate);
    assert_eq!(read, expected.task_definition(&definition().to_string()).unwrap());
    let read: BuildOptions = serde_json::from_value(json!({
        "format": "cli", "region": "eu-central-1", "mask": true, "revision": "2026",
        "taskDefinition": definition().to_string(),
    }))
    .unwrap();
    let validate =
        in_2026().with_task_definition(definition().to_string().parse::<TaskDefinition>().unwrap());
    let expected =
        BuildOptions::new().format(Format::Cli).region("eu-central-1").unwrap().mask(true).validate(validate);
    assert_eq!(read, expected);
    assert_eq!(serde_json::from_value::<ValidateOptions>(json!({})).unwrap(), ValidateOptions::new());
}

#[test]
fn wrong_options_are_errors_that_name_them() {
    for (options, named) in [
        (json!({ "revison": "2026" }), "revison"),
        (json!({ "revision": 2026 }), "revision"),
        (json!({ "revision": { "a": 1 } }), "revision"),
        (json!({ "kind": null }), "kind"),
    ] {
        let error = serde_json::from_value::<ValidateOptions>(options.clone()).unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
        let error = serde_json::from_value::<BuildOptions>(options).unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
    }
    for mask in [json!("yes"), json!("true"), json!(1), json!(null)] {
        assert!(serde_json::from_value::<BuildOptions>(json!({ "mask": mask })).is_err(), "{mask}");
    }
    assert!(serde_json::from_value::<ValidateOptions>(json!({ "mask": true })).is_err());
}

#[test]
fn an_unreadable_task_definition_is_reported_by_validate() {
    for unreadable in [json!({ "family": "web" }), json!(7), json!("web:7"), json!(null)] {
        let options: ValidateOptions =
            serde_json::from_value(json!({ "taskDefinition": unreadable.clone() })).unwrap();
        let report = validate_value(&container(json!({ "name": "app" })), &options);
        let codes: Vec<_> = report.errors().map(|violation| violation.code).collect();
        assert_eq!(codes, ["unreadable-task-definition"], "{unreadable}");
    }
}

#[test]
fn a_task_definition_is_read_once_and_shared() {
    let shared = Arc::new(TaskDefinition::from_value(&json!({ "taskDefinition": definition() })).unwrap());
    let request = container(json!({ "name": "other" }));
    for revision in Revision::ALL {
        let options = ValidateOptions::new().revision(*revision).with_task_definition(Arc::clone(&shared));
        let codes: Vec<_> = validate_value(&request, &options).violations.iter().map(|v| v.code).collect();
        assert!(codes.iter().any(|code| *code == "unknown-container"), "{codes:?}");
    }
    assert!(matches!(TaskDefinition::from_value(&json!([])), Err(OptionError::TaskDefinition(_))));
    assert!("{}".parse::<TaskDefinition>().is_err());
}

#[test]
fn an_unreadable_task_definition_is_a_violation() {
    let request =
        json!({ "taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"] });
    let trailing_comma = r#"{"containerDefinitions": [{"name": "app"},]}"#;
    for (definition, message_id) in [
        (Some("web:7"), "not-json"),
        (Some(""), "not-json"),
        (Some(trailing_comma), "not-json"),
        (None, "not-object"),
        (Some("[]"), "not-object"),
        (Some("null"), "not-object"),
        (Some("{}"), "no-containers"),
        (Some(r#"{"taskDefinition": {}}"#), "no-containers"),
        (Some(r#"{"containerDefinitions": {}}"#), "no-containers"),
    ] {
        let mut options = ValidateOptions::new();
        options.set("taskDefinition", definition).unwrap();
        let report = validate_value(&request, &options);
        let [violation] = &report.violations[..] else { panic!("{definition:?}: {report}") };
        assert_eq!(violation.code, Code::UnreadableTaskDefinition);
        assert_eq!(violation.path, "/taskDefinition");
        assert_eq!(
            violation.message_id,
            format!("unreadable-task-definition/{message_id}"),
            "{definition:?}"
        );
        assert!(!report.valid);
        if let Some(text) = definition {
            let error = ValidateOptions::new().task_definition(text).unwrap_err().to_string();
            assert!(error.starts_with("Expected a task definition"), "{error}");
        }
    }

    // Without the member, the violation is where it belongs.
    let mut options = ValidateOptions::new();
    options.set("taskDefinition", Some("{}")).unwrap();
    let report = validate_value(&json!({}), &options);
    let found = report.violations.iter().find(|v| v.code == Code::UnreadableTaskDefinition);
    assert_eq!(found.unwrap().path, "/taskDefinition");

    options.set("taskDefinition", Some(r#"{"containerDefinitions": []}"#)).unwrap();
    assert!(validate_value(&request, &options).valid);
}
