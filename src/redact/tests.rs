use super::share::{Shareable, redact, shareable};
use super::*;
use crate::options::ValidateOptions;
use crate::read::json;
use crate::{BuildOptions, build, explain, validate};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

const CANARY: &str = "c4nary";
const NUMBER: i64 = 918_273_645;

fn covered(text: &str) -> String {
    cover(text, &json::read(text), InputKind::Request).text
}

fn shared(text: &str) -> Option<(Value, Vec<String>)> {
    let Shareable { request, omitted } = shareable(text, &json::read(text), InputKind::Request)?;
    Some((serde_json::from_str(&request.to_string()).expect("JSON"), omitted))
}

/// Generates values of every type that contain a secret.
fn secret() -> impl Strategy<Value = Value> {
    select(vec![
        json!(CANARY),
        json!(NUMBER),
        json!([CANARY, NUMBER]),
        json!({ "cluster": CANARY, "name": NUMBER, "a": { "b": CANARY } }),
        json!(format!("{{\"a\": \"{CANARY}\"}}")),
        json!(format!("ключ😀=\"{CANARY}\"\n")),
        json!([[[CANARY]]]),
    ])
}

/// Returns environment variables with this value, in all usual notations.
fn variables(secret: &Value) -> Vec<Value> {
    let text = secret.as_str().map_or_else(|| secret.to_string(), str::to_owned);
    vec![
        json!([{ "name": "PW", "value": secret }]),
        json!([{ "Name": "PW", "Value": secret }]),
        json!([{ "name": "PW", "value": secret, "valueFrom": secret }]),
        json!([{ "key": "PW", "val": secret }]),
        json!([{ "PW": secret }]),
        json!([{ "name": format!("PW={text}"), "value": "" }]),
        json!([{ "name": format!("PW={text}"), "nam": 1 }]),
        json!([{ format!("PW={text}"): 1 }]),
        json!({ "PW": secret, "cluster": secret, "name": secret }),
        json!({ "name": "PW", "value": secret }),
        json!({ format!("PW={text}"): null, "A": true }),
        json!([format!("PW={text}")]),
        json!([[format!("PW={text}")]]),
        json!(format!("PW={text}")),
        json!(secret),
    ]
}

/// Returns a request with the variables in a place.
fn place(index: usize, member: &str, variables: &Value) -> Value {
    let container = json!({ "name": "app", "cpu": 1, member: variables });
    let overrides = json!({ "containerOverrides": [container] });
    let request =
        |overrides: Value| json!({ "taskDefinition": "web:7", "cluster": "shown", "overrides": overrides });
    match index {
        0 => request(overrides),
        1 => json!({ "TaskDefinition": "web:7", "Overrides": { "ContainerOverrides": [container] } }),
        2 => {
            json!({ "task_definition": "web:7", "overrides": { "container_overrides": { "app": container } } })
        }
        3 => request(json!(overrides.to_string())),
        4 => request(json!({ member: variables })),
        5 => json!({ "taskDefinition": "web:7", member: variables }),
        6 => json!({ "taskDefinition": "web:7", "overides": overrides, "x": [variables] }),
        7 => request(json!({ "containerOverrides": container })),
        8 => {
            json!({ "taskDefinition": "web:7", "x": variables, "networkConfiguration": variables })
        }
        9 => json!({ "tasks": [{ "taskArn": "a", "overrides": overrides }], "failures": [] }),
        10 => json!([overrides]),
        _ => request(json!(format!(
            "containerOverrides=[{{name=app,environment=[{{name=PW,value={CANARY}}}]}}]"
        ))),
    }
}

/// Returns a draft: JSON, JSON with a mistake, broken JSON, or a command line.
fn drafts() -> impl Strategy<Value = String> {
    let members = [
        "environment",
        "Environment",
        "ENVIRONMENT",
        "env",
        "enviroment",
        "secrets",
        "image",
        "PW",
        "name=",
        "message",
    ];
    let value = (secret(), any::<prop::sample::Index>(), 0..12_usize, select(members.to_vec()));
    let draft = value.prop_map(|(secret, form, index, member)| {
        let variables = variables(&secret);
        place(index, member, &variables[form.index(variables.len())])
    });
    (draft, any::<bool>(), 0..12_usize, any::<prop::sample::Index>()).prop_map(
        |(draft, is_pretty, way, at)| {
            let compact = draft.to_string();
            let text =
                if is_pretty { serde_json::to_string_pretty(&draft).expect("JSON") } else { compact.clone() };
            let signs: Vec<usize> =
                text.match_indices(['{', '}', '[', ']', ',', ':', '"']).map(|(at, _)| at).collect();
            let sign = signs[at.index(signs.len())];
            let instance = "0123456789abcdef0123456789abcdef";
            let front =
                format!("aws ecs start-task --task-definition web:7 --container-instances {instance}");
            let overrides = draft.get("overrides").unwrap_or(&draft).to_string();
            match way {
                0 => [&text[..sign], &text[sign + 1..]].concat(),
                1 => [&text[..sign], &text[sign..=sign], &text[sign..]].concat(),
                2 => text[..sign].to_owned(),
                3 => [&text[..1], &format!("/* {CANARY} {NUMBER} */"), &text[1..]].concat(),
                4 => [&text[..text.len() - 1], ", ", &text[1..]].concat(),
                5 => text.replace('"', "'"),
                6 if !compact.contains('\'') => format!("{front} --overrides '{overrides}'"),
                7 if !compact.contains('\'') => {
                    format!("{front} --cli-input-json '{compact}' --nonsense {CANARY}")
                }
                8 => [&text, "\n// ", CANARY].concat(),
                _ => text,
            }
        },
    )
}

fn assert_silent(said: &str, what: &str, draft: &str) {
    let number = NUMBER.to_string();
    let grouped = "918,273,645";
    for secret in [CANARY, &number, grouped] {
        assert!(!said.contains(secret), "{what} of {draft}\nsays {said}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_spelling_of_a_draft_puts_a_secret_into_what_is_shown_or_shared(draft in drafts()) {
        for kind in [InputKind::Request, InputKind::Response] {
            let options = ValidateOptions::new().kind(kind);
            let built = build(&draft, &BuildOptions::from(options.clone()));
            for violation in validate(&draft, &options).violations.iter().chain(&built.report.violations) {
                assert_silent(&violation.message, "a message", &draft);
                assert_silent(&format!("{:?}", violation.params), "a limit", &draft);
                for fix in violation.fixes.iter().flatten() {
                    assert_silent(&fix.title, "a title", &draft);
                }
                assert_silent(&shown_name(&violation.path), "a path", &draft);
            }
            let text = cover(&draft, &json::read(&draft), kind).text;
            assert_silent(&text, "the excerpt", &draft);
            assert_silent(&serde_json::to_string(&explain(&draft, &options)).expect("JSON"), "the explanation", &draft);

            let redacted = serde_json::to_value(redact(&draft, kind)).expect("JSON");
            assert_silent(&redacted["shared"].to_string(), "a link", &draft);
            assert_silent(&redacted["omitted"].to_string(), "the list of what is left out", &draft);
            // The ranges cover the same.
            let units: Vec<u16> = draft.encode_utf16().collect();
            let mut shown = String::new();
            let mut at = 0;
            for range in redacted["ranges"].as_array().expect("ranges") {
                let [start, end] = [0, 1].map(|index| range[index].as_u64().expect("a place") as usize);
                prop_assert!(at <= start && start < end);
                shown += &(String::from_utf16(&units[at..start]).expect("whole characters") + COVER);
                at = end;
            }
            shown += &String::from_utf16(&units[at..]).expect("whole characters");
            prop_assert_eq!(&shown, &text);
        }
    }
}

#[test]
fn values_of_known_members_are_shown_in_every_spelling_that_build_reads() {
    for text in [
        r#"{"cluster": "shown", "cpu": 7}"#,
        r#"{"Cluster": "shown", "ENABLE_EXECUTE_COMMAND": "true"}"#,
        r#"{"overrides": {"cpu": 256, "container_overrides": [{"Name": "shown", "cpu": "256", "command": "shown"}]}}"#,
        r#"{"overrides": {"containerOverrides": {"app": {"command": ["shown"]}}}}"#,
        r#"{"tags": {"team": "shown"}}"#,
        r#"{"tags": [{"key": "a=b", "value": "shown"}]}"#,
    ] {
        assert_eq!(covered(text), text.replace(r#""cpu": 7}"#, r#""cpu": ***}"#));
    }
}

#[test]
fn what_the_model_does_not_know_as_a_value_of_that_type_is_covered() {
    for (text, expected) in [
        (r#"{"launchType": "EC2", "x": true, "y": null}"#, r#"{"launchType": "***", "x": ***, "y": null}"#),
        (r#"{"clustr": "a"}"#, r#"{"clustr": "***"}"#),
        (r#"{"overrides": "a", "tags": ["b"]}"#, r#"{"overrides": "***", "tags": ["***"]}"#),
        (r#"{"enableExecuteCommand": "a"}"#, r#"{"enableExecuteCommand": "***"}"#),
        (r#"{"A=b": {"C=d": "e"}}"#, r#"{"A***": {"C***": "***"}}"#),
        (r#"{"A\u003db=c": 1}"#, r#"{"***": ***}"#),
        (r#"{"cluster": {"cluster": "a"}}"#, r#"{"cluster": {"cluster": "***"}}"#),
        // Of what cannot be read, the names of known members.
        (r#"{"cluster": "a", "B": 1"#, r#"{"cluster": "***", "***": ***"#),
        // What a later member replaces is covered as a whole, comments in it included.
        (r#"{"tags": [/* a */ {"key": "b"}], "tags": []}"#, r#"{"tags": ***, "tags": []}"#),
    ] {
        assert_eq!(covered(text), expected);
    }
}

#[test]
fn a_shared_request_keeps_what_is_known_and_counts_what_it_leaves_out() {
    let draft = r#"{"taskDefinition": "web:7", "Overrides": {"cpu": 256, "containerOverrides": {"app": {
        "environment": {"A": "a", "B": 7, "C": ""}, "secrets": [{"valueFrom": "x"}], "cpu": "many"
    }}}, "environment": ["D=d"]}"#;
    let (request, omitted) = shared(draft).expect("a request");
    assert_eq!(
        request,
        json!({ "taskDefinition": "web:7", "overrides": { "cpu": "256", "containerOverrides": [{
            "name": "app",
            "environment": [
                { "name": "A", "value": "" }, { "name": "B", "value": "" }, { "name": "C", "value": "" }
            ]
        }] } })
    );
    let container = "/overrides/containerOverrides/0";
    let expected = ["/cpu", "/environment/0/value", "/environment/1/value", "/secrets"]
        .map(|rest| format!("{container}{rest}"));
    let mut sorted = omitted.clone();
    sorted.sort();
    assert_eq!(sorted, [&["/environment".to_owned()], &expected[..]].concat());

    let (request, omitted) =
        shared(r#"{"overrides": {"containerOverrides": [{"environment": [{"name": "A=a", "value": ""}]}]}}"#)
            .expect("a request");
    assert_eq!(request["overrides"]["containerOverrides"][0]["environment"][0]["name"], "A");
    assert_eq!(omitted.len(), 1);
    for unreadable in [r#"{"cluster": "a""#, r#""a""#, "[]", "a", "", "aws ecs start-task --nonsense"] {
        assert!(shared(unreadable).is_none(), "{unreadable}");
    }
    let (request, omitted) = shared(
        "aws ecs start-task --cluster a --overrides 'containerOverrides=[{environment=[{name=A,value=b}]}]'",
    )
    .expect("a request");
    assert_eq!((&request["cluster"], omitted.len()), (&json!("a"), 1));
}

#[test]
fn places_in_a_covered_text_are_those_of_the_original() {
    let text = r#"{"x": "😀", "cluster": "a"}"#;
    let shown = cover(text, &json::read(text), InputKind::Request);
    assert_eq!(&shown.text[shown.at(text.find("cluster").expect("it is there"))..], r#"cluster": "a"}"#);
    assert_eq!(
        shown.at(text.find('😀').expect("it is there") + 4),
        shown.at(text.find('😀').expect("it is there")) + COVER.len()
    );
}

#[test]
fn values_of_changes_and_fixes_are_shown_by_their_place_and_type() {
    let text = |text: &str| Json::from(text);
    for (pointer, value, expected) in [
        ("/cluster", text("a"), true),
        ("/overrides/containerOverrides/0/cpu", text("256"), true),
        ("/overrides/containerOverrides/0/cpu", text("a"), false),
        ("/overrides/containerOverrides/0/environment/0/value", text("a"), false),
        ("/overrides/containerOverrides/0/environment/A", text("a"), false),
        ("/containerInstances", Json::List(vec![text("a")]), true),
        ("/tags", Json::List(vec![text("a")]), false),
        ("/launchType", text("a"), false),
        ("", text("a"), false),
        ("/overrides", Json::Object(Vec::new()), false),
    ] {
        assert_eq!(shows(InputKind::Request, pointer, &value), expected, "{pointer}");
    }
}
