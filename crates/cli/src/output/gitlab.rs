//! Results as a report of GitLab Code Quality.

use super::json::pretty;
use super::{Checked, Outcome, message};
use ecs_start_task::Severity;
use ecs_start_task::internal::shown_name;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Writes all results as one report.
pub(crate) fn of(all: &[Checked]) -> String {
    let mut seen: HashMap<u64, u64> = HashMap::new();
    let mut issues: Vec<Value> = Vec::new();
    for checked in all {
        let Outcome::Checked { report, .. } = &checked.outcome else { continue };
        for violation in &report.violations {
            let code = violation.code.to_string();
            // The fingerprint stays the same while other lines change. The count distinguishes equal violations.
            let alike = hash(&[&checked.workspace, &code, &violation.path, &violation.message], 0);
            let count = seen.entry(alike).and_modify(|count| *count += 1).or_default();
            let fingerprint = hash(&[&checked.workspace, &code, &violation.path, &violation.message], *count);
            let place = if violation.path.is_empty() {
                String::new()
            } else {
                format!("{}: ", shown_name(&violation.path))
            };
            let line = violation.range.map_or(1, |range| range.start.line);
            issues.push(json!({
                "description": format!("{place}{}", message(violation)),
                "check_name": code,
                "fingerprint": format!("{fingerprint:016x}"),
                "severity": match violation.severity {
                    Severity::Error => "major",
                    Severity::Warning => "minor",
                },
                "location": { "path": checked.workspace, "lines": { "begin": line } },
            }));
        }
    }
    pretty(&json!(issues))
}

/// FNV-1a: the same in every version and on every system, which the standard library's hashers do not
/// guarantee.
fn hash(parts: &[&str], count: u64) -> u64 {
    let count = count.to_le_bytes();
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0])).chain(count);
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
