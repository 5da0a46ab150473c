//! Paths and patches apply to form state, with any blank values.

use super::fixes::{mistake, mistakes, pointers};
use super::generate::inputs;
use crate::support::{apply, checked};
use ecs_start_task::{
    Applicability, Fix, InputFormat, PatchOperation, ValidateOptions, Violation, validate_value,
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Returns what a form has where nothing was filled in.
fn blank() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        Value::Null,
        json!(""),
        json!({}),
        json!([]),
        json!([""]),
        json!({ "name": "", "value": "" }),
        json!([{ "key": "", "value": null }, {}]),
    ])
}

/// Adds something blank at a place, or writes a number or boolean there as forms do.
fn leave_blank(state: &mut Value, at: prop::sample::Index, value: &Value, replaces_strings: bool) {
    let mut all = vec![String::new()];
    pointers(state, "", &mut all);
    let path = at.get::<String>(&all[..]).clone();
    match state.pointer_mut(&path).expect("a value") {
        Value::Array(rows) => rows.insert(at.index(rows.len() + 1), value.clone()),
        Value::Object(members) => {
            let names = ["networkConfiguration", "overrides", "cluster", "tags", "environment", "note"];
            members.entry(names[at.index(names.len())]).or_insert_with(|| value.clone());
        }
        scalar @ (Value::Number(_) | Value::Bool(_)) => *scalar = json!(scalar.to_string()),
        string if replaces_strings => *string = value.clone(),
        _ => {}
    }
}

/// Returns whether the path leads to a value, or to a member that an object does not have.
fn leads_somewhere(state: &Value, path: &str) -> bool {
    state.pointer(path).is_some()
        || path
            .rsplit_once('/')
            .is_some_and(|(parent, _)| state.pointer(parent).is_some_and(Value::is_object))
}

/// Returns whether the value at the path can be replaced or removed.
fn applies(state: &Value, operation: &PatchOperation) -> bool {
    match operation {
        PatchOperation::Replace { path, .. } | PatchOperation::Remove { path } => {
            state.pointer(path).is_some()
        }
        PatchOperation::Add { path, .. } => leads_somewhere(state, path),
        PatchOperation::Move { from, path } => state.pointer(from).is_some() && leads_somewhere(state, path),
    }
}

fn apply_all<'f>(state: &mut Value, fixes: impl IntoIterator<Item = &'f Fix>) -> Result<(), TestCaseError> {
    for operation in fixes.into_iter().flat_map(|fix| &fix.patch) {
        prop_assert!(applies(state, operation), "{operation:?} of {state}");
        apply(state, operation);
    }
    Ok(())
}

/// Returns the safe fixes, one of each violation.
fn safe(violations: &[Violation]) -> impl Iterator<Item = &Fix> {
    let of = |violation: &'_ Violation| -> Option<usize> {
        violation.fixes.as_ref()?.iter().position(|fix| fix.applicability == Applicability::Safe)
    };
    violations.iter().filter_map(move |violation| Some(&violation.fixes.as_ref()?[of(violation)?]))
}

fn found(state: &Value, options: &ValidateOptions) -> Vec<Violation> {
    checked(validate_value(state, options)).violations
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn paths_and_patches_apply_to_the_state(
        (setting, input) in inputs(),
        mistakes in mistakes(),
        blanks in prop::collection::vec((any::<prop::sample::Index>(), blank()), 1..12),
    ) {
        let options = setting.options().input(InputFormat::Form);
        let mut state = input;
        mistakes.iter().for_each(|(at, change)| mistake(&mut state, *at, change));
        blanks.iter().for_each(|(at, value)| leave_blank(&mut state, *at, value, true));
        let violations = found(&state, &options);
        for violation in &violations {
            prop_assert!(leads_somewhere(&state, &violation.path), "{violation:?} of {state}");
            for fix in violation.fixes.iter().flatten() {
                apply_all(&mut state.clone(), [fix])?;
            }
        }
        let mut rounds = 0;
        let mut violations = violations;
        while safe(&violations).next().is_some() {
            rounds += 1;
            prop_assert!(rounds < 10, "there is no end: {state}");
            apply_all(&mut state, safe(&violations))?;
            violations = found(&state, &options);
        }
    }

    #[test]
    fn blank_rows_and_members_change_no_verdict(
        (setting, input) in inputs(),
        blanks in prop::collection::vec((any::<prop::sample::Index>(), blank()), 1..12),
    ) {
        // A response has timestamps, which are numbers that no string replaces.
        prop_assume!(setting.is_request());
        let options = setting.options().input(InputFormat::Form);
        prop_assert_eq!(found(&input, &options), vec![]);
        let mut state = input;
        blanks.iter().for_each(|(at, value)| leave_blank(&mut state, *at, value, false));
        prop_assert_eq!(found(&state, &options), vec![], "{}", state);
    }
}
