//! What a target is wrapped in: events, queues, log lines, JSON in strings and in text.

use super::*;

const TASK: &str = r#"{"taskArn": "arn:aws:ecs:us-east-1:123456789012:task/c/0123", "lastStatus": "STOPPED",
    "stopCode": "EssentialContainerExited", "containers": [{"name": "app", "exitCode": 3}]}"#;
const TITLE: &str = "Stopped: container app exited with an error (exit 3)";

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn a_task_is_found_in_every_envelope() {
    let task = parsed(TASK);
    let event = json!({ "detail-type": "ECS Task State Change", "source": "aws.ecs", "detail": task });
    let cause = json!({ "Error": "States.TaskFailed", "Cause": TASK });
    for target in [
        task.clone(),
        event.clone(),
        json!([event]),
        json!({ "task": task }),
        json!({ "Records": [{ "eventSource": "aws:sqs", "messageId": "1", "body": event.to_string() }] }),
        json!({ "Records": [{ "EventSource": "aws:sns", "Sns": { "Message": event.to_string() } }] }),
        json!({ "Type": "Notification", "TopicArn": "arn:aws:sns:us-east-1:123456789012:t",
            "Message": event.to_string() }),
        json!({ "Messages": 1, "MessageId": "1", "Body": event.to_string() }),
        cause.clone(),
        json!({ "error": "States.TaskFailed", "cause": TASK }),
        json!({ "type": "TaskFailed", "taskFailedEventDetails": { "error": "States.TaskFailed", "cause": TASK } }),
        json!({ "detail-type": "Step Functions Execution Status Change", "detail": { "status": "FAILED",
            "error": "States.TaskFailed", "cause": TASK } }),
        json!({ "responsePayload": { "errorType": "Error", "errorMessage": TASK } }),
        json!({ "Messages": [{ "MessageId": "1", "ReceiptHandle": "r", "Body": event.to_string() }] }),
        json!({ "events": [{ "timestamp": 1, "message": "START" }, { "message": event.to_string() }] }),
        json!({ "messageType": "DATA_MESSAGE", "logEvents": [{ "id": "1", "message": TASK }] }),
        json!({ "events": [{ "type": "ExecutionStarted" }, { "type": "TaskFailed", "taskFailedEventDetails": {
            "error": "States.TaskFailed", "cause": TASK } }] }),
        json!({ "errorType": "TaskFailed", "errorMessage": format!("the task ended: {TASK}") }),
    ] {
        for explanation in [about_value(&target), about(&target.to_string())] {
            assert_eq!(explanation.title, TITLE, "{target}");
            assert_eq!(explanation.outcome, Some(Outcome::Stopped), "{target}");
        }
    }
    let escaped = json!(cause.to_string()).to_string();
    for text in [
        format!("2026-01-01T00:00:00Z [ERROR] {TASK}"),
        format!("[2026-01-01, 00:00:00 UTC] {{ecs.py:400}} INFO - {TASK} (1 of 2)"),
        format!("2026-01-01T00:00:00.0000000Z ##[error]{}", TASK.replace('\n', " ")),
        format!("RuntimeError: {}", TASK.replace('"', "'")),
        format!("body={}", TASK.replace('"', "\\\"")),
        escaped,
    ] {
        assert_eq!(about(&text).title, TITLE, "{text}");
    }
    // An envelope inside an envelope, up to a limit.
    let mut wrapped = event.to_string();
    for _ in 0..4 {
        assert_eq!(about(&wrapped).title, TITLE, "{wrapped}");
        wrapped = json!({ "Records": [{ "messageId": "1", "body": wrapped }] }).to_string();
    }
    let deep = "{\"Records\":[".repeat(100_000) + &"]}".repeat(100_000);
    assert_eq!(about(&deep).kind, Is::Unknown);
}

#[test]
fn events_are_distinguished_by_their_type() {
    let event = |kind: &str, detail: Value| about_value(&json!({ "detail-type": kind, "detail": detail }));
    let instance = |detail| event("ECS Container Instance State Change", detail);
    assert_eq!(instance(json!({ "agentConnected": false, "status": "ACTIVE" })).related[1], "AGENT");
    assert!(instance(json!({ "agentConnected": true, "status": "DRAINING" })).title.contains("draining"));
    assert_eq!(instance(json!({ "agentConnected": true, "status": "ACTIVE" })).kind, Is::Response);
    let service = event("ECS Service Action", json!({ "eventName": "SERVICE_STEADY_STATE" }));
    assert_eq!(service.title, "Service is stable");
    let unknown = event("ECS Service Action", json!({ "eventName": "SOMETHING_NEW" }));
    assert_eq!(unknown.title, "Service event");
    let call = |detail| event("AWS API Call via CloudTrail", detail);
    let failed = call(
        json!({ "eventName": "StartTask", "errorCode": "AccessDenied", "errorMessage": "User: x is not \
            authorized to perform: iam:PassRole on resource: y" }),
    );
    assert_eq!((failed.kind, &*failed.title), (Is::Exception, "No permission to pass the role"));
    let request = json!({ "cluster": "c", "taskDefinition": "web:7",
        "containerInstances": ["0123456789abcdef0123456789abcdef"] });
    let sent = call(json!({ "eventName": "StartTask", "requestParameters": request }));
    assert_eq!(sent.kind, Is::Request);
    let arn = "arn:aws:ecs:us-east-1:123456789012:container-instance/c/0123456789abcdef0123456789abcdef";
    let answered = call(json!({ "eventName": "StartTask", "requestParameters": request,
        "responseElements": { "tasks": [], "failures": [{ "arn": arn, "reason": "AGENT" }] } }));
    assert_eq!((answered.kind, answered.outcome), (Is::Response, Some(Outcome::Failed)));
    let next = detail(&answered, "Request for the failed instances");
    assert_eq!(
        parsed(next),
        json!({ "cluster": "c", "taskDefinition": "web:7", "containerInstances": [arn] })
    );
}

#[test]
fn json_of_a_user_in_a_message_is_not_the_answer() {
    let said = "Error parsing parameter '--overrides': Invalid JSON: Expecting value\nJSON received: \
        {'containerOverrides': [{'name': 'app', 'reason': 'x'}]}";
    assert_eq!(about(said).kind, Is::Exception);
    let transcript = "$ aws ecs start-task --cluster c --task-definition web:7 --container-instances x\n\nAn \
        error occurred (ClusterNotFoundException) when calling the StartTask operation: Cluster not found.";
    assert_eq!(about(transcript).kind, Is::Exception);
}

#[test]
fn what_was_not_found_depends_on_the_arn() {
    let arn = |resource: &str| format!("arn:aws:ecs:us-east-1:123456789012:{resource}/x");
    for (resource, title) in [
        ("task/c", "Task not found"),
        ("cluster", "Cluster not found"),
        ("service/c", "Service not found"),
        ("task-definition", "Task definition not found"),
        ("capacity-provider", "Capacity provider not found"),
        ("container-instance/c", "Container instance not found"),
    ] {
        let failure = json!({ "arn": arn(resource), "reason": "MISSING" });
        let title = title.to_lowercase();
        assert_eq!(about_value(&failure).title, format!("MISSING: {title}"));
        let list = about_value(&json!({ "failures": [failure] }));
        assert_eq!(list.title, format!("Nothing was started: {title} (MISSING)"));
        let names = list.retry.expect("advice").container_instances;
        assert_eq!(names, None, "{resource}");
    }
}

#[test]
fn a_task_that_is_about_to_stop_is_said_to_be() {
    let task = |more: Value| {
        let mut task = json!({ "taskArn": "arn:aws:ecs:us-east-1:123456789012:task/c/01" });
        task.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        about_value(&task)
    };
    for (more, outcome, title) in [
        (json!({ "lastStatus": "RUNNING", "desiredStatus": "RUNNING" }), Outcome::Started, "Task is running"),
        (json!({ "lastStatus": "PENDING" }), Outcome::Started, "Task is starting"),
        (
            json!({ "lastStatus": "RUNNING", "desiredStatus": "STOPPED" }),
            Outcome::Stopping,
            "Task is stopping",
        ),
        (
            json!({ "lastStatus": "RUNNING", "desiredStatus": "STOPPED", "stopCode": "UserInitiated" }),
            Outcome::Stopping,
            "Stopping: by a user",
        ),
        (
            json!({ "lastStatus": "DEPROVISIONING", "stoppedReason": "Your Spot Task was interrupted." }),
            Outcome::Stopping,
            "Stopping: Fargate Spot capacity was reclaimed",
        ),
        (json!({ "lastStatus": "STOPPED" }), Outcome::Stopped, "Task stopped"),
        (
            json!({ "lastStatus": "STOPPED", "stopCode": "UserInitiated", "containers": [{ "name": "app",
                "exitCode": 137 }] }),
            Outcome::Stopped,
            "Stopped: by a user",
        ),
    ] {
        let explanation = task(more.clone());
        assert_eq!((explanation.outcome, &*explanation.title), (Some(outcome), title), "{more}");
    }
}

#[test]
fn a_described_task_offers_the_request_that_starts_it_again() {
    let mut task = parsed(TASK);
    let instance = "arn:aws:ecs:us-east-1:123456789012:container-instance/c/0123456789abcdef0123456789abcdef";
    task["clusterArn"] = json!("arn:aws:ecs:us-east-1:123456789012:cluster/c");
    task["containerInstanceArn"] = json!(instance);
    task["taskDefinitionArn"] = json!("arn:aws:ecs:us-east-1:123456789012:task-definition/web:7");
    task["overrides"] = json!({ "containerOverrides": [{ "name": "app", "environment": [{ "name": "TOKEN",
        "value": SECRET }] }] });
    let explanation = about_value(&task);
    let request = explanation.details.iter().find(|detail| detail.id == "request").expect("a request");
    assert!(
        request
            .text
            .contains("\"taskDefinition\":\"arn:aws:ecs:us-east-1:123456789012:task-definition/web:7\"")
    );
    assert!(
        request.text.contains(instance) && request.text.contains("TOKEN") && !request.text.contains(SECRET)
    );
    assert!(request.text.contains("Enter the values"), "{}", request.text);
    // Without an instance, there is nothing to start it on.
    task.as_object_mut().expect("an object").remove("containerInstanceArn");
    assert!(about_value(&task).details.iter().all(|detail| detail.id != "request"));
}

#[test]
fn a_container_instance_that_cannot_run_the_task_is_left_to_fill_in() {
    let arn = |resource: &str| format!("arn:aws:ecs:us-east-1:123456789012:{resource}");
    let instance = |id: &str| arn(&format!("container-instance/c/{id}123456789abcdef0123456789abcdef"));
    let stopped = |code: &str, reason: &str| {
        about_value(&json!({ "taskArn": arn("task/c/01"), "taskDefinitionArn": arn("task-definition/web:7"),
            "containerInstanceArn": instance("0"), "lastStatus": "STOPPED", "stopCode": code,
            "stoppedReason": reason }))
    };
    let to_fill_in = "\"containerInstances\":[\"\"]";
    for (code, reason) in [
        ("UserInitiated", "Container instance deregistration forced by user"),
        ("TerminationNotice", "Host EC2 (instance i-0123456789abcdef0) terminated."),
        ("TerminationNotice", ""),
        ("SpotInterruption", ""),
        ("InfrastructureHealth", "Task stopped because its GPU is unhealthy"),
    ] {
        let explanation = stopped(code, reason);
        assert_eq!(explanation.retry.as_ref().map(|retry| retry.worthwhile), Some(false), "{code} {reason}");
        assert!(action(&explanation).contains("on another container instance"), "{code} {reason}");
        let request = detail(&explanation, "Request to start it again");
        assert!(request.contains(to_fill_in) && request.contains("/containerInstances/0"), "{request}");
        assert!(!explanation.markdown.contains(&instance("0")), "{}", explanation.markdown);
    }
    // These do not show that it is gone.
    for (code, reason, worthwhile) in [
        ("UserInitiated", "Task stopped by user", Some(true)),
        ("TerminationNotice", "Host EC2 (instance i-0123456789abcdef0) stopped.", Some(false)),
        ("InfrastructureHealth", "", None),
    ] {
        let explanation = stopped(code, reason);
        assert_eq!(explanation.retry.as_ref().map(|retry| retry.worthwhile), worthwhile, "{code} {reason}");
        assert!(
            detail(&explanation, "Request to start it again").contains(&instance("0")),
            "{code} {reason}"
        );
    }
    let failed = |reasons: &[(&str, &str)]| {
        let failures = reasons.iter().map(|(id, reason)| json!({ "arn": instance(id), "reason": reason }));
        let failures: Vec<_> = failures.collect();
        let call = json!({ "eventName": "StartTask", "requestParameters": { "taskDefinition": "web:7",
            "containerInstances": [instance("0"), instance("1")] },
            "responseElements": { "tasks": [], "failures": failures } });
        detail(&about_value(&call), "Request for the failed instances").to_owned()
    };
    let request = failed(&[("0", "INACTIVE")]);
    assert!(request.contains(to_fill_in) && request.contains("/containerInstances/0"), "{request}");
    for other in ["ATTRIBUTE", "SOMETHING NEW", "AGENT"] {
        let request = failed(&[("0", "INACTIVE"), ("1", other)]);
        assert_eq!(parsed(&request)["containerInstances"], json!([instance("1")]), "{other}");
    }
}

#[test]
fn a_call_in_the_history_of_cloudtrail_is_found() {
    let call = json!({ "eventName": "StartTask", "errorCode": "AccessDenied",
        "errorMessage": "User: x is not authorized to perform: iam:PassRole on resource: y" });
    let events = json!({ "Events": [{ "EventName": "StartTask", "CloudTrailEvent": call.to_string() }] });
    assert_eq!(about_value(&events), about_value(&call));
}

#[test]
fn long_texts_are_searched_at_both_ends() {
    let line = "2026-01-01T00:00:00Z INFO the service answered in 12 ms, nothing to see here\n";
    let filler = line.repeat(10_000_000 / line.len());
    let error = "OutOfMemoryError: Container killed due to memory usage";
    for text in [format!("{error}\n{filler}"), format!("{filler}{error}"), format!("{filler}{TASK}")] {
        assert_eq!(about(&text).kind, Is::Stop);
    }
    // Nothing grows with the text but the text itself: the same work for one, two and ten megabytes.
    let work = |megabytes: usize| {
        let text = &filler[..megabytes * 999_000];
        allocation_counter::measure(|| drop(about(text))).count_total
    };
    let (one, two, ten) = (work(1), work(2), work(10));
    assert!(two <= one + one / 10 && ten <= one + one / 10, "{one} {two} {ten}");
}
