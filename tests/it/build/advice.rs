//! What is reported about drafts that are close to a command or a request.

use super::*;
use ecs_start_task::BuildOptions;
use serde_json::json;

/// Returns the messages about a draft that is not valid.
fn messages(draft: &str) -> Vec<String> {
    let built = build(draft, &BuildOptions::new());
    assert!(!built.ok, "{draft}");
    built.report.violations.into_iter().map(|found| found.message).collect()
}

#[test]
fn options_begin_with_two_hyphens() {
    let dash = "Options begin with two hyphens. Use -- instead of the typographic dash.";
    let hyphen = "Unexpected argument. Options begin with two hyphens, found one.";
    for (more, message) in [
        ("—cluster a", dash),
        ("–-cluster a", dash),
        ("––cluster a", dash),
        ("—cluster=a", dash),
        ("—tags key=a,value=b key=c,value=d", dash),
        ("-cluster a", hyphen),
        ("-cluster=a", hyphen),
    ] {
        assert_eq!(messages(&line(more)), [message], "{more}");
    }
    // Anything else after a dash is a value, or unexpected.
    for more in ["--group —a", "--group '—cluster'", "--group -1"] {
        assert!(build(&line(more), &BuildOptions::new()).ok, "{more}");
    }
    assert!(messages(&line("--group a -clustr b"))[0].contains("must be quoted"));
}

#[test]
fn strings_in_json_have_double_quotes() {
    for more in ["--overrides \"{'containerOverrides':[]}\"", "--overrides \"{'cpu':'$CPU'}\""] {
        let messages = messages(&line(more));
        assert!(
            messages[0].ends_with("Strings in JSON are in double quotes. Use \" instead of '."),
            "{messages:?}"
        );
    }
    let unquoted = messages(&line("--overrides {containerOverrides:[]}"));
    assert!(unquoted[0].contains("Put the whole value in single quotes"), "{unquoted:?}");
}

#[test]
fn a_call_of_run_task_is_reported() {
    let parameters = json!({ "TaskDefinition": "web:7", "Cluster": "a", "LaunchType": "EC2" });
    let state = json!({
        "Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "Parameters": parameters, "End": true
    });
    let sdk = json!({ "Resource": "arn:aws:states:::aws-sdk:ecs:runTask", "Arguments": parameters });
    let target = json!({
        "Arn": "arn:aws:scheduler:::aws-sdk:ecs:runTask", "Input": parameters.to_string()
    });
    for draft in [
        json!({ "StartAt": "Run", "States": { "Run": state, "Done": { "Type": "Succeed" } } }),
        json!({ "Run": state }),
        state,
        sdk,
        target,
        json!({ "eventName": "RunTask", "requestParameters": { "taskDefinition": "web:7", "cluster": "a" } }),
    ] {
        let messages = messages(&draft.to_string());
        assert!(
            messages[0].starts_with("This calls RunTask, which chooses instances itself."),
            "{messages:?}"
        );
        assert!(!messages.iter().any(|message| message.contains("StartAt")), "{messages:?}");
        let built = build_value(&draft, &BuildOptions::new());
        assert_eq!(built.draft.map(|draft| json!(draft)["cluster"].clone()), Some(json!("a")));
    }
    // A state that starts a task counts more.
    let start = json!({
        "Resource": "arn:aws:states:::aws-sdk:ecs:startTask",
        "Parameters": { "TaskDefinition": "web:7", "ContainerInstances": ["0123456789abcdef0123456789abcdef"] },
    });
    let run = json!({ "Resource": "arn:aws:states:::ecs:runTask.sync", "Parameters": {} });
    assert!(built(&json!({ "StartAt": "A", "States": { "A": start, "B": run } })).ok);
}

#[test]
fn cmdlets_are_named() {
    for (script, name) in [
        ("Start-ECSTask -TaskDefinition web:7 -ContainerInstance a", "Start-ECSTask"),
        ("$r = new-ecstask -Cluster a", "New-ECSTask"),
    ] {
        let message = format!(
            "The cmdlet {name} is not read. Enter the request as JSON or an aws ecs start-task command."
        );
        assert_eq!(messages(script), [message]);
    }
}
