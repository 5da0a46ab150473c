//! Every change is listed with what was there and what is.

use super::*;
use crate::support::*;
use ecs_start_task::{BuildOptions, Format};
use serde_json::{Value, json};

#[test]
fn text_with_mistakes_is_read_and_every_mistake_listed() {
    let draft = "{\n // where\n \"taskDefinition\": \"web:7\"\n \"containerInstances\": \
        [\"0123456789abcdef0123456789abcdef\",],\n}";
    let result = build(draft, &BuildOptions::new());
    assert!(result.ok, "{:#?}", result.report.violations);
    assert_eq!(request(&result), minimal());
    assert!(result.changes.len() >= 4, "{:#?}", result.changes);
    // Of members of the same name the last one counts, in JSON text as in the values of options.
    let draft = format!(
        r#"{{"taskDefinition": {{"x": [1]}}, "taskDefinition": "web:6", "taskDefinition": "web:7", {}}}"#,
        r#""containerInstances": ["0123456789abcdef0123456789abcdef"]"#
    );
    for (text, places) in [
        (draft.clone(), ["/taskDefinition", "/taskDefinition"]),
        (format!("aws ecs start-task --cli-input-json '{draft}'"), ["/taskDefinition", "/taskDefinition"]),
        (
            line(r#"--overrides '{"cpu": {"x": [1]}, "cpu": "1", "cpu": null}'"#),
            ["/overrides/cpu", "/overrides/cpu"],
        ),
    ] {
        let result = build(&text, &BuildOptions::new());
        assert!(result.ok, "{text}: {:#?}", result.report.violations);
        assert_eq!(request(&result), minimal(), "{text}");
        let told: Vec<&str> = result
            .changes
            .iter()
            .filter(|change| change.why.contains("is repeated") && change.from.is_some())
            .map(|change| &*change.path)
            .collect();
        assert_eq!(told, places, "{:#?}", result.changes);
    }
    for text in ["", "{", "web:7", "{]", "{\"taskDefinition\": }"] {
        let result = build(text, &BuildOptions::new());
        assert!(!result.ok && !result.report.violations.is_empty(), "{text}");
    }
}

#[test]
fn every_change_has_the_old_and_the_new_value() {
    let instances = r#""containerInstances": ["0123456789abcdef0123456789abcdef"]"#;
    let slips = format!(
        "\u{feff}{{ \"taskDefinition\": \"web:7\" /* which */ {instances}, \"group\": \"a\tb\",}} // once"
    );
    let told = changes(&build(&slips, &BuildOptions::new()));
    let wanted = [
        [json!(""), json!("\u{feff}"), json!(null)],
        [json!(""), json!("/* which */"), json!(null)],
        [json!(""), json!(null), json!(",")],
        [json!(""), json!("\t"), json!("\\t")],
        [json!(""), json!(","), json!(null)],
        [json!(""), json!("// once"), json!(null)],
    ];
    assert_eq!(told, wanted);

    let options = || BuildOptions::new().format(Format::Http);
    let ireland = || options().region("eu-west-1").unwrap();
    let local = || options().endpoint("http://localhost:4566").unwrap();
    let none = json!(null);
    for (text, options, wanted) in [
        (
            line("--profile 'a b' --debug"),
            options(),
            vec![("", json!("--profile 'a b'"), none.clone()), ("", json!("--debug"), none.clone())],
        ),
        (line("--query=tasks"), options(), vec![("", json!("--query=tasks"), none.clone())]),
        // The value of a repeated option is listed, unless it can be a secret.
        (line("--group a\\ b --group c"), options(), vec![("/group", json!("--group a\\ b"), none.clone())]),
        (
            line("--enable-execute-command --disable-execute-command"),
            options(),
            vec![("/enableExecuteCommand", json!("--enable-execute-command"), none.clone())],
        ),
        (
            line("--overrides '{\"cpu\":\"1\"}' --overrides=cpu=2 --overrides cpu=256"),
            options(),
            vec![
                ("/overrides", json!("--overrides"), none.clone()),
                ("/overrides", json!("--overrides"), none.clone()),
            ],
        ),
        (
            line(
                "--cli-input-json '{\"group\":\"a\"}' --cli-input-json \
                    '{\"group\":\"b\",\"overrides\":{\"cpu\":\"1\"}}' --group c --overrides cpu=256",
            ),
            options(),
            vec![
                ("", json!("--cli-input-json"), none.clone()),
                ("/group", json!("b"), none.clone()),
                ("/overrides", none.clone(), none.clone()),
            ],
        ),
        // The Region and endpoint are also listed if an option takes precedence.
        (line("--region eu-west-1"), options(), vec![]),
        (line("--region eu-west-1"), ireland(), vec![]),
        (line("--region cn-north-1"), ireland(), vec![("", json!("cn-north-1"), json!("eu-west-1"))]),
        (
            line("").replace("aws", "aws --region cn-north-1"),
            ireland(),
            vec![("", json!("cn-north-1"), json!("eu-west-1"))],
        ),
        (
            line("--region cn-north-1 --region eu-west-1"),
            options(),
            vec![("", json!("cn-north-1"), none.clone())],
        ),
        (
            format!("AWS_REGION=cn-north-1 {}", line("--region eu-west-1")),
            options(),
            vec![("", json!("AWS_REGION=cn-north-1"), none.clone())],
        ),
        (
            line("--endpoint-url http://x"),
            local(),
            vec![("", json!("http://x"), json!("http://localhost:4566"))],
        ),
    ] {
        let wanted: Vec<_> = wanted.into_iter().map(|(path, from, to)| [json!(path), from, to]).collect();
        let result = build(&text, &options);
        assert!(result.ok, "{text}: {:#?}", result.report.violations);
        assert_eq!(changes(&result), wanted, "{text}");
        assert!(result.changes.iter().all(|change| change.why.ends_with('.')));
    }
    let script =
        format!("cat > o.json <<'END'\n{{\"cpu\": \"256\"}}\nEND\n{}", line("--overrides file://o.json"));
    let result = build(&script, &BuildOptions::new());
    assert_eq!(changes(&result), [[json!("/overrides"), json!("file://o.json"), none]]);
}

#[test]
fn at_most_1000_changes_are_listed() {
    let tags: Vec<Value> =
        (0..1_001).map(|index| json!({ "Key": format!("k{index}"), "value": "" })).collect();
    let result = built(&with(json!({ "tags": tags })));
    assert_eq!(result.changes.len(), 1_001);
    assert_eq!(result.changes[999].path, "/tags/999/Key");
    assert_eq!(result.changes[1_000].why, "1 more change of these kinds.");
    let result = built(&with(json!({ "tags": tags[..1_000] })));
    assert!(result.changes.len() == 1_000 && result.changes[999].path == "/tags/999/Key");
    let commas = format!("[{}]", "1 /* */,".repeat(1_500));
    let result = build(&commas, &BuildOptions::new());
    assert!(result.changes.len() <= 1_001, "{}", result.changes.len());
}
