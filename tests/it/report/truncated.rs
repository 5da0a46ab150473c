//! Reports that do not list all violations.

use crate::support::*;
use ecs_start_task::{BuildOptions, Format, ValidateOptions, build, explain};
use serde_json::json;

#[test]
fn a_report_lists_1000_violations() {
    let request =
        |count: usize| with(json!({ "overrides": { "containerOverrides": vec![json!({}); count] } }));
    let report = report_for(&request(1_000), in_2023());
    assert_eq!((report.violations.len(), report.truncated, report.valid), (1_000, false, true));
    let report = report_for(&request(1_001), in_2023());
    assert_eq!((report.violations.len(), report.truncated, report.valid), (1_000, true, true));
    // An error that is not listed any more still makes the input invalid.
    let mut late = request(20_000);
    late["zzz"] = json!(1);
    let report = report_for(&late, in_2023());
    assert_eq!((report.violations.len(), report.truncated, report.valid), (1_000, true, false));
    // Nor is it built, or called valid. These overrides are not too long.
    let mut late = request(2_000);
    late["zzz"] = json!(1);
    let built = build(&late.to_string(), &BuildOptions::new().format(Format::Cli));
    assert_eq!((built.ok, built.output), (false, None));
    let page = explain(&late.to_string(), &ValidateOptions::new());
    assert!(page.title != "Valid StartTask request" && page.summary.contains("It has errors"), "{page:?}");
    for (request, listed, advice) in [
        (
            &late,
            "1,000 warnings, and more that the report does not list",
            "fix the errors before you send the request.",
        ),
        (
            &request(1_001),
            "No errors and 1,000 warnings, and more that the report does not list",
            "you can send the request.",
        ),
        (&request(2), "No errors and 2 warnings", "you can send the request."),
        (&json!({ "zzz": 1 }), "3 errors", "fix the errors before you send the request."),
        (&minimal(), "No violations.", ""),
    ] {
        let report = serde_json::to_string(&report_for(request, in_2023())).expect("JSON");
        let summary = explain(&report, &ValidateOptions::new()).summary;
        assert_eq!(
            summary,
            if advice.is_empty() { listed.to_owned() } else { format!("{listed}: {advice}") }
        );
    }
    let report = serde_json::to_string(&report_for(&json!({ "tasks": 7 }), response())).expect("JSON");
    assert_eq!(explain(&report, &ValidateOptions::new()).summary, "1 error.");
}
