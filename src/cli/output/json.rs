//! Results for programs.

use super::{Checked, Outcome, is_open};
use crate::cli::fix::Made;
use crate::options::InputKind;
use crate::report::{Json, PatchOperation, Position, Report, Severity, Violation};

/// All results as one document.
pub(in crate::cli) fn of(all: &[Checked]) -> String {
    let (mut errors, mut warnings) = (0, 0);
    let mut inputs = Vec::new();
    for checked in all {
        let mut members = vec![("file".to_owned(), Json::from(&*checked.name))];
        match &checked.outcome {
            Outcome::Unreadable(reason) => members.push(("error".to_owned(), Json::from(reason.to_string()))),
            Outcome::Checked { kind, report: found, made, .. } => {
                for violation in &found.violations {
                    match violation.severity {
                        Severity::Error => errors += 1,
                        Severity::Warning => warnings += 1,
                    }
                }
                members.push(("report".to_owned(), report(found, *kind)));
                if !made.is_empty() {
                    members.push(("fixed".to_owned(), Json::List(made.iter().map(fixed).collect())));
                }
            }
        }
        inputs.push(Json::Object(members));
    }
    let summary = [("inputs", all.len() as i64), ("errors", errors), ("warnings", warnings)];
    document(inputs, Json::object(summary.map(|(name, number)| (name, Json::from(number)))))
}

/// A document of results.
pub(in crate::cli) fn document(inputs: Vec<Json>, summary: Json) -> String {
    let version = Json::from(env!("CARGO_PKG_VERSION"));
    pretty(&Json::object([("version", version), ("inputs", Json::List(inputs)), ("summary", summary)]))
}

fn fixed(made: &Made) -> Json {
    Json::object([
        ("code", Json::from(made.code)),
        ("path", Json::from(&*made.path)),
        ("title", Json::from(&*made.title)),
    ])
}

/// A report as the package's `validate` answers it, without patches that would repeat a secret.
pub(in crate::cli) fn report(report: &Report, kind: InputKind) -> Json {
    Json::object([
        ("valid", Json::Boolean(report.valid)),
        ("kind", Json::from(report.kind)),
        ("revision", Json::from(report.revision)),
        ("violations", Json::List(report.violations.iter().map(|found| violation(found, kind)).collect())),
        ("truncated", Json::Boolean(report.truncated)),
    ])
}

fn violation(violation: &Violation, kind: InputKind) -> Json {
    let mut members = vec![
        ("code", Json::from(violation.code)),
        ("severity", Json::from(violation.severity.name())),
        ("path", Json::from(&*violation.path)),
        ("message", Json::from(&*violation.message)),
    ];
    members.extend(violation.limit.clone().map(|limit| ("limit", limit)));
    if let Some(fixes) = &violation.fixes {
        let fix = |fix: &crate::report::Fix| {
            let mut members = vec![("title".to_owned(), Json::from(&*fix.title))];
            if is_open(fix, kind) {
                members.push(("patch".to_owned(), Json::List(fix.patch.iter().map(operation).collect())));
            }
            members.push(("applicability".to_owned(), Json::from(fix.applicability.name())));
            Json::Object(members)
        };
        members.push(("fixes", Json::List(fixes.iter().map(fix).collect())));
    }
    members.extend(violation.range.map(|range| {
        ("range", Json::object([("start", position(range.start)), ("end", position(range.end))]))
    }));
    members.push(("docs", Json::from(&*violation.docs)));
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn operation(operation: &PatchOperation) -> Json {
    let (op, from, path, value) = operation.parts();
    let mut members = vec![("op", Json::from(op))];
    members.extend(from.map(|from| ("from", Json::from(from))));
    members.push(("path", Json::from(path)));
    members.extend(value.map(|value| ("value", value.clone())));
    Json::object(members)
}

fn position(position: Position) -> Json {
    let number = |number: u32| Json::from(i64::from(number));
    Json::object([
        ("offset", number(position.offset)),
        ("line", number(position.line)),
        ("column", number(position.column)),
    ])
}

/// The value with a line for each part, as `JSON.stringify(value, null, 2)` writes it.
pub(in crate::cli) fn pretty(value: &Json) -> String {
    let mut out = String::new();
    write(value, 0, &mut out);
    out.push('\n');
    out
}

fn write(value: &Json, level: usize, out: &mut String) {
    let line = |level: usize, out: &mut String| {
        out.push('\n');
        (0..level).for_each(|_| out.push_str("  "));
    };
    match value {
        Json::List(items) if !items.is_empty() => {
            for (index, item) in items.iter().enumerate() {
                out.push(if index == 0 { '[' } else { ',' });
                line(level + 1, out);
                write(item, level + 1, out);
            }
            line(level, out);
            out.push(']');
        }
        Json::Object(members) if !members.is_empty() => {
            for (index, (name, value)) in members.iter().enumerate() {
                out.push(if index == 0 { '{' } else { ',' });
                line(level + 1, out);
                out.push_str(&format!("{}: ", Json::from(&**name)));
                write(value, level + 1, out);
            }
            line(level, out);
            out.push('}');
        }
        other => out.push_str(&other.to_string()),
    }
}
