//! Form state: what is valid is built, text and value agree, and paths are those of the form.

#![no_main]

use ecs_start_task::{
    BuildOptions, Code, InputFormat, InputKind, Report, build, build_value, validate, validate_value,
};
use ecs_start_task_fuzz::{is_settled, options, request};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

/// Makes some values blank, adds blank rows, and writes numbers and booleans as strings.
fn leave_blank(u: &mut Unstructured<'_>, value: &mut Value) -> Result<()> {
    if u.ratio(1, 8)? {
        *value = u.choose(&[json!(""), json!(null), json!({}), json!([]), json!([""])])?.clone();
        return Ok(());
    }
    match value {
        Value::Object(members) => members.values_mut().try_for_each(|member| leave_blank(u, member))?,
        Value::Array(items) => {
            items.iter_mut().try_for_each(|item| leave_blank(u, item))?;
            if u.ratio(1, 4)? {
                let blank = u.choose(&[json!(""), json!(null), json!({ "name": "", "value": "" })])?.clone();
                items.insert(u.int_in_range(0..=items.len())?, blank);
            }
        }
        Value::Number(_) | Value::Bool(_) if u.ratio(1, 2)? => *value = value.to_string().into(),
        _ => {}
    }
    Ok(())
}

/// Returns whether every row that a pointer names is a row of the form. Something absent has a pointer that continues
/// where the form ends.
fn rows_exist(state: &Value, pointer: &str) -> bool {
    let mut value = Some(state);
    for segment in pointer.split('/').skip(1) {
        value = match value {
            Some(Value::Array(rows)) => match segment.parse::<usize>() {
                Ok(index) if index >= rows.len() => return false,
                Ok(index) => rows.get(index),
                // A blank array instead of an object counts as absent.
                Err(_) => None,
            },
            Some(Value::Object(members)) => members.get(&segment.replace("~1", "/").replace("~0", "~")),
            _ => None,
        };
    }
    true
}

/// Returns the codes and paths of a report. Messages repeat numbers as they are written, which can differ between text
/// and values.
fn found(report: &Report) -> Vec<(Code, &str)> {
    report.violations.iter().map(|violation| (violation.code, &*violation.path)).collect()
}

fn check(data: &[u8]) -> Result<()> {
    let mut u = Unstructured::new(data);
    let options = options(u.arbitrary()?).kind(InputKind::Request).input(InputFormat::Form);
    let mut state = request(&mut u)?;
    leave_blank(&mut u, &mut state)?;
    let text = state.to_string();
    let report = validate_value(&state, &options);
    assert_eq!(found(&validate(&text, &options)), found(&report));
    for violation in &report.violations {
        assert!(rows_exist(&state, &violation.path), "{violation:?}");
    }
    let building = BuildOptions::from(options.clone());
    let built = build_value(&state, &building);
    assert!(built.ok || !report.valid, "{:?}", built.report);
    is_settled(&built, &building);
    let of_text = build(&text, &building);
    assert_eq!((of_text.request, found(&of_text.report)), (built.request.clone(), found(&built.report)));
    if let Some(request) = &built.request {
        assert!(validate_value(request, &options.input(InputFormat::Api)).valid, "{request:?}");
    }
    Ok(())
}

fuzz_target!(|data: &[u8]| {
    // Too few bytes for a value.
    let _ = check(data);
});
