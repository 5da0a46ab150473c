//! A task definition that the request does not run, and one instead of a request.

use crate::support;
use ecs_start_task::{Code, Report, ValidateOptions, validate};
use serde_json::{Value, json};

fn definition(members: Value) -> Value {
    let mut definition = json!({ "family": "web", "containerDefinitions": [{ "name": "app" }] });
    for (name, value) in members.as_object().expect("an object") {
        definition[name] = value.clone();
    }
    definition
}

fn report_of(request: &str, definition: &Value) -> Report {
    validate(request, &ValidateOptions::new().task_definition(&definition.to_string()).unwrap())
}

#[test]
fn another_definition_is_one_warning_and_nothing_follows_from_it() {
    for (name, of_definition) in [("web:8", json!({ "revision": 7 })), ("api:7", json!({ "revision": 7 }))] {
        let mut request = support::container(json!({ "name": "unknown", "cpu": 1 }));
        request["taskDefinition"] = name.into();
        let definition = definition(of_definition);
        let report = report_of(&request.to_string(), &definition);
        let codes: Vec<_> = report.violations.iter().map(|violation| violation.code).collect();
        assert_eq!(codes, ["other-task-definition"], "{name}");
        assert!(report.valid);
        request["taskDefinition"] = "web:7".into();
        let report = report_of(&request.to_string(), &definition);
        assert_eq!(report.violations[0].code, "unknown-container");
    }
}

#[test]
fn a_definition_of_another_account_or_region_is_another_one() {
    let arn = |place: &str| format!("arn:aws:ecs:{place}:task-definition/web:7");
    let own = arn("us-east-1:123456789012");
    let definition = definition(json!({ "taskDefinitionArn": own, "revision": 7 }));
    for (name, is_other) in [
        (own.clone(), false),
        ("web:7".to_owned(), false),
        (arn("us-east-1:210987654321"), true),
        (arn("eu-west-1:123456789012"), true),
    ] {
        let mut request = support::minimal();
        request["taskDefinition"] = name.clone().into();
        let report = report_of(&request.to_string(), &definition);
        let told: Vec<_> = report.violations.iter().map(|violation| violation.message.clone()).collect();
        let other = format!(
            "The request runs \"{name}\", but the provided task definition is \"{own}\". The checks that need it \
                are skipped."
        );
        assert_eq!(told, if is_other { vec![other] } else { vec![] }, "{name}");
    }
}

#[test]
fn a_definition_in_the_place_of_a_request_is_one_violation() {
    let file = definition(json!({ "cpu": "256", "networkMode": "awsvpc" }));
    for input in [file.clone(), json!({ "taskDefinition": file, "tags": [] })] {
        let report = validate(&input.to_string(), &ValidateOptions::new());
        let [violation] = &report.violations[..] else { panic!("{:#?}", report.violations) };
        assert_eq!((violation.code, &*violation.path), (Code::TaskDefinitionAsRequest, ""));
        assert!(!report.valid);
    }
    let instances = json!({ "containerInstances": ["0123456789abcdef0123456789abcdef"] });
    for input in [definition(instances), json!({ "containerDefinitions": 7 })] {
        let report = validate(&input.to_string(), &ValidateOptions::new());
        assert!(
            report.violations.iter().any(|violation| violation.path == "/containerDefinitions"),
            "{input}"
        );
    }
}
