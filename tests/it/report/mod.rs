//! What a report says, where, and in which order.

mod as_error;
mod fixes;
mod names;
mod revisions;
mod truncated;

use crate::support::*;
use ecs_start_task::{Report, Severity, Target, ValidateOptions, validate, validate_value};
use serde_json::json;

/// Returns the part of the text that each violation is about.
fn marked<'t>(text: &'t str, report: &Report) -> Vec<(&'static str, &'t str)> {
    let units: Vec<u16> = text.encode_utf16().collect();
    report
        .violations
        .iter()
        .map(|violation| {
            let range = violation.range.expect("text has places");
            let before = String::from_utf16(&units[..range.start.offset as usize]).expect("whole characters");
            let inside = String::from_utf16(&units[range.start.offset as usize..range.end.offset as usize])
                .expect("whole characters");
            // Line and column say the same as the offset.
            let line = before.matches('\n').count() as u32 + 1;
            let column = before.rsplit('\n').next().unwrap_or("").encode_utf16().count() as u32 + 1;
            assert_eq!((range.start.line, range.start.column), (line, column), "{}", violation.code);
            let at = before.len();
            (violation.code.as_str(), &text[at..at + inside.len()])
        })
        .collect()
}

#[test]
fn places_are_in_utf_16_units_and_lines() {
    let text = "{\n  \"group\": \"😀é\",\n  \"startedby\": \"é\",\n  \"startedBy\": \"a b\",\n  \"tags\": \
        [{\"key\": \"😀\"}],\n  \"containerInstances\": []\n}";
    let report = validate(text, &in_2023());
    assert_eq!(
        marked(text, &report),
        [
            ("missing-member", "{"),
            ("unknown-member", "\"startedby\""),
            ("invalid-started-by", "\"a b\""),
            ("invalid-tag-characters", "\"😀\""),
            ("too-few-items", "[]"),
        ]
    );
}

#[test]
fn lines_end_as_editors_end_them() {
    for (text, line, column) in [("{\r\n\r\n1", 3, 1), ("{\r\r1", 3, 1), ("{\n\n 1", 3, 2)] {
        let range = validate(text, &in_2023()).violations[0].range.expect("text has places");
        assert_eq!((range.start.line, range.start.column), (line, column), "{text:?}");
    }
}

#[test]
fn syntax_errors_do_not_hide_other_violations() {
    let rest = r#""containerInstances": [], "taskDefinition": 7"#;
    for slip in [
        format!("{{{rest},}}"),
        format!("{{\"group\": \"a\" {rest}}}"),
        format!("{{ // a note\n{rest}}}"),
        format!("/* a note */ {{{rest}}}"),
        format!("\u{feff}{{{rest}}}"),
        format!("{{\"group\": undefined, {rest}}}"),
        format!("{{\"enableExecuteCommand\": True, {rest}}}"),
        format!("{{\"overrides\": {{\"cpu\": 01}}, {rest}}}"),
    ] {
        let codes: Vec<_> = validate(&slip, &in_2023()).violations.iter().map(|v| v.code).collect();
        assert_eq!(codes, ["invalid-json", "too-few-items", "wrong-type"], "{slip}");
    }
}

#[test]
fn what_cannot_be_understood_is_one_violation() {
    for text in [
        "",
        " ",
        "{",
        "[",
        "\"",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{'a': 1}",
        "{a: 1}",
        "nul",
        "{} {}",
        "}",
        "{\"a\" 1}",
        "@",
        "{\"a\": \"\\x\"}",
        "{\"a\": \"\n\"}",
        "{\"a\": \"\\u12\"}",
        "{:1}",
        "{\"a\":]}",
        "--",
        "/",
        "{,}",
    ] {
        let report = validate(text, &in_2023());
        assert_eq!(report.violations.len(), 1, "{text:?}: {:#?}", report.violations);
        assert_eq!(report.violations[0].path, "", "{text:?}");
        assert!(!report.valid, "{text:?}");
    }
    assert_eq!(validate("nul", &in_2023()).violations[0].code, "invalid-json");
    assert_eq!(validate("[]", &in_2023()).violations[0].code, "wrong-type");
}

#[test]
fn the_last_of_repeated_members_counts() {
    let repeated = |count: usize| {
        let filler: String = (0..count).map(|n| format!("\"x{n}\":1,")).collect();
        format!(
            r#"{{{filler}"taskDefinition": 1, "containerInstances": ["{:032x}"], "task\u0044efinition": "web"}}"#,
            7
        )
    };
    for count in [0, 100] {
        let report = validate(&repeated(count), &in_2023());
        let codes: Vec<_> =
            report.violations.iter().map(|v| v.code).filter(|code| *code != "unknown-member").collect();
        assert_eq!(codes, ["duplicate-member"], "{count}");
    }
}

#[test]
fn all_violations_come_in_the_order_of_the_input() {
    let request = json!({
        "tags": [{ "key": "aws:x", "value": 1 }, { "key": "a" }, { "key": "a" }, 5],
        "startedBy": "a.b",
        "overrides": { "memory": 512, "containerOverrides": [{ "cpu": "x" }, {}] },
        "containerInstances": "i",
        "Group": "g",
    });
    assert_found(
        &request,
        in_2023(),
        &[
            "missing-member@/taskDefinition",
            "reserved-tag-prefix@/tags/0/key",
            "wrong-type@/tags/0/value",
            "duplicate-tag-key@/tags/2/key",
            "wrong-type@/tags/3",
            "invalid-started-by@/startedBy",
            "wrong-type@/overrides/memory",
            "container-name-missing@/overrides/containerOverrides/0/name",
            "wrong-type@/overrides/containerOverrides/0/cpu",
            "empty-container-override@/overrides/containerOverrides/1",
            "wrong-type@/containerInstances",
            "unknown-member@/Group",
        ],
    );
}

#[test]
fn what_is_null_is_reported_as_that_alone() {
    for (request, at) in [
        (
            container(json!({ "environment": [{ "name": "A", "value": null }] })),
            "/overrides/containerOverrides/0/environment/0/value",
        ),
        (
            container(json!({ "resourceRequirements": [{ "type": "GPU", "value": null }] })),
            "/overrides/containerOverrides/0/resourceRequirements/0/value",
        ),
        (volume(json!({ "sizeInGiB": null })), "/volumeConfigurations/0/managedEBSVolume/sizeInGiB"),
        (
            volume(json!({ "sizeInGiB": 10, "volumeType": "io1", "iops": null })),
            "/volumeConfigurations/0/managedEBSVolume/iops",
        ),
        (
            volume(json!({ "sizeInGiB": 10, "snapshotId": null, "volumeInitializationRate": 100 })),
            "/volumeConfigurations/0/managedEBSVolume/snapshotId",
        ),
    ] {
        assert_eq!(found(&request, in_2026()), [format!("null-value@{at}")], "{request}");
    }
}

#[test]
fn a_name_comes_before_what_is_wrong_in_its_value() {
    let request = network(json!({ "subnets": null }));
    let found = found(&request, in_2023().launch_type(Target::External));
    let at = "/networkConfiguration/awsvpcConfiguration";
    assert_eq!(found, [format!("external-unsupported@{at}"), format!("null-value@{at}/subnets")]);
}

#[test]
fn pointers_escape_names() {
    let request = with(json!({ "a/b~c": 1, "": { "x": 1 }, "__proto__": 1 }));
    let paths: Vec<_> = report_for(&request, in_2023()).violations.into_iter().map(|v| v.path).collect();
    assert_eq!(paths, ["/a~1b~0c", "/", "/__proto__"]);
}

#[test]
fn a_size_too_large_to_count_is_shown_as_written() {
    let text = "99999999999999999999";
    let sizes = with(json!({ "overrides": { "cpu": text, "memory": text } }));
    for options in [in_2023(), in_2023().launch_type(Target::Fargate)] {
        let report = report_for(&sizes, options);
        assert!(report.violations[0].message.ends_with(&format!(", found {text}.")), "{report:#?}");
    }
}

#[test]
fn what_the_service_accepts_is_a_warning() {
    let warnings = [
        (in_2023(), with(json!({ "propagateTags": "SERVICE" }))),
        (in_2023(), network(json!({ "assignPublicIp": "ENABLED" }))),
        (in_2023(), with(json!({ "overrides": { "ephemeralStorage": { "sizeInGiB": 21 } } }))),
        (in_2023(), with(json!({ "overrides": { "inferenceAcceleratorOverrides": [] } }))),
        (in_2023(), network(json!({ "subnets": ["subnet-1"] }))),
        (in_2023(), network(json!({ "securityGroups": ["sg-1"] }))),
        (in_2023(), with(json!({ "containerInstances": ["i-0123456789abcdef0"] }))),
        (in_2023(), network(json!({ "subnets": ["subnet-01234567", "subnet-01234567"] }))),
        (in_2023(), container(json!({ "memory": 100, "memoryReservation": 100 }))),
        (in_2023(), container(json!({ "memory": 100, "memoryReservation": 200 }))),
        (in_2026(), with(json!({ "referenceId": "x" }))),
        (
            in_2026().launch_type(Target::Fargate),
            with(json!({ "overrides": { "cpu": "32 vCPU", "memory": "60 GB" } })),
        ),
    ];
    for (options, request) in warnings {
        let report = report_for(&request, options);
        assert!(report.valid, "{request}");
        assert!(!report.violations.is_empty(), "{request}");
        assert!(report.violations.iter().all(|v| v.severity == Severity::Warning), "{request}");
    }
    assert_found(&with(json!({ "referenceId": "x" })), in_2023(), &[]);
}

#[test]
fn responses_can_contain_additions_of_the_service() {
    let response_text = json!({
        "tasks": [{
            "taskArn": "whatever the service says",
            "lastStatus": "NEWLY_INVENTED",
            "launchType": "MOON",
            "newMember": { "a": 1 },
            "startedBy": "ecs-svc/0123456789012345678901234567890123456789",
            "createdAt": 1563421494.186,
            "startedAt": "2026-11-23T09:30:00Z",
            "stoppedAt": null,
            "containers": [{ "cpu": "0", "name": "a.b" }],
            "overrides": { "containerOverrides": [{ "name": "app" }], "inferenceAcceleratorOverrides": [],
                "cpu": "10" },
            "tags": [{ "key": "aws:ecs:clusterName", "value": "x" }],
        }],
        "failures": [],
    });
    assert_found(
        &response_text,
        response(),
        &[
            "unknown-value@/tasks/0/lastStatus",
            "unknown-value@/tasks/0/launchType",
            "unknown-member@/tasks/0/newMember",
        ],
    );
    assert!(report_for(&response_text, response()).valid);
    // No string is an array of tasks.
    for name in ["taskArn", "taskDefinition"] {
        let report = report_for(&json!({ name: "x" }), response());
        assert!(report.violations[0].fixes.is_none(), "{report:#?}");
    }
    let report = report_for(&json!({ "Tasks": 7 }), response());
    assert!(report.violations[0].message.contains("Did you mean \"tasks\"?"), "{report:#?}");
    let report = report_for(&json!({ "task": [] }), response());
    assert!(report.violations[0].message.contains("Did you mean \"tasks\"?"), "{report:#?}");
    assert_found(
        &json!({ "tasks": [{ "version": "1", "tags": [{ "key": "," }], "createdAt": "soon" }] }),
        response(),
        &[
            "wrong-type@/tasks/0/version",
            "invalid-tag-characters@/tasks/0/tags/0/key",
            "invalid-timestamp@/tasks/0/createdAt",
        ],
    );
}

/// Values of environment variables, in every place and shape that could bring them into a message.
#[test]
fn no_environment_value_is_repeated() {
    const CANARY: &str = "c4nary-7f3a";
    let environments = [
        json!([{ "name": "DB_PASSWORD", "value": CANARY }]),
        json!([{ "name": "A", "value": format!("AKIAABCDEFGHIJKLMNOP {CANARY}") }]),
        json!([{ "name": "A", "value": [CANARY] }]),
        json!([{ "name": "A", "value": { "x": CANARY } }]),
        json!([{ "name": "A", "Value": CANARY }]),
        json!([format!("A={CANARY}")]),
        json!({ "A": CANARY }),
        json!(CANARY),
        json!([{ "name": format!("A={CANARY}"), "value": "" }]),
        json!([{ "name": "A", "value": CANARY }, { "name": "A", "value": CANARY }]),
        json!([{ "name": [CANARY], "value": CANARY }]),
        json!([CANARY, CANARY]),
    ];
    for environment in environments {
        let request = container(json!({ "environment": environment }));
        for options in [in_2023(), in_2026(), response()] {
            let input = if options == response() {
                json!({ "tasks": [{ "overrides": request["overrides"] }] })
            } else {
                request.clone()
            };
            for text in [
                input.to_string(),
                input.to_string().replace("}]}}", "}]},}"),
                input.to_string().replace(CANARY, &format!("{CANARY}\n")),
            ] {
                for violation in validate(&text, &options).violations {
                    let titles: String = violation
                        .fixes
                        .iter()
                        .flatten()
                        .map(|fix| format!("{} {:?}", fix.title, fix.params))
                        .collect();
                    let limit = serde_json::to_string(&violation.params).expect("JSON");
                    let said = format!("{} {limit} {titles}", violation.message);
                    assert!(!said.contains(CANARY), "{text}: {said}");
                }
            }
        }
    }
    let number = container(json!({ "environment": [{ "name": "A", "value": 987_654_321 }] }));
    let report = report_for(&number, in_2023());
    assert!(!report.violations[0].message.contains("987654321"));
}

#[test]
fn sensitive_members_are_not_shown_by_debug() {
    let request: ecs_start_task::StartTaskRequest =
        serde_json::from_value(container(json!({ "environment": [{ "name": "A", "value": "c4nary" }] })))
            .expect("typed");
    assert!(!format!("{request:?}").contains("c4nary"));
    assert_eq!(request.task_definition.as_deref(), Some("web:7"));
}

#[test]
fn typed_values_and_json_values_have_the_violations_of_text() {
    let request = container(json!({ "cpu": -1, "memory": 4 }));
    let typed: ecs_start_task::StartTaskRequest = serde_json::from_value(request.clone()).expect("typed");
    let strip = |mut report: Report| {
        report.violations.iter_mut().for_each(|violation| violation.range = None);
        report.violations.sort_by(|a, b| a.path.cmp(&b.path));
        report
    };
    let by_text = strip(report_for(&request, in_2023()));
    assert_eq!(strip(validate_value(&request, &in_2023())), by_text);
    assert_eq!(strip(validate_value(&typed, &in_2023())), by_text);
    assert!(
        validate_value(&request, &in_2023()).violations.iter().all(|violation| violation.range.is_none())
    );
    // A value that serde cannot convert to JSON is also a violation.
    let keys = std::collections::BTreeMap::from([((1, 2), 3)]);
    assert_eq!(validate_value(&keys, &in_2023()).violations[0].code, "not-json");
}

#[test]
fn options_are_set_by_name() {
    let mut options = ValidateOptions::new();
    assert!(options.set("revision", Some("2026")).is_ok());
    assert_eq!(options, in_2026());
    let error = options.set("revision", Some("2024")).expect_err("no such revision");
    assert_eq!(error.to_string(), "Option revision must be one of '2023', '2026'.");
    let error = options.set("kind", None).expect_err("no text");
    assert_eq!(error.to_string(), "Option kind must be one of 'request', 'response'.");
    assert!(options.set("launchtype", Some("EC2")).is_err());
}

#[test]
fn hostile_text_gets_a_report() {
    let deep = |open: &str, close: &str| open.repeat(100_000) + &close.repeat(100_000);
    for text in [
        deep("[", "]"),
        deep("{\"overrides\":", "}").replace(":}", ":1}"),
        deep("[", ""),
        format!("{{\"overrides\":{}}}", deep("[", "]")),
        format!("{{\"group\":\"{}\"}}", "x".repeat(10_000_000)),
        format!("\"{}\"", "\\ud800".repeat(100_000)),
        "[1,".repeat(50_000),
        format!("{{\"containerInstances\":[{}1]}}", "1,".repeat(200_000)),
        format!("{{{}\"a\":1}}", "\"a\":1,".repeat(200_000)),
        format!("{{\"version\":1{}}}", "0".repeat(1_000_000)),
    ] {
        let report = validate(&text, &in_2023());
        assert!(!report.valid);
    }
}

#[test]
fn fargate_sizes_are_explained() {
    let request = with(json!({ "overrides": { "cpu": "256", "memory": "4096" } }));
    let report = report_for(&request, on(Target::Fargate));
    assert_eq!(report.violations[0].path, "/overrides/memory");
    assert!(report.violations[0].message.contains("512, 1024, 2048 MiB"), "{}", report.violations[0].message);
}
