//! Every message that the library can print, rendered with an example, in `tests/data/messages.txt`: to read them all,
//! and to see in a review what a change does to them.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test it messages` writes the file. `tests/data/messages.json` has the inputs that
//! cause messages beyond those of the rules' own examples.

use crate::support::{checked, checked_build, with};
use ecs_start_task::internal::{LineIndex, invalid_yaml, reasons_of_changes, rule_examples};
use ecs_start_task::rules::{DOCS, messages};
use ecs_start_task::{
    BuildOptions, BuildResult, InputKind, Report, ValidateOptions, build, validate, validate_value,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Messages about JavaScript values, which the tests of the package cover, and one that only explanations contain.
const NOT_IN_REPORTS: [&str; 5] = [
    "fix/remove-slot",
    "ill-formed-text",
    "null-value/empty-slot",
    "null-value/needed-slot",
    "shell-reference/known-elsewhere",
];

#[derive(Default)]
struct Examples(BTreeMap<String, String>);

impl Examples {
    fn add(&mut self, id: &str, text: &str) {
        self.0.entry(id.to_owned()).or_insert_with(|| text.to_owned());
    }

    fn add_report(&mut self, report: &Report) {
        for violation in &checked(report.clone()).violations {
            self.add(&violation.message_id, &violation.message);
            for fix in violation.fixes.iter().flatten() {
                self.add(&fix.title_id, &fix.title);
            }
        }
    }

    fn add_result(&mut self, result: &BuildResult) {
        for change in &checked_build(result.clone()).changes {
            self.add(change.why_id, &change.why);
        }
        self.add_report(&result.report);
    }
}

#[test]
fn every_message_has_a_current_example() {
    let mut examples = Examples::default();
    for docs in DOCS {
        examples.add_report(&rule_examples::report(&docs.invalid));
    }
    let cases: Vec<Value> = serde_json::from_str(include_str!("../data/messages.json")).expect("JSON");
    for case in &cases {
        let options =
            || serde_json::from_value::<ValidateOptions>(case["options"].clone()).unwrap_or_default();
        match (&case["request"], &case["response"], &case["text"], &case["draft"]) {
            (request @ Value::Object(_), ..) => {
                examples.add_report(&validate_value(&with(request.clone()), &options()));
            }
            (_, response @ Value::Object(_), ..) => {
                examples.add_report(&validate_value(response, &options().kind(InputKind::Response)));
            }
            (_, _, Value::String(text), _) => examples.add_report(&validate(text, &options())),
            (_, _, _, draft) => {
                let text = draft.as_str().map_or_else(|| draft.to_string(), str::to_owned);
                let options =
                    serde_json::from_value::<BuildOptions>(case["options"].clone()).unwrap_or_default();
                examples.add_result(&build(&text, &options));
            }
        }
    }
    // What JSON cannot express, and what only happens in large inputs or in files.
    examples.add_report(&validate_value(&BTreeMap::from([((1, 2), 3)]), &ValidateOptions::new()));
    let many = json!({ "taskDefinition": "web:7", "containerInstances": vec![" a "; 1_001] });
    examples.add_result(&build(&many.to_string(), &BuildOptions::new()));
    let yaml = invalid_yaml(InputKind::Request, "a key has no value", LineIndex::new("").range(0, 0));
    examples.add(&yaml.message_id, &yaml.message);

    let all = messages().chain(reasons_of_changes.iter().copied()).map(|message| message.id);
    let is_missing = |id: &&str| !examples.0.contains_key(*id) && !NOT_IN_REPORTS.contains(id);
    let missing: Vec<&str> = all.filter(is_missing).collect();
    assert!(missing.is_empty(), "add cases for these to tests/data/messages.json: {missing:#?}");

    let text: String = examples.0.iter().map(|(id, message)| format!("{id}\n    {message}\n")).collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/messages.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(path, &text).expect("the file can be written");
    }
    let present = std::fs::read_to_string(path).unwrap_or_default().replace('\r', "");
    assert!(present == text, "stale: run UPDATE_SNAPSHOTS=1 cargo test --test it messages");
}
