//! Rules, violations, requests and responses.

use super::*;

#[test]
fn every_rule_is_explained() {
    for docs in DOCS {
        let explanation = is(docs.rule.code.as_str(), Is::Rule);
        assert_eq!(explanation.summary, docs.title);
        assert_eq!(action(&explanation), docs.how_to_fix);
    }
}

#[test]
fn a_violation_is_explained_with_its_place() {
    let request = with(json!({ "tags": [{ "key": "aws:x", "value": "1" }] }));
    let report = report_for(&request, in_2023());
    let violation = serde_json::to_value(&report.violations[0]).unwrap();
    let explanation = about_value(&violation);
    assert_eq!(explanation.kind, Is::Violation);
    assert_eq!(explanation.summary, report.violations[0].message);
    assert_eq!(detail(&explanation, "Where"), report.violations[0].path);
    assert_eq!(explanation.docs, report.violations[0].docs);
    assert_eq!(explanation.related, [report.violations[0].code.as_str()]);
    let whole = about_value(&serde_json::to_value(&report).unwrap());
    assert_eq!((whole.kind, whole.details.len()), (Is::Violation, report.violations.len()));
    check(&whole, "a report");
    for request in [json!({}), minimal()] {
        let report = about_value(&serde_json::to_value(report_for(&request, in_2023())).unwrap());
        assert!(report.docs.ends_with("/API_StartTask.html"), "{}", report.docs);
    }
}

#[test]
fn a_request_is_explained_by_what_it_would_do() {
    let explanation = about_value(&with(json!({
        "cluster": "batch",
        "containerInstances": ["0123456789abcdef0123456789abcdef", "1123456789abcdef0123456789abcdef"],
        "overrides": {
            "memory": "2 GB",
            "containerOverrides": [{ "name": "app", "command": ["migrate", "--all"], "cpu": 256,
                "environment": [{ "name": "TOKEN", "value": "tell-nobody" }] }],
        },
        "enableExecuteCommand": true,
    })));
    assert_eq!(explanation.kind, Is::Request);
    assert_eq!(
        explanation.summary,
        "Starts 2 tasks of web:7, one on each of 2 container instances in the cluster batch."
    );
    assert_eq!(detail(&explanation, "Task memory"), "2 GB");
    let app = detail(&explanation, "Container app");
    assert!(
        app.contains("migrate, --all") && app.contains("TOKEN") && app.contains("256 CPU units"),
        "{app}"
    );
    assert!(detail(&explanation, "ECS Exec").contains("task role"));

    let explanation = about_value(&with(json!({
        "networkConfiguration": { "awsvpcConfiguration": {
            "subnets": ["subnet-01234567", "subnet-12345678"], "assignPublicIp": "ENABLED",
        } },
        "overrides": {
            "ephemeralStorage": { "sizeInGiB": 30 },
            "containerOverrides": [{ "name": "app",
                "environmentFiles": [{ "type": "s3", "value": "arn:aws:s3:::bucket/app.env" }],
                "resourceRequirements": [{ "type": "GPU", "value": "2" }] }],
        },
        "enableECSManagedTags": true,
    })));
    for (label, text) in [
        ("Subnets", "subnet-01234567, subnet-12345678"),
        ("Security groups", "The default security group of the VPC"),
        ("Public IP address", "ENABLED"),
        ("Ephemeral storage", "30 GiB"),
        (
            "Container app",
            "reads environment variables from arn:aws:s3:::bucket/app.env, which replace the registered files; \
                gets the device GPU 2",
        ),
        ("Managed tags", "Amazon ECS adds its own tags."),
    ] {
        assert_eq!(detail(&explanation, label), text);
    }

    // However a number is written, the explanations of the text and of the value are alike.
    for number in ["1.5e3", "1500", "1500.00"] {
        let cluster = about(&format!(r#"{{"cluster": {number}, "taskDefinition": "web:7"}}"#));
        assert_eq!(detail(&cluster, "Cluster"), "1500", "{number}");
    }
    let tiny = json!({ "cluster": 1.1470692697912455e-5, "taskDefinition": "web:7" });
    assert_eq!(detail(&about_value(&tiny), "Cluster"), "0.000011470692697912455");

    let empty = about("{}");
    assert_eq!((empty.kind, detail(&empty, "Missing")), (Is::Request, "containerInstances, taskDefinition"));
    let wrong = about_value(&with(json!({ "startedBy": "a b" })));
    assert!(wrong.summary.ends_with("It has 1 error, so the service would reject it."), "{}", wrong.summary);
    assert_eq!(wrong.related, ["invalid-started-by"]);

    let line = about("aws ecs start-task --cluster batch --task-definition web:7 --container-instances $ID");
    assert_eq!(line.kind, Is::Request);
    assert!(detail(&line, "Command line").contains("ID"));

    let definition = r#"{"containerDefinitions": [{"name": "app"}, {"name": "sidecar"}]}"#;
    let options = ValidateOptions::new().task_definition(definition).unwrap();
    let beside = explain_value(&container(json!({ "cpu": 5 })), &options);
    assert_eq!(detail(&beside, "Containers without overrides"), "sidecar");
}

#[test]
fn a_response_is_explained_by_instance() {
    let failed = |instance: &str, reason: &str| {
        let arn = format!("arn:aws:ecs:us-east-1:123456789012:container-instance/default/{instance}");
        json!({ "arn": arn, "reason": reason })
    };
    let all = about_value(&json!({ "tasks": [task("a", json!({})), task("b", json!({}))], "failures": [] }));
    assert_eq!((all.kind, &*all.title), (Is::Response, "Started 2 tasks"));
    assert!(detail(&all, "On a").contains("PENDING"));

    let part = about_value(
        &json!({ "tasks": [task("a", json!({}))], "failures": [failed("b", "RESOURCE:MEMORY"), failed("c",
            "MISSING")] }),
    );
    assert_eq!(part.title, "Started 1 of 3: not enough memory on the container instance (RESOURCE:MEMORY)");
    assert!(part.summary.starts_with("Only 1 of 3"), "{}", part.summary);
    assert_eq!(part.outcome, Some(Outcome::Partial));
    assert!(detail(&part, "Failed: b").starts_with("RESOURCE:MEMORY: not enough memory"));
    assert!(detail(&part, "Failed: c").starts_with("MISSING: container instance not found"));
    // What to do is said once for each cause.
    assert!(detail(&part, "Failed: c").contains("list-container-instances"));
    assert_eq!(part.markdown.matches(action(&part)).count(), 1);
    assert!(detail(&part, "Retry").contains("Name only b:"), "{}", detail(&part, "Retry"));
    let instance = "arn:aws:ecs:us-east-1:123456789012:container-instance/default/b".to_owned();
    let retry = part.retry.expect("advice");
    assert_eq!((retry.worthwhile, retry.container_instances), (true, Some(vec![instance])));
    assert_eq!(part.related, ["RESOURCE:MEMORY", "MISSING"]);

    let none = about_value(&json!({ "tasks": [], "failures": [failed("c", "MISSING")] }));
    assert_eq!(none.title, "Nothing was started: container instance not found (MISSING)");
    assert!(none.summary.contains("failed") && none.summary.contains("200"));
    assert_eq!(none.outcome, Some(Outcome::Failed));
    assert!(!none.retry.expect("advice").worthwhile);

    // Of an unknown reason, only what looks like a name is repeated.
    let new = about_value(
        &json!({ "failures": [{ "arn": "x", "reason": "SOMETHING NEW", "detail": "Because." }] }),
    );
    assert!(detail(&new, "Failed: x").contains("SOMETHING NEW") && !new.markdown.contains("Because."));
    assert_eq!(new.retry, None);
    let nothing = about_value(&json!({ "tasks": [], "failures": [] }));
    assert_eq!(nothing.outcome, Some(Outcome::Failed));
}

#[test]
fn a_stopped_task_leads_with_its_cause() {
    let stopped = json!({ "lastStatus": "STOPPED", "stopCode": "EssentialContainerExited",
        "stoppedReason": "Essential container in task exited",
        "containers": [{ "name": "app", "exitCode": 137, "reason": "OutOfMemoryError: Container killed due to \
            memory usage" }] });
    let one = about_value(&task("a", stopped.clone()));
    assert_eq!((one.kind, one.outcome), (Is::Stop, Some(Outcome::Stopped)));
    assert_eq!(one.title, "Stopped: container app ran out of memory (exit 137)");
    assert!(action(&one).starts_with("Raise `memory`"), "{:?}", one.details);
    assert_eq!(one.retry.as_ref().map(|retry| retry.worthwhile), Some(false));
    let failed = json!({ "lastStatus": "STOPPED", "stopCode": "EssentialContainerExited",
        "stoppedReason": "Essential container in task exited",
        "containers": [{ "name": "log", "exitCode": 0 }, { "name": "app", "exitCode": 127 }, { "name": "proxy",
            "exitCode": 143 }] });
    let list = about_value(&json!({ "tasks": [task("a", failed)], "failures": [] }));
    assert_eq!(list.title, "Stopped: command of container app not found in the image (exit 127)");
    assert_eq!((list.kind, list.outcome), (Is::Response, Some(Outcome::Stopped)));
    assert!(detail(&list, "Container log").starts_with("Exited with exit code 0"));
    assert!(list.related.contains(&"EssentialContainerExited".to_owned()), "{:?}", list.related);
    let event = about_value(&json!({ "detail-type": "ECS Task State Change", "detail": task("a", stopped) }));
    assert_eq!(event, one);
}

#[test]
fn a_malformed_response_is_said_to_be_one() {
    let wrong = about_value(&json!({ "tasks": [{ "version": "x" }], "failures": "x" }));
    assert_eq!(
        (wrong.kind, &*wrong.title, &*wrong.summary),
        (Is::Response, "Started 1 task", "The task was started. The response is malformed: it has 2 errors.")
    );
    assert_eq!(detail(&wrong, "Error at /failures"), "Expected an array, found the string \"•••\".");
    assert!(detail(&wrong, "Error at /tasks/0/version").contains("integer"));
    assert_eq!(wrong.related, ["wrong-type"]);
    // Only the first are listed.
    let many = about_value(&json!({ "tasks": vec![json!({ "version": "x" }); 30] }));
    assert_eq!(many.details.iter().filter(|detail| detail.label.starts_with("Error at")).count(), 20);
    assert_eq!(detail(&many, "More"), "30 problems in total; `validate` lists them.");
    // What is merely new, or longer than it was in 2023, is not malformed.
    let reason = "x".repeat(1024);
    for task in [json!({ "new": 1 }), json!({ "containers": [{ "reason": reason }] })] {
        let right = about_value(&json!({ "tasks": [task], "failures": [] }));
        assert_eq!((&*right.title, &*right.summary), ("Started 1 task", "The task was started."));
    }
}

#[test]
fn what_was_copied_with_its_label_is_understood() {
    for (target, same) in [
        ("reason: RESOURCE:MEMORY", "RESOURCE:MEMORY"),
        ("\"reason\": \"MISSING\",", "MISSING"),
        ("stopCode=UserInitiated", "UserInitiated"),
        ("too_many_items", "too-many-items"),
        ("code: too-many-items", "too-many-items"),
    ] {
        assert_eq!(about(target), about(same), "{target}");
    }
    // The answer of a client that begins names with a capital.
    let answer = json!({ "Tasks": [{ "TaskArn": "arn:aws:ecs:us-east-1:1:task/a/1", "LastStatus": "PENDING" }],
        "Failures": [{ "Arn": "x", "Reason": "AGENT" }] });
    let capital = about_value(&answer);
    assert_eq!(
        (capital.kind, &*capital.title),
        (Is::Response, "Started 1 of 2: container agent is disconnected (AGENT)")
    );
    assert!(detail(&capital, "Failed: x").contains("disconnected"));
    assert_eq!(about_value(&json!({ "Arn": "x", "Reason": "AGENT" })).kind, Is::Failure);
    assert_eq!(about_value(&json!({ "tasks": null, "failures": null })).kind, Is::Response);
    // Text with syntax errors that have one possible correction.
    assert_eq!(about("{\"tasks\": [], \"failures\": [{\"reason\": \"AGENT\"},],}").kind, Is::Response);
    // A container, a violation and an error, each without what mostly comes with it.
    assert_eq!(
        about_value(&json!({ "name": "app", "reason": "OutOfMemoryError: x" })).title,
        "Container app ran out of memory"
    );
    assert_eq!(
        about_value(&json!({ "name": "app", "exitCode": 137 })).title,
        "Container app was killed (exit 137)"
    );
    assert_eq!(about_value(&json!({ "code": "too-many-items" })).kind, Is::Violation);
    assert_eq!(about_value(&json!({ "name": "ClientException", "$fault": "client" })).kind, Is::Exception);
}
