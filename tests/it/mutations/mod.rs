//! Valid inputs with one mutation: it is reported at its path, and nothing else is.

mod fixes;
mod forms;
mod generate;
mod mutate;
mod parse;
mod rules;

use crate::support::{in_2023, report_for, with};
use ecs_start_task::rules::DOCS;
use ecs_start_task::{InputKind, Revision, Target, ValidateOptions, validate};
use generate::{Setting, counted, input, inputs};
use mutate::{Mutation, limits, mutations};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn every_rule_of_requests_is_tried() {
    let tried: BTreeSet<&str> = rules::examples().iter().map(|docs| docs.rule.code.as_str()).collect();
    let left: Vec<&str> =
        DOCS.iter().map(|docs| docs.rule.code.as_str()).filter(|code| !tried.contains(code)).collect();
    assert_eq!(left, rules::NOT_TRIED);
}

/// Returns `code@path` of all violations, sorted.
fn found(text: &str, options: &ValidateOptions) -> Vec<String> {
    let report = validate(text, options);
    let mut found: Vec<String> =
        report.violations.iter().map(|violation| format!("{}@{}", violation.code, violation.path)).collect();
    found.sort_unstable();
    found
}

/// Returns the difference between the expected and the reported violations.
fn surprise(input: &Value, mutation: &Mutation, options: &ValidateOptions) -> Option<String> {
    let text = mutation.apply(input);
    let found = found(&text, options);
    (found != mutation.expected).then(|| {
        format!(
            "{}: at {} put {:?}\n  expected {:?}\n  found    {found:?}",
            mutation.limit, mutation.at, mutation.to, mutation.expected
        )
    })
}

#[test]
fn a_request_with_everything_can_break_each_rule() {
    let setting = Setting { kind: InputKind::Request, revision: Revision::Y2026, target: Target::Ec2 };
    let full = input(setting, true).new_tree(&mut TestRunner::deterministic()).expect("an input").current();
    for (rule, breaks) in rules::BREAKING {
        assert!(breaks(&mut counted(&full)).is_some(), "{rule}");
    }
}

#[test]
fn every_limit_of_the_model_is_found_where_it_is_broken() {
    for setting in Setting::all() {
        let mut runner = TestRunner::deterministic();
        let input = input(setting, true).new_tree(&mut runner).expect("an input").current();
        let mut tried = BTreeSet::new();
        // GPUs are shared or whole, with different limits.
        for input in [counted(&input), input] {
            assert_eq!(found(&input.to_string(), &setting.options()), Vec::<String>::new(), "{input:#}");
            let mutations = mutations(&input, setting);
            let wrong: Vec<String> = mutations
                .iter()
                .filter_map(|mutation| surprise(&input, mutation, &setting.options()))
                .collect();
            assert!(
                wrong.is_empty(),
                "{setting:?}: {} of {}\n{}",
                wrong.len(),
                mutations.len(),
                wrong.join("\n")
            );
            tried.extend(mutations.into_iter().map(|mutation| mutation.limit));
        }
        let forgotten: Vec<String> =
            limits(setting).into_iter().filter(|limit| !tried.contains(limit)).collect();
        assert!(forgotten.is_empty(), "{setting:?}: {forgotten:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn valid_input_has_no_violations((setting, input) in inputs()) {
        prop_assert_eq!(found(&input.to_string(), &setting.options()), Vec::<String>::new());
    }

    #[test]
    fn mutations_cause_their_violations_only((setting, input) in inputs(), choice in any::<prop::sample::Index>()) {
        let mutations = mutations(&input, setting);
        let surprise = surprise(&input, choice.get(&mutations), &setting.options());
        prop_assert!(surprise.is_none(), "{}", surprise.unwrap_or_default());
    }
}

proptest! {
    // Each case tries every rule.
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn an_example_of_a_rule_breaks_it_among_other_members((_, input) in inputs()) {
        for docs in rules::examples() {
            let surprise = rules::example_among(docs, &input);
            prop_assert!(surprise.is_none(), "{}", surprise.unwrap_or_default());
        }
    }

    #[test]
    fn a_rule_over_several_members_is_broken_by_one_of_them((setting, input) in inputs()) {
        for (rule, breaks) in rules::BREAKING.iter().filter(|_| setting.is_request()) {
            let mut wrong = input.clone();
            if let Some(path) = breaks(&mut wrong) {
                let found = found(&wrong.to_string(), &setting.options());
                prop_assert_eq!(found, [format!("{rule}@{path}")], "{:#}", wrong);
            }
        }
    }
}

#[test]
fn only_an_optional_null_has_a_fix() {
    for (member, fixes) in [("cluster", true), ("taskDefinition", false)] {
        let report = report_for(&with(serde_json::json!({ member: null })), in_2023());
        assert_eq!(report.violations[0].fixes.is_some(), fixes, "{member}");
    }
}
