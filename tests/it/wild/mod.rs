//! Requests and answers as others publish them: examples of documentation and of clients, with their source in
//! tests/data/wild, judged as they deserve.

mod drafts;

use crate::support::*;
use ecs_start_task::{BuildOptions, InputKind, Report, Revision, ValidateOptions, Violation, build};
use serde_json::{Value, json};

/// `severity code@path` of all that is found.
fn told(report: &Report) -> Vec<String> {
    let told = |v: &Violation| format!("{} {}@{}", json!(v.severity).as_str().expect("text"), v.code, v.path);
    report.violations.iter().map(told).collect()
}

fn options(case: &Value) -> ValidateOptions {
    let revision = if case["revision"] == "2026" { Revision::Y2026 } else { Revision::Y2023 };
    ValidateOptions::new().revision(revision)
}

fn check(file: &str) {
    let file: Value = serde_json::from_str(file).expect("JSON");
    assert!(file["source"].is_string());
    for case in file["cases"].as_array().expect("cases") {
        let report = if let Some(line) = case["line"].as_str() {
            build(line, &BuildOptions::new().validate(options(case))).report
        } else if let Some(request) = case.get("request") {
            let mut request = request.clone();
            for (name, value) in case["with"].as_object().into_iter().flatten() {
                request[name] = value.clone();
            }
            judge(&request, options(case))
        } else {
            judge(&case["response"], options(case).kind(InputKind::Response))
        };
        assert_eq!(json!(told(&report)), case["found"], "{}: {}", file["source"], case["name"]);
    }
}

#[test]
fn examples_of_the_aws_cli() {
    check(include_str!("../../data/wild/awscli.json"));
}

#[test]
fn the_example_of_the_service_model() {
    check(include_str!("../../data/wild/smithy.json"));
}

#[test]
fn answers_in_botocore_s_examples() {
    check(include_str!("../../data/wild/botocore.json"));
}

#[test]
fn values_in_the_api_reference() {
    check(include_str!("../../data/wild/reference.json"));
}
