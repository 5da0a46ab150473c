//! Every rule is complete, and its examples do what they say.

use ecs_start_task::Report;
use ecs_start_task::rules::{DOCS, RuleDocs};
use std::collections::BTreeSet;

fn codes(report: &Report) -> Vec<&str> {
    report.violations.iter().map(|violation| violation.code).collect()
}

/// Rules that JSON text cannot break.
const BEYOND_JSON: [&str; 1] = ["not-json"];

/// Rules about members that are deprecated: using them is a fault of its own.
const DEPRECATED: [&str; 1] = ["unknown-accelerator"];

#[test]
fn invalid_examples_break_their_own_rule_and_no_other() {
    let mut wrong = Vec::new();
    for rule in DOCS.iter().filter(|rule| !BEYOND_JSON.contains(&rule.rule.code)) {
        let mut report = rule.invalid.report();
        if DEPRECATED.contains(&rule.rule.code) {
            report.violations.retain(|violation| violation.code != "deprecated-member");
        }
        if codes(&report) != [rule.rule.code] || report.violations[0].severity != rule.rule.severity {
            wrong.push((rule.rule.code, report.violations));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn valid_examples_break_no_rule() {
    let wrong: Vec<_> = DOCS
        .iter()
        .map(|rule| (rule.rule.code, rule.valid.report().violations))
        .filter(|(_, violations)| !violations.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn rules_are_complete() {
    let sentence = |text: &str| text.starts_with(|c: char| !c.is_lowercase()) && text.ends_with('.');
    for &&RuleDocs { rule, title, why, remedy, .. } in DOCS {
        for (name, text) in [("title", title), ("why", why), ("remedy", remedy)] {
            assert!(sentence(text), "{}: its {name} is no sentence: {text:?}", rule.code);
        }
    }
}

#[test]
fn codes_are_unique_and_kebab_case() {
    let mut seen = BTreeSet::new();
    for rule in DOCS {
        let code = rule.rule.code;
        assert!(seen.insert(code), "{code} is there twice");
        let kebab = code.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        assert!(kebab, "{code}");
    }
}

#[test]
fn messages_are_sentences_that_end() {
    for rule in DOCS {
        for violation in rule.invalid.report().violations {
            assert!(
                violation.message.ends_with('.') || violation.message.ends_with('?'),
                "{}",
                violation.message
            );
            assert!(violation.docs.starts_with("https://"), "{}", violation.docs);
        }
    }
}
