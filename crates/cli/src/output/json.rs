//! Results as JSON, with the same serde derives as the results of the npm package.

use super::{Outcome, Results, is_open, statistics};

use ecs_start_task::{AppliedFix, InputKind, Report, Severity};
use serde_json::{Value, json};

/// Writes all results as one document.
pub(crate) fn of(results: &Results<'_>, counts: bool) -> String {
    let (mut errors, mut warnings) = (0, 0);
    let mut inputs = Vec::new();
    for checked in results.all {
        let mut input = json!({ "file": checked.name });
        match &checked.outcome {
            Outcome::Failed(reason) => input["error"] = json!(reason.to_string()),
            Outcome::Checked { kind, report: found, made, .. } => {
                for violation in &found.violations {
                    match violation.severity {
                        Severity::Error => errors += 1,
                        Severity::Warning => warnings += 1,
                    }
                }
                if !counts {
                    input["report"] = report(found, *kind);
                }
                if !made.is_empty() {
                    input["fixed"] = made.iter().map(fixed).collect();
                }
            }
        }
        inputs.push(input);
    }
    let mut summary = json!({ "inputs": results.all.len(), "errors": errors, "warnings": warnings });
    if results.accepted > 0 {
        summary["accepted"] = results.accepted.into();
    }
    if !results.stale.is_empty() {
        summary["stale"] = json!(results.stale);
    }
    if counts {
        summary["statistics"] = statistics::json(results);
    }
    document(inputs, summary)
}

/// Writes a document of results.
pub(crate) fn document(inputs: Vec<Value>, summary: Value) -> String {
    pretty(&json!({ "version": env!("CARGO_PKG_VERSION"), "inputs": inputs, "summary": summary }))
}

fn fixed(made: &AppliedFix) -> Value {
    json!({ "code": made.code, "path": made.path, "title": made.title })
}

/// Returns the report as `validate` of the npm package does, without patches that would repeat a secret.
pub(crate) fn report(report: &Report, kind: InputKind) -> Value {
    let mut value = json!(report);
    let shown = value["violations"].as_array_mut().into_iter().flatten();
    for (violation, shown) in report.violations.iter().zip(shown) {
        let shown = shown.get_mut("fixes").and_then(Value::as_array_mut).into_iter().flatten();
        for (fix, shown) in violation.fixes.iter().flatten().zip(shown) {
            if !is_open(fix, kind)
                && let Some(members) = shown.as_object_mut()
            {
                members.shift_remove("patch");
            }
        }
    }
    value
}

/// Writes a value in several lines, as `JSON.stringify(value, null, 2)` does.
pub(crate) fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
