//! Fixes as edits of the text.

use crate::support::*;
use ecs_start_task::internal::rule_examples;
use ecs_start_task::rules::DOCS;
use ecs_start_task::{
    Applicability, Code, Fix, FixSelection, Report, apply_fixes, apply_selected_fixes, fix_all, validate,
};
use proptest::prelude::*;
use serde_json::Value;

fn fixes(report: &Report) -> impl Iterator<Item = &Fix> {
    report.violations.iter().flat_map(|violation| violation.fixes.iter().flatten())
}

/// Returns the text with one fix, made by its edits from back to front.
fn edited(text: &str, fix: &Fix) -> String {
    let mut edits = fix.edits(text);
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.range.start));
    let mut text = text.to_owned();
    for edit in edits {
        text.replace_range(edit.range, &edit.text);
    }
    text
}

#[test]
fn the_edits_of_a_fix_do_what_its_patch_does() {
    let mut tried = 0;
    for docs in DOCS.iter().filter(|docs| !docs.invalid.is_draft) {
        let text = rule_examples::text(&docs.invalid);
        let Ok(mut input) = serde_json::from_str::<Value>(&text) else { continue };
        for fix in fixes(&validate(&text, &rule_examples::options(&docs.invalid))) {
            let before = input.clone();
            fix.patch.iter().for_each(|operation| apply(&mut input, operation));
            let edited: Value = serde_json::from_str(&edited(&text, fix)).expect("JSON");
            assert_eq!(edited, input, "{}: {}", docs.rule.code, fix.title);
            input = before;
            tried += 1;
        }
    }
    assert!(tried > 12, "{tried}");
}

const TEXT: &str = "{ \"TaskDefinition\" :\t\"web:7\", \"startedBy\": \"é😀\", \r\n  \
    \"containerInstances\": \"0123456789abcdef0123456789abcdef\",\n  \
    \"networkConfiguration\": {\"awsvpcConfiguration\": {\"subnets\": [\"subnet-0123456789abcdef0\"],\n\
    \"assignPublicIp\":\"ENABLED\"}} }";

#[test]
fn safe_fixes_are_applied_and_the_layout_stays() {
    let report = validate(TEXT, &in_2023());
    assert!(fixes(&report).any(|fix| fix.applicability == Applicability::Suggestion));
    let safe = TEXT
        .replace("TaskD", "taskD")
        .replace("\"0123456789abcdef0123456789abcdef\"", "[\"0123456789abcdef0123456789abcdef\"]");
    assert_eq!(apply_fixes(TEXT, &report), safe);
    assert_eq!(apply_selected_fixes(TEXT, &report, FixSelection::Safe), safe);
    let (text, applied) = fix_all(TEXT, &in_2023(), FixSelection::Safe);
    assert_eq!(text, safe);
    let codes: Vec<Code> = applied.iter().map(|fix| fix.code).collect();
    assert_eq!(codes, [Code::UnknownMember, Code::WrongType]);
    assert_eq!(apply_fixes(&safe, &validate(&safe, &in_2023())), safe);
}

#[test]
fn suggestions_are_applied_only_if_they_are_selected() {
    let text = network(serde_json::json!({ "assignPublicIp": "ENABLED" })).to_string();
    let report = validate(&text, &in_2023());
    let fixes: Vec<_> = fixes(&report).collect();
    assert_eq!(fixes.len(), 1);
    assert_eq!(fixes[0].applicability, Applicability::Suggestion);
    assert_eq!(apply_fixes(&text, &report), text);
    assert_eq!(fix_all(&text, &in_2023(), FixSelection::default()), (text.clone(), Vec::new()));
    let fixed = apply_selected_fixes(&text, &report, FixSelection::Unsafe);
    assert_eq!(fixed, text.replace("ENABLED", "DISABLED"));
    assert_eq!(fix_all(&text, &in_2023(), FixSelection::Unsafe).0, fixed);
}

#[test]
fn a_report_that_was_deserialized_has_the_same_fixes() {
    let report = validate(TEXT, &in_2023());
    let mut json = serde_json::to_value(&report).unwrap();
    let again: Report = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(apply_fixes(TEXT, &again), apply_fixes(TEXT, &report));
    // The command line leaves out a patch that would repeat a secret.
    for violation in json["violations"].as_array_mut().unwrap() {
        for fix in violation.get_mut("fixes").and_then(Value::as_array_mut).into_iter().flatten() {
            fix.as_object_mut().unwrap().shift_remove("patch");
        }
    }
    let without: Report = serde_json::from_value(json).unwrap();
    assert_eq!(apply_fixes(TEXT, &without), TEXT);
}

#[test]
fn removals_keep_comments() {
    const VALID: &str =
        r#""taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"]"#;
    for (text, fixed) in [
        ("{\n  \"startedBy\": null, // a, b\n  VALID\n}", "{\n  // a, b\n  VALID\n}"),
        ("{ \"startedBy\": /* a */ null /* b */, /* c */ VALID }", "{ /* a */  /* b */ /* c */ VALID }"),
        ("{\n  VALID, // a\n  \"startedBy\": null // b\n}", "{\n  VALID // a\n // b\n}"),
        ("{\n  VALID, // a\n  \"startedBy\": null\n}", "{\n  VALID // a\n}"),
        ("{ VALID, // a\n  \"startedBy\": null }", "{ VALID // a\n }"),
        ("{ VALID, /* a */ \"startedBy\": null /* b */ }", "{ VALID /* a */ /* b */ }"),
        ("{ VALID, \"overrides\": {// a\n\"cpu\": null} }", "{ VALID, \"overrides\": {// a\n} }"),
    ] {
        let text = text.replace("VALID", VALID);
        let (edited, applied) = fix_all(&text, &in_2023(), FixSelection::Safe);
        assert_eq!((edited, applied.len()), (fixed.replace("VALID", VALID), 1), "{text}");
    }
}

proptest! {
    #[test]
    fn fixes_of_another_text_break_nothing(other in r#"[\[\]{}:,"TtaskDefiniton é7 \\]{0,60}"#, cut in 0..TEXT.len()) {
        let reports = [validate(TEXT, &in_2023()), validate(&other, &in_2023())];
        let cut: String = TEXT.chars().take(cut).collect();
        for report in &reports {
            for text in [&*other, &*cut, "", TEXT] {
                let _ = apply_selected_fixes(text, report, FixSelection::Unsafe);
                for fix in fixes(report) {
                    let edits = fix.edits(text);
                    prop_assert!(edits.iter().all(|edit| text.get(edit.range.clone()).is_some()));
                }
            }
        }
    }
}
