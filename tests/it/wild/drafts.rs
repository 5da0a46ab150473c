//! Published commands and drafts: in scripts, workflows, Makefiles, notes and issues.
//!
//! Each case of tests/data/wild/drafts.json has its source, an input, and what the answer to it contains:
//! `ok`, `valid`, `request` and `requestIncludes`, `output` (parts of it), `region`, `endpoint` and `references`;
//! paths that are `flagged` (there, below, or at the parent) or not (`notFlagged`, `noErrorAt`), at most so many
//! violations (`atMost`,
//! `maxViolations`), regular expressions that messages match (`says`) or not (`saysNot`), or `anyOf` several
//! expectations.

use crate::support::{checked, checked_build};
use ecs_start_task::{
    BuildOptions, Report, Severity, ValidateOptions, build_value, explain_value, validate_value,
};
use regex::RegexBuilder;
use serde_json::{Value, json};

/// What an answer contains.
#[derive(Default)]
struct Answer {
    ok: Option<bool>,
    kind: Value,
    built: Value,
    report: Option<Report>,
    said: String,
}

fn answer(case: &Value) -> Answer {
    let input = &case["input"];
    let option = |name: &str| case["options"][name].as_str();
    let mut validate = ValidateOptions::new();
    for name in ["kind", "revision", "launchType"] {
        if let Some(value) = option(name) {
            validate.set(name, Some(value)).expect("an option");
        }
    }
    match case["call"].as_str().unwrap_or("build") {
        "explain" => {
            let explanation = explain_value(input, &validate);
            Answer { kind: json!(explanation.kind), said: explanation.markdown, ..Answer::default() }
        }
        "validate" => {
            let report = checked(validate_value(input, &validate));
            Answer { said: said(&report), report: Some(report), ..Answer::default() }
        }
        _ => {
            let mut options = BuildOptions::new().validate(validate);
            for name in ["format", "region", "endpoint"] {
                if let Some(value) = option(name) {
                    options.set(name, Some(value)).expect("an option");
                }
            }
            let built = checked_build(match input {
                Value::String(text) => ecs_start_task::build(text, &options),
                value => build_value(value, &options),
            });
            let whys: Vec<&str> = built.changes.iter().map(|change| &*change.why).collect();
            Answer {
                ok: Some(built.ok),
                said: format!("{}\n{}", said(&built.report), whys.join("\n")),
                built: json!(built),
                report: Some(built.report),
                ..Answer::default()
            }
        }
    }
}

fn said(report: &Report) -> String {
    let mut said = String::new();
    for violation in &report.violations {
        said.push_str(&violation.message);
        said.push('\n');
        for fix in violation.fixes.iter().flatten() {
            said.push_str(&fix.title);
            said.push('\n');
        }
    }
    said
}

/// Returns whether one value contains the members of another.
fn includes(found: &Value, part: &Value) -> bool {
    match (found, part) {
        (Value::Object(found), Value::Object(part)) => {
            part.iter().all(|(name, part)| found.get(name).is_some_and(|found| includes(found, part)))
        }
        (Value::Array(found), Value::Array(part)) => {
            found.len() == part.len() && found.iter().zip(part).all(|(found, part)| includes(found, part))
        }
        (found, part) => found == part,
    }
}

/// Returns what is missing in an answer.
fn missing(expected: &Value, answer: &Answer) -> Vec<String> {
    let mut missing = Vec::new();
    let violations = answer.report.iter().flat_map(|report| &report.violations);
    let paths: Vec<&str> = violations.clone().map(|violation| violation.path.as_str()).collect();
    let errors = violations.filter(|violation| violation.severity == Severity::Error);
    let errors: Vec<&str> = errors.map(|violation| violation.path.as_str()).collect();
    let is_at = |path: &str, place: &str| {
        path == place || path.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))
    };
    let matches = |pattern: &Value| {
        let pattern = RegexBuilder::new(pattern.as_str().expect("a pattern")).case_insensitive(true).build();
        pattern.expect("a pattern").is_match(&answer.said)
    };
    for (name, wanted) in expected.as_object().expect("an object") {
        let items = || wanted.as_array().expect("an array").iter();
        let texts = || items().map(|item| item.as_str().expect("a string"));
        let holds = match name.as_str() {
            "ok" => json!(answer.ok) == *wanted,
            "valid" => answer.report.as_ref().is_some_and(|report| report.valid == *wanted),
            "kind" => items().any(|kind| *kind == answer.kind),
            "request" | "region" | "endpoint" | "references" => answer.built[name] == *wanted,
            "requestIncludes" => includes(&answer.built["request"], wanted),
            "output" => {
                texts().all(|part| answer.built["output"].as_str().is_some_and(|text| text.contains(part)))
            }
            "errors" => texts().collect::<Vec<_>>() == errors,
            "noWarnings" => paths.len() == errors.len(),
            "says" => items().all(matches),
            "saysNot" => !items().any(matches),
            "flagged" => texts().all(|wanted| {
                let parent = wanted.rsplit_once('/').map_or("", |(parent, _)| parent);
                paths.iter().any(|path| is_at(path, wanted) || (*path == parent && !path.is_empty()))
            }),
            "notFlagged" => texts().all(|wanted| !paths.iter().any(|path| is_at(path, wanted))),
            "noErrorAt" => texts().all(|wanted| !errors.iter().any(|path| is_at(path, wanted))),
            "atMost" => wanted.as_object().expect("an object").iter().all(|(wanted, most)| {
                paths.iter().filter(|path| is_at(path, wanted)).count() as u64
                    <= most.as_u64().expect("a number")
            }),
            "maxViolations" => paths.len() as u64 <= wanted.as_u64().expect("a number"),
            "certainFix" | "noCertainFix" => texts().all(|wanted| {
                let report = answer.report.as_ref().expect("a report");
                let mut of_path =
                    report.violations.iter().filter(|violation| violation.path == wanted).peekable();
                let is_found = of_path.peek().is_some();
                let mut fixes = of_path.flat_map(|violation| violation.fixes.iter().flatten());
                let has_safe = fixes.any(|fix| json!(fix.applicability) == "safe");
                is_found && has_safe == (name == "certainFix")
            }),
            "anyOf" => items().any(|expected| self::missing(expected, answer).is_empty()),
            other => panic!("unknown expectation {other}"),
        };
        if !holds {
            missing.push(format!("{name}: {wanted}"));
        }
    }
    missing
}

#[test]
fn drafts_are_read_as_they_are_meant() {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("../../data/wild/drafts.json")).expect("an array");
    assert!(cases.iter().all(|case| case["source"].is_string()));
    let mut failed = Vec::new();
    for case in &cases {
        let answer = answer(case);
        let missing = missing(&case["expect"], &answer);
        if !missing.is_empty() {
            let found = answer.report.map(|report| {
                let found = |violation: &ecs_start_task::Violation| {
                    format!(
                        "{:?} {} {}: {}",
                        violation.severity, violation.code, violation.path, violation.message
                    )
                };
                report.violations.iter().map(found).collect::<Vec<_>>().join("\n    ")
            });
            failed.push(format!(
                "{}: {}\n  {}\n  found {} {}\n    {}",
                case["name"],
                case["input"],
                missing.join("\n  "),
                json!(answer.ok),
                answer.built["request"],
                found.unwrap_or(answer.said)
            ));
        }
    }
    assert!(failed.is_empty(), "{} of {} failed\n{}", failed.len(), cases.len(), failed.join("\n\n"));
}
