//! Results as text for people.

use super::{Checked, Outcome, Results};
use crate::excerpt::{Source, render};
use crate::inputs::Reason;
use crate::style::Styles;
use ecs_start_task::internal::{LineIndex, grouped, show, shown_name};
use ecs_start_task::{FixSelection, Severity};

/// Writes the result of one input.
pub(crate) fn of(checked: &Checked, styles: Styles) -> String {
    let Outcome::Checked { source, kind, report, made } = &checked.outcome else { return String::new() };
    let mut out = String::new();
    for fix in made {
        let at =
            if fix.path.is_empty() { String::new() } else { format!(" {}", show(&shown_name(&fix.path))) };
        out.push_str(&format!(
            "{}[{}]: {}{at}: {}\n",
            styles.good("fixed"),
            fix.code,
            checked.shown,
            show(&fix.title)
        ));
    }
    if !made.is_empty() {
        out.push('\n');
    }
    if report.violations.is_empty() && !report.truncated {
        return out;
    }
    let shown = source.cover(*kind);
    let lines = LineIndex::new(&source.text);
    let source = Source { name: &checked.shown, shown: &shown, lines: &lines };
    for violation in &report.violations {
        out.push_str(&render(violation, &source, styles));
    }
    if report.truncated {
        out.push_str(&format!("{}\n\n", truncated(checked)));
    }
    out
}

/// Returns the line about violations that are only counted.
pub(crate) fn truncated(checked: &Checked) -> String {
    format!("{}: more than 1,000 violations; those after the first 1,000 are not listed", checked.shown)
}

/// Returns the last line: the result of the whole run.
pub(crate) fn summary(results: &Results<'_>) -> String {
    let Results { all, fixing, which, .. } = *results;
    let (mut errors, mut warnings, mut fixable, mut suggested, mut fixed, mut read) = (0, 0, 0, 0, 0, 0);
    for checked in all {
        let Outcome::Checked { source, report, made, .. } = &checked.outcome else { continue };
        read += 1;
        fixed += made.len();
        for violation in &report.violations {
            match violation.severity {
                Severity::Error => errors += 1,
                Severity::Warning => warnings += 1,
            }
            if source.is_fixable(violation, FixSelection::Safe) {
                fixable += 1;
            } else if source.is_fixable(violation, FixSelection::Unsafe) {
                suggested += 1;
            }
        }
    }
    let found = match (errors, warnings) {
        (0, 0) => "no violations".to_owned(),
        (0, _) => counted(warnings, "warning"),
        (_, 0) => counted(errors, "error"),
        _ => format!("{} and {}", counted(errors, "error"), counted(warnings, "warning")),
    };
    let mut parts = Vec::new();
    if all.is_empty() {
        parts.push("no files to validate".to_owned());
    }
    if read > 0 {
        parts.push(format!("{found} in {}", counted(read, "file")));
    }
    let failed = all.len() - read;
    let not_written = all
        .iter()
        .filter(|checked| matches!(checked.outcome, Outcome::Failed(Reason::NotWritten(_))))
        .count();
    for (count, verb) in [(failed - not_written, "read"), (not_written, "written")] {
        if count > 0 {
            parts.push(format!("{} could not be {verb}", counted(count, "file")));
        }
    }
    if results.accepted > 0 {
        parts.push(format!("{} accepted", grouped(results.accepted as i64)));
    }
    if fixed > 0 {
        parts.push(format!("{} fixed", grouped(fixed as i64)));
    }
    if fixable > 0 && !fixing {
        parts.push(format!("{} fixable with --fix", grouped(fixable)));
    }
    if suggested > 0 && !(fixing && which == FixSelection::Unsafe) {
        parts.push(format!("{} fixable with --fix --unsafe-fixes", grouped(suggested)));
    }
    let mut out = format!("{}.\n", parts.join(", "));
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

pub(crate) fn counted(number: usize, noun: &str) -> String {
    let plural = match noun {
        _ if number == 1 => "",
        "fix" => "es",
        _ => "s",
    };
    format!("{} {noun}{plural}", grouped(number as i64))
}
