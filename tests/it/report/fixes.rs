//! Fixes: what they change, and which are safe.

use crate::support::*;
use ecs_start_task::internal::rule_examples;
use ecs_start_task::rules::DOCS;
use ecs_start_task::{Applicability, Fix, PatchOperation, validate};
use serde_json::json;

/// Returns the ARN of a container instance in the `prod` cluster.
fn instance(id: &str) -> String {
    format!("arn:aws:ecs:us-east-1:123456789012:container-instance/prod/{id}")
}

/// Asserts that the title of a fix that removes a member names it.
fn assert_names_what_it_removes(fix: &Fix) {
    if let ([PatchOperation::Remove { path }], "fix/remove") = (&fix.patch[..], &*fix.title_id) {
        assert_eq!(fix.title, format!("Remove {}", path.rsplit('/').next().unwrap_or_default()));
    }
}

#[test]
fn titles_name_what_is_removed() {
    for docs in DOCS {
        let violations = rule_examples::report(&docs.invalid).violations;
        violations.iter().flat_map(|of| of.fixes.iter().flatten()).for_each(assert_names_what_it_removes);
    }
}

#[test]
fn fixes_remove_their_violations() {
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
        (in_2023(), network(json!({ "subnets": [" subnet-0123456789abcdef0"] }))),
        (in_2023(), network(json!({ "securityGroups": ["sg-0123456789abcdef0 "] }))),
        (in_2023(), network(json!({ "assignPublicIp": "ENABLED" }))),
        (in_2023(), network(json!({ "securityGroups": ["sg-01234567", "sg-01234567"] }))),
        (in_2023(), with(json!({ "overrides": { "containerOverrides": [{}] } }))),
        (in_2023(), with(json!({ "containerInstances": [instance(&format!("{:032x}", 7))] }))),
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
        let report = report_for(&request, options.clone());
        assert_eq!(report.violations.len(), 1, "{request}: {:#?}", report.violations);
        let fixes = report.violations[0].fixes.as_ref().unwrap_or_else(|| panic!("no fix: {request}"));
        let mut mended = request.clone();
        fixes[0].patch.iter().for_each(|operation| apply(&mut mended, operation));
        assert_found(&mended, options, &[]);
        assert_names_what_it_removes(&fixes[0]);
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
        with(json!({ "overrides": { "memory": 1024.0 } })),
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
        // Rounded digits.
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
        with(json!({ "containerInstances": [instance(&id)] })),
    ];
    let expected = [Applicability::Safe, Applicability::Suggestion];
    for (requests, expected) in [&safe[..], &suggestions].into_iter().zip(expected) {
        for request in requests {
            let report = report_for(request, in_2026());
            let fixes: Vec<_> = report.violations.iter().flat_map(|v| v.fixes.iter().flatten()).collect();
            assert!(!fixes.is_empty(), "{request}: {:#?}", report.violations);
            assert!(fixes.iter().all(|fix| fix.applicability == expected), "{request}: {fixes:#?}");
        }
    }
    // In a response a name that is nearly known may be new.
    for (tasks, expected) in [("Tasks", Applicability::Safe), ("taskss", Applicability::Suggestion)] {
        let report = report_for(&json!({ tasks: [] }), response());
        assert_eq!(report.violations[0].fixes.as_ref().expect("a fix")[0].applicability, expected, "{tasks}");
    }
}

#[test]
fn a_text_that_may_stand_for_several_items_is_not_put_into_a_list() {
    for (command, is_one) in
        [("true", true), ("echo hi", false), ("run,once", false), ("a;b", false), ("", false)]
    {
        let report = report_for(&container(json!({ "command": command })), in_2023());
        let fixes: Vec<_> = report.violations.iter().map(|v| (v.code.as_str(), v.fixes.is_some())).collect();
        assert_eq!(fixes, [("wrong-type", is_one)], "{command:?}");
    }
}

#[test]
fn a_string_with_json_is_not_an_item_but_may_be_the_array_or_the_object() {
    let id = &minimal()["containerInstances"][0];
    for (request, expected) in [
        (container(json!({ "command": r#"["ls"]"# })), Some(container(json!({ "command": ["ls"] })))),
        (
            container(json!({ "command": r#"[ "ls", "-l" ]"# })),
            Some(container(json!({ "command": ["ls", "-l"] }))),
        ),
        (with(json!({ "containerInstances": json!([id]).to_string() })), Some(minimal())),
        (with(json!({ "tags": r#"[{"key": "a"}]"# })), Some(with(json!({ "tags": [{ "key": "a" }] })))),
        (
            with(json!({ "overrides": r#"{"cpu": "1024"}"# })),
            Some(with(json!({ "overrides": { "cpu": "1024" } }))),
        ),
        (container(json!({ "command": "[x" })), None),
        (container(json!({ "command": "{ls}" })), None),
        (container(json!({ "command": r#"{"ls": 1}"# })), None),
        (container(json!({ "command": r#"["ls",]"# })), None),
        (with(json!({ "overrides": "[]" })), None),
        (with(json!({ "overrides": r#"{"cpu": "1", "cpu": "1024"}"# })), None),
        (with(json!({ "overrides": "" })), None),
    ] {
        let report = report_for(&request, in_2023());
        let [violation] = &report.violations[..] else { panic!("{request}: {report}") };
        let fixes: Vec<_> = violation.fixes.iter().flatten().collect();
        assert_eq!((violation.code.as_str(), fixes.len()), ("wrong-type", usize::from(expected.is_some())));
        let mut fixed = request.clone();
        for fix in &fixes {
            assert_eq!(fix.applicability, Applicability::Suggestion, "{request}");
            fix.patch.iter().for_each(|operation| apply(&mut fixed, operation));
        }
        assert_eq!(fixed, expected.unwrap_or(request));
    }
}

#[test]
fn an_integer_with_zeros_after_the_point_is_the_same_string_in_text_and_as_a_value() {
    for (cpu, expected) in
        [("1024.0", Applicability::Safe), ("1e3", Applicability::Safe), ("1.50", Applicability::Suggestion)]
    {
        let text =
            with(json!({})).to_string().replacen('{', &format!("{{\"overrides\":{{\"cpu\":{cpu}}},"), 1);
        let fixes = validate(&text, &in_2023()).violations[0].fixes.clone().expect("a fix");
        assert_eq!(fixes[0].applicability, expected, "{cpu}");
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
        (in_2023(), network, true),
        (in_2026(), container(json!({ "resourceRequirements": [{ "type": "GPU", "value": null }] })), false),
        (in_2026(), volume(json!({ "sizeInGiB": null })), false),
        (
            in_2026(),
            container(
                json!({ "resourceRequirements": [{ "type": "GPU", "sharingStrategy": { "nvidiaMps": null } }] }),
            ),
            false,
        ),
    ] {
        let report = report_for(&request, options);
        let [violation] = &*report.violations else { panic!("{request}: {:#?}", report.violations) };
        assert_eq!(
            (violation.code.as_str(), violation.fixes.is_some()),
            ("null-value", is_fixed),
            "{request}"
        );
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
fn an_unambiguous_abbreviation_has_the_name_as_its_fix() {
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
        let report = report_for(&request, in_2023());
        let fixes = serde_json::to_value(&report.violations[0].fixes).expect("fixes are plain data");
        let fix =
            json!({ "op": "move", "from": format!("{path}/{name}"), "path": format!("{path}/{meant}") });
        assert_eq!(fixes[0]["patch"], json!([fix]), "{request}: {:#?}", report.violations);
    }
    let variable = container(json!({ "environment": [{ "name": "KEY", "value": "x", "valueFrom": "y" }] }));
    let report = report_for(&variable, in_2023());
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
