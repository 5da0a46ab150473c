//! Facts of the documentation that no limit follows from: statuses, dates, formats, characters.

use crate::support::*;
use ecs_start_task::{BuildOptions, Format, InputKind, build};
use regex::Regex;
use serde_json::{Value, json};

#[test]
fn documented_statuses_are_known() {
    let task = |task: Value| json!({ "tasks": [task] });
    let places = [
        (
            "/lastStatus",
            json!({ "lastStatus": "STATUS" }),
            &[
                "PROVISIONING",
                "PENDING",
                "ACTIVATING",
                "RUNNING",
                "DEACTIVATING",
                "STOPPING",
                "DEPROVISIONING",
                "STOPPED",
                "DELETED",
            ][..],
        ),
        ("/desiredStatus", json!({ "desiredStatus": "STATUS" }), &["RUNNING", "STOPPED"]),
        (
            "/containers/0/lastStatus",
            json!({ "containers": [{ "lastStatus": "STATUS" }] }),
            &["PENDING", "RUNNING", "STOPPED"],
        ),
        (
            "/containers/0/managedAgents/0/lastStatus",
            json!({ "containers": [{ "managedAgents": [{ "lastStatus": "STATUS" }] }] }),
            &["PENDING", "RUNNING", "STOPPED"],
        ),
        (
            "/attachments/0/status",
            json!({ "attachments": [{ "status": "STATUS" }] }),
            &["PRECREATED", "CREATED", "ATTACHING", "ATTACHED", "DETACHING", "DETACHED", "DELETED", "FAILED"],
        ),
    ];
    for (place, template, known) in places {
        let with_status =
            |status| serde_json::from_str(&template.to_string().replace("STATUS", status)).expect("JSON");
        for status in known {
            assert_found(&task(with_status(status)), response(), &[]);
        }
        let unknown = format!("unknown-value@/tasks/0{place}");
        assert_found(&task(with_status("SLEEPING")), response(), &[&unknown]);
    }
}

#[test]
fn sizes_of_tasks_have_their_format_in_responses_too() {
    for (member, rule, sizes) in [
        ("cpu", "invalid-task-cpu", ["256", ".25 vCPU"]),
        ("memory", "invalid-task-memory", ["512", "0.5 GB"]),
    ] {
        let task = |size: &str| json!({ "tasks": [{ member: size }] });
        sizes.iter().for_each(|size| assert_found(&task(size), response(), &[]));
        assert_found(&task("a quarter"), response(), &[&format!("{rule}@/tasks/0/{member}")]);
    }
}

#[test]
fn managed_instances_are_a_launch_type_since_september_2025() {
    let task = json!({ "tasks": [{ "launchType": "MANAGED_INSTANCES" }] });
    assert_found(&task, in_2026().kind(InputKind::Response), &[]);
    let report = report_for(&task, response());
    assert!(report.violations[0].message.contains("was added in September 2025"), "{report:#?}");
}

#[test]
fn names_of_variables_and_tags_are_used_as_written() {
    let variable = |name: Value| container(json!({ "environment": [{ "name": name, "value": "x" }] }));
    let tag = |key: Value| with(json!({ "tags": [{ "key": key, "value": "x" }] }));
    for request in [variable(json!("")), variable(json!(7)), tag(json!("")), tag(json!(7))] {
        let built = build(&request.to_string(), &BuildOptions::new().format(Format::Json));
        let preview: Value = serde_json::from_str(&built.preview.expect("a preview")).expect("JSON");
        assert_eq!((preview, built.changes.len()), (request, 0));
    }
}

#[test]
fn every_separator_of_unicode_but_the_space_is_unusual() {
    let separator = Regex::new(r"^\p{Z}$").expect("a pattern");
    let is_unusual = |character: char| {
        let request = with(json!({ "tags": [{ "key": "team", "value": format!("a{character}b") }] }));
        found(&request, in_2023()) == ["unusual-separator@/tags/0/value"]
    };
    for character in (0..0xFFFF).filter_map(char::from_u32) {
        let is_separator = character != ' ' && separator.is_match(character.encode_utf8(&mut [0; 4]));
        assert_eq!(is_unusual(character), is_separator, "{character:?}");
    }
}
