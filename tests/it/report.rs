//! What a report says, where, and in which order.

use crate::support::*;
use ecs_start_task::{
    Applicability, Report, Revision, Severity, Target, ValidateOptions, validate, validate_value,
};
use serde_json::json;

/// The part of the text that each violation is about.
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
            (violation.code, &text[at..at + inside.len()])
        })
        .collect()
}

#[test]
fn places_are_in_utf_16_units_and_lines() {
    let text = "{\n  \"group\": \"😀é\",\n  \"startedby\": \"é\",\n  \"startedBy\": \"a b\",\n  \"tags\": [{\"key\": \"😀\"}],\n  \"containerInstances\": []\n}";
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
fn slips_in_json_do_not_hide_the_rest() {
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
    let paths: Vec<_> = judge(&request, in_2023()).violations.into_iter().map(|v| v.path).collect();
    assert_eq!(paths, ["/a~1b~0c", "/", "/__proto__"]);
}

#[test]
fn fixes_mend_what_they_belong_to() {
    let cases = [
        (in_2023(), with(json!({ "propagateTags": "task_definition" }))),
        (in_2023(), with(json!({ "propagateTags": "NOEN" }))),
        (in_2023(), with(json!({ "StartedBy": "x" }))),
        (in_2023(), with(json!({ "started_by": "x" }))),
        (
            in_2023(),
            with(
                json!({ "networkConfiguration": { "awsVpcConfiguration": { "subnets": ["subnet-01234567"] } } }),
            ),
        ),
        (in_2023(), with(json!({ "launchType": "EC2" }))),
        (in_2023(), with(json!({ "startedBy": null }))),
        (in_2023(), with(json!({ "overrides": { "cpu": 1024 } }))),
        (in_2023(), with(json!({ "overrides": { "memory": 1024.0 } }))),
        (in_2023(), container(json!({ "cpu": "10" }))),
        (in_2023(), container(json!({ "command": "true" }))),
        (in_2023(), container(json!({ "environment": [{ "name": "A", "value": 1 }] }))),
        (in_2023(), container(json!({ "environment": [{ "name": "A", "value": true }] }))),
        (in_2023(), with(json!({ "enableExecuteCommand": "True" }))),
        (in_2023(), with(json!({ "containerInstances": format!("{:032x}", 7) }))),
        (in_2023(), with(json!({ "containerInstances": [format!(" {:032x}\r\n", 7)] }))),
        (in_2023(), with(json!({ "cluster": "production " }))),
        (in_2023(), with(json!({ "taskDefinition": "\tweb:7" }))),
        (in_2023(), network(json!({ "assignPublicIp": "ENABLED" }))),
        (in_2023(), network(json!({ "securityGroups": ["sg-01234567", "sg-01234567"] }))),
        (in_2023(), with(json!({ "overrides": { "containerOverrides": [{}] } }))),
        (
            in_2023(),
            with(
                json!({ "containerInstances": [format!("arn:aws:ecs:us-east-1:123456789012:container-instance/prod/{:032x}", 7)] }),
            ),
        ),
        (in_2026(), with(json!({ "referenceId": "x" }))),
        (in_2026(), volume(json!({ "sizeInGiB": 1, "volumeType": "GP3" }))),
        (in_2026(), volume(json!({ "sizeInGiB": 1, "volumeType": "gp2", "throughput": 125 }))),
        (in_2026(), volume(json!({ "sizeInGiB": 1, "volumeInitializationRate": 125 }))),
        (in_2026(), volume(json!({ "sizeInGiB": 1, "volumeType": "standard", "iops": 125 }))),
        (
            in_2026(),
            container(json!({ "resourceRequirements": [{ "type": "NeuronDevice", "value": "all" }] })),
        ),
    ];
    for (options, request) in cases {
        let report = judge(&request, options.clone());
        assert_eq!(report.violations.len(), 1, "{request}: {:#?}", report.violations);
        let fixes = report.violations[0].fixes.as_ref().unwrap_or_else(|| panic!("no fix: {request}"));
        let mut mended = request.clone();
        fixes[0].patch.iter().for_each(|operation| apply(&mut mended, operation));
        assert_found(&mended, options, &[]);
    }
}

#[test]
fn a_fix_is_safe_only_if_nothing_is_lost_and_nothing_else_is_meant() {
    let id = format!("{:032x}", 7);
    let safe = [
        with(json!({ "startedby": "x" })),
        with(json!({ "started-by": "x" })),
        with(json!({ "overide": {} })),
        with(json!({ "clustr": "x" })),
        with(json!({ "propagateTags": "task-definition" })),
        with(json!({ "propagateTags": "NOEN" })),
        with(json!({ "overrides": { "cpu": 1024 } })),
        container(json!({ "cpu": "10" })),
        container(json!({ "environment": [{ "name": "A", "value": 1.5 }] })),
        container(json!({ "command": "true" })),
        with(json!({ "containerInstances": id })),
        with(json!({ "startedBy": null })),
        with(json!({ "containerInstances": [id, null] })),
        volume(json!({ "sizeInGiB": 1, "volumeType": "GP3" })),
    ];
    let suggestions = [
        // Another meaning, or nothing to be sure of.
        with(json!({ "clusterName": "x" })),
        container(json!({ "env": [] })),
        container(json!({ "cpus": 1 })),
        with(json!({ "clusters": ["x"] })),
        with(json!({ "clustr": "x", "clusster": "y" })),
        container(json!({ "command": ["--name", null, "--all"] })),
        // Other digits, or rounded ones.
        with(json!({ "overrides": { "memory": 1024.0 } })),
        container(json!({ "environment": [{ "name": "A", "value": 12_345_678_901_234_567_i64 }] })),
        // Something is removed, added or replaced.
        with(json!({ "launchType": "EC2" })),
        with(json!({ "referenceId": "x" })),
        with(json!({ "cluster": "production " })),
        with(json!({ "enableExecuteCommand": "true" })),
        network(json!({ "assignPublicIp": "ENABLED" })),
        network(json!({ "securityGroups": ["sg-01234567", "sg-01234567"] })),
        with(json!({ "overrides": { "containerOverrides": [{}] } })),
        volume(json!({ "sizeInGiB": 1, "volumeInitializationRate": 125 })),
        with(
            json!({ "containerInstances": [format!("arn:aws:ecs:us-east-1:123456789012:container-instance/prod/{id}")] }),
        ),
    ];
    let expected = [Applicability::Safe, Applicability::Suggestion];
    for (requests, expected) in [&safe[..], &suggestions].into_iter().zip(expected) {
        for request in requests {
            let report = judge(request, in_2026());
            let fixes: Vec<_> = report.violations.iter().flat_map(|v| v.fixes.iter().flatten()).collect();
            assert!(!fixes.is_empty(), "{request}: {:#?}", report.violations);
            assert!(fixes.iter().all(|fix| fix.applicability == expected), "{request}: {fixes:#?}");
        }
    }
    // In a response a name that is nearly known may be new.
    for (tasks, expected) in [("Tasks", Applicability::Safe), ("taskss", Applicability::Suggestion)] {
        let report = judge(&json!({ tasks: [] }), response());
        assert_eq!(report.violations[0].fixes.as_ref().expect("a fix")[0].applicability, expected, "{tasks}");
    }
}

#[test]
fn what_belongs_elsewhere_is_told_where_and_never_renamed() {
    let belongs = "It belongs ";
    for (request, says) in [
        (with(json!({ "securityGroups": [] })), "It belongs in networkConfiguration.awsvpcConfiguration."),
        (with(json!({ "subnet": "x" })), "It belongs in networkConfiguration.awsvpcConfiguration."),
        (with(json!({ "Command": [] })), "It belongs in overrides.containerOverrides[]."),
        (with(json!({ "memory": 1 })), "It belongs in overrides or in overrides.containerOverrides[]."),
        (container(json!({ "startedBy": "x" })), "It belongs at the top level of the request."),
        (container(json!({ "taskRoleArn": "x" })), "It belongs in overrides."),
        (container(json!({ "gpu": 1 })), "Request GPUs in resourceRequirements"),
        (with(json!({ "End": true })), "It belongs to the Step Functions state"),
        (with(json!({ "cluster.$": "$.cluster" })), "JSONPath of a Step Functions state"),
    ] {
        let report = judge(&request, in_2023());
        let violation = &report.violations[0];
        assert!(violation.message.contains(says), "{request}: {}", violation.message);
        assert_eq!(violation.fixes, None, "{request}");
    }
    // What is in very many places, and what services add to responses, has no place.
    for (input, options) in [
        (with(json!({ "value": 1 })), in_2023()),
        (json!({ "tasks": [{ "securityGroups": [] }] }), response()),
    ] {
        let report = judge(&input, options);
        assert!(!report.violations[0].message.contains(belongs), "{:#?}", report.violations);
    }
}

#[test]
fn a_text_that_may_stand_for_several_items_is_not_put_into_a_list() {
    for (command, is_one) in
        [("true", true), ("echo hi", false), ("run,once", false), ("a;b", false), ("", false)]
    {
        let report = judge(&container(json!({ "command": command })), in_2023());
        let fixes: Vec<_> = report.violations.iter().map(|v| (v.code, v.fixes.is_some())).collect();
        assert_eq!(fixes, [("wrong-type", is_one)], "{command:?}");
    }
}

#[test]
fn a_name_is_only_suggested_where_there_is_no_doubt() {
    for (members, suggested) in [
        (json!({ "startedby": 1 }), true),
        (json!({ "stardetBy": 1 }), true),
        (json!({ "clusters": 1 }), true),
        (json!({ "networkConfig": 1 }), true),
        (json!({ "container": 1 }), false),
        (json!({ "contain": 1 }), false),
        (json!({ "cluster": "c", "Cluster": "d" }), false),
        (json!({ "image": 1 }), false),
        (json!({ "x": 1 }), false),
        (json!({ "volumeConfiguration": 1 }), false),
    ] {
        let report = judge(&with(members.clone()), in_2023());
        let unknown = report.violations.iter().find(|v| v.code == "unknown-member").expect("one");
        assert_eq!(unknown.message.contains("Did you mean"), suggested, "{members}: {}", unknown.message);
    }
}

#[test]
fn null_is_taken_away_only_where_nothing_else_is_wrong_without_it() {
    let network = with(json!({ "networkConfiguration": { "awsvpcConfiguration": null } }));
    for (options, request, is_fixed) in [
        (in_2023(), with(json!({ "startedBy": null })), true),
        (in_2023(), with(json!({ "taskDefinition": null })), false),
        (in_2023(), with(json!({ "containerInstances": [null] })), false),
        (in_2023(), with(json!({ "containerInstances": [minimal()["containerInstances"][0], null] })), true),
        (in_2023(), with(json!({ "tags": [{ "key": null }] })), false),
        (in_2023(), with(json!({ "tags": [{ "key": "team", "value": null }] })), true),
        (in_2023(), container(json!({ "name": null, "cpu": 1 })), false),
        (in_2023(), container(json!({ "environment": [{ "name": "A", "value": null }] })), false),
        (in_2023(), container(json!({ "command": [null] })), true),
        (in_2023(), network, false),
        (in_2026(), container(json!({ "resourceRequirements": [{ "type": "GPU", "value": null }] })), false),
        (in_2026(), volume(json!({ "sizeInGiB": null })), false),
    ] {
        let report = judge(&request, options);
        let [violation] = &*report.violations else { panic!("{request}: {:#?}", report.violations) };
        assert_eq!((violation.code, violation.fixes.is_some()), ("null-value", is_fixed), "{request}");
        assert!(!is_fixed || violation.message.contains("Omit the"), "{}", violation.message);
    }
}

#[test]
fn a_name_that_no_pointer_leads_to_has_no_fix() {
    for (name, is_fixed) in [("cpuu", true), (r"cpu\ud800", false), (r"cpu\udc00u", false)] {
        let text = container(json!({ "NAME": 1 })).to_string().replace("NAME", name);
        let report = validate(&text, &in_2023());
        assert_eq!(report.violations[0].fixes.is_some(), is_fixed, "{name}: {:#?}", report.violations);
    }
}

#[test]
fn messages_say_when_a_member_or_value_was_introduced() {
    let reason = json!({ "failures": [{ "reason": "x" }], "tasks": [{ "containers": [{ "reason": "r".repeat(256) }] }] });
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
        let report = judge(&input, options);
        assert!(report.violations[0].message.contains(told), "{:#?}", report.violations);
    }
}

#[test]
fn what_stands_for_a_name_has_it_as_its_fix() {
    let at_top = [
        ("overide", "overrides"),
        ("clstr", "cluster"),
        ("clusterArn", "cluster"),
        ("network", "networkConfiguration"),
        ("enableExec", "enableExecuteCommand"),
        ("refId", "referenceId"),
    ];
    let of_container = [
        ("env", "environment"),
        ("envFiles", "environmentFiles"),
        ("mem", "memory"),
        ("cmd", "command"),
        ("memReservation", "memoryReservation"),
    ];
    let at_top = at_top.map(|(name, meant)| (with(json!({ name: 1 })), "", name, meant));
    let path = "/overrides/containerOverrides/0";
    let of_container = of_container.map(|(name, meant)| (container(json!({ name: 1 })), path, name, meant));
    for (request, path, name, meant) in at_top.into_iter().chain(of_container) {
        let report = judge(&request, in_2023());
        let fixes = serde_json::to_value(&report.violations[0].fixes).expect("fixes are plain data");
        let fix =
            json!({ "op": "move", "from": format!("{path}/{name}"), "path": format!("{path}/{meant}") });
        assert_eq!(fixes[0]["patch"], json!([fix]), "{request}: {:#?}", report.violations);
    }
    let variable = container(json!({ "environment": [{ "name": "KEY", "value": "x", "valueFrom": "y" }] }));
    let report = judge(&variable, in_2023());
    assert!(report.violations[0].message.contains("secrets"), "{:#?}", report.violations);
}

#[test]
fn a_number_becomes_the_text_that_it_is_spelled_as_where_the_spelling_counts() {
    for (members, value) in [
        (r#""environment": [{ "name": "VERSION", "value": 1.10 }]"#, "1.10"),
        (r#""environment": [{ "name": "ID", "value": 12345678901234567890123 }]"#, "12345678901234567890123"),
        (r#""command": [1.0]"#, "1.0"),
        (r#""name": 7.0"#, "7"),
    ] {
        let text = minimal().to_string().replacen(
            '{',
            &format!(r#"{{ "overrides": {{ "containerOverrides": [{{ "name": "app", {members} }}] }}, "#),
            1,
        );
        let report = validate(&text, &in_2023());
        let wrong = report.violations.iter().find(|violation| violation.code == "wrong-type").expect("one");
        let fixes = serde_json::to_value(&wrong.fixes).expect("fixes are plain data");
        assert_eq!(fixes[0]["patch"][0]["value"], value, "{text}");
    }
}

#[test]
fn a_size_too_large_to_count_is_shown_as_written() {
    let text = "99999999999999999999";
    let sizes = with(json!({ "overrides": { "cpu": text, "memory": text } }));
    for options in [in_2023(), in_2023().launch_type(Target::Fargate)] {
        let report = judge(&sizes, options);
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
        let report = judge(&request, options);
        assert!(report.valid, "{request}");
        assert!(!report.violations.is_empty(), "{request}");
        assert!(report.violations.iter().all(|v| v.severity == Severity::Warning), "{request}");
    }
    assert_found(&with(json!({ "referenceId": "x" })), in_2023(), &[]);
}

#[test]
fn responses_are_judged_leniently_where_services_add_things() {
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
            "overrides": { "containerOverrides": [{ "name": "app" }], "inferenceAcceleratorOverrides": [], "cpu": "10" },
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
    assert!(judge(&response_text, response()).valid);
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
        let report = judge(&request, in_2023());
        assert_eq!(report.violations.len(), 1, "{request}");
        assert_eq!(report.violations[0].code, "not-in-revision");
        assert!(report.violations[0].message.contains("2026"), "{}", report.violations[0].message);
        assert!(!judge(&request, in_2026()).violations.iter().any(|v| v.code == "not-in-revision"));
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
        let report = judge(&request, options.clone());
        let errors: Vec<_> = report.violations.iter().filter(|v| v.severity == Severity::Error).collect();
        assert_eq!(errors.len(), 1, "{request}");
        assert_eq!(errors[0].message.contains("evision \"2026\""), is_relaxed, "{}", errors[0].message);
        assert_eq!(judge(&request, options.revision(Revision::Y2026)).valid, is_relaxed, "{request}");
    }
}

/// A response with a container whose reason has so many characters.
fn reason(characters: usize) -> serde_json::Value {
    json!({ "tasks": [{ "containers": [{ "reason": "r".repeat(characters) }] }] })
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
    let report = judge(&number, in_2023());
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
fn typed_values_and_json_values_are_judged_like_text() {
    let request = container(json!({ "cpu": -1, "memory": 4 }));
    let typed: ecs_start_task::StartTaskRequest = serde_json::from_value(request.clone()).expect("typed");
    let strip = |mut report: Report| {
        report.violations.iter_mut().for_each(|violation| violation.range = None);
        report.violations.sort_by(|a, b| a.path.cmp(&b.path));
        report
    };
    let by_text = strip(judge(&request, in_2023()));
    assert_eq!(strip(validate_value(&request, &in_2023())), by_text);
    assert_eq!(strip(validate_value(&typed, &in_2023())), by_text);
    assert!(
        validate_value(&request, &in_2023()).violations.iter().all(|violation| violation.range.is_none())
    );
    // A value that serde cannot turn into JSON is a violation as well.
    let keys = std::collections::BTreeMap::from([((1, 2), 3)]);
    assert_eq!(validate_value(&keys, &in_2023()).violations[0].code, "not-json");
}

#[test]
fn options_are_set_by_name() {
    let mut options = ValidateOptions::new();
    assert!(options.set("revision", Some("2026")).is_ok());
    assert_eq!(options, in_2026());
    let error = options.set("revision", Some("2024")).expect_err("no such revision");
    assert_eq!(error.to_string(), "The option revision takes one of '2023', '2026'.");
    let error = options.set("kind", None).expect_err("no text");
    assert_eq!(error.to_string(), "The option kind takes one of 'request', 'response'.");
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
    let report = judge(&request, on(Target::Fargate));
    assert_eq!(report.violations[0].path, "/overrides/memory");
    assert!(report.violations[0].message.contains("512, 1024, 2048 MiB"), "{}", report.violations[0].message);
}
