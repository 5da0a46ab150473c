//! `input: 'form'`: form state, with paths and patches in its own coordinates.

use crate::support::*;
use ecs_start_task::{
    Applicability, BuildOptions, FixSelection, Format, InputFormat, InputKind, PatchOperation, Report,
    ValidateOptions, build_value, explain_value, fix_all, parse, validate, validate_value,
};
use serde_json::{Value, json};

fn form() -> ValidateOptions {
    in_2023().input(InputFormat::Form)
}

const INSTANCE: &str = "0123456789abcdef0123456789abcdef";

/// Returns the state of a form with these members, the required ones filled in.
fn state(members: Value) -> Value {
    let mut state = json!({ "taskDefinition": "web:7", "containerInstances": [INSTANCE] });
    let Value::Object(members) = members else { panic!("members") };
    state.as_object_mut().expect("an object").extend(members);
    state
}

#[test]
fn what_was_left_empty_is_absent() {
    let untouched = state(json!({
        "cluster": "", "group": null, "startedBy": "", "propagateTags": "", "enableExecuteCommand": "",
        "tags": [{ "key": "", "value": "" }, {}, null],
        "networkConfiguration": {
            "awsvpcConfiguration": { "subnets": ["", null], "securityGroups": [""], "assignPublicIp": "" },
        },
        "overrides": {
            "cpu": "",
            "containerOverrides": [{
                "name": "", "command": [""], "cpu": "", "memory": null,
                "environment": [{ "name": "", "value": "" }],
                "resourceRequirements": [{ "type": "", "value": "" }],
            }],
            "ephemeralStorage": {},
        },
        "notAMember": "",
        "norThis": { "a": [{ "b": null }] },
    }));
    assert_found(&untouched, form(), &[]);
    // The API would reject each of them.
    assert!(found(&untouched, in_2023()).len() > 12);
    // A value is not blank.
    for (filled, violation) in [
        (json!({ "enableExecuteCommand": 0 }), "wrong-type@/enableExecuteCommand"),
        (json!({ "notAMember": false }), "unknown-member@/notAMember"),
        (json!({ "cluster": " " }), "invalid-cluster@/cluster"),
    ] {
        assert_found(&state(filled), form(), &[violation]);
    }
}

#[test]
fn what_is_required_is_missing() {
    for empty in [json!({}), json!({ "taskDefinition": "", "containerInstances": ["", null] })] {
        assert_found(
            &empty,
            form(),
            &["missing-member@/containerInstances", "missing-member@/taskDefinition"],
        );
    }
    // A group with anything in it needs what it requires.
    let network =
        |network: Value| state(json!({ "networkConfiguration": { "awsvpcConfiguration": network } }));
    let group = "sg-0123456789abcdef0";
    assert_found(&network(json!({ "subnets": [""], "securityGroups": ["", ""] })), form(), &[]);
    assert_found(
        &network(json!({ "subnets": [""], "securityGroups": ["", group] })),
        form(),
        &["missing-member@/networkConfiguration/awsvpcConfiguration/subnets"],
    );
    assert_found(&Value::Null, form(), &["wrong-type@"]);
    assert_found(&json!(""), form(), &["wrong-type@"]);
}

#[test]
fn strings_are_read_as_what_is_required() {
    let container =
        |cpu: Value| state(json!({ "overrides": { "containerOverrides": [{ "name": "app", "cpu": cpu }] } }));
    let path = "/overrides/containerOverrides/0/cpu";
    for (cpu, code) in [
        (json!("256"), None),
        (json!(" 256 "), Some("wrong-type")),
        (json!(256), None),
        (json!("-1"), Some("too-small")),
        (json!("99999999999"), Some("integer-out-of-range")),
        (json!("1.5"), Some("wrong-type")),
        (json!("0256"), Some("wrong-type")),
        (json!("much"), Some("wrong-type")),
        (json!(true), Some("wrong-type")),
    ] {
        let expected: Vec<String> = code.iter().map(|code| format!("{code}@{path}")).collect();
        assert_eq!(found(&container(cpu.clone()), form()), expected, "{cpu}");
    }
    for (flag, is_valid) in [
        (json!("true"), true),
        (json!("false"), true),
        (json!(true), true),
        (json!("yes"), false),
        (json!("True"), false),
    ] {
        let report = report_for(&state(json!({ "enableExecuteCommand": flag })), form());
        assert_eq!(report.valid, is_valid, "{flag}");
    }
    // A string remains one where a string is required.
    assert_found(
        &state(json!({ "overrides": { "cpu": "1024" }, "group": "true", "startedBy": "7" })),
        form(),
        &[],
    );
}

#[test]
fn an_empty_value_of_a_variable_or_a_tag_is_a_value() {
    let pairs = state(json!({
        "tags": [{ "key": "team", "value": "" }],
        "overrides": { "containerOverrides": [{ "name": "app", "environment": [{ "name": "A", "value": "" }] }] },
    }));
    assert_found(&pairs, form(), &[]);
    let other_spelling = state(json!({
        "overrides": { "ContainerOverrides": [{ "Name": "app", "Environment": [{ "Name": "A", "Value": "" }] }] },
    }));
    let built = build_value(&other_spelling, &BuildOptions::from(form()));
    let request = serde_json::to_value(built.request.expect("a valid request")).expect("JSON");
    assert_eq!(
        request["overrides"]["containerOverrides"][0]["environment"],
        json!([{ "name": "A", "value": "" }])
    );
    let nameless = state(json!({
        "tags": [{ "key": "", "value": "x" }],
        "overrides": { "containerOverrides": [{ "name": "app", "environment": [
            { "name": "", "value": "x" }, { "name": "A", "value": null },
        ] }] },
    }));
    assert_found(
        &nameless,
        form(),
        &[
            "tag-key-missing@/tags/0/key",
            "environment-incomplete@/overrides/containerOverrides/0/environment/0/name",
            "environment-incomplete@/overrides/containerOverrides/0/environment/1/value",
        ],
    );
}

#[test]
fn paths_and_patches_are_those_of_the_form() {
    let rows = state(json!({
        "containerInstances": ["", INSTANCE, null, "", INSTANCE, "x y"],
        "tags": [{ "key": "", "value": "" }, { "key": "a", "value": "1" }, {}, { "key": "a", "value": "2" }, {}],
        "overrides": { "containerOverrides": [{}, { "name": "app", "command": ["", ""] },
            { "name": "", "environment": [{}, { "name": "", "value": "x" }] }] },
    }));
    let report = report_for(&rows, form());
    let found: Vec<_> = report.violations.iter().map(|v| format!("{}@{}", v.code, v.path)).collect();
    assert_eq!(
        found,
        [
            "duplicate-item@/containerInstances/4",
            "invalid-container-instance@/containerInstances/5",
            "duplicate-tag-key@/tags/3/key",
            "container-name-missing@/overrides/containerOverrides/2/name",
            "environment-incomplete@/overrides/containerOverrides/2/environment/1/name",
        ]
    );
    let [fix, ..] = &report.violations[0].fixes.as_ref().expect("a fix")[..] else { panic!("a fix") };
    let [PatchOperation::Remove { path }] = &fix.patch[..] else { panic!("{fix:?}") };
    assert_eq!(path, "/containerInstances/4");
    // Text also has positions, and escapes stay in their strings.
    let text = r#"{ "group": "", "tags": [{}, {"key": "\u0061", "value": "\""}, {"\u006bey": "a"}],
        "overrides": {"containerOverrides": [{"name": "a\u0070p", "cpu": "-5"}]},
        "taskDefinition": "web:7", "containerInstances": [""] }"#;
    let report = validate(text, &form());
    let found: Vec<_> = report
        .violations
        .iter()
        .map(|violation| {
            let range = violation.range.expect("text has positions");
            (violation.path.as_str(), &text[range.start.offset as usize..range.end.offset as usize])
        })
        .collect();
    assert_eq!(
        found,
        [
            ("/containerInstances", "{"),
            ("/tags/1/value", r#""\"""#),
            ("/tags/2/key", r#""a""#),
            ("/overrides/containerOverrides/0/cpu", "-5")
        ]
    );
}

#[test]
fn limits_count_what_is_filled_in() {
    let rows = |count: usize| {
        let mut rows = vec![json!(""); 7];
        rows.extend((0..count).map(|index| json!(format!("{index:032x}"))));
        state(json!({ "containerInstances": rows }))
    };
    assert_found(&rows(10), form(), &[]);
    assert_found(&rows(11), form(), &["too-many-items@/containerInstances"]);
    // The size of the overrides is that of what is sent.
    let size = |length: usize| {
        state(json!({ "overrides": {
            "cpu": "", "containerOverrides": [{}, { "name": "app", "command": ["x".repeat(length), ""], "cpu": "" }],
        } }))
    };
    let around = r#"{"containerOverrides":[{"name":"app","command":[""]}]}"#.len();
    assert_found(&size(8_192 - around), form(), &["overrides-nearly-full@/overrides"]);
    assert_found(&size(8_193 - around), form(), &["overrides-too-long@/overrides"]);
}

#[test]
fn responses_and_deep_values_are_read_too() {
    let options = form().kind(InputKind::Response);
    assert_found(
        &json!({ "tasks": [null, { "createdAt": "", "version": "2" }], "failures": [] }),
        options,
        &[],
    );
    for text in ["[".repeat(100_000), "{\"a\":".repeat(100_000), String::new(), "\"\"".to_owned()] {
        assert!(!validate(&text, &form()).valid);
    }
    let fixes = |state: &Value| {
        let violations = validate_value(state, &form()).violations;
        violations.into_iter().flat_map(|violation| violation.fixes.unwrap_or_default()).collect::<Vec<_>>()
    };
    // A misspelled member replaces the empty input of the name that it should have.
    let mut renamed = state(json!({ "Cluster": "production", "cluster": "" }));
    let fix = fixes(&renamed).remove(0);
    assert_eq!(fix.applicability, Applicability::Safe);
    fix.patch.iter().for_each(|operation| apply(&mut renamed, operation));
    assert_eq!(renamed, state(json!({ "cluster": "production" })));
}

#[test]
fn form_state_is_parsed_and_fixed_as_it_is_validated() {
    let text = state(json!({
        "cluster": "",
        "overrides": { "containerOverrides": [{ "name": "" }, { "name": "app", "cpu": "256", "memory": "" }] },
    }));
    assert!(!validate(&text.to_string(), &in_2023()).valid);
    let request = parse(&text.to_string(), &form()).expect("valid form state").into_value();
    assert_eq!(request.cluster, None);
    let containers = request.overrides.unwrap().container_overrides.unwrap();
    assert_eq!((containers.len(), containers[0].cpu), (1, Some(256)));
    // What is blank stays where it is; only the misspelled name changes.
    let misspelled = text.to_string().replace("\"memory\"", "\"Memory\"");
    let (fixed, applied) = fix_all(&misspelled, &form(), FixSelection::Safe);
    assert_eq!((fixed, applied.len()), (misspelled.clone(), 0));
    let misspelled = misspelled.replace("\"cpu\"", "\"Cpu\"");
    let (fixed, applied) = fix_all(&misspelled, &form(), FixSelection::Safe);
    assert_eq!((fixed, applied.len()), (misspelled.replace("\"Cpu\"", "\"cpu\""), 1));
}

#[test]
fn form_state_is_built_as_it_is_validated() {
    let build = |state: &Value| build_value(state, &BuildOptions::from(form()).format(Format::Json));
    let untouched = state(json!({
        "cluster": "", "tags": [{ "key": "", "value": "" }], "enableExecuteCommand": "true",
        "networkConfiguration": { "awsvpcConfiguration": { "subnets": [""], "securityGroups": [] } },
        "overrides": {
            "cpu": "",
            "containerOverrides": [
                { "name": "", "command": [""], "cpu": "", "environment": [{ "name": "", "value": "" }] },
                {
                    "name": "app", "command": ["", "sh", ""], "cpu": "256",
                    "environment": [{ "name": "", "value": "" }, { "name": "A", "value": "" }],
                },
            ],
        },
    }));
    let result = build(&untouched);
    assert!(result.ok, "{}", result.report);
    assert_eq!(
        serde_json::to_value(&result.request).unwrap(),
        state(json!({
            "enableExecuteCommand": true,
            "overrides": { "containerOverrides": [{
                "name": "app", "command": ["sh"], "environment": [{ "name": "A", "value": "" }], "cpu": 256,
            }] },
        }))
    );
    // Each thing that was left out is listed once.
    let left_out: Vec<_> =
        result.changes.iter().filter(|change| change.to.is_none()).map(|c| &*c.path).collect();
    assert_eq!(
        left_out,
        [
            "/cluster",
            "/tags",
            "/networkConfiguration",
            "/overrides/cpu",
            "/overrides/containerOverrides/0",
            "/overrides/containerOverrides/1/command/0",
            "/overrides/containerOverrides/1/command/2",
            "/overrides/containerOverrides/1/environment/0",
        ]
    );

    // Paths and patches refer to the form state.
    let mistaken = state(json!({
        "containerInstances": ["", INSTANCE],
        "tags": [{}, { "key": "aws:x", "value": "" }],
        "overrides": { "containerOverrides": [null, { "name": "app", "cpu": "x", "memroy": 1 }] },
    }));
    let built = build(&mistaken);
    assert!(!built.ok);
    let paths = |report: &Report| {
        let mut paths: Vec<_> = report.violations.iter().map(|v| v.path.clone()).collect();
        // The request has its members in documented order.
        paths.sort();
        paths
    };
    assert_eq!(paths(&built.report), paths(&validate_value(&mistaken, &form())));
    assert!(paths(&built.report).contains(&"/overrides/containerOverrides/1/memroy".to_owned()));
    let text = mistaken.to_string();
    let of_text = ecs_start_task::build(&text, &BuildOptions::from(form()));
    assert_eq!(paths(&of_text.report), paths(&built.report));

    // What is explained is the request that is built.
    let explained = explain_value(&untouched, &form());
    assert_eq!(explained.title, "Valid StartTask request");
    let labels: Vec<_> = explained.details.iter().map(|detail| &*detail.label).collect();
    assert_eq!(
        labels,
        ["Task definition", "Container instances", "Cluster", "Container app", "ECS Exec", "Note"]
    );

    // What is required and was not filled in is missing.
    let nothing = build(&json!({ "taskDefinition": "", "containerInstances": ["", null] }));
    let codes: Vec<_> = nothing.report.violations.iter().map(|v| (v.code.as_str(), &*v.path)).collect();
    assert_eq!(codes, [("missing-member", "/containerInstances"), ("missing-member", "/taskDefinition")]);
}
