//! Explanations: everything that has a name has one, messages lead to their cause, secrets stay out.

mod catalog;
mod members;
mod messages;
mod secrets;
mod targets;
mod unknown;
mod unwrap;

use crate::support::*;
use ecs_start_task::model::{
    Kind, Model, ShapeDocs, StartTaskRequest, StartTaskResponse, TaskStopCode, Typed,
};
use ecs_start_task::rules::DOCS;
use ecs_start_task::{
    BuildOptions, Explanation, ExplanationKind as Is, Format, Outcome, Revision, ValidateOptions, build,
    explain, explain_value, validate,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn about(target: &str) -> Explanation {
    explain(target, &ValidateOptions::new())
}

fn about_value(target: &Value) -> Explanation {
    let explanation = explain_value(target, &ValidateOptions::new());
    check(&explanation, &target.to_string());
    explanation
}

/// Asserts the invariants of every explanation.
fn check(explanation: &Explanation, target: &str) {
    assert!(!explanation.title.is_empty() && !explanation.summary.is_empty(), "{target}");
    assert!(explanation.docs.starts_with("https://"), "{target}: {}", explanation.docs);
    assert!(explanation.markdown.starts_with("## "), "{target}");
    for detail in &explanation.details {
        assert!(!detail.label.is_empty() && !detail.text.is_empty(), "{target}: {detail:?}");
    }
}

/// Returns the explanation is of this kind, says what to do where one can do something, and leads on to what is known.
fn is(target: &str, kind: Is) -> Explanation {
    let explanation = about(target);
    assert_eq!(explanation.kind, kind, "{target}");
    check(&explanation, target);
    for name in &explanation.related {
        assert_ne!(about(name).kind, Is::Unknown, "{target} leads to {name}");
    }
    explanation
}

fn detail<'e>(explanation: &'e Explanation, label: &str) -> &'e str {
    let found = explanation.details.iter().find(|detail| detail.label == label);
    found.map_or_else(|| panic!("{label} in {:#?}", explanation.details), |detail| &detail.text)
}

fn task(instance: &str, more: Value) -> Value {
    let mut task = json!({
        "taskArn": "arn:aws:ecs:us-east-1:123456789012:task/default/0123",
        "containerInstanceArn": format!("arn:aws:ecs:us-east-1:123456789012:container-instance/default/{instance}"),
        "lastStatus": "PENDING",
    });
    for (name, value) in more.as_object().unwrap() {
        task[name] = value.clone();
    }
    task
}

/// Returns what to do, which comes first.
fn action(explanation: &Explanation) -> &str {
    let first = &explanation.details[0];
    assert_eq!(first.id, "action", "{:#?}", explanation.details);
    &first.text
}

/// Something that must never be repeated.
const SECRET: &str = "hunter2-tell-nobody";
