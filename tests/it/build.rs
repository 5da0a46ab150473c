//! Building: what is put right, what stays, and what holds for any draft.

use crate::support::*;
use ecs_start_task::{
    BuildOptions, BuildResult, Change, Format, InputKind, Severity, ValidateOptions, build, build_value,
    validate, validate_value,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn built(draft: &Value) -> BuildResult {
    build_value(draft, &BuildOptions::new())
}

fn request(built: &BuildResult) -> Value {
    serde_json::to_value(built.request.as_ref().expect("a request")).expect("JSON")
}

/// The draft becomes this request, with changes at these places and no others.
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

/// The draft has two readings, or none: it is reported with this rule at this place, and not changed there.
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
    // What is empty is no second reading.
    let draft = json!({ "TaskDefinition": "web:7", "taskDefinition": null, "containerInstances": minimal()["containerInstances"] });
    becomes(draft, minimal(), &["/TaskDefinition", "/taskDefinition"]);
    // Given in two spellings, neither is preferred.
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
    // A single pair may be an object of two variables as well.
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
    // A variable without a value would be no item, so this is one that is called so.
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
}

#[test]
fn a_task_that_ran_becomes_a_request() {
    let arn = |what: &str| format!("arn:aws:ecs:us-east-1:123456789012:{what}");
    let task = json!({
        "taskArn": arn("task/default/0123456789abcdef0123456789abcdef"),
        "clusterArn": arn("cluster/default"),
        "containerInstanceArn": arn("container-instance/default/0123456789abcdef0123456789abcdef"),
        "taskDefinitionArn": arn("task-definition/web:7"),
        "overrides": { "containerOverrides": [{ "name": "app", "cpu": 5 }, { "name": "idle" }], "inferenceAcceleratorOverrides": [] },
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
    let capitalised = |value: &Value| -> Value {
        let members = value.as_object().expect("an object").iter();
        members.map(|(name, value)| (name[..1].to_uppercase() + &name[1..], value.clone())).collect()
    };
    let mut of_powershell = capitalised(&task);
    of_powershell["Tags"] = task["tags"].as_array().unwrap().iter().map(&capitalised).collect();
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
        // That the task was taken out of what it came in is told, and so are both steps to the list of instances.
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
    assert!(!several.ok && violation.message.contains("a single task"), "{}", violation.message);
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
fn text_with_slips_is_read_and_every_slip_told() {
    let draft = "{\n // where\n \"taskDefinition\": \"web:7\"\n \"containerInstances\": [\"0123456789abcdef0123456789abcdef\",],\n}";
    let result = build(draft, &BuildOptions::new());
    assert!(result.ok, "{:#?}", result.report.violations);
    assert_eq!(request(&result), minimal());
    assert!(result.changes.len() >= 4, "{:#?}", result.changes);
    // Of members of the same name the last one counts, in JSON text as in the values of options.
    let draft = r#"{"taskDefinition": {"x": [1]}, "taskDefinition": "web:6", "taskDefinition": "web:7", "containerInstances": ["0123456789abcdef0123456789abcdef"]}"#;
    for (text, places) in [
        (draft.to_owned(), ["/taskDefinition", "/taskDefinition"]),
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
            .filter(|change| change.why.contains("given again") && change.from.is_some())
            .map(|change| &*change.path)
            .collect();
        assert_eq!(told, places, "{:#?}", result.changes);
    }
    for text in ["", "{", "web:7", "{]", "{\"taskDefinition\": }"] {
        let result = build(text, &BuildOptions::new());
        assert!(!result.ok && !result.report.violations.is_empty(), "{text}");
    }
}

/// Where each change is, what was there and what is; null stands for nothing.
fn changes(result: &BuildResult) -> Vec<[Value; 3]> {
    let told = |change: &Change| [json!(change.path), json!(change.from), json!(change.to)];
    result.changes.iter().map(told).collect()
}

#[test]
fn every_change_says_what_was_there_and_what_is() {
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
        // Of an option that is given again it is told what it said, unless that may be a secret.
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
                "--cli-input-json '{\"group\":\"a\"}' --cli-input-json '{\"group\":\"b\",\"overrides\":{\"cpu\":\"1\"}}' --group c --overrides cpu=256",
            ),
            options(),
            vec![
                ("", json!("--cli-input-json"), none.clone()),
                ("/group", json!("b"), none.clone()),
                ("/overrides", none.clone(), none.clone()),
            ],
        ),
        // Where it goes is told as well, where something else counts for more.
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
fn a_line_that_is_no_start_of_a_task_is_reported_as_just_that() {
    for (line, part) in [
        ("aws ecs run-task --cluster c", "--container-instances instead"),
        ("aws ecs describe-tasks --tasks x", "no aws ecs start-task command"),
    ] {
        let result = build(line, &BuildOptions::new());
        let codes: Vec<_> = result.report.violations.iter().map(|violation| violation.code).collect();
        assert_eq!(codes, ["invalid-command-line"]);
        assert!(result.report.violations[0].message.contains(part), "{:#?}", result.report.violations);
    }
}

/// The shortest command, with more behind it.
fn line(more: &str) -> String {
    format!(
        "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef {more}"
    )
}

#[test]
fn what_a_line_cannot_mean_is_told_where_it_belongs() {
    for (more, part) in [
        ("--launch-type EC2", "RunTask"),
        ("--count 2", "RunTask"),
        ("--environment A=b", "--overrides"),
        ("--task-role-arn x", "--overrides"),
        ("--subnets subnet-01234567", "--network-configuration"),
        ("--clustr x", "Unknown option. Did you mean `--cluster`?"),
        ("--no-enable-execute-command", "Did you mean `--disable-execute-command`?"),
        ("--disable-ecs-managed-tags", "Did you mean `--no-enable-ecs-managed-tags`?"),
        ("--enable-execute-command true", "its opposite is --disable-execute-command"),
        ("--enable-execute-command=false", "its opposite is --disable-execute-command"),
        ("--region 'not a region'", "--region takes"),
        ("--endpoint-url localhost:4566", "http://"),
        ("--overrides file://overrides.json", "put its content"),
        ("--cli-input-yaml file://x.yaml", "YAML"),
        ("--group “my group”", "typographic quote"),
        ("--overrides '{“cpu”: “256”}'", "Typographic quotes"),
        ("--group 'open", "nothing closes"),
    ] {
        let result = build(&line(more), &BuildOptions::new());
        let messages: Vec<&str> = result.report.violations.iter().map(|v| &*v.message).collect();
        assert!(!result.ok && messages.iter().any(|message| message.contains(part)), "{more}: {messages:?}");
    }
    // Quotes of any kind inside quotes are text.
    let quoted = build(&line("--group '“my” group'"), &BuildOptions::new());
    assert_eq!(request(&quoted)["group"], "“my” group");
}

#[test]
fn of_very_many_problems_of_a_line_the_first_thousand_are_listed() {
    for (stray, listed, truncated) in [(999, 999, false), (1_000, 1_000, false), (1_001, 1_000, true)] {
        let text = format!("{}{}", line("--group g"), " stray".repeat(stray));
        let result = build(&text, &BuildOptions::new());
        assert!(!result.ok);
        assert_eq!((result.report.violations.len(), result.report.truncated), (listed, truncated));
    }
    // What only the shell knows does not crowd out what is wrong.
    let references = line(&format!("--launch-type EC2 --tags{}", " key=a,value=$A".repeat(2_000)));
    assert!(!build(&references, &BuildOptions::new()).ok);
}

#[test]
fn a_line_is_found_wherever_it_was_copied_from() {
    for text in [
        format!("$ {}\n{{\n    \"tasks\": []\n}}", line("")),
        format!("PS C:\\> {}", line("")),
        format!("C:\\Users\\me>{}\r\n", line("")),
        format!("sudo -u deploy {}", line("")),
        format!("/usr/local/bin/{}", line("")),
        format!("aws-vault exec prod -- {}", line("")),
        line("").replace("aws ecs", "docker run --rm -it amazon/aws-cli ecs"),
        line("").replace(" --", " \\\r\n  --"),
        format!("  {}  # once\n", line("")),
        format!("{} \\\n", line("")),
        format!("{} \\", line("")),
    ] {
        let result = build(&text, &BuildOptions::new());
        assert!(result.ok && result.changes.is_empty(), "{text}: {result:#?}");
        assert_eq!(request(&result), minimal(), "{text}");
    }
}

#[test]
fn lines_of_windows_are_read_and_told() {
    for (continuation, more, cpu) in [
        (" ^\r\n  --", r#"--overrides "{\"cpu\":\"256\"}""#, "256"),
        (" `\n  --", r#"--overrides '{\"cpu\":\"256\"}'"#, "256"),
        (" `\r\n  --", r#"--overrides '{"cpu":"256"}'"#, "256"),
    ] {
        let text = line(more).replace(" --", continuation);
        let result = build(&text, &BuildOptions::new());
        assert!(result.ok, "{text}: {:#?}", result.report.violations);
        assert_eq!(request(&result)["overrides"]["cpu"], cpu, "{text}");
        assert!(result.changes.iter().any(|change| change.why.contains("Windows")), "{:#?}", result.changes);
    }
    // What build writes for Windows it reads as well, and so it does the file that it writes for other shells.
    let wanted = container(json!({ "command": ["sh", "-c", "echo \"it's\" && date > $x"], "cpu": 5 }));
    for format in [Format::CliPowerShell, Format::CliCmd, Format::CliFile] {
        let output = build_value(&wanted, &BuildOptions::new().format(format)).output.unwrap();
        let result = build(&output, &BuildOptions::new());
        assert!(result.ok, "{output}\n{:#?}", result.report.violations);
        assert_eq!(request(&result), wanted, "{output}");
    }
}

/// The value of `--group`, and what is said of the line, not of the request.
#[track_caller]
fn groups(text: &str) -> (Value, Vec<String>) {
    let result = build(text, &BuildOptions::new());
    assert!(result.ok, "{text}: {:#?}", result.report.violations);
    let of_line = result.report.violations.iter().filter(|v| v.code != "placeholder-value");
    let told = of_line.map(|v| format!("{}: {}", v.code, v.message)).collect();
    (request(&result)["group"].clone(), told)
}

#[test]
fn the_words_of_the_command_prompt_are_its_own() {
    let text =
        |group: &str| line("--group").replace(" --", " ^\r\n  --") + " " + group + " ^\r\n  --cluster c\r\n";
    for (written, group) in [
        ("$HOME", "$HOME"),
        ("\"${HOME} $(date) `date`\"", "${HOME} $(date) `date`"),
        ("`id`", "`id`"),
        ("it's", "it's"),
        ("a;b#c", "a;b#c"),
        ("\"a ^b\"^ c", "a ^b c"),
        ("a^&b^^c", "a&b^c"),
        ("we^\r\nb", "web"),
        (r#""\"a\" b""#, "\"a\" b"),
        (r#""a ""b"" c""#, "a \"b\" c"),
        (r#""a\\" "#, r"a\"),
        (r"C:\dir\\x", r"C:\dir\\x"),
        ("100%", "100%"),
        ("%41%42", "%41%42"),
        ("%\" a%\"", "% a%"),
    ] {
        let text = text(written);
        let (found, told) = groups(&text);
        assert_eq!((found, told), (json!(group), vec![]), "{text}");
    }
    for (written, group, shown) in [
        ("%GROUP%", "%GROUP%", "%GROUP%"),
        ("\"a %ProgramFiles(x86)% b\"", "a %ProgramFiles(x86)% b", "%ProgramFiles(x86)%"),
        ("%PW:a=hunter2%", "%PW:a=hunter2%", "%PW:…%"),
    ] {
        let (found, told) = groups(&text(written));
        assert_eq!(found, group);
        let wanted = format!("shell-reference: The shell fills in \"{shown}\" here; put the value itself.");
        assert_eq!(told, [wanted]);
    }
    let open = build(&text("\"open"), &BuildOptions::new());
    assert!(!open.ok && open.report.violations[0].message.contains("nothing closes"));
    // A Region or an endpoint that it fills in is told as just that.
    for option in ["--region %R%", "--endpoint-url %E%"] {
        let result =
            build(&(text("a").replace("--group", &format!("{option} --group"))), &BuildOptions::new());
        let found: Vec<_> = result.report.violations.iter().map(|v| v.code).collect();
        assert!(result.ok && found == ["shell-reference"], "{:#?}", result.report.violations);
    }
}

#[test]
fn what_is_written_for_windows_reads_back_without_a_word() {
    let options = |format| {
        let options = BuildOptions::new().format(format).region("eu-west-1").unwrap();
        options.endpoint("http://[::1]:4566/a&b;(c)").unwrap()
    };
    for nasty in NASTY {
        let wanted =
            container(json!({ "command": ["sh", nasty], "environment": [{ "name": "A", "value": nasty }] }));
        for format in [Format::CliCmd, Format::CliPowerShell] {
            let output = build_value(&wanted, &options(format)).output.expect(nasty);
            let again = build(&output, &BuildOptions::new().format(format));
            assert!(
                again.ok && again.report.violations.is_empty(),
                "{output}\n{:#?}",
                again.report.violations
            );
            assert_eq!(request(&again), wanted, "{output}");
            assert_eq!(again.output.as_ref(), Some(&output));
        }
    }
    // So does a request that no line of the command prompt could hold.
    let wanted = container(json!({ "command": ["%".repeat(1_500), "$HOME `id`", "\nrem x\naws ecs"] }));
    let output = build_value(&wanted, &options(Format::CliCmd)).output.expect("an output");
    assert!(output.starts_with("rem "));
    let again = build(&output.replace('\n', "\r\n"), &BuildOptions::new());
    assert!(again.ok && again.report.violations.is_empty(), "{:#?}", again.report.violations);
    assert_eq!(request(&again), wanted);
}

#[test]
fn a_command_between_backticks_is_one_word_of_a_line_and_ends_one_that_it_holds() {
    for reference in ["`cat x`", "\"`cat x`\"", "$(cat x)", "`cat 'a b' | head`"] {
        let text = line("").replace("start-task", &format!("start-task --group {reference}"));
        let (group, told) = groups(&text);
        assert_eq!(group, reference.trim_matches('"'));
        assert!(told.len() == 1 && told[0].starts_with("shell-reference"), "{told:?}");
        assert_eq!(groups(&line(&format!("--group {reference}\n"))), (group, told));
    }
    // The command itself stands between backticks, as in a script or a text.
    for (text, group) in [
        (format!("task=`{}`; date=`date`", line("--group a")), "a"),
        (format!("task=`{} `\n", line("--group a")), "a"),
        (format!("Run `{}` and wait.", line("--group a")), "a"),
        (format!("```\n{}\n```", line("--group a")), "a"),
    ] {
        assert_eq!(groups(&text), (json!(group), vec![]), "{text}");
    }
    // PowerShell has backticks for escapes, and for lines that go on.
    let text = line("--group \"a `\"b`\" `$c\" `\n --started-by x`y `\n").replace(" --cont", " `\n --cont");
    assert_eq!(groups(&text), (json!("a \"b\" $c"), vec![]));
}

#[test]
fn where_a_line_goes_is_taken_over() {
    let host = |text: &str| {
        let output = build(text, &BuildOptions::new().format(Format::Http)).output.expect(text);
        output.lines().find_map(|line| line.strip_prefix("Host: ").map(str::to_owned)).expect(text)
    };
    let ireland = "ecs.eu-west-1.amazonaws.com";
    assert_eq!(host(&line("--region eu-west-1")), ireland);
    assert_eq!(host(&format!("AWS_REGION=eu-west-1 {}", line(""))), ireland);
    assert_eq!(host(&format!("cd /; env A=b AWS_DEFAULT_REGION='eu-west-1' {}", line(""))), ireland);
    assert_eq!(host(&format!("AWS_REGION=us-west-2 {}", line("--region eu-west-1"))), ireland);
    assert_eq!(host(&format!("AWS_REGION=$R {}", line(""))), "ecs.us-east-1.amazonaws.com");
    assert_eq!(host(&format!("AWS_REGION=eu-west-1 true\n{}", line(""))), "ecs.us-east-1.amazonaws.com");
    assert_eq!(host(&line("--endpoint-url http://localhost:4566")), "localhost:4566");
    assert_eq!(host(&format!("AWS_ENDPOINT_URL=http://localhost:4566 {}", line(""))), "localhost:4566");
    let options = BuildOptions::new().format(Format::Http).region("us-west-2").unwrap();
    let output = build(&line("--region eu-west-1"), &options).output.unwrap();
    assert!(output.contains("Host: ecs.us-west-2."), "{output}");
}

#[test]
fn an_endpoint_is_written_so_that_nothing_acts_on_it() {
    let output = |format, endpoint: &str| {
        let options = BuildOptions::new().format(format).endpoint(endpoint).expect(endpoint);
        build_value(&minimal(), &options).output.expect(endpoint)
    };
    // Between double quotes the command prompt acts on nothing of these.
    for endpoint in [
        "http://x/a&calc",
        "http://x/(a)",
        "http://x/a;b",
        "http://x/a,b=c",
        "http://[::1]:4566",
        "http://x/~*",
    ] {
        let line = output(Format::CliCmd, endpoint);
        assert!(line.contains(&format!("--endpoint-url \"{endpoint}\" ^\n")), "{line}");
    }
    let plain = output(Format::CliCmd, "http://localhost:4566/a_b-c.d");
    assert!(plain.contains("--endpoint-url http://localhost:4566/a_b-c.d ^\n"), "{plain}");
    // To curl what stands between brackets is a pattern of addresses.
    assert!(output(Format::Curl, "http://x/[1-2]").starts_with("curl --globoff 'http://x/[1-2]' \\\n"));
    assert!(
        output(Format::Curl, "http://[::1]:4566").starts_with("curl --globoff 'http://[::1]:4566/' \\\n")
    );
    assert!(output(Format::Curl, "http://x/1-2").starts_with("curl http://x/1-2 \\\n"));
}

#[test]
fn the_command_prompt_gets_no_endpoint_that_it_would_fill_in() {
    for endpoint in ["http://x/%PATH%", "http://x/%PATH%&calc", "http://x/a%2Fb", "http://x/!PATH!"] {
        // As an option it is refused, whichever of the two comes last.
        let options = BuildOptions::new().format(Format::CliCmd).endpoint(endpoint);
        let message = options.expect_err(endpoint).to_string();
        assert!(message.starts_with("The option endpoint takes") && message.contains("% and !"), "{message}");
        let mut options = BuildOptions::new().endpoint(endpoint).expect(endpoint);
        let message = options.clone().set("format", Some("cli-cmd")).expect_err(endpoint).to_string();
        assert!(message.starts_with("The option format takes") && message.contains("endpoint"), "{message}");
        // As that of the draft, or where Rust could not refuse it, it is reported, and nothing is written.
        options = options.format(Format::CliCmd);
        let draft = line(&format!("--endpoint-url '{endpoint}'"));
        for result in
            [build_value(&minimal(), &options), build(&draft, &BuildOptions::new().format(Format::CliCmd))]
        {
            let found: Vec<&str> = result.report.violations.iter().map(|v| v.code).collect();
            assert_eq!(found, ["invalid-command-line"]);
            assert!(
                !result.ok && !result.report.valid && result.output.is_none() && result.request.is_none()
            );
            assert!(result.report.violations[0].message.contains("cli-cmd"));
        }
        // Every other form has a way to write it.
        for format in Format::ALL.into_iter().filter(|format| *format != Format::CliCmd) {
            assert!(build(&draft, &BuildOptions::new().format(format)).ok, "{}", format.name());
        }
    }
}

#[test]
fn what_only_the_shell_knows_stays_and_is_told_without_its_content() {
    for (reference, shown) in [
        ("$TOKEN", "$TOKEN"),
        ("${TOKEN}", "${TOKEN}"),
        ("${TOKEN:-hunter2}", "${TOKEN…}"),
        ("$(echo hunter2)", "$(…)"),
        ("`echo hunter2`", "`…`"),
    ] {
        let value = format!(r#"[{{"name":"app","environment":[{{"name":"T","value":"'"{reference}"'"}}]}}]"#);
        let text = line(&format!(r#"--overrides '{{"containerOverrides":{value}}}'"#));
        let result = build(&text, &BuildOptions::new());
        assert!(result.ok, "{text}: {:#?}", result.report.violations);
        let wanted = container(json!({ "environment": [{ "name": "T", "value": reference }] }));
        assert_eq!(request(&result), wanted);
        let told = result.report.violations.iter().find(|v| v.code == "shell-reference").expect(reference);
        assert!(told.message.contains(shown) && !told.message.contains("hunter2"), "{}", told.message);
    }
}

#[test]
fn of_very_many_changes_the_first_thousand_are_listed() {
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

#[test]
fn warnings_do_not_keep_a_request_from_being_built() {
    let result = built(&network(json!({ "assignPublicIp": "ENABLED" })));
    assert!(result.ok && result.output.is_some());
    assert_eq!(result.report.violations.len(), 1);
}

/// Texts that are hard to write in one form or another.
const NASTY: &[&str] = &[
    "", " ", "a b", "'", "\"", "\\", "\\\"", "$HOME", "${x}", "`id`", "%PATH%", "!x!", "^", "--x", "-",
    "a\nb", "\r\n", "\t", "\u{0}", "\u{7f}", "😀", "ü", "\u{2028}", "{", "[", "a=b,c=d", "file://x",
    "http://x", "@x", "#", "&|<>", "*?", "~", "\u{feff}", "\"; rm", "null", "true", "1",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_loosened_request_is_put_right(request in canonical(), choices in prop::collection::vec(any::<u8>(), 64)) {
        let draft = Looser { choices, next: 0 }.value(&request, "");
        let result = built(&draft);
        prop_assert!(result.ok, "{draft}: {:#?}", result.report.violations);
        let made = serde_json::to_value(&result.request).unwrap();
        prop_assert_eq!(&made, &request, "{}", draft);
        prop_assert_eq!(result.changes.is_empty(), draft == request);
    }

    #[test]
    fn building_what_was_built_changes_nothing(request in canonical(), choices in prop::collection::vec(any::<u8>(), 64)) {
        let first = built(&Looser { choices, next: 0 }.value(&request, ""));
        let output = first.output.expect("an output");
        let again = build(&output, &BuildOptions::new());
        prop_assert!(again.changes.is_empty());
        prop_assert_eq!(again.output.as_ref(), Some(&output));
        prop_assert_eq!(&again.request, &first.request);
        prop_assert_eq!(&built(&serde_json::to_value(&first.request).unwrap()).request, &first.request);
        // The command for a shell is a draft as well, and says the same.
        let line = build(&output, &BuildOptions::new().format(Format::Cli)).output.unwrap();
        let from_line = build(&line, &BuildOptions::new());
        prop_assert_eq!(&from_line.request, &first.request, "{}", line);
    }

    #[test]
    fn what_is_built_is_valid_and_any_draft_gets_an_answer(draft in tree(), newer in any::<bool>()) {
        let options = if newer { in_2026() } else { in_2023() };
        let result = build_value(&draft, &BuildOptions::new().validate(options.clone()));
        prop_assert_eq!(result.ok, result.report.valid);
        prop_assert_eq!(result.ok, result.output.is_some());
        if let Some(request) = &result.request {
            let report = validate_value(request, &options);
            prop_assert!(report.valid);
            prop_assert_eq!(report.violations.len(), result.report.violations.len());
        }
    }

    #[test]
    fn applying_every_fix_leaves_nothing_that_a_fix_is_known_for(request in canonical(), choices in prop::collection::vec(any::<u8>(), 64), more in word(), newer in any::<bool>()) {
        let options = if newer { in_2026() } else { in_2023() };
        let mut draft = Looser { choices, next: 0 }.value(&request, "");
        draft[more] = json!("x");
        let left = mended(draft, &options);
        prop_assert!(left.is_none(), "{:#?}", left);
    }

    #[test]
    fn the_same_holds_for_any_draft(draft in tree(), newer in any::<bool>(), known in any::<bool>()) {
        let mut options = if newer { in_2026() } else { in_2023() };
        if known {
            options = options.task_definition(DEFINITION).unwrap();
        }
        let left = mended(draft, &options);
        prop_assert!(left.is_none(), "{:#?}", left);
    }

    #[test]
    fn building_any_draft_again_changes_nothing(draft in tree(), newer in any::<bool>()) {
        let options = BuildOptions::new().validate(if newer { in_2026() } else { in_2023() });
        let first = build_value(&draft, &options);
        if let Some(output) = first.output {
            let again = build(&output, &options);
            prop_assert!(again.changes.is_empty(), "{}: {:#?}", output, again.changes);
            prop_assert_eq!(again.output, Some(output));
        }
    }
}

/// A definition with something for every check that needs one.
const DEFINITION: &str = r#"{"family": "web", "networkMode": "bridge", "cpu": "512", "memory": "512",
    "requiresCompatibilities": ["FARGATE"], "inferenceAccelerators": [{"deviceName": "device"}],
    "volumes": [{"name": "data", "configuredAtLaunch": true}], "tags": [{"key": "team"}],
    "containerDefinitions": [{"name": "app", "cpu": 256, "memory": 256, "secrets": [{"name": "A"}]}]}"#;

/// Applies one fix after the other; what still offers one in the end.
fn mended(mut draft: Value, options: &ValidateOptions) -> Option<Value> {
    for _ in 0..200 {
        let report = validate(&draft.to_string(), options);
        let fixes = report.violations.iter().find_map(|violation| violation.fixes.as_ref())?;
        fixes[0].patch.iter().for_each(|operation| apply(&mut draft, operation));
    }
    Some(draft)
}

#[test]
fn text_comes_back_from_every_form_that_can_be_read_here() {
    for &text in NASTY {
        let wanted =
            container(json!({ "command": ["x", text], "environment": [{ "name": "A", "value": text }] }));
        let first = built(&wanted);
        if !first.report.valid {
            continue;
        }
        for format in [Format::Json, Format::Cli] {
            let output = build_value(&wanted, &BuildOptions::new().format(format)).output.unwrap();
            let again = build(&output, &BuildOptions::new());
            assert!(again.ok, "{text:?} {}: {output}\n{:#?}", format.name(), again.report.violations);
            assert_eq!(request(&again), wanted, "{text:?} {}: {output}", format.name());
        }
    }
}

#[test]
fn every_form_is_written_and_only_for_right_requests() {
    for format in Format::ALL {
        let options = BuildOptions::new().format(format);
        assert!(build_value(&minimal(), &options).output.unwrap().contains("web:7"), "{}", format.name());
        let wrong = build_value(&with(json!({ "startedBy": "a b" })), &options);
        assert!(
            wrong.output.is_none() && wrong.report.violations.iter().any(|v| v.severity == Severity::Error)
        );
    }
}

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "cluster",
        "Cluster",
        "started_by",
        "launchType",
        "count",
        "x",
        "tag",
        "taskDefinitions",
    ])
    .prop_map(str::to_owned)
}

fn nasty() -> impl Strategy<Value = String> {
    prop_oneof![prop::sample::select(NASTY).prop_map(str::to_owned), "[ -~]{0,12}", "\\PC{0,4}"]
        .prop_map(|text| text.replace('\u{0}', ""))
}

/// Requests as `build` writes them.
fn canonical() -> impl Strategy<Value = Value> {
    let id = "[0-9a-f]{32}";
    let name = "[a-z]{4,8}x";
    let pair = (name, nasty()).prop_map(|(name, value)| json!({ "name": name, "value": value }));
    let container = (
        prop::collection::vec(nasty(), 0..3),
        prop::collection::vec(pair, 0..3),
        prop::option::of(2..9_000i32),
        prop::option::of(6..9_000i32),
    )
        .prop_map(|(command, environment, cpu, memory)| {
            let mut members = Map::new();
            let mut put = |name: &str, value: Value| {
                if value != json!([]) && !value.is_null() {
                    members.insert(name.into(), value);
                }
            };
            put("command", json!(command));
            put("environment", json!(environment));
            put("cpu", json!(cpu));
            put("memory", json!(memory));
            members
        });
    let containers = prop::collection::btree_map(name, container, 0..3).prop_map(|containers| {
        let named = containers.into_iter().filter(|(_, members)| !members.is_empty());
        named
            .map(|(name, members)| {
                let mut item = json!({ "name": name });
                item.as_object_mut().unwrap().extend(members);
                item
            })
            .collect::<Vec<_>>()
    });
    let tags = prop::collection::btree_map("[a-z]{3,6}", "[a-z0-9 ]{0,6}", 0..3);
    let scalars = (
        prop::option::of("[a-z]{1,8}"),
        prop::option::of(any::<bool>()),
        prop::option::of(any::<bool>()),
        prop::option::of(prop::sample::select(vec!["TASK_DEFINITION", "NONE"])),
        prop::option::of("[a-z-]{1,12}"),
        prop::option::of(128..4_000i32),
    );
    (prop::collection::btree_set(id, 1..4), "[b-z][a-z]{0,7}:[1-9]", scalars, containers, tags).prop_map(
        |(instances, definition, (cluster, managed, exec, propagate, started, cpu), containers, tags)| {
            let mut members = Map::new();
            let mut put = |name: &str, value: Value| {
                if !value.is_null() && value != json!([]) && value != json!({}) {
                    members.insert(name.into(), value);
                }
            };
            put("cluster", json!(cluster));
            put("containerInstances", json!(instances));
            put("enableECSManagedTags", json!(managed));
            put("enableExecuteCommand", json!(exec));
            let mut overrides = Map::new();
            if !containers.is_empty() {
                // Two containers may not ask for more than the task has.
                let sum: i64 = containers.iter().filter_map(|c| c["cpu"].as_i64()).sum();
                overrides.insert("containerOverrides".into(), json!(containers));
                if let Some(cpu) = cpu.filter(|&cpu| sum <= i64::from(cpu)) {
                    overrides.insert("cpu".into(), json!(cpu.to_string()));
                }
            }
            put("overrides", Value::Object(overrides));
            put("propagateTags", json!(propagate));
            put("startedBy", json!(started));
            let tags: Vec<_> =
                tags.iter().map(|(key, value)| json!({ "key": key, "value": value })).collect();
            put("tags", json!(tags));
            put("taskDefinition", json!(definition));
            Value::Object(members)
        },
    )
}

/// Loosens a request the way forms and scripts do.
struct Looser {
    choices: Vec<u8>,
    next: usize,
}

impl Looser {
    /// One of `0..count`, mostly 0.
    fn pick(&mut self, count: u8) -> u8 {
        let choice = self.choices.get(self.next).copied().unwrap_or(0);
        self.next += 1;
        if choice < 100 { 0 } else { choice % count }
    }

    fn value(&mut self, value: &Value, name: &str) -> Value {
        match value {
            Value::Object(members) => {
                let mut out = Map::new();
                for (key, inner) in members {
                    let inner = self.value(inner, key);
                    out.insert(self.key(key), inner);
                }
                if self.pick(4) == 1 && name.is_empty() {
                    out.insert("referenceId".into(), json!(""));
                }
                Value::Object(out)
            }
            Value::Array(items) => self.list(items, name),
            Value::String(text) => match (name, self.pick(3)) {
                ("cluster" | "taskDefinition" | "startedBy", 1) => json!(format!(" {text}\n")),
                ("cpu", 1) => text.parse::<i64>().map_or(json!(text), |number| json!(number)),
                ("propagateTags", 1) => json!(text.to_lowercase()),
                _ => json!(text),
            },
            Value::Number(number) => {
                if self.pick(2) == 1 {
                    json!(number.to_string())
                } else {
                    value.clone()
                }
            }
            Value::Bool(truth) => {
                if self.pick(2) == 1 {
                    json!(truth.to_string())
                } else {
                    value.clone()
                }
            }
            Value::Null => Value::Null,
        }
    }

    fn list(&mut self, items: &[Value], name: &str) -> Value {
        let looser = self.pick(2) == 1;
        let map = |key: &str| -> Value {
            let pair = |item: &Value| (item[key].as_str().unwrap().to_owned(), item["value"].clone());
            Value::Object(items.iter().map(pair).collect())
        };
        // An object loses what is given twice.
        let distinct = |key: &str| {
            let mut names: Vec<_> = items.iter().map(|item| item[key].as_str().unwrap()).collect();
            names.sort_unstable();
            names.windows(2).all(|pair| pair[0] != pair[1])
        };
        match name {
            "environment" if looser && distinct("name") => map("name"),
            "tags" if looser && distinct("key") => map("key"),
            "containerInstances" if looser && items.len() == 1 => items[0].clone(),
            "containerOverrides" if looser => {
                let mut out = Map::new();
                for item in items {
                    let Value::Object(mut members) = self.value(item, "item") else { unreachable!() };
                    members.retain(|key, _| !key.eq_ignore_ascii_case("name"));
                    out.insert(item["name"].as_str().unwrap().into(), Value::Object(members));
                }
                Value::Object(out)
            }
            "containerOverrides" => items.iter().map(|item| self.value(item, "item")).collect(),
            _ => json!(items),
        }
    }

    fn key(&mut self, key: &str) -> String {
        match self.pick(4) {
            1 => key.to_uppercase(),
            2 => key
                .chars()
                .enumerate()
                .map(|(i, c)| if i == 0 { c.to_ascii_uppercase() } else { c })
                .collect(),
            3 => key.chars().fold(String::new(), |mut out, c| {
                if c.is_ascii_uppercase() {
                    out.push('_');
                }
                out.push(c.to_ascii_lowercase());
                out
            }),
            _ => key.to_owned(),
        }
    }
}

/// Any value, with names that the model knows among others.
fn tree() -> impl Strategy<Value = Value> {
    let names = [
        "taskDefinition",
        "containerInstances",
        "overrides",
        "containerOverrides",
        "environment",
        "name",
        "value",
        "cpu",
        "tags",
        "key",
        "taskArn",
        "tasks",
        "Overrides",
        "command",
        "",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        nasty().prop_map(Value::from),
        Just(json!("web:7")),
    ];
    leaf.prop_recursive(6, 64, 6, move |inner| {
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            2 => prop::collection::vec((prop::sample::select(names.to_vec()), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())),
        ]
    })
}

#[test]
fn members_given_twice_are_told_and_gone_wherever_they_are() {
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
            .filter(|change| change.why.contains("again") && change.to.is_none())
            .map(|change| change.path.as_str())
            .collect();
        assert_eq!(told, [path], "{member}");
        let draft = serde_json::to_string(&built.draft).expect("JSON");
        let again = build(&draft, &BuildOptions::new());
        assert!(again.changes.is_empty(), "{draft}: {:?}", again.changes);
        assert_eq!(again.draft, built.draft);
    }
    // An answer may hold what is not known here, and is right all the same.
    let options = BuildOptions::new().validate(ValidateOptions::new().kind(InputKind::Response));
    let built = build(r#"{"failures": [], "mine": [{"a": "\u00a0", "a": "\u00a0"}]}"#, &options);
    assert!(built.ok);
    let no_request = build(r#"{"overrides": "nightly"}"#, &options);
    assert!(no_request.ok && no_request.report.valid && no_request.request.is_none());
    let again = build(built.output.as_deref().expect("an output"), &options);
    assert_eq!((again.output, again.changes.len()), (built.output, 0));
}

#[test]
fn an_option_with_its_value_behind_an_equals_sign_ends_a_list_whatever_is_in_it() {
    let id = "0123456789abcdef0123456789abcdef";
    let line =
        |rest: &str| format!("aws ecs start-task --task-definition web:7 --container-instances {id} {rest}");
    for (rest, group) in [
        ("--group='--x '", "--x "),
        ("'--group=a b'", "a b"),
        ("--group='a=b c'", "a=b c"),
        ("--group=a", "a"),
    ] {
        let built = build(&line(rest), &BuildOptions::new());
        assert_eq!(request(&built)["group"], group, "{rest}");
        assert_eq!(request(&built)["containerInstances"], json!([id]), "{rest}");
    }
    // No option is called so: for the AWS CLI that is one more value of the list.
    let built = build(&line("'--grope=a b'"), &BuildOptions::new());
    assert_eq!(
        built.draft.map(|draft| json!(draft)["containerInstances"].clone()),
        Some(json!([id, "--grope=a b"]))
    );
}

#[test]
fn a_script_takes_time_in_proportion_to_its_length() {
    let named: String = (0..50_000).map(|end| format!("cat <<X{end}\n")).collect();
    let line =
        "aws ecs start-task --task-definition web:7 --container-instances 0123456789abcdef0123456789abcdef";
    for script in [
        format!("{}{line}", "cat <<X\n".repeat(50_000)),
        format!("{named}{line}"),
        format!("{}{line}", "<<\n".repeat(50_000)),
        format!("{line} --group \"{}\"", "$(cat <<X\nY\n)".repeat(50_000)),
        format!("{line} {}{}", "\\x ".repeat(50_000), " ".repeat(200_000)),
    ] {
        let start = std::time::Instant::now();
        build(&script, &BuildOptions::new());
        // A tenth of a second is usual; with time by the square of the length it was minutes.
        assert!(start.elapsed().as_secs() < 10, "{:?} for {}", start.elapsed(), &script[..100]);
    }
}
