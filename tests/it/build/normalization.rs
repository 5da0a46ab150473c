//! What is normalized in a draft, and what stays as it is.

use super::*;
use crate::support::*;
use ecs_start_task::{BuildOptions, InputKind, ValidateOptions};
use serde_json::{Value, json};

/// Asserts that the draft becomes this request, with changes at exactly these paths.
#[track_caller]
fn becomes(draft: Value, expected: Value, changes: &[&str]) {
    let result = built(&draft);
    assert!(result.ok, "{draft}: {:#?}", result.report.violations);
    assert_eq!(request(&result), expected, "{draft}");
    let mut places: Vec<&str> = result.changes.iter().map(|change| &*change.path).collect();
    let mut wanted = changes.to_vec();
    places.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(places, wanted, "{draft}");
}

/// Asserts that an ambiguous or invalid draft has this violation and is not changed there.
#[track_caller]
fn stays(draft: Value, violation: &str) {
    let result = built(&draft);
    let found: Vec<String> =
        result.report.violations.iter().map(|v| format!("{}@{}", v.code, v.path)).collect();
    assert!(found.contains(&violation.to_owned()), "{draft}: {found:?}");
    assert!(!result.ok && result.output.is_none() && result.request.is_none());
}

#[test]
fn what_a_form_leaves_empty_is_dropped() {
    becomes(with(json!({ "cluster": "" })), minimal(), &["/cluster"]);
    becomes(with(json!({ "group": null })), minimal(), &["/group"]);
    becomes(with(json!({ "overrides": {} })), minimal(), &["/overrides"]);
    becomes(with(json!({ "tags": [] })), minimal(), &["/tags"]);
    becomes(with(json!({ "launchType": "" })), minimal(), &["/launchType"]);
    let nested = json!({ "overrides": { "cpu": "", "containerOverrides": [] } });
    becomes(with(nested), minimal(), &["/overrides/cpu", "/overrides/containerOverrides", "/overrides"]);
    // An empty value of a variable or a tag, and an empty argument, are meant.
    let kept = container(json!({ "command": ["a", ""], "environment": [{ "name": "A", "value": "" }] }));
    becomes(kept.clone(), kept, &[]);
    // A list that has to have items is reported for being empty, not for being absent.
    stays(with(json!({ "containerInstances": [] })), "too-few-items@/containerInstances");
    stays(json!({}), "missing-member@/containerInstances");
}

#[test]
fn the_schema_of_a_file_is_dropped_at_the_root_only() {
    let draft = with(json!({ "$schema": "./schema.json" }));
    becomes(draft.clone(), minimal(), &["/$schema"]);
    let [change] = &built(&draft).changes[..] else { panic!("one change") };
    assert_eq!((change.why_id, change.to.clone()), ("change/schema", None));
    assert_eq!(change.why, "Editors use this member. It is not part of the request.");
    stays(with(json!({ "$schema": 7 })), "unknown-member@/$schema");
    stays(
        with(json!({ "overrides": { "cpu": "1", "$schema": "./schema.json" } })),
        "unknown-member@/overrides/$schema",
    );
}

#[test]
fn names_and_values_in_another_case_are_mapped() {
    let wanted =
        with(json!({ "cluster": "c", "enableECSManagedTags": true, "propagateTags": "TASK_DEFINITION" }));
    let draft = json!({
        "TaskDefinition": "web:7",
        "container_instances": minimal()["containerInstances"],
        "CLUSTER": "c",
        "enable-ecs-managed-tags": true,
        "propagateTags": "task_definition",
    });
    becomes(
        draft,
        wanted,
        &[
            "/TaskDefinition",
            "/container_instances",
            "/CLUSTER",
            "/enable-ecs-managed-tags",
            "/propagateTags",
        ],
    );
    let volume = |kind: &str| {
        let managed =
            json!({ "roleArn": "arn:aws:iam::123456789012:role/ecs", "sizeInGiB": 100, "volumeType": kind });
        with(json!({ "volumeConfigurations": [{ "name": "data", "managedEBSVolume": managed }] }))
    };
    let result = build_value(&volume(" GP3"), &BuildOptions::new().validate(in_2026()));
    assert_eq!(request(&result), volume("gp3"));
    // An empty value does not make it ambiguous.
    let draft = json!({ "TaskDefinition": "web:7", "taskDefinition": null,
        "containerInstances": minimal()["containerInstances"] });
    becomes(draft, minimal(), &["/TaskDefinition", "/taskDefinition"]);
    // If a name occurs in two spellings, neither is preferred.
    stays(with(json!({ "Cluster": "a", "CLUSTER": "b" })), "unknown-member@/Cluster");
    stays(with(json!({ "propagateTags": "NOEN" })), "unknown-value@/propagateTags");
    stays(with(json!({ "clutser": "a" })), "unknown-member@/clutser");
}

#[test]
fn objects_become_the_lists_they_stand_for() {
    let place = "/overrides/containerOverrides";
    let environment = json!([{ "name": "A", "value": "1" }, { "name": "B", "value": "" }]);
    becomes(
        container(json!({ "environment": { "A": "1", "B": "" } })),
        container(json!({ "environment": environment })),
        &["/overrides/containerOverrides/0/environment"],
    );
    becomes(
        with(json!({ "tags": { "team": "a" } })),
        with(json!({ "tags": [{ "key": "team", "value": "a" }] })),
        &["/tags"],
    );
    becomes(
        with(json!({ "overrides": { "containerOverrides": { "app": { "cpu": 1 } } } })),
        container(json!({ "cpu": 1 })),
        &[place],
    );
    becomes(
        with(json!({ "overrides": { "containerOverrides": { "name": "app", "cpu": 1 } } })),
        container(json!({ "cpu": 1 })),
        &[place],
    );
    // A single pair can also be an object with two variables.
    stays(
        container(json!({ "environment": { "name": "A", "value": "1" } })),
        "wrong-type@/overrides/containerOverrides/0/environment",
    );
    stays(
        container(json!({ "environment": { "Name": "A", "Value": "1" } })),
        "wrong-type@/overrides/containerOverrides/0/environment",
    );
    stays(with(json!({ "tags": { "Key": "team", "Value": "a" } })), "wrong-type@/tags");
    stays(with(json!({ "tags": { "Key": "team" } })), "wrong-type@/tags");
    // A variable without a value is not an item, so this is a variable with that name.
    becomes(
        container(json!({ "environment": { "NAME": "a" } })),
        container(json!({ "environment": [{ "name": "NAME", "value": "a" }] })),
        &["/overrides/containerOverrides/0/environment"],
    );
    // The name inside is another one.
    stays(
        with(json!({ "overrides": { "containerOverrides": { "app": { "name": "web", "cpu": 1 } } } })),
        "wrong-type@/overrides/containerOverrides",
    );
}

#[test]
fn one_text_becomes_a_list_where_it_can_be_one_item_only() {
    let id = minimal()["containerInstances"][0].clone();
    becomes(with(json!({ "containerInstances": id })), minimal(), &["/containerInstances"]);
    becomes(
        container(json!({ "command": "true" })),
        container(json!({ "command": ["true"] })),
        &["/overrides/containerOverrides/0/command"],
    );
    stays(with(json!({ "containerInstances": "a, b" })), "wrong-type@/containerInstances");
    // An array as a string, or the beginning of one.
    for text in [r#"["ls"]"#, "[]", "[", "{}", r#" {"a":1} "#] {
        stays(with(json!({ "containerInstances": text })), "wrong-type@/containerInstances");
        stays(container(json!({ "command": text })), "wrong-type@/overrides/containerOverrides/0/command");
        for member in ["subnets", "securityGroups"] {
            let place = format!("wrong-type@/networkConfiguration/awsvpcConfiguration/{member}");
            stays(network(json!({ member: text })), &place);
        }
    }
    stays(container(json!({ "command": "echo hi" })), "wrong-type@/overrides/containerOverrides/0/command");
}

#[test]
fn numbers_texts_and_booleans_are_turned_into_what_the_member_is() {
    becomes(
        with(json!({ "overrides": { "cpu": 1024, "memory": 2048.0 } })),
        with(json!({ "overrides": { "cpu": "1024", "memory": "2048" } })),
        &["/overrides/cpu", "/overrides/memory"],
    );
    becomes(
        container(json!({ "cpu": "256", "memory": " 512 " })),
        container(json!({ "cpu": 256, "memory": 512 })),
        &["/overrides/containerOverrides/0/cpu", "/overrides/containerOverrides/0/memory"],
    );
    becomes(
        with(json!({ "enableExecuteCommand": "False" })),
        with(json!({ "enableExecuteCommand": false })),
        &["/enableExecuteCommand"],
    );
    stays(with(json!({ "enableExecuteCommand": "yes" })), "wrong-type@/enableExecuteCommand");
    stays(with(json!({ "enableExecuteCommand": 1 })), "wrong-type@/enableExecuteCommand");
    stays(container(json!({ "cpu": "0x10" })), "wrong-type@/overrides/containerOverrides/0/cpu");
    stays(container(json!({ "cpu": 1.5 })), "wrong-type@/overrides/containerOverrides/0/cpu");
    stays(
        container(json!({ "cpu": "9999999999" })),
        "integer-out-of-range@/overrides/containerOverrides/0/cpu",
    );
    // A number as the value of a variable has several spellings.
    stays(
        container(json!({ "environment": { "A": 1 } })),
        "wrong-type@/overrides/containerOverrides/0/environment/0/value",
    );
}

#[test]
fn space_around_ids_goes_and_space_in_values_stays() {
    becomes(with(json!({ "cluster": " c\r\n" })), with(json!({ "cluster": "c" })), &["/cluster"]);
    let cluster = "\u{3000}\u{2003}c\u{2028}\u{b}\u{c}\u{a0}\u{200b}\u{feff}";
    becomes(with(json!({ "cluster": cluster })), with(json!({ "cluster": "c" })), &["/cluster"]);
    // A container that is a key has its name trimmed like any other.
    let place = "/overrides/containerOverrides";
    for (draft, inner) in [
        (json!({ " app ": { "cpu": 1 } }), None),
        (json!({ " app": { "cpu": 1, "name": "app " } }), Some("/overrides/containerOverrides/ app/name")),
    ] {
        let changes: Vec<&str> = inner.into_iter().chain([place]).collect();
        let draft = with(json!({ "overrides": { "containerOverrides": draft } }));
        becomes(draft, container(json!({ "cpu": 1 })), &changes);
    }
    let spaced = container(json!({ "command": [" a "], "environment": [{ "name": "A", "value": " 1 " }] }));
    becomes(spaced.clone(), spaced, &[]);
    let tags = with(json!({ "tags": [{ "key": " k", "value": "v " }] }));
    becomes(tags.clone(), tags, &[]);
    // Names and IDs without a format of their own.
    let spaced = |space: &str| {
        let text = |text: &str| format!("{space}{text}{space}");
        let mut draft =
            volume(json!({ "sizeInGiB": 1, "kmsKeyId": text("k"), "snapshotId": text("snap-01234567") }));
        draft["volumeConfigurations"][0]["name"] = text("data").into();
        draft["overrides"] = json!({
            "inferenceAcceleratorOverrides": [{ "deviceName": text("d"), "deviceType": text("eia2.medium") }],
        });
        draft
    };
    let result = build_value(&spaced(" "), &in_2026().into());
    assert_eq!(request(&result), spaced(""));
    assert_eq!(result.changes.len(), 5);
}

#[test]
fn duplicate_members_are_listed_and_removed_everywhere() {
    let minimal = r#""taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"]"#;
    for (member, path) in [
        (r#""group": "a", "group": "b""#, "/group"),
        (r#""tags": [{"key": "a", "key": "b"}]"#, "/tags/0/key"),
        (
            r#""overrides": {"containerOverrides": {"app": {"cpu": 1}, "app": {"cpu": 2}}}"#,
            "/overrides/containerOverrides/app",
        ),
        (r#""mine": {"a": "\u0078", "a": [1, 2]}"#, "/mine/a"),
        (r#""mine": [{"a": [1]}, {"a/b": [{"deep": 1, "deep": 2}]}]"#, "/mine/1/a~1b/0/deep"),
        (r#""cluster": {"a": "\"x\"", "a": "y"}"#, "/cluster/a"),
    ] {
        let built = build(&format!("{{{minimal}, {member}}}"), &BuildOptions::new());
        let told: Vec<&str> = built
            .changes
            .iter()
            .filter(|change| change.why.contains("repeated") && change.to.is_none())
            .map(|change| change.path.as_str())
            .collect();
        assert_eq!(told, [path], "{member}");
        let draft = serde_json::to_string(&built.draft).expect("JSON");
        let again = build(&draft, &BuildOptions::new());
        assert!(again.changes.is_empty(), "{draft}: {:?}", again.changes);
        assert_eq!(again.draft, built.draft);
    }
    // A response with unknown members is still valid.
    let options = BuildOptions::new().validate(ValidateOptions::new().kind(InputKind::Response));
    let built = build(r#"{"failures": [], "mine": [{"a": "\u00a0", "a": "\u00a0"}]}"#, &options);
    assert!(built.ok);
    let no_request = build(r#"{"overrides": "nightly"}"#, &options);
    assert!(no_request.ok && no_request.report.valid && no_request.request.is_none());
    let again = build(built.output.as_deref().expect("an output"), &options);
    assert_eq!((again.output, again.changes.len()), (built.output, 0));
}

#[test]
fn warnings_do_not_keep_a_request_from_being_built() {
    let result = built(&network(json!({ "assignPublicIp": "ENABLED" })));
    assert!(result.ok && result.output.is_some());
    assert_eq!(result.report.violations.len(), 1);
}
