//! Both sides of every limit on the page of the limits, and that no limit is missing there.

use crate::limits::{Choice, Limit, Required, all, at};
use ecs_start_task::internal::pointer_of_path;
use ecs_start_task::{Revision, Severity, ValidateOptions, rules, validate};
use std::collections::BTreeSet;

/// The severity and the path of the violations of a rule.
fn violations(text: &str, options: &ValidateOptions, rule: &str) -> Vec<(Severity, String)> {
    let report = validate(text, options);
    let found = report.violations.into_iter().filter(|violation| violation.code == rule);
    found.map(|violation| (violation.severity, violation.path)).collect()
}

/// Whether the rule reports the value at the member or at an object on its path.
fn reports(limit: &Limit, revision: Revision, value: i128, rule: &str) -> bool {
    let text = (limit.input)(&limit.member, value);
    let pointer = pointer_of_path(&limit.member);
    let found = violations(&text, &limit.options(revision), rule);
    let severity = rules::by_code(rule.parse().expect("a rule")).rule.severity;
    found.into_iter().any(|(of, path)| of == severity && pointer.starts_with(&path))
}

#[test]
fn each_limit_allows_its_bounds_and_reports_the_next_value() {
    let mut tried = 0;
    for limit in all().limits {
        for &revision in Revision::ALL {
            for (value, rule) in limit.sides(revision) {
                tried += 1;
                let label = format!("{} ({}) {revision}: {value}", limit.member, limit.condition);
                match rule {
                    Some(rule) => assert!(reports(&limit, revision, value, rule), "{label} is not {rule}"),
                    None => {
                        for rule in limit.rules {
                            assert!(!reports(&limit, revision, value, rule), "{label} is {rule}");
                        }
                    }
                }
            }
        }
    }
    assert!(tried > 250, "{tried}");
}

#[test]
fn each_closed_set_has_its_values_in_each_revision() {
    for Choice { kind, member, shape, since } in all().choices {
        for &revision in Revision::ALL.iter().filter(|&&revision| since <= revision) {
            let options = ValidateOptions::new().kind(kind).revision(revision);
            let reported = |value: &str, rule| {
                !violations(&at(&member, &format!("\"{value}\"")), &options, rule).is_empty()
            };
            for value in shape.values {
                assert!(!reported(value.value, "unknown-value"), "{member} {}", value.value);
                assert_eq!(
                    reported(value.value, "not-in-revision"),
                    value.since > revision,
                    "{member} {} in {revision}",
                    value.value
                );
            }
            assert!(reported("another value", "unknown-value"), "{member}");
        }
    }
}

#[test]
fn each_required_member_is_missed_only_where_it_is_required() {
    for Required { kind, object, name, revisions } in all().required {
        for (&revision, required) in Revision::ALL.iter().zip(revisions) {
            let Some(required) = required else { continue };
            let options = ValidateOptions::new().kind(kind).revision(revision);
            let path = if object.is_empty() { name.to_owned() } else { format!("{object}.{name}") };
            let missed = |text: &str| {
                let found = violations(text, &options, "missing-member");
                found.into_iter().any(|(_, pointer)| pointer == pointer_of_path(&path))
            };
            let empty = if object.is_empty() { "{}".to_owned() } else { at(&object, "{}") };
            assert_eq!(missed(&empty), required, "{path} in {revision}");
            assert!(!missed(&at(&path, "{}")), "{path} in {revision}");
        }
    }
}

/// A rule whose messages name a bound has a limit on the page.
#[test]
fn no_rule_with_a_bound_is_missing() {
    let listed: BTreeSet<&str> = all().limits.iter().flat_map(|limit| limit.rules).collect();
    let mut bounded = 0;
    for docs in rules::DOCS {
        if docs
            .messages
            .iter()
            .any(|message| message.text.contains("{min,") || message.text.contains("{max,"))
        {
            bounded += 1;
            assert!(listed.contains(docs.rule.code.as_str()), "{} is not on the page", docs.rule.code);
        }
    }
    assert!(bounded > 15, "{bounded}");
}
