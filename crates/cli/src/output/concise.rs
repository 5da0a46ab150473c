//! Results with a line for each violation, as compilers write them and editors read them.

use super::{Checked, Outcome, line};

/// The violations of one input.
pub(crate) fn of(checked: &Checked) -> String {
    let Outcome::Checked { report, .. } = &checked.outcome else { return String::new() };
    let mut out = String::new();
    for violation in &report.violations {
        let label = format!("{}[{}] ", violation.severity.name(), violation.code);
        out.push_str(&line(&checked.shown, violation, &label));
        out.push('\n');
    }
    out
}
