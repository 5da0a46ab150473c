//! What the older revision says about the newer one.

use crate::support::*;
use ecs_start_task::{Revision, Severity, Target};
use serde_json::json;

#[test]
fn messages_say_when_a_member_or_value_was_introduced() {
    let tasks = json!([{ "containers": [{ "reason": "r".repeat(256) }] }]);
    let reason = json!({ "failures": [{ "reason": "x" }], "tasks": tasks });
    let responses = in_2023().kind(ecs_start_task::InputKind::Response);
    for (options, input, told) in [
        (
            in_2023(),
            with(json!({ "volumeConfigurations": [] })),
            "was added in January 2024. Use revision \"2026\", the current API.",
        ),
        (
            in_2023(),
            container(json!({ "resourceRequirements": [{ "type": "NeuronDevice", "value": "ALL" }] })),
            "was added in May 2026. ",
        ),
        (
            in_2023(),
            with(json!({ "overrides": { "cpu": "10241" } })),
            "The limit was raised to 196,608 in February 2025. ",
        ),
        (in_2023(), with(json!({ "startedBy": "a/b" })), "Slashes were added after the 2023 documentation."),
        (responses, reason, "accepts up to 1,024 since May 2025."),
    ] {
        let report = report_for(&input, options);
        assert!(report.violations[0].message.contains(told), "{:#?}", report.violations);
    }
}

#[test]
fn what_only_2026_knows_is_said_under_2023() {
    let requests = [
        with(json!({ "volumeConfigurations": [] })),
        container(json!({ "resourceRequirements": [{ "type": "NeuronDevice", "value": "ALL" }] })),
        container(
            json!({ "resourceRequirements": [{ "type": "GPU", "value": "1", "sharingStrategy": {} }] }),
        ),
    ];
    for request in requests {
        let report = report_for(&request, in_2023());
        assert_eq!(report.violations.len(), 1, "{request}");
        assert_eq!(report.violations[0].code, "not-in-revision");
        assert!(report.violations[0].message.contains("2026"), "{}", report.violations[0].message);
        assert!(!report_for(&request, in_2026()).violations.iter().any(|v| v.code == "not-in-revision"));
    }
}

#[test]
fn messages_of_revision_2023_mention_what_2026_accepts() {
    let cases = [
        (in_2023(), container(json!({ "resourceRequirements": [{ "type": "GPU", "value": "ALL" }] })), true),
        (in_2023(), container(json!({ "resourceRequirements": [{ "type": "GPU", "value": "0" }] })), false),
        (in_2023(), with(json!({ "startedBy": "ecs-svc/123" })), true),
        (in_2023(), with(json!({ "startedBy": "ecs-svc/1.3" })), false),
        (in_2023(), with(json!({ "overrides": { "cpu": "20480" } })), true),
        (in_2023(), with(json!({ "overrides": { "cpu": "196609" } })), false),
        (in_2023(), with(json!({ "overrides": { "cpu": "127" } })), false),
        (
            in_2023().launch_type(Target::Fargate),
            with(json!({ "overrides": { "cpu": "32768", "memory": "61440" } })),
            true,
        ),
        (
            in_2023().launch_type(Target::Fargate),
            with(json!({ "overrides": { "cpu": "300", "memory": "61440" } })),
            false,
        ),
        (response(), reason(256), true),
        (response(), reason(1024), true),
        (response(), reason(1025), false),
    ];
    for (options, request, is_relaxed) in cases {
        let report = report_for(&request, options.clone());
        let errors: Vec<_> = report.violations.iter().filter(|v| v.severity == Severity::Error).collect();
        assert_eq!(errors.len(), 1, "{request}");
        assert_eq!(errors[0].message.contains("evision \"2026\""), is_relaxed, "{}", errors[0].message);
        assert_eq!(report_for(&request, options.revision(Revision::Y2026)).valid, is_relaxed, "{request}");
    }
}

/// Returns a response with a container whose reason has so many characters.
fn reason(characters: usize) -> serde_json::Value {
    json!({ "tasks": [{ "containers": [{ "reason": "r".repeat(characters) }] }] })
}
