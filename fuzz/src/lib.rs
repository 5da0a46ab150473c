//! Shared code of the fuzz targets: values made from bytes, and assertions about every result.

#[allow(dead_code, reason = "the targets need a part of it")]
#[path = "../../tests/it/support.rs"]
mod support;

use ecs_start_task::model::{Kind, Model, Shape};
use ecs_start_task::{
    BuildOptions, BuildResult, Explanation, InputKind, PatchOperation, Report, Revision, Severity,
    StartTaskRequest, Target, ValidateOptions, Violation, build, validate,
};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use serde_json::{Map, Value, json};

/// The value of an environment variable, which no output may contain.
pub const CANARY: &str = "canary-7f3a9c51";

/// A task definition with something for every check that needs one.
const DEFINITION: &str = r#"{"family": "web", "networkMode": "bridge", "cpu": "512", "memory": "512",
    "requiresCompatibilities": ["FARGATE"], "inferenceAccelerators": [{"deviceName": "device"}],
    "volumes": [{"name": "data", "configuredAtLaunch": true}], "tags": [{"key": "team"}],
    "containerDefinitions": [{"name": "app", "cpu": 256, "memory": 256, "secrets": [{"name": "A"}]}]}"#;

/// Returns options, chosen by one byte.
pub fn options(choice: u8) -> ValidateOptions {
    let pick = |bit: u8| choice & (1 << bit) != 0;
    let mut options = ValidateOptions::new()
        .revision(if pick(0) { Revision::Y2026 } else { Revision::Y2023 })
        .launch_type(match choice >> 1 & 3 {
            0 | 3 => Target::Ec2,
            1 => Target::External,
            _ => Target::Fargate,
        });
    if pick(3) {
        options = options.task_definition(DEFINITION).expect("a definition");
    }
    if pick(4) { options.kind(InputKind::Response) } else { options }
}

/// Returns a value: mostly members of the shape, sometimes anything.
pub fn structure(u: &mut Unstructured<'_>, shape: &'static Shape) -> Result<Value> {
    let mut members = Map::new();
    for member in shape.members {
        if u.is_empty() {
            break;
        }
        if u.ratio(1, 3)? {
            members.insert(member.name.to_owned(), value(u, member.name, member.kind)?);
        }
    }
    if u.ratio(1, 12)? {
        members.insert(text(u)?, anything(u, 3)?);
    }
    Ok(Value::Object(members))
}

fn value(u: &mut Unstructured<'_>, name: &str, kind: Kind) -> Result<Value> {
    if u.ratio(1, 16)? {
        return anything(u, 3);
    }
    Ok(match kind {
        Kind::Structure(inner) => structure(u, inner)?,
        Kind::List(item) => {
            let count = u.int_in_range(0..=3)?;
            (0..count).map(|_| value(u, name, *item)).collect::<Result<Vec<_>>>()?.into()
        }
        Kind::Enum(choices) => choices.values[u.choose_index(choices.values.len())?].value.into(),
        Kind::Boolean => u.arbitrary::<bool>()?.into(),
        Kind::Integer | Kind::Long | Kind::Timestamp => match u.int_in_range(0..=3)? {
            0 => u.arbitrary::<i32>()?.into(),
            1 => u.arbitrary::<i64>()?.into(),
            2 => u.arbitrary::<u8>()?.into(),
            _ => json!(f64::from(u.arbitrary::<i32>()?) / 8.0),
        },
        Kind::Text => match (name, u.ratio(1, 3)?) {
            (_, true) | ("command" | "name" | "value" | "key", false) => text(u)?.into(),
            ("cpu", _) => json!(u.arbitrary::<u16>()?.to_string()),
            ("memory", _) => json!(format!("{} GB", u.int_in_range(0..=9)?)),
            ("containerInstances", _) => json!(format!("{:032x}", u.arbitrary::<u8>()?)),
            ("subnets", _) => json!(format!("subnet-{:08x}", u.arbitrary::<u8>()?)),
            ("securityGroups", _) => json!(format!("sg-{:08x}", u.arbitrary::<u8>()?)),
            ("taskDefinition", _) => json!("web:7"),
            ("roleArn" | "taskRoleArn" | "executionRoleArn", _) => json!("arn:aws:iam::123456789012:role/r"),
            _ => json!("app"),
        },
    })
}

/// Returns any value.
fn anything(u: &mut Unstructured<'_>, depth: u8) -> Result<Value> {
    Ok(match u.int_in_range(0..=if depth == 0 { 4 } else { 6 })? {
        0 => Value::Null,
        1 => u.arbitrary::<bool>()?.into(),
        2 => u.arbitrary::<i64>()?.into(),
        3 => text(u)?.into(),
        // With an exponent, serde_json and JavaScript write it differently.
        4 => json!(f64::from(u.arbitrary::<i32>()?) / 8.0),
        5 => {
            let count = u.int_in_range(0..=3)?;
            (0..count).map(|_| anything(u, depth - 1)).collect::<Result<Vec<_>>>()?.into()
        }
        _ => {
            let count = u.int_in_range(0..=3)?;
            let members = (0..count).map(|_| Ok((text(u)?, anything(u, depth - 1)?)));
            Value::Object(members.collect::<Result<Map<_, _>>>()?)
        }
    })
}

/// Strings that are difficult to write in some format.
const NASTY: [&str; 24] = [
    "",
    " ",
    "'",
    "\"",
    "\\",
    "$HOME",
    "`id`",
    "$(id)",
    "%PATH%",
    "!x!",
    "^",
    "--x",
    "a\nb",
    "\r\n",
    "\t",
    "\u{7f}",
    "😀",
    "\u{2028}",
    "{",
    "a=b,c=[d]",
    "file://x",
    "@x",
    "null",
    "Name",
];

fn text(u: &mut Unstructured<'_>) -> Result<String> {
    match u.int_in_range(0..=3)? {
        0 => Ok((*u.choose(&NASTY)?).to_owned()),
        1 => {
            let (one, other) = (*u.choose(&NASTY)?, *u.choose(&NASTY)?);
            Ok(format!("{one}{other}"))
        }
        _ => {
            let length = u.int_in_range(0..=24)?;
            let bytes = u.bytes(length.min(u.len()))?;
            Ok(String::from_utf8_lossy(bytes).into_owned())
        }
    }
}

/// Returns a valid request with additions from the bytes.
pub fn request(u: &mut Unstructured<'_>) -> Result<Value> {
    let mut request = structure(u, StartTaskRequest::SHAPE)?;
    if u.ratio(9, 10)? {
        request["taskDefinition"] = json!("web:7");
        request["containerInstances"] = support::minimal()["containerInstances"].clone();
    }
    Ok(request)
}

/// Returns the request with the canary as the value of a variable, or somewhere inside one.
pub fn with_canary(u: &mut Unstructured<'_>, request: &mut Value) -> Result<()> {
    let planted = match u.int_in_range(0..=5)? {
        0 => json!([CANARY]),
        1 => json!({ "x": [CANARY] }),
        2 => json!({ "name": CANARY }),
        _ => json!(CANARY),
    };
    let variables = match u.int_in_range(0..=3)? {
        0 => planted,
        1 => json!({ "A": planted }),
        _ => json!([{ "name": "A", "value": planted }]),
    };
    let container = json!({ "name": "app", "environment": variables });
    let overrides = &mut request["overrides"];
    match overrides.get_mut("containerOverrides") {
        Some(Value::Array(containers)) => containers.push(container),
        _ => *overrides = json!({ "containerOverrides": [container] }),
    }
    Ok(())
}

/// Asserts that the report does not contain the canary.
pub fn keeps_secrets(report: &Report) {
    for violation in &report.violations {
        let fixes = violation.fixes.iter().flatten().map(|fix| format!("{} {}", fix.title, fix.params));
        for text in fixes.chain([violation.params.to_string(), violation.message.clone()]) {
            assert!(!text.contains(CANARY), "{violation:?}");
        }
    }
}

/// Asserts the same of an explanation.
pub fn explains_no_secret(explanation: &Explanation) {
    assert!(!serde_json::to_string(explanation).expect("JSON").contains(CANARY), "{explanation:?}");
}

/// Asserts the invariants of the report about any text.
pub fn is_consistent(text: &str, report: &Report) {
    let failed = report.violations.iter().any(|violation| violation.severity == Severity::Error);
    assert!(report.truncated || report.valid != failed);
    let units = text.encode_utf16().count() as u32;
    for violation in &report.violations {
        let range = violation.range.expect("text has places");
        assert!(range.start.offset <= range.end.offset && range.end.offset <= units, "{violation:?}");
        assert!(violation.path.is_empty() || violation.path.starts_with('/'), "{violation:?}");
        assert!(!violation.message.is_empty() && violation.docs.starts_with("https://"), "{violation:?}");
    }
}

/// Returns the report without ranges, which only text has.
pub fn without_places(mut report: Report) -> Report {
    report.violations.iter_mut().for_each(|violation| violation.range = None);
    report
}

/// Returns whether the rule compares several places, so that a change at one can cause a violation at
/// another.
fn compares(code: &str) -> bool {
    let others = ["similar-tag-keys", "gpu-options-mixed", "propagated-tags"];
    code.starts_with("duplicate-") || code.ends_with("-mismatch") || others.contains(&code)
}

/// Returns whether one of the pointers leads to the other, or to what is around it.
fn meet(one: &str, other: &str) -> bool {
    let leads = |from: &str, to: &str| {
        to.strip_prefix(from).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    leads(one, other) || leads(other, one)
}

/// Asserts that every fix removes its violation and adds no other. A fix can make a value readable, so new violations
/// are allowed in the object that contains it, and nowhere else.
pub fn assert_fixes(input: &Value, options: &ValidateOptions) {
    let report_for = |value: &Value| validate(&value.to_string(), options);
    let before = report_for(input);
    if before.truncated {
        return;
    }
    // After an item is removed, the next one has its path, so paths cannot be compared.
    let count = |report: &Report, one: &Violation, by_path: bool| {
        let same =
            |violation: &&Violation| violation.code == one.code && !(by_path && violation.path != one.path);
        report.violations.iter().filter(same).count()
    };
    for violation in before.violations.iter().take(8) {
        for fix in violation.fixes.iter().flatten() {
            let mut fixed = input.clone();
            fix.patch.iter().for_each(|operation| support::apply(&mut fixed, operation));
            let after = report_for(&fixed);
            let removes =
                fix.patch.iter().all(|operation| matches!(operation, PatchOperation::Remove { .. }));
            assert!(
                count(&after, violation, !removes) < count(&before, violation, !removes),
                "{violation:?}\n{after:?}"
            );
            assert!(
                !removes || after.violations.len() <= before.violations.len(),
                "{violation:?}\n{after:?}"
            );
            // In a response a member that is not known weighs little; once it has the name of a known one, what is in
            // it counts.
            let makes_known = before.kind == InputKind::Response
                && fix.patch.iter().any(|operation| matches!(operation, PatchOperation::Move { .. }));
            assert!(after.valid || !before.valid || makes_known, "{violation:?}\n{after:?}");
            let around: Vec<&str> = fix
                .patch
                .iter()
                .filter_map(|operation| match operation {
                    PatchOperation::Remove { .. } => None,
                    PatchOperation::Add { path, .. }
                    | PatchOperation::Replace { path, .. }
                    | PatchOperation::Move { path, .. } => path.rsplit_once('/').map(|(around, _)| around),
                })
                .collect();
            let is_new = |found: &&Violation| count(&after, found, true) > count(&before, found, true);
            for found in after.violations.iter().filter(|_| !removes).filter(is_new) {
                let is_near = around.iter().any(|path| meet(path, &found.path));
                assert!(is_near || compares(found.code.as_str()), "{violation:?}\n{found:?}");
            }
        }
    }
}

/// Asserts the invariants of any result of `build`, and that building it again changes nothing.
pub fn is_settled(built: &BuildResult, options: &BuildOptions) {
    assert_eq!(built.ok, built.report.valid);
    assert_eq!(built.ok, built.output.is_some());
    assert!(built.request.is_some() || !built.ok || built.report.kind == InputKind::Response);
    let Some(output) = &built.output else { return };
    let again = build(output, options);
    assert!(again.changes.is_empty(), "{output}\n{:?}", again.changes);
    assert_eq!(again.output.as_ref(), Some(output));
    assert_eq!(again.request, built.request);
}
