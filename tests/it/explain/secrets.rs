//! What must not be repeated, and Markdown from outside.

use super::*;

/// Requests and responses with the secret as the value of an environment variable, valid and invalid.
fn with_secret() -> Vec<Value> {
    let environments = [
        json!([{ "name": "TOKEN", "value": SECRET }]),
        json!([{ "name": "TOKEN", "value": SECRET }, { "name": "TOKEN", "value": SECRET }]),
        json!([{ "name": "TOKEN", "value": [SECRET] }]),
        json!([{ "name": "TOKEN", "value": { "x": SECRET } }]),
        json!([{ "name": "TOKEN", "Value": SECRET }]),
        json!([{ "name": "TOKEN", "val": SECRET }]),
        json!([{ "value": SECRET }]),
        json!([SECRET]),
        json!([[SECRET]]),
        json!({ "TOKEN": SECRET }),
        json!({ "TOKEN": { "value": SECRET } }),
        json!(SECRET),
        json!(format!("TOKEN={SECRET}")),
        json!([format!("TOKEN={SECRET}")]),
        json!([{ format!("TOKEN={SECRET}"): "" }]),
        json!([{ "name": format!("TOKEN={SECRET}") }, { "name": format!("TOKEN={SECRET}"), "value": "x" }]),
        json!([{ "name": format!("x={SECRET}_TOKEN"), "value": "x" }]),
    ];
    let mut all: Vec<Value> =
        environments.iter().map(|list| container(json!({ "environment": list }))).collect();
    // Structures as text, as they are where something was written as JSON twice.
    let text = format!("{SECRET}: TOKEN");
    all.extend(
        [json!(text), json!([text]), json!([[text]])]
            .map(|list| with(json!({ "overrides": { "containerOverrides": list } }))),
    );
    all.push(with(json!({ "overrides": text })));
    for request in all.clone() {
        all.push(json!({ "tasks": [task("a", json!({ "overrides": request["overrides"],
            "lastStatus": "STOPPED" }))], "failures": [] }));
        all.push(task("a", json!({ "overrides": request["overrides"] })));
    }
    all
}

#[test]
fn the_value_of_an_environment_variable_is_repeated_nowhere() {
    let assert_silent = |value: String, about: &str| assert!(!value.contains(SECRET), "{about}: {value}");
    for input in with_secret() {
        let text = input.to_string();
        for options in
            [in_2023(), in_2026(), ValidateOptions::new().kind(ecs_start_task::InputKind::Response)]
        {
            let whole = explain(&text, &options);
            assert_silent(serde_json::to_string(&whole).unwrap(), &text);
            let report = validate(&text, &options);
            for violation in &report.violations {
                assert_silent(format!("{} {:?}", violation.message, violation.params), &text);
                for fix in violation.fixes.iter().flatten() {
                    assert_silent(fix.title.clone(), &text);
                }
                let explanation = about_value(&serde_json::to_value(violation).unwrap());
                assert_silent(serde_json::to_string(&explanation).unwrap(), &text);
            }
        }
        let built = build(&text, &BuildOptions::new().format(Format::Cli));
        for change in &built.changes {
            assert_silent(change.why.clone(), &text);
        }
        for violation in &built.report.violations {
            assert_silent(format!("{} {:?}", violation.message, violation.params), &text);
        }
    }
    let line = format!(
        "aws ecs start-task --task-definition web:7 --container-instances x --overrides \
            'containerOverrides=[{{name=app,environment=[{{name=TOKEN,value={SECRET}}}]}}]'"
    );
    assert_silent(serde_json::to_string(&about(&line)).unwrap(), &line);
    // Parts of requests that cannot be read as such.
    for text in [
        format!("TOKEN={SECRET}"),
        format!("export TOKEN='{SECRET}'"),
        format!("{{\"environment\": [{{\"value\": \"{SECRET}\"}}]"),
        format!("{{'environment': [{{'value': '{SECRET}'}}]}}"),
        format!("aws ecs run-task --overrides {SECRET}"),
        format!("name=app,environment=[{{name=TOKEN,value={SECRET}}}]"),
        json!({ "reason": format!("exec {{TOKEN={SECRET}}}") }).to_string(),
        json!({ "name": "app", "reason": format!("CannotStartContainerError: exec: \"{SECRET}\"") })
            .to_string(),
        container(json!({ "environment": [{ "name": format!("TOKEN={SECRET}"), "value": "" }] })).to_string(),
    ] {
        assert_silent(serde_json::to_string(&about(&text)).unwrap(), &text);
    }
    // A stopped reason may quote a command line; it is matched, not repeated.
    let reason = format!("CannotStartContainerError: exec: \"{SECRET}\": executable file not found in $PATH");
    assert_silent(serde_json::to_string(&about(&reason)).unwrap(), &reason);
}

/// Returns Markdown without its code spans.
fn outside_code(markdown: &str) -> String {
    let (mut outside, mut rest) = (String::new(), markdown);
    while let Some(at) = rest.find('`') {
        outside.push_str(&rest[..at]);
        let fence: String = rest[at..].chars().take_while(|&c| c == '`').collect();
        let inside = &rest[at + fence.len()..];
        let mut from = 0;
        loop {
            let run = inside[from..].find('`').expect("every fence is closed") + from;
            let length = inside[run..].chars().take_while(|&c| c == '`').count();
            from = run + length;
            if length == fence.len() {
                break;
            }
        }
        rest = &inside[from..];
    }
    outside + rest
}

#[test]
fn markdown_of_strangers_has_no_effect() {
    let explanation =
        about_value(&with(json!({ "cluster": "`x` <b>[a](b)</b>\n# y", "startedBy": "<img src=x>" })));
    let outside = outside_code(&explanation.markdown).replace("\\<", "");
    assert!(outside.contains("task of") && !outside.contains('<') && !outside.contains("[a]"), "{outside}");
    assert!(!explanation.markdown.contains("\n# y"));
}

proptest! {
    #[test]
    fn any_text_gets_an_explanation(text in ".{0,200}") {
        let explanation = about(&text);
        prop_assert!(!explanation.title.is_empty() && !explanation.markdown.is_empty());
    }

    #[test]
    fn any_beginning_of_a_name_gets_one_too(code in 0..DOCS.len(), cut in 0..40usize) {
        let code = DOCS[code].rule.code.as_str();
        let target = code.get(..cut).unwrap_or(code);
        let explanation = explain(target, &ValidateOptions::new().revision(Revision::Y2026));
        for name in &explanation.related {
            prop_assert_ne!(about(name).kind, Is::Unknown);
        }
    }
}

#[test]
fn what_may_be_a_secret_is_not_repeated() {
    for text in [
        "DB_PASSWORD: canary",
        "DB_PASSWORD:canary",
        "DB_PASSWORD = canary",
        "DB_PASSWORD=canary",
        "export DB_PASSWORD=canary",
        "\"DB_PASSWORD\": \"canary\"",
        "- name: DB_PASSWORD\n  value: canary",
        "password canary",
        "reason: canary canary",
        "stoppedReason=A=canary",
        "RESOURCE:canary",
        "RESOURCE:A=canary",
        "Capacity is unavailable at this time: A=canary",
        "TaskFailedToStart: Capacity is unavailable at this time. canary",
        "com.amazonaws.ecs.capability.logging-driver.A=canary",
        "ClientException: A=canary",
        "Unknown parameter in input: \"A=canary\", must be one of: cluster",
        "aws ecs run-task --overrides A=canary",
        "aws ecs start-task -e A=canary",
    ] {
        for target in
            [json!(text), json!({ "message": text }), json!({ "reason": text }), json!({ "code": text })]
        {
            let explanation = serde_json::to_string(&about_value(&target)).unwrap();
            assert!(!explanation.contains("canary"), "{target}: {explanation}");
        }
        let explanation = serde_json::to_string(&about(text)).unwrap();
        assert!(!explanation.contains("canary"), "{text}: {explanation}");
    }
    // A plain name is shown, so that a misspelled one is seen.
    assert_eq!(about("taskDefinitoin").title, "Unknown: taskDefinitoin");
}

#[test]
fn free_text_in_an_envelope_is_not_repeated() {
    let said = format!("the program said {SECRET} and TOKEN={SECRET}");
    let instance = "arn:aws:ecs:us-east-1:123456789012:container-instance/c/0123456789abcdef0123456789abcdef";
    let overrides = json!({ "containerOverrides": [{ "name": "app", "environment": [{ "name": "TOKEN",
        "value": SECRET }] }] });
    let task = json!({ "taskArn": "arn:aws:ecs:us-east-1:123456789012:task/c/01", "lastStatus": "STOPPED",
        "taskDefinitionArn": "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7",
            "containerInstanceArn": instance,
        "stoppedReason": said, "overrides": overrides, "containers": [{ "name": "app", "exitCode": 1,
            "reason": said }] });
    let failures = json!([{ "arn": instance, "reason": said, "detail": said }, { "arn": instance,
        "reason": "AGENT", "detail": said }]);
    for target in [
        task.clone(),
        json!({ "tasks": [task, task], "failures": [] }),
        json!({ "tasks": [task], "failures": failures }),
        json!({ "failures": failures }),
        json!({ "detail-type": "ECS Task State Change", "detail": task }),
        json!({ "detail-type": "ECS Service Action", "detail": { "eventName": said, "reason": said } }),
        json!({ "detail-type": "ECS Container Instance State Change", "detail": { "status": said } }),
        json!({ "detail-type": said, "detail": { "reason": said } }),
        json!({ "eventName": "StartTask", "errorCode": "ClientException", "errorMessage": said }),
        json!({ "eventName": "StartTask", "errorCode": said, "errorMessage": said }),
        json!({ "eventName": "StartTask", "requestParameters": { "taskDefinition": "web:7", "overrides": overrides } }),
        json!({ "eventName": "StartTask", "requestParameters": { "taskDefinition": "web:7", "overrides": overrides },
            "responseElements": { "tasks": [], "failures": [{ "arn": instance, "reason": "AGENT" }] } }),
        json!({ "Error": said, "Cause": said }),
        json!({ "Error": "States.TaskFailed", "Cause": task.to_string() }),
        json!({ "errorType": said, "errorMessage": said }),
        json!({ "Records": [{ "messageId": said, "body": said }] }),
        json!({ "Records": [{ "Sns": { "Message": said } }] }),
        json!({ "services": [{ "serviceName": "web", "events": [{ "message": said }] }] }),
        json!({ "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:ecs:startTask",
            "Parameters": { "TaskDefinition": "web:7", "Overrides": overrides } }),
        json!({ "__type": "ClientException", "message": said }),
        json!({ "name": said, "message": said }),
        json!({ "message": said }),
        json!(said),
        json!(format!("ERROR {task}")),
        json!(format!("failed: {{'tasks': [], 'failures': [{{'reason': '{said}'}}]}}")),
    ] {
        for explanation in [about_value(&target), about(&target.to_string())] {
            let shown = serde_json::to_string(&explanation).unwrap();
            assert!(!shown.contains(SECRET), "{target}: {shown}");
        }
    }
}

/// Pieces that envelopes and messages are made of.
const PIECES: [&str; 64] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    ":",
    ",",
    "\\",
    "\\\"",
    "\n",
    " ",
    "{}",
    "=",
    "(",
    ")",
    "<",
    ">",
    "\"detail-type\":\"ECS Task State Change\"",
    "\"detail\":",
    "\"Records\":",
    "\"body\":",
    "\"messageId\":\"1\"",
    "\"Sns\":",
    "\"Message\":",
    "\"Error\":",
    "\"Cause\":",
    "\"errorType\":\"X\"",
    "\"errorMessage\":",
    "\"tasks\":",
    "\"failures\":",
    "\"reason\":",
    "\"stoppedReason\":",
    "\"containers\":",
    "\"exitCode\":137",
    "\"name\":\"app\"",
    "\"lastStatus\":\"STOPPED\"",
    "\"taskArn\":\"arn:aws:ecs:a:1:task/b\"",
    "\"requestParameters\":",
    "\"responseElements\":",
    "\"eventName\":\"StartTask\"",
    "\"arn\":\"arn:aws:ecs:a:1:container-instance/b\"",
    "'tasks': [",
    "'failures': [",
    "None",
    "True",
    "datetime.datetime(2024, 1, 1)",
    "CannotPullContainerError: ",
    "i/o timeout",
    "OutOfMemoryError",
    "RESOURCE:",
    "MEMORY",
    "AGENT",
    "An error occurred (ClientException) when calling the StartTask operation: ",
    "Override for container named ",
    "exit code ",
    "1",
    "Missing required parameter in input: ",
    "not authorized to perform: ",
    "aws ecs start-task --cluster ",
    "ä",
    "\u{1F600}",
    "\u{0}",
    "\\n",
];

proptest! {
    #[test]
    fn any_assembly_of_pieces_gets_an_explanation(picks in prop::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = picks.iter().map(|&pick| PIECES[pick]).collect();
        let explanation = about(&text);
        prop_assert!(!explanation.title.is_empty() && !explanation.summary.is_empty());
        prop_assert!(explanation.docs.starts_with("https://"));
        prop_assert!(explanation.details.iter().all(|detail| !detail.id.is_empty() && !detail.text.is_empty()));
        let value = about_value(&json!(text));
        prop_assert_eq!(value, explanation);
    }

    #[test]
    fn nothing_between_known_words_is_repeated(picks in prop::collection::vec(18..PIECES.len(), 1..20),
        at in 0..20usize) {
        let mut words: Vec<&str> = picks.iter().map(|&pick| PIECES[pick]).collect();
        words.insert(at.min(words.len()), " password hunter2-tell-nobody ");
        let shown = serde_json::to_string(&about(&words.concat())).unwrap();
        prop_assert!(!shown.contains(SECRET), "{}: {}", words.concat(), shown);
    }
}
