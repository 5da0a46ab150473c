//! Results with one line per violation, like those of compilers.

use super::text::truncated;
use super::{Checked, Outcome, line};

/// Writes the violations of one input.
pub(crate) fn of(checked: &Checked) -> String {
    let Outcome::Checked { report, .. } = &checked.outcome else { return String::new() };
    let mut out = String::new();
    for violation in &report.violations {
        let label = format!("{}[{}] ", violation.severity.name(), violation.code);
        out.push_str(&line(&checked.shown, violation, &label));
        out.push('\n');
    }
    if report.truncated {
        out.push_str(&format!("{}\n", truncated(checked)));
    }
    out
}
