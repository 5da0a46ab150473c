//! Results as SARIF 2.1.0, for code scanning of GitHub, Azure DevOps and editors.

use super::json::pretty;
use super::text::truncated;
use super::{Checked, Outcome, is_open};
use crate::inputs::STANDARD_INPUT;
use crate::source::Syntax;
use ecs_start_task::internal::{Document, LineIndex, edits, page_of_rule, read_json, shown_name};
use ecs_start_task::rules::DOCS;
use ecs_start_task::{Fix, InputKind, TextEdit, TextRange, Violation};
use serde_json::{Value, json};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The page of the rules, as it is in this version.
const RULES_PAGE: &str =
    concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/v", env!("CARGO_PKG_VERSION"), "/docs/rules.md");

/// Writes all results as one log.
pub(crate) fn of(all: &[Checked]) -> String {
    let mut rules: Vec<&'static str> = Vec::new();
    let (mut results, mut notifications, mut failed) = (Vec::new(), Vec::new(), false);
    for checked in all {
        match &checked.outcome {
            Outcome::Failed(reason) => {
                failed = true;
                notifications.push(notification("error", checked, &reason.to_string()));
            }
            Outcome::Checked { source, kind, report, .. } => {
                if report.truncated {
                    notifications.push(notification("warning", checked, &truncated(checked)));
                }
                // YAML has no fixes.
                let text = if source.syntax == Syntax::Yaml { "" } else { &source.text };
                let document = read_json(text);
                let lines = LineIndex::new(text);
                for violation in &report.violations {
                    let known = rules.iter().position(|code| *code == violation.code);
                    let index = known.unwrap_or(rules.len());
                    if known.is_none() {
                        rules.push(violation.code.as_str());
                    }
                    results.push(result(checked, &document, &lines, *kind, violation, index));
                }
            }
        }
    }
    let rules: Vec<Value> = rules.into_iter().map(rule).collect();
    pretty(&json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "ecs-start-task",
                    "version": env!("CARGO_PKG_VERSION"),
                    "informationUri": env!("CARGO_PKG_HOMEPAGE"),
                    "rules": rules,
                },
            },
            "invocations": [{
                "executionSuccessful": !failed,
                "toolExecutionNotifications": notifications,
            }],
            "columnKind": "utf16CodeUnits",
            "results": results,
        }],
    }))
}

fn notification(level: &str, checked: &Checked, text: &str) -> Value {
    json!({
        "level": level,
        "message": message(text),
        "locations": [{ "physicalLocation": place(checked, None) }],
    })
}

fn rule(code: &'static str) -> Value {
    let Some(docs) = DOCS.iter().find(|docs| docs.rule.code == code) else { return json!({ "id": code }) };
    let plain = |text: &str| text.replace('`', "");
    json!({
        "id": code,
        "shortDescription": message(&plain(docs.title)),
        "fullDescription": message(&plain(docs.why)),
        "help": {
            "text": plain(&format!("{} {}", docs.why, docs.how_to_fix)),
            "markdown": format!(
                "{}\n\n**How to fix:** {}\n\n[AWS documentation]({})",
                docs.why,
                docs.how_to_fix,
                page_of_rule(docs)
            ),
        },
        "helpUri": format!("{RULES_PAGE}#{code}"),
        "defaultConfiguration": { "level": docs.rule.severity },
    })
}

fn result(
    checked: &Checked,
    document: &Document<'_>,
    lines: &LineIndex,
    kind: InputKind,
    violation: &Violation,
    rule_index: usize,
) -> Value {
    let mut location = json!({ "physicalLocation": place(checked, violation.range) });
    if !violation.path.is_empty() {
        location["logicalLocations"] =
            json!([{ "fullyQualifiedName": shown_name(&violation.path), "kind": "member" }]);
    }
    let mut result = json!({
        "ruleId": violation.code,
        "ruleIndex": rule_index,
        "level": violation.severity,
        "message": message(&super::message(violation)),
        "locations": [location],
    });
    let fixes = violation.fixes.iter().flatten().filter(|fix| is_open(fix, kind));
    let fixes: Vec<Value> = fixes
        .filter_map(|fix| {
            let change = json!({
                "artifactLocation": artifact(checked),
                "replacements": replacements(document, lines, fix)?,
            });
            Some(json!({
                "description": message(&fix.title),
                "artifactChanges": [change],
                "properties": { "applicability": fix.applicability },
            }))
        })
        .collect();
    if !fixes.is_empty() {
        result["fixes"] = json!(fixes);
    }
    result
}

/// Returns the replacements of a fix, in UTF-16 units.
fn replacements(document: &Document<'_>, lines: &LineIndex, fix: &Fix) -> Option<Vec<Value>> {
    let replacement = |edit: TextEdit| {
        let start = lines.utf16_offset(edit.range.start);
        let length = lines.utf16_offset(edit.range.end) - start;
        json!({
            "deletedRegion": { "charOffset": start, "charLength": length },
            "insertedContent": { "text": edit.text },
        })
    };
    Some(edits(document, fix)?.into_iter().map(replacement).collect())
}

fn message(text: &str) -> Value {
    json!({ "text": text })
}

fn place(checked: &Checked, range: Option<TextRange>) -> Value {
    let mut place = json!({ "artifactLocation": artifact(checked) });
    if let Some(TextRange { start, end, .. }) = range {
        place["region"] = json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        });
    }
    place
}

fn artifact(checked: &Checked) -> Value {
    json!({ "uri": uri(&checked.workspace) })
}

/// Returns the URI of a file, relative if its name is relative.
fn uri(name: &str) -> String {
    if name == STANDARD_INPUT {
        return "stdin".to_owned();
    }
    let bytes = name.as_bytes();
    let has_drive = matches!(bytes, [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic());
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
                out.push(byte as char);
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
