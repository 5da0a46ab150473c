//! Options as values: of a configuration file, and with a task definition that several share.

use crate::support::*;
use ecs_start_task::{
    BuildOptions, Format, OptionError, Revision, Target, TaskDefinition, ValidateOptions, validate_value,
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
    assert!(serde_json::from_value::<BuildOptions>(json!({ "mask": "yes" })).is_err());
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
