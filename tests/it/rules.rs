//! Every rule is complete, and its examples do what they say.

use ecs_start_task::internal::rule_examples;
use ecs_start_task::rules::{ALL, DOCS, RuleDocs, Source};
use ecs_start_task::{Report, Severity};
use std::collections::BTreeSet;

fn codes(report: &Report) -> Vec<&str> {
    report.violations.iter().map(|violation| violation.code.as_str()).collect()
}

/// Rules that JSON text cannot break.
const BEYOND_JSON: [&str; 1] = ["not-json"];

/// Rules about deprecated members, whose use is another violation.
const DEPRECATED: [&str; 1] = ["unknown-accelerator"];

#[test]
fn invalid_examples_break_their_own_rule_and_no_other() {
    let mut wrong = Vec::new();
    for rule in DOCS.iter().filter(|rule| !BEYOND_JSON.contains(&rule.rule.code.as_str())) {
        let mut report = rule_examples::report(&rule.invalid);
        if DEPRECATED.contains(&rule.rule.code.as_str()) {
            report.violations.retain(|violation| violation.code != "deprecated-member");
        }
        if codes(&report) != [rule.rule.code] || report.violations[0].severity != rule.rule.severity {
            wrong.push((rule.rule.code, report.violations));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_new_rule_is_a_warning_for_one_minor_version() {
    let minor = |version: &str| version.rsplit_once('.').map(|(minor, _)| minor.to_owned());
    let current = minor(env!("CARGO_PKG_VERSION"));
    for docs in DOCS {
        let is_new = minor(docs.since) == current && docs.since != "0.1.0";
        assert!(!is_new || docs.rule.severity == Severity::Warning, "{}", docs.rule.code);
        assert!(minor(docs.since) <= current, "{}: {}", docs.rule.code, docs.since);
    }
}

#[test]
fn valid_examples_break_no_rule() {
    let wrong: Vec<_> = DOCS
        .iter()
        .map(|rule| (rule.rule.code, rule_examples::report(&rule.valid).violations))
        .filter(|(_, violations)| !violations.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn rules_are_complete() {
    let sentence = |text: &str| text.starts_with(|c: char| !c.is_lowercase()) && text.ends_with('.');
    for &&RuleDocs { rule, title, why, how_to_fix, .. } in DOCS {
        for (name, text) in [("title", title), ("why", why), ("how_to_fix", how_to_fix)] {
            assert!(sentence(text), "{}: its {name} is no sentence: {text:?}", rule.code);
        }
    }
}

#[test]
fn codes_are_unique_and_kebab_case() {
    let mut seen = BTreeSet::new();
    for rule in DOCS {
        let code = rule.rule.code.as_str();
        assert!(seen.insert(code), "{code} is there twice");
        let kebab = code.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        assert!(kebab, "{code}");
    }
}

#[test]
fn messages_are_named_after_their_rule() {
    let mut texts = std::collections::HashMap::new();
    for docs in DOCS {
        for message in docs.messages {
            let rest = message.id.strip_prefix(docs.rule.code.as_str()).or(message.id.strip_prefix("fix"));
            assert!(rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')), "{}", message.id);
            assert_eq!(*texts.entry(message.id).or_insert(message.text), message.text, "{}", message.id);
        }
    }
}

#[test]
fn messages_are_sentences_that_end() {
    for rule in DOCS {
        for violation in rule_examples::report(&rule.invalid).violations {
            assert!(
                violation.message.ends_with('.') || violation.message.ends_with('?'),
                "{}",
                violation.message
            );
            assert!(violation.docs.starts_with("https://"), "{}", violation.docs);
        }
    }
}

#[test]
fn rules_and_their_documentation_are_in_the_same_order() {
    let rules: Vec<_> = ALL.iter().map(|rule| rule.code).collect();
    let documented: Vec<_> = DOCS.iter().map(|docs| docs.rule.code).collect();
    assert_eq!(rules, documented);
}

/// Returns the path that names a member in `about`, of a JSON Pointer to it or to one of its items.
fn member_path(pointer: &str) -> String {
    let is_index = |step: &str| step.parse::<usize>().is_ok();
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    let path = steps.join(".");
    let path = steps
        .iter()
        .filter(|step| is_index(step))
        .fold(path, |path, step| path.replacen(&format!(".{step}"), "[]", 1));
    path.strip_suffix("[]").unwrap_or(&path).to_owned()
}

/// Rules whose invalid example is about no member of the model, or about its whole input.
const ABOUT_NO_MEMBER: [&str; 1] = ["unknown-member"];

#[test]
fn rules_are_first_about_the_member_that_their_example_violates_them_at() {
    for docs in DOCS.iter().filter(|docs| !ABOUT_NO_MEMBER.contains(&docs.rule.code.as_str())) {
        // A rule of the walk about any value, with its own page, does not need it.
        let Some(first) = docs.about.first() else {
            assert_ne!(docs.rule.source, Source::Member, "{}: about which member?", docs.rule.code);
            continue;
        };
        let report = rule_examples::report(&docs.invalid);
        let violation = report.violations.iter().find(|violation| violation.code == docs.rule.code);
        assert_eq!(
            violation.map(|found| member_path(&found.path)).as_deref(),
            Some(*first),
            "{}",
            docs.rule.code
        );
    }
}
