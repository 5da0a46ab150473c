//! Properties of any draft.

use super::*;
use crate::support::*;
use ecs_start_task::{BuildOptions, Format, Severity, ValidateOptions, validate, validate_value};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Strings that are difficult to write in some format.
pub(super) const NASTY: &[&str] = &[
    "",
    " ",
    "a b",
    "'",
    "\"",
    "\\",
    "\\\"",
    "$HOME",
    "${x}",
    "`id`",
    "%PATH%",
    "!x!",
    "^",
    "--x",
    "-",
    "a\nb",
    "\r\n",
    "\t",
    "\u{0}",
    "\u{7f}",
    "😀",
    "ü",
    "\u{2028}",
    "{",
    "[",
    "a=b,c=d",
    "file://x",
    "http://x",
    "@x",
    "#",
    "&|<>",
    "*?",
    "~",
    "\u{feff}",
    "\"; rm",
    "null",
    "true",
    "1",
    "$env:a{",
    "@{a",
    "@('a')",
    "<# a",
    "rem a",
    "a\nrem b",
    "a\n$x = 1",
    "a\nPS C:\\> b",
    "a\nC:\\> b",
    "a\ntry {",
    "a `\nb",
    "a ^\nb",
    "a \\\nb",
    "a\nJSON\nb",
    "Get-Content a",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_loosened_request_is_fixed(request in canonical(), choices in prop::collection::vec(any::<u8>(), 64)) {
        let draft = Looser { choices, next: 0 }.value(&request, "");
        let result = built(&draft);
        prop_assert!(result.ok, "{draft}: {:#?}", result.report.violations);
        let made = serde_json::to_value(&result.request).unwrap();
        prop_assert_eq!(&made, &request, "{}", draft);
        prop_assert_eq!(result.changes.is_empty(), draft == request);
    }

    #[test]
    fn building_what_was_built_changes_nothing(request in canonical(),
        choices in prop::collection::vec(any::<u8>(), 64)) {
        let first = built(&Looser { choices, next: 0 }.value(&request, ""));
        let output = first.output.expect("an output");
        let again = build(&output, &BuildOptions::new());
        prop_assert!(again.changes.is_empty());
        prop_assert_eq!(again.output.as_ref(), Some(&output));
        prop_assert_eq!(&again.request, &first.request);
        prop_assert_eq!(&built(&serde_json::to_value(&first.request).unwrap()).request, &first.request);
        // The command for a shell is also a draft, of the same request.
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
    fn applying_every_fix_leaves_nothing_that_a_fix_is_known_for(request in canonical(),
        choices in prop::collection::vec(any::<u8>(), 64), more in word(), newer in any::<bool>()) {
        let options = if newer { in_2026() } else { in_2023() };
        let mut draft = Looser { choices, next: 0 }.value(&request, "");
        draft[more] = json!("x");
        let left = fixed(draft, &options);
        prop_assert!(left.is_none(), "{:#?}", left);
    }

    #[test]
    fn fixes_of_any_draft_remove_their_violations(draft in tree(), newer in any::<bool>(), known in any::<bool>()) {
        let mut options = if newer { in_2026() } else { in_2023() };
        if known {
            options = options.task_definition(DEFINITION).unwrap();
        }
        let left = fixed(draft, &options);
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
fn fixed(mut draft: Value, options: &ValidateOptions) -> Option<Value> {
    for _ in 0..200 {
        let report = validate(&draft.to_string(), options);
        let fixes = report.violations.iter().find_map(|violation| violation.fixes.as_ref())?;
        fixes[0].patch.iter().for_each(|operation| apply(&mut draft, operation));
    }
    Some(draft)
}

#[test]
fn strings_survive_json_and_commands() {
    let (mut count, mut groups) = (0, 0);
    for &text in NASTY {
        let mut wanted =
            container(json!({ "command": ["x", text], "environment": [{ "name": "A", "value": text }] }));
        let in_group = with(json!({ "group": text }));
        if !text.is_empty() && built(&in_group).report.valid {
            wanted["group"] = json!(text);
        }
        if !built(&wanted).report.valid {
            continue;
        }
        count += 1;
        groups += usize::from(wanted.get("group").is_some());
        for format in [Format::Json, Format::Cli, Format::CliFile, Format::CliCmd, Format::CliPowerShell] {
            let output = build_value(&wanted, &BuildOptions::new().format(format)).output.unwrap();
            let again = build(&output, &BuildOptions::new());
            assert!(again.ok, "{text:?} {}: {output}\n{:#?}", format.name(), again.report.violations);
            assert_eq!(request(&again), wanted, "{text:?} {}: {output}", format.name());
        }
    }
    assert!(count.min(groups) > NASTY.len() / 2, "{count} and {groups} of {}", NASTY.len());
}

#[test]
fn every_format_is_rendered_only_for_valid_requests() {
    for &format in Format::ALL {
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
                // Two containers must not require more than the task has.
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
    /// Returns one of `0..count`, mostly 0.
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
        // An object loses duplicates.
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

/// Generates any value, with known and unknown names.
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
                .prop_map(|members| Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(),
                    value)).collect())),
        ]
    })
}
