//! Results as SARIF 2.1.0, which code scanning of GitHub, Azure DevOps and editors read.

use super::json::pretty;
use super::{Checked, Outcome, is_open};
use crate::cli::fix;
use crate::cli::inputs::STANDARD_INPUT;
use crate::explain::rule::docs as page_of;
use crate::line_index::LineIndex;
use crate::options::InputKind;
use crate::read::{Document, json};
use crate::redact::shown_name;
use crate::report::{Fix, Json, Severity, TextRange, Violation};
use crate::rules::DOCS;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

const HOME: &str = "https://www.npmjs.com/package/ecs-start-task";

/// All results as one log.
pub(in crate::cli) fn of(all: &[Checked]) -> String {
    let mut rules: Vec<&'static str> = Vec::new();
    let (mut results, mut notifications) = (Vec::new(), Vec::new());
    for checked in all {
        match &checked.outcome {
            Outcome::Unreadable(reason) => notifications.push(Json::object([
                ("level", Json::from("error")),
                ("message", message(&reason.to_string())),
                ("locations", Json::List(vec![Json::object([("physicalLocation", place(checked, None))])])),
            ])),
            Outcome::Checked { text, kind, report, .. } => {
                let document = json::read(text);
                let lines = LineIndex::new(text);
                for violation in &report.violations {
                    let known = rules.iter().position(|code| *code == violation.code);
                    let index = known.unwrap_or(rules.len());
                    if known.is_none() {
                        rules.push(violation.code);
                    }
                    results.push(result(checked, (&document, &lines), *kind, violation, index));
                }
            }
        }
    }
    let driver = Json::object([
        ("name", Json::from("ecs-start-task")),
        ("version", Json::from(env!("CARGO_PKG_VERSION"))),
        ("informationUri", Json::from(HOME)),
        ("rules", Json::List(rules.into_iter().map(rule).collect())),
    ]);
    let invocation = Json::object([
        ("executionSuccessful", Json::Boolean(notifications.is_empty())),
        ("toolExecutionNotifications", Json::List(notifications)),
    ]);
    let run = Json::object([
        ("tool", Json::object([("driver", driver)])),
        ("invocations", Json::List(vec![invocation])),
        ("columnKind", Json::from("utf16CodeUnits")),
        ("results", Json::List(results)),
    ]);
    pretty(&Json::object([
        ("$schema", Json::from(SCHEMA)),
        ("version", Json::from("2.1.0")),
        ("runs", Json::List(vec![run])),
    ]))
}

fn rule(code: &'static str) -> Json {
    let mut members = vec![("id".to_owned(), Json::from(code))];
    if let Some(docs) = DOCS.iter().find(|docs| docs.rule.code == code) {
        let plain = |text: &str| text.replace('`', "");
        let help = format!("{} {}", docs.why, docs.remedy);
        let markdown = format!("{}\n\n**What to do:** {}", docs.why, docs.remedy);
        members.extend([
            ("shortDescription".to_owned(), message(&plain(docs.title))),
            ("fullDescription".to_owned(), message(&plain(docs.why))),
            (
                "help".to_owned(),
                Json::object([("text", Json::from(plain(&help))), ("markdown", Json::from(markdown))]),
            ),
            ("helpUri".to_owned(), Json::from(page_of(docs))),
            (
                "defaultConfiguration".to_owned(),
                Json::object([("level", Json::from(docs.rule.severity.name()))]),
            ),
        ]);
    }
    Json::Object(members)
}

fn result(
    checked: &Checked,
    (document, lines): (&Document<'_>, &LineIndex),
    kind: InputKind,
    violation: &Violation,
    rule_index: usize,
) -> Json {
    let mut location = vec![("physicalLocation".to_owned(), place(checked, violation.range))];
    if !violation.path.is_empty() {
        let logical = Json::object([
            ("fullyQualifiedName", Json::from(shown_name(&violation.path))),
            ("kind", Json::from("member")),
        ]);
        location.push(("logicalLocations".to_owned(), Json::List(vec![logical])));
    }
    let mut members = vec![
        ("ruleId".to_owned(), Json::from(violation.code)),
        ("ruleIndex".to_owned(), Json::from(rule_index as i64)),
        (
            "level".to_owned(),
            Json::from(match violation.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            }),
        ),
        ("message".to_owned(), message(&violation.message)),
        ("locations".to_owned(), Json::List(vec![Json::Object(location)])),
    ];
    let fixes = violation.fixes.iter().flatten();
    let fixes: Vec<Json> = fixes
        .filter(|fix| is_open(fix, kind))
        .filter_map(|fix| replacements(document, lines, fix).map(|edits| (fix, edits)))
        .map(|(fix, replacements)| {
            let change = Json::object([
                ("artifactLocation", artifact(checked)),
                ("replacements", Json::List(replacements)),
            ]);
            Json::object([
                ("description", message(&fix.title)),
                ("artifactChanges", Json::List(vec![change])),
                ("properties", Json::object([("applicability", Json::from(fix.applicability.name()))])),
            ])
        })
        .collect();
    if !fixes.is_empty() {
        members.push(("fixes".to_owned(), Json::List(fixes)));
    }
    Json::Object(members)
}

/// A fix as replacements of parts of the text, in UTF-16 units.
fn replacements(document: &Document<'_>, lines: &LineIndex, fix: &Fix) -> Option<Vec<Json>> {
    let edits = fix::edits(document, fix)?;
    let replacement = |edit: fix::Edit| {
        let start = i64::from(lines.utf16_offset(edit.at.start));
        let end = i64::from(lines.utf16_offset(edit.at.end));
        let region = [("charOffset", Json::from(start)), ("charLength", Json::from(end - start))];
        Json::object([
            ("deletedRegion", Json::object(region)),
            ("insertedContent", Json::object([("text", Json::from(edit.text))])),
        ])
    };
    Some(edits.into_iter().map(replacement).collect())
}

fn message(text: &str) -> Json {
    Json::object([("text", Json::from(text))])
}

fn place(checked: &Checked, range: Option<TextRange>) -> Json {
    let mut members = vec![("artifactLocation".to_owned(), artifact(checked))];
    if let Some(range) = range {
        let numbers = [
            ("startLine", range.start.line),
            ("startColumn", range.start.column),
            ("endLine", range.end.line),
            ("endColumn", range.end.column),
        ];
        let numbers = numbers.map(|(name, number)| (name, Json::from(i64::from(number))));
        members.push(("region".to_owned(), Json::object(numbers)));
    }
    Json::Object(members)
}

fn artifact(checked: &Checked) -> Json {
    Json::object([("uri", Json::from(uri(&checked.name)))])
}

/// The address of a file: relative where its name is.
fn uri(name: &str) -> String {
    if name == STANDARD_INPUT {
        return "stdin".to_owned();
    }
    let bytes = name.as_bytes();
    let has_drive = bytes.len() > 2 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':';
    let name = if has_drive { name.replace('\\', "/") } else { name.to_owned() };
    let front = match (has_drive, name.starts_with('/')) {
        (true, _) => "file:///",
        (_, true) => "file://",
        _ => "",
    };
    let mut out = front.to_owned();
    let colon_is_plain = !front.is_empty();
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(byte as char)
            }
            b'!' | b'$' | b'&' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b';' | b'=' | b'@' => {
                out.push(byte as char);
            }
            b':' if colon_is_plain => out.push(':'),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
