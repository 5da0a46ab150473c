//! What must not be repeated, and Markdown from outside.

use super::*;

/// Requests and answers that hold the secret as the value of an environment variable, rightly and wrongly.
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
        all.push(json!({ "tasks": [task("a", json!({ "overrides": request["overrides"], "lastStatus": "STOPPED" }))], "failures": [] }));
        all.push(task("a", json!({ "overrides": request["overrides"] })));
    }
    all
}

#[test]
fn the_value_of_an_environment_variable_is_repeated_nowhere() {
    let told = |value: String, about: &str| assert!(!value.contains(SECRET), "{about}: {value}");
    for input in with_secret() {
        let text = input.to_string();
        for options in
            [in_2023(), in_2026(), ValidateOptions::new().kind(ecs_start_task::InputKind::Response)]
        {
            let whole = explain(&text, &options);
            told(serde_json::to_string(&whole).unwrap(), &text);
            let report = validate(&text, &options);
            for violation in &report.violations {
                told(format!("{} {:?}", violation.message, violation.limit), &text);
                for fix in violation.fixes.iter().flatten() {
                    told(fix.title.clone(), &text);
                }
                let explanation = about_value(&serde_json::to_value(violation).unwrap());
                told(serde_json::to_string(&explanation).unwrap(), &text);
            }
        }
        let built = build(&text, &BuildOptions::new().format(Format::Cli));
        for change in &built.changes {
            told(change.why.to_string(), &text);
        }
        for violation in &built.report.violations {
            told(format!("{} {:?}", violation.message, violation.limit), &text);
        }
    }
    let line = format!(
        "aws ecs start-task --task-definition web:7 --container-instances x --overrides 'containerOverrides=[{{name=app,environment=[{{name=TOKEN,value={SECRET}}}]}}]'"
    );
    told(serde_json::to_string(&about(&line)).unwrap(), &line);
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
        told(serde_json::to_string(&about(&text)).unwrap(), &text);
    }
    // A stopped reason may quote a command line; it is matched, not repeated.
    let reason = format!("CannotStartContainerError: exec: \"{SECRET}\": executable file not found in $PATH");
    told(serde_json::to_string(&about(&reason)).unwrap(), &reason);
}

/// Markdown without its code spans, whose fences are runs of backticks of one length.
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
        let code = DOCS[code].rule.code;
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
    assert_eq!(about("taskDefinitoin").title, "Not known: taskDefinitoin");
}
