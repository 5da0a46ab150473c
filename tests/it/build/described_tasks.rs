//! Tasks as the service returns them, as drafts of requests.

use super::*;
use crate::support::*;
use ecs_start_task::explain;
use serde_json::{Value, json};

#[test]
fn a_task_that_ran_becomes_a_request() {
    let arn = |what: &str| format!("arn:aws:ecs:us-east-1:123456789012:{what}");
    let task = json!({
        "taskArn": arn("task/default/0123456789abcdef0123456789abcdef"),
        "clusterArn": arn("cluster/default"),
        "containerInstanceArn": arn("container-instance/default/0123456789abcdef0123456789abcdef"),
        "taskDefinitionArn": arn("task-definition/web:7"),
        "overrides": { "containerOverrides": [{ "name": "app", "cpu": 5 }, { "name": "idle" }],
            "inferenceAcceleratorOverrides": [] },
        "lastStatus": "RUNNING", "startedBy": null, "version": 3,
        "tags": [{ "key": "aws:ecs:clusterName", "value": "default" }, { "key": "team", "value": "a" }],
    });
    let wanted = json!({
        "cluster": arn("cluster/default"),
        "containerInstances": [arn("container-instance/default/0123456789abcdef0123456789abcdef")],
        "overrides": { "containerOverrides": [{ "name": "app", "cpu": 5 }] },
        "tags": [{ "key": "team", "value": "a" }],
        "taskDefinition": arn("task-definition/web:7"),
    });
    let capitalized = |value: &Value| -> Value {
        let members = value.as_object().expect("an object").iter();
        members.map(|(name, value)| (name[..1].to_uppercase() + &name[1..], value.clone())).collect()
    };
    let mut of_powershell = capitalized(&task);
    of_powershell["Tags"] = task["tags"].as_array().unwrap().iter().map(&capitalized).collect();
    for (draft, prefix) in [
        (task.clone(), ""),
        (json!([task]), "/0"),
        (json!({ "tasks": [task], "failures": [] }), "/tasks/0"),
        (json!({ "Tasks": [of_powershell], "Failures": [] }), "/Tasks/0"),
    ] {
        let result = built(&draft);
        let told = changes(&result);
        let outside = ["", "/failures", "/Failures"];
        let within = |change: &[Value; 3]| change[0].as_str().expect("a path").starts_with(prefix);
        assert!(told.iter().all(|change| outside.iter().any(|path| change[0] == *path) || within(change)));
        // Extracting the task is listed, and so are both steps to the array of instances.
        let inner = draft.pointer(prefix).expect("the task");
        let unwrapped: Vec<_> = told.iter().filter(|change| change[0] == "").cloned().collect();
        let wanted_first = [json!(""), draft.clone(), inner.clone()];
        assert_eq!(unwrapped, if prefix.is_empty() { vec![] } else { vec![wanted_first] });
        let (name, instances) = if inner.get("taskArn").is_some() {
            ("containerInstanceArn", "containerInstances")
        } else {
            ("ContainerInstanceArn", "containerInstances")
        };
        let at = format!("{prefix}/{name}");
        let steps: Vec<_> = told.iter().filter(|change| change[0] == *at).cloned().collect();
        let arn = arn("container-instance/default/0123456789abcdef0123456789abcdef");
        assert_eq!(
            steps,
            [[json!(at), json!(name), json!(instances)], [json!(at), json!(arn), json!([arn])]],
            "{told:#?}"
        );
        assert!(result.ok, "{:#?}", result.report.violations);
        assert_eq!(request(&result), wanted);
        for gone in ["taskArn", "lastStatus", "startedBy", "version"] {
            assert!(
                result.changes.iter().any(|change| {
                    let name = change.path.rsplit('/').next().unwrap();
                    name.eq_ignore_ascii_case(gone) && change.to.is_none()
                }),
                "{gone}"
            );
        }
    }
    // Which one of several is to be started again is not for us to say.
    let several = built(&json!({ "tasks": [task, task] }));
    let violation = several.report.violations.iter().find(|v| v.path == "/tasks").expect("a violation");
    assert!(!several.ok && violation.message.contains("pass that task alone"), "{}", violation.message);
}

#[test]
fn what_cannot_be_overridden_is_refused_with_the_way_that_does_work() {
    for member in [
        "image",
        "entryPoint",
        "secrets",
        "logConfiguration",
        "portMappings",
        "volumes",
        "mountPoints",
        "user",
        "workingDirectory",
        "linuxParameters",
        "ulimits",
        "healthCheck",
        "dependsOn",
        "networkMode",
        "platformVersion",
        "Image",
        "entry_point",
    ] {
        for draft in [container(json!({ member: "x" })), with(json!({ "overrides": { member: "x" } }))] {
            let result = built(&draft);
            let violation = result.report.violations.iter().find(|v| v.code == "unknown-member");
            let message = &violation.expect(member).message;
            assert!(
                !result.ok && message.contains("Register a revision of the task definition"),
                "{message}"
            );
        }
    }
    // A name that a task definition has not either is only unknown.
    for draft in [container(json!({ "colour": "x" })), with(json!({ "overrides": { "colour": "x" } }))] {
        let violations = built(&draft).report.violations;
        assert_eq!(violations[0].code, "unknown-member");
        assert!(!violations[0].message.contains("Register"), "{}", violations[0].message);
    }
    for member in ["launchType", "LaunchType", "count", "client-token", "platformVersion"] {
        let result = built(&with(json!({ member: "x" })));
        let message = &result.report.violations[0].message;
        assert!(!result.ok && message.contains("RunTask"), "{message}");
    }
}

#[test]
fn what_a_response_does_not_contain_is_named() {
    let arn = |what: &str| format!("arn:aws:ecs:us-east-1:123456789012:{what}");
    let task = |kinds: &[&str]| {
        let attachments: Vec<Value> = kinds.iter().map(|kind| json!({ "type": kind })).collect();
        json!({
            "taskArn": arn("task/default/0123456789abcdef0123456789abcdef"),
            "containerInstanceArn": arn("container-instance/default/0123456789abcdef0123456789abcdef"),
            "taskDefinitionArn": arn("task-definition/web:7"),
            "lastStatus": "STOPPED", "stopCode": "UserInitiated", "attachments": attachments,
        })
    };
    for (kinds, members) in [
        (&["ElasticNetworkInterface"][..], &["networkConfiguration"][..]),
        (&["eni", "ElasticNetworkInterface"], &["networkConfiguration"]),
        (
            &["AmazonElasticBlockStorage", "ElasticNetworkInterface"],
            &["networkConfiguration", "volumeConfigurations"],
        ),
        (&["ServiceConnect"], &[]),
    ] {
        let result = built(&task(kinds));
        let change = result.changes.iter().find(|change| change.path == "/attachments").expect("a change");
        let page = explain(&task(kinds).to_string(), &in_2023());
        let again = page.details.iter().find(|detail| detail.id == "request").expect("a request");
        for member in ["networkConfiguration", "volumeConfigurations"] {
            let is_named = members.contains(&member);
            assert_eq!(change.why.contains(member), is_named, "{kinds:?}: {}", change.why);
            assert_eq!(again.text.contains(&format!("/{member}")), is_named, "{kinds:?}: {}", again.text);
        }
    }
}
