//! What is said about unknown names.

use crate::support::*;
use serde_json::{Value, json};

#[test]
fn misplaced_members_are_reported_with_their_place_and_never_renamed() {
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
        let report = report_for(&request, in_2023());
        let violation = &report.violations[0];
        assert!(violation.message.contains(says), "{request}: {}", violation.message);
        assert_eq!(violation.fixes, None, "{request}");
    }
    // No place is named for a member that exists in many, or that a service may have added to a response.
    for (input, options) in [
        (with(json!({ "value": 1 })), in_2023()),
        (json!({ "tasks": [{ "securityGroups": [] }] }), response()),
    ] {
        let report = report_for(&input, options);
        assert!(!report.violations[0].message.contains(belongs), "{:#?}", report.violations);
    }
}

#[test]
fn members_of_what_resembles_a_request_are_known() {
    let at_top: fn(&str) -> Value = |name| with(json!({ name: {} }));
    let in_container: fn(&str) -> Value = |name| container(json!({ name: {} }));
    let in_overrides: fn(&str) -> Value = |name| with(json!({ "overrides": { name: {} } }));
    let of_definition = "image entryPoint secrets logConfiguration portMappings volumes mountPoints user \
        workingDirectory linuxParameters ulimits healthCheck dependsOn networkMode platformVersion essential links \
        hostname privileged readonlyRootFilesystem dockerLabels volumesFrom repositoryCredentials stopTimeout \
        startTimeout";
    for (place, names, message, is_removable) in [
        (at_top, "launchType capacityProviderStrategy", "run-task", true),
        (at_top, "count", "count", true),
        (at_top, "placementConstraints placementStrategy", "placement", true),
        (at_top, "platformVersion", "platform-version", true),
        (at_top, "clientToken", "client-token", true),
        (at_top, "tasks failures", "response", true),
        (in_container, of_definition, "task-definition", true),
        (in_overrides, of_definition, "task-definition", true),
        (
            at_top,
            "End Next Type Resource Comment Parameters Arguments Output Assign InputPath OutputPath ResultPath \
                ResultSelector Retry Catch TimeoutSeconds",
            "step-functions",
            false,
        ),
        (in_container, "gpu gpus", "gpus", false),
    ] {
        for name in names.split_whitespace() {
            let report = report_for(&place(name), in_2023());
            let [violation] = &report.violations[..] else { panic!("{name}: {:#?}", report.violations) };
            assert_eq!(violation.message_id, format!("unknown-member/{message}"), "{name}");
            assert_eq!(violation.fixes.is_some(), is_removable, "{name}");
        }
    }
}

#[test]
fn a_name_is_suggested_only_if_it_is_unambiguous() {
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
        let report = report_for(&with(members.clone()), in_2023());
        let unknown = report.violations.iter().find(|v| v.code == "unknown-member").expect("one");
        assert_eq!(unknown.message.contains("Did you mean"), suggested, "{members}: {}", unknown.message);
    }
}

#[test]
fn the_schema_of_a_file_is_accepted_at_the_root_only() {
    let schema = "https://example.com/start-task-request-2023.json";
    for (input, options, path) in [
        (with(json!({ "$schema": schema })), in_2023(), None),
        (json!({ "$schema": schema, "tasks": [] }), response(), None),
        (with(json!({ "$schema": 7 })), in_2023(), Some("/$schema")),
        (with(json!({ "$schema": null })), in_2023(), Some("/$schema")),
        (with(json!({ "$Schema": schema })), in_2023(), Some("/$Schema")),
        (
            with(json!({ "overrides": { "$schema": schema, "cpu": "1" } })),
            in_2023(),
            Some("/overrides/$schema"),
        ),
        (container(json!({ "$schema": schema })), in_2023(), Some("/overrides/containerOverrides/0/$schema")),
    ] {
        let unknown = report_for(&input, options).violations.into_iter().find(|v| v.code == "unknown-member");
        assert_eq!(unknown.map(|violation| violation.path).as_deref(), path, "{input}");
    }
}
