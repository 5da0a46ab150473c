//! Published requests and responses, from documentation and clients, with their expected verdicts and their sources in
//! tests/data/wild.

mod drafts;

use crate::support::*;
use ecs_start_task::{
    BuildOptions, Explanation, InputKind, Report, Revision, ValidateOptions, Violation, build, explain,
    explain_value,
};
use regex::RegexBuilder;
use serde_json::{Value, json};

/// Returns `severity code@path` of all violations.
fn lines_of(report: &Report) -> Vec<String> {
    let lines_of =
        |v: &Violation| format!("{} {}@{}", json!(v.severity).as_str().expect("text"), v.code, v.path);
    report.violations.iter().map(lines_of).collect()
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
            report_for(&request, options(case))
        } else {
            report_for(&case["response"], options(case).kind(InputKind::Response))
        };
        assert_eq!(json!(lines_of(&report)), case["found"], "{}: {}", file["source"], case["name"]);
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

/// Returns what an explanation lacks.
fn lacks(target: &Value, expect: &Value, explanation: &Explanation) -> Vec<String> {
    let details = explanation.details.iter().map(|detail| format!("{}: {}", detail.label, detail.text));
    let text = [explanation.title.clone(), explanation.summary.clone()].into_iter().chain(details);
    let text = text.collect::<Vec<_>>().join("\n");
    // A quoted target must not count as an answer.
    let own = match target {
        Value::String(target) if target.len() > 3 => text.replace(target.trim(), " "),
        _ => text.clone(),
    };
    let matches = |pattern: &str, text: &str| {
        RegexBuilder::new(pattern).case_insensitive(true).build().expect("a pattern").is_match(text)
    };
    let strings = |name: &str| {
        let list = expect[name].as_array().cloned().unwrap_or_default();
        list.into_iter().map(|item| item.as_str().expect("a string").to_owned()).collect::<Vec<_>>()
    };
    let mut lacks = Vec::new();
    let kinds = strings("kind");
    if kinds.is_empty() && explanation.kind.name() == "unknown" {
        lacks.push("a known kind".to_owned());
    }
    if !kinds.is_empty() && !kinds.iter().any(|kind| kind == explanation.kind.name()) {
        lacks.push(format!("kind {kinds:?}, found {}", explanation.kind.name()));
    }
    lacks.extend(
        strings("says").iter().filter(|says| !matches(says, &own)).map(|says| format!("says {says}")),
    );
    lacks.extend(
        strings("saysNot")
            .iter()
            .filter(|says| matches(says, &text))
            .map(|says| format!("must not say {says}")),
    );
    let related = strings("related");
    let names = |name: &String| explanation.related.contains(name) || text.contains(name.as_str());
    if !related.is_empty() && !related.iter().any(names) {
        lacks.push(format!("one of {related:?}, found {:?}", explanation.related));
    }
    let docs = strings("docs");
    if !docs.is_empty() && !docs.iter().any(|pattern| matches(pattern, &explanation.docs)) {
        lacks.push(format!("docs {docs:?}, found {}", explanation.docs));
    }
    if let Some(outcome) = expect.get("outcome") {
        let found = json!(explanation.outcome);
        if *outcome != found {
            lacks.push(format!("outcome {outcome}, found {found}"));
        }
    }
    if let Some(retry) = expect.get("retry") {
        let found = json!(explanation.retry.as_ref().map(|retry| retry.worthwhile));
        if *retry != found {
            lacks.push(format!("retry {retry}, found {found}"));
        }
    }
    lacks
}

fn check_explanations(file: &str) {
    let file: Value = serde_json::from_str(file).expect("JSON");
    let mut failed = Vec::new();
    for case in file["cases"].as_array().expect("cases") {
        assert!(case["source"].is_string(), "{}", case["name"]);
        let options = ValidateOptions::new();
        let explanation = match &case["target"] {
            Value::String(text) => explain(text, &options),
            value => explain_value(value, &options),
        };
        let lacks = lacks(&case["target"], &case["expect"], &explanation);
        if !lacks.is_empty() {
            failed.push(format!("{}: {lacks:#?}\n{}", case["name"], explanation.markdown));
        }
    }
    assert!(failed.is_empty(), "{} failed\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn messages_responses_and_events() {
    check_explanations(include_str!("../../data/wild/explain.json"));
}

#[test]
fn more_messages_responses_and_events() {
    check_explanations(include_str!("../../data/wild/explain_more.json"));
}
