//! Parsing into the typed model.

use crate::support::*;
use ecs_start_task::model::Timestamp;
use ecs_start_task::{Code, Revision, StartTaskRequest, ValidateOptions, parse, parse_response};
use serde_json::json;

#[test]
fn integers_can_be_written_in_several_ways() {
    for (written, cpu) in [("100", 100), ("1e2", 100), ("100.0", 100), ("1000E-1", 100), ("-0", 0)] {
        let text = container(json!({ "cpu": 12345 })).to_string().replace(":12345", &format!(":{written}"));
        let request = parse(&text, &in_2023()).expect(written).into_value();
        let overrides = request.overrides.unwrap().container_overrides.unwrap();
        assert_eq!(overrides[0].cpu, Some(cpu), "{written}");
    }
    for wrong in ["100.5", "2147483648", "1e10", "true", "\"100\""] {
        let text = container(json!({ "cpu": 12345 })).to_string().replace(":12345", &format!(":{wrong}"));
        let report = parse(&text, &in_2023()).expect_err(wrong);
        let paths: Vec<&str> = report.errors().map(|violation| &*violation.path).collect();
        assert_eq!(paths, ["/overrides/containerOverrides/0/cpu"], "{wrong}");
    }
    let largest = r#"{ "tasks": [{ "version": 9223372036854775807.0 }] }"#;
    let response = parse_response(largest, &in_2023()).unwrap().into_value();
    assert_eq!(response.tasks.unwrap()[0].version, Some(i64::MAX));
}

#[test]
fn the_last_of_duplicate_members_counts() {
    let text = minimal().to_string().replacen(
        '{',
        r#"{"taskDefinition": ["other"], "group": "a", "group": "b","#,
        1,
    );
    let checked = parse(&text, &in_2023()).unwrap();
    assert_eq!(checked.value().task_definition.as_deref(), Some("web:7"));
    assert_eq!(checked.value().group.as_deref(), Some("b"));
    let codes: Vec<Code> = checked.warnings().iter().map(|violation| violation.code).collect();
    assert_eq!(codes, [Code::DuplicateMember, Code::DuplicateMember]);
    let (request, warnings) = checked.into_parts();
    assert!(request.validate(&in_2023()).violations.is_empty());
    assert_eq!(warnings.len(), 2);
}

#[test]
fn a_response_can_have_what_is_unknown_newer_or_null() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let text = format!(
        r#"{{"new": {deep}, "tasks": [{{"taskArn": null, "cpu": "256", "launchType": "MOON", "createdAt": 1e400,
            "trustedExecutionSummary": 7}}], "failures": null}}"#
    );
    let report = parse_response(&text, &in_2026()).unwrap_err();
    let errors: Vec<&str> = report.errors().map(|violation| &*violation.path).collect();
    assert_eq!(errors, ["/tasks/0/trustedExecutionSummary"]);
    let checked = parse_response(&text, &in_2023()).unwrap();
    let task = &checked.value().tasks.as_ref().unwrap()[0];
    assert_eq!((&task.task_arn, task.cpu.as_deref()), (&None, Some("256")));
    assert_eq!(task.launch_type.as_ref().unwrap().as_str(), "MOON");
    assert_eq!(task.created_at, Some(Timestamp::Seconds(f64::MAX)));
    // The revision does not have it.
    assert_eq!(task.trusted_execution_summary, None);
    assert!(checked.value().validate(&in_2023()).valid);
}

#[test]
fn null_is_not_a_required_value() {
    let files = |kind: &str| {
        json!({ "tasks": [{ "overrides": { "containerOverrides": [{ "environmentFiles":
            [{ "type": kind, "value": "arn:aws:s3:::bucket/web.env" }] }] } }] })
        .to_string()
    };
    assert!(parse_response(&files("s3"), &in_2023()).is_ok());
    let report = parse_response(&files("s3").replace("\"s3\"", "null"), &in_2023()).unwrap_err();
    assert_eq!(report.violations[0].code, Code::MissingMember);
}

#[test]
fn typed_values_are_validated_as_what_they_are() {
    let request = StartTaskRequest::builder().task_definition("web:7").build();
    // The kind among the options is for inputs that have no type.
    for options in [ValidateOptions::new(), response()] {
        let report = request.validate(&options);
        assert_eq!(
            report.errors().map(|violation| violation.code).collect::<Vec<_>>(),
            [Code::MissingMember]
        );
        assert_eq!(parse(&minimal().to_string(), &options).unwrap().warnings(), []);
        assert!(parse_response(r#"{"tasks": []}"#, &options).unwrap().value().validate(&options).valid);
    }
    assert_eq!(request.validate(&ValidateOptions::new().revision(Revision::Y2026)).revision, Revision::Y2026);
}

#[test]
fn invalid_input_returns_a_report() {
    for text in ["", "{", "null", "[]", "7", "\u{FEFF}{}", "{} {}"] {
        assert!(!parse(text, &in_2023()).expect_err(text).valid);
        let _ = parse_response(text, &in_2023());
    }
}
