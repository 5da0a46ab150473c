//! Names, IDs and ARNs that are wrong: what is said and offered.

mod support;

use serde_json::{Value, json};
use support::*;

/// The message and the values that fixes put in place of what a member has.
fn told(member: &str, value: &str) -> (String, Vec<Value>) {
    let violation = judge(&with(json!({ member: value })), in_2023()).violations.remove(0);
    let patches = violation.fixes.iter().flatten().flat_map(|fix| &fix.patch);
    let values = patches.map(|operation| serde_json::to_value(operation).expect("JSON")["value"].clone());
    (violation.message, values.collect())
}

#[test]
fn space_around_is_taken_away_where_that_is_all() {
    let arn = "arn:aws:ecs:us-east-1:123456789012:cluster/production";
    for (member, right) in [("cluster", "production"), ("cluster", arn), ("taskDefinition", "web:7")] {
        for value in [format!(" {right}"), format!("{right}\n"), format!("\t{right} ")] {
            assert_eq!(told(member, &value).1, [json!(right)], "{value:?}");
        }
    }
    for (member, value) in
        [("cluster", " my cluster "), ("cluster", "my cluster"), ("taskDefinition", " a b ")]
    {
        assert!(told(member, value).1.is_empty(), "{value:?}");
    }
}

#[test]
fn there_is_no_revision_called_latest() {
    let hint = "The family alone means its newest active revision.";
    for revision in ["latest", "LATEST", "*", "0"] {
        let (message, _) = told("taskDefinition", &format!("web:{revision}"));
        assert!(message.contains(hint), "{message}");
        let (message, _) = told("taskDefinition", &format!("a b:{revision}"));
        assert!(!message.contains(hint), "{message}");
    }
    assert!(!told("taskDefinition", "web:newest").0.contains(hint));
}
