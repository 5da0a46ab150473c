//! Reports as Rust programs use them.

use crate::support::*;
use ecs_start_task::{
    Code, InputKind, Position, Report, Revision, Severity, TextRange, validate, validate_value,
};
use serde_json::json;
use std::error::Error;

const TEXT: &str = "{ \"taskDefinition\": \"é😀\",\n  \"containerInstances\": 7, \"propagateTags\": \"SERVICE\",\r\n\t\
    \"startedBy\": null, \"grroup\": \"x\" }";

#[test]
fn bytes_slice_the_text() {
    let report = validate(TEXT, &in_2023());
    let parts: Vec<&str> =
        report.violations.iter().map(|violation| &TEXT[violation.range.unwrap().bytes()]).collect();
    assert_eq!(parts, ["\"é😀\"", "7", "\"SERVICE\"", "null", "\"grroup\""]);
    for violation in &report.violations {
        let range = violation.range.unwrap();
        assert_eq!(range.bytes_in(TEXT), range.bytes());
    }
}

#[test]
fn a_range_that_was_deserialized_finds_its_bytes_in_the_text() {
    let report = validate(TEXT, &in_2023());
    let range: TextRange =
        serde_json::from_value(serde_json::to_value(report.violations[1].range).unwrap()).unwrap();
    assert_eq!(Some(range), report.violations[1].range);
    assert!(range.bytes().is_empty());
    assert_eq!(&TEXT[range.bytes_in(TEXT)], "7");
    // Of another text there is nothing to find, and nothing to break.
    for other in ["", "é", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"]
    {
        assert!(other.get(range.bytes_in(other)).is_some(), "{other}");
    }
}

#[test]
fn positions_are_ordered_and_written_as_line_and_column() {
    let report = validate(TEXT, &in_2023());
    let starts: Vec<Position> =
        report.violations.iter().map(|violation| violation.range.unwrap().start).collect();
    assert!(starts.is_sorted());
    assert_eq!(
        starts.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["1:21", "2:25", "2:45", "3:15", "3:21"]
    );
}

#[test]
fn errors_and_warnings_are_apart() {
    let report = validate(TEXT, &in_2023());
    let codes = |severity| -> Vec<Code> {
        report.violations.iter().filter(|violation| violation.severity == severity).map(|v| v.code).collect()
    };
    assert_eq!(report.errors().map(|violation| violation.code).collect::<Vec<_>>(), codes(Severity::Error));
    assert_eq!(
        report.warnings().map(|violation| violation.code).collect::<Vec<_>>(),
        [Code::PropagateFromService]
    );
    assert_eq!(report.clone().into_result(), Err(report));
    let warned = validate_value(&with(json!({ "propagateTags": "SERVICE" })), &in_2023());
    assert_eq!(warned.clone().into_result(), Ok(warned.violations));
    assert_eq!(validate_value(&minimal(), &in_2023()).into_result(), Ok(Vec::new()));
}

#[test]
fn a_report_is_an_error_with_a_line_for_each_violation() {
    let report = validate(TEXT, &in_2023());
    let error: Box<dyn Error + Send + Sync> = report.clone().into();
    let lines: Vec<String> = error.to_string().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), report.violations.len());
    assert_eq!(
        lines[1],
        "2:25 /containerInstances: error[wrong-type]: Expected an array, found the number 7."
    );
    let value = validate_value(&json!({}), &in_2023());
    assert!(value.to_string().starts_with("/containerInstances: error[missing-member]: "), "{value}");
    assert_eq!(validate_value(&minimal(), &in_2023()).to_string(), "no violations");
    assert!(validate("", &in_2023()).to_string().starts_with("1:1: error[invalid-json]: "));
    let many = validate_value(&with(json!({ "tags": vec![7; 1_001] })), &in_2023());
    assert!(many.to_string().ends_with("\nmore violations are not listed"));
}

#[test]
fn what_is_printed_has_no_value_and_no_line_of_the_input() {
    let report = validate_value(&with(json!({ "PASSWORD=hunter2\n1:1 error": 7 })), &in_2023());
    let printed = report.to_string();
    assert!(!printed.contains("hunter2") && printed.lines().count() == report.violations.len(), "{printed}");
}

#[test]
fn a_report_is_read_back_from_its_json() {
    let texts = [
        TEXT,
        "{",
        "",
        r#"{"tags": [{"key": "a", "value": "b"}, {"key": "a"}], "overrides": {"cpu": 1e999}}"#,
    ];
    for text in texts {
        for options in [in_2023(), in_2026(), response()] {
            let report = validate(text, &options);
            let json = serde_json::to_string(&report).unwrap();
            let again: Report = serde_json::from_str(&json).unwrap();
            assert_eq!(again, report);
            assert_eq!(serde_json::to_string(&again).unwrap(), json);
        }
    }
    let unknown =
        json!({ "valid": true, "kind": "request", "revision": "2024", "violations": [], "truncated": false });
    assert!(serde_json::from_value::<Report>(unknown.clone()).is_err());
    let mut known = unknown;
    known["revision"] = json!("2026");
    let report: Report = serde_json::from_value(known).unwrap();
    assert_eq!((report.kind, report.revision), (InputKind::Request, Revision::Y2026));
}
