//! Results as JUnit XML: a suite for each file, a test case for each violation.

use super::text::truncated;
use super::{Checked, Outcome, line};
use ecs_start_task::internal::code_point;

/// Writes all results as one document.
pub(crate) fn of(all: &[Checked]) -> String {
    let (mut tests, mut failures, mut errors) = (0, 0, 0);
    let mut suites = String::new();
    for checked in all {
        let (mut cases, mut failed, mut broken) = (String::new(), 0, 0);
        let file = escaped(&checked.shown);
        match &checked.outcome {
            Outcome::Failed(reason) => {
                broken = 1;
                let reason = escaped(&reason.to_string());
                cases.push_str(&format!(
                    "    <testcase name=\"read\" classname=\"{file}\">\n      <error message=\"{reason}\"/>\n    \
                        </testcase>\n"
                ));
            }
            Outcome::Checked { report, .. } if report.violations.is_empty() => {
                cases.push_str(&format!("    <testcase name=\"validate\" classname=\"{file}\"/>\n"));
            }
            Outcome::Checked { report, .. } => {
                for violation in &report.violations {
                    failed += 1;
                    let (code, severity) = (violation.code.to_string(), violation.severity.name());
                    let code = escaped(&code);
                    let message = escaped(&line(&checked.shown, violation, ""));
                    let docs = escaped(&violation.docs);
                    cases.push_str(&format!(
                        "    <testcase name=\"{code}\" classname=\"{file}\">\n      <failure type=\"{severity}\" \
                            message=\"{message}\">{docs}</failure>\n    </testcase>\n"
                    ));
                }
            }
        }
        if let Outcome::Checked { report, .. } = &checked.outcome
            && report.truncated
        {
            cases.push_str(&format!("    <system-out>{}</system-out>\n", escaped(&truncated(checked))));
        }
        let count = (failed + broken).max(1);
        suites.push_str(&format!(
            "  <testsuite name=\"{file}\" tests=\"{count}\" failures=\"{failed}\" errors=\"{broken}\">\n{cases}  \
                </testsuite>\n"
        ));
        tests += count;
        failures += failed;
        errors += broken;
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ecs-start-task\" tests=\"{tests}\" \
            failures=\"{failures}\" errors=\"{errors}\">\n{suites}</testsuites>\n"
    )
}

/// Escapes a string for XML. Characters that XML does not allow are written as code points.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => out.push_str(&code_point(character)),
            character if character.is_control() => out.push_str(&code_point(character)),
            other => out.push(other),
        }
    }
    out
}
