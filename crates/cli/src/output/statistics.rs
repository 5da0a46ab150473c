//! The number of violations of each rule.

use super::{Outcome, Results};
use ecs_start_task::FixSelection;
use ecs_start_task::internal::grouped;
use serde_json::{Value, json};

/// The counts of a rule.
pub(super) struct Frequency {
    pub(super) code: String,
    pub(super) severity: &'static str,
    pub(super) count: usize,
    /// The number of violations with a safe fix.
    pub(super) fixable: usize,
}

/// Counts violations by rule and severity, the most frequent first.
pub(super) fn counts(results: &Results<'_>) -> Vec<Frequency> {
    let mut counts: Vec<Frequency> = Vec::new();
    for checked in results.all {
        let Outcome::Checked { source, report, .. } = &checked.outcome else { continue };
        for violation in &report.violations {
            let (code, severity) = (violation.code.to_string(), violation.severity.name());
            let index = counts.iter().position(|count| count.code == code && count.severity == severity);
            let index = index.unwrap_or_else(|| {
                counts.push(Frequency { code, severity, count: 0, fixable: 0 });
                counts.len() - 1
            });
            counts[index].count += 1;
            counts[index].fixable += usize::from(source.is_fixable(violation, FixSelection::Safe));
        }
    }
    counts.sort_by(|a, b| (b.count, &a.code, a.severity).cmp(&(a.count, &b.code, b.severity)));
    counts
}

/// Writes a line for each rule; an asterisk marks those that `--fix` can fix.
pub(crate) fn of(results: &Results<'_>) -> String {
    let counts = counts(results);
    let width = counts.first().map_or(0, |count| grouped(count.count as i64).len());
    let line = |count: &Frequency| {
        let fixable = if count.fixable > 0 { "[*]" } else { "[ ]" };
        format!("{:>width$}  {fixable}  {:<7}  {}\n", grouped(count.count as i64), count.severity, count.code)
    };
    counts.iter().map(line).collect()
}

pub(super) fn json(results: &Results<'_>) -> Value {
    let one = |frequency: Frequency| {
        let Frequency { code, severity, count, fixable } = frequency;
        json!({ "code": code, "severity": severity, "count": count, "fixable": fixable })
    };
    counts(results).into_iter().map(one).collect()
}
