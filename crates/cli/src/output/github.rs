//! Results as annotations: workflow commands that GitHub Actions reads from the log.

use super::text::truncated;
use super::{Checked, Outcome, line};
use crate::inputs::STANDARD_INPUT;
use ecs_start_task::Severity;

/// Writes the annotations of one input.
pub(crate) fn of(checked: &Checked) -> String {
    let file = (checked.name != STANDARD_INPUT).then(|| ("file", checked.workspace.clone()));
    let report = match &checked.outcome {
        Outcome::Failed(reason) => {
            return command("error", &Vec::from_iter(file), &format!("{}: {reason}", checked.shown));
        }
        Outcome::Checked { report, .. } => report,
    };
    let mut out = String::new();
    for violation in &report.violations {
        let mut properties = Vec::from_iter(file.clone());
        if let Some(range) = violation.range {
            properties.push(("line", range.start.line.to_string()));
            properties.push(("endLine", range.end.line.to_string()));
            properties.push(("col", range.start.column.to_string()));
            properties.push(("endColumn", range.end.column.to_string()));
        }
        properties.push(("title", violation.code.as_str().to_owned()));
        let level = match violation.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let name = if checked.name == STANDARD_INPUT { &checked.shown } else { &checked.workspace };
        let message = format!("{}\n{}", line(name, violation, ""), violation.docs);
        out.push_str(&command(level, &properties, &message));
    }
    if report.truncated {
        out.push_str(&command("notice", &Vec::from_iter(file), &truncated(checked)));
    }
    out
}

fn command(name: &str, properties: &[(&str, String)], message: &str) -> String {
    let mut out = format!("::{name}");
    for (index, (property, value)) in properties.iter().enumerate() {
        out.push(if index == 0 { ' ' } else { ',' });
        out.push_str(&format!("{property}={}", escaped(value, true)));
    }
    out.push_str(&format!("::{}\n", escaped(message, false)));
    out
}

/// Escapes a message or a property. In a property, `:` and `,` are also escaped.
fn escaped(text: &str, is_property: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '%' => out.push_str("%25"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            ':' if is_property => out.push_str("%3A"),
            ',' if is_property => out.push_str("%2C"),
            other => out.push(other),
        }
    }
    out
}
