//! The typed model, its builders, and enums by their names.

use crate::support::*;
use ecs_start_task::model::{
    ContainerOverride, EnvironmentFile, EnvironmentFileType, EnvironmentVariable, LaunchType, Tag,
    TaskOverride,
};
use ecs_start_task::{
    Applicability, Code, ExplanationKind, Format, InputKind, Outcome, Revision, Severity, StartTaskRequest,
    Target,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use std::collections::{BTreeMap, HashSet};
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

#[test]
fn builders_take_what_can_be_iterated_over() {
    let environment = BTreeMap::from([("A", "1"), ("B", "2")]);
    let request = StartTaskRequest::builder()
        .task_definition("web:7")
        .container_instances(["0123456789abcdef0123456789abcdef"])
        .tags(vec![Tag::builder().key("team").value("web"), Tag::builder().key("stage")])
        .overrides(
            TaskOverride::builder().container_overrides([ContainerOverride::builder()
                .name(String::from("app"))
                .command("npm run start".split(' '))
                .environment(
                    environment
                        .iter()
                        .map(|(name, value)| EnvironmentVariable::builder().name(*name).value(*value)),
                )]),
        )
        .build();
    let expected = with(json!({
        "tags": [{ "key": "team", "value": "web" }, { "key": "stage" }],
        "overrides": { "containerOverrides": [{
            "name": "app",
            "command": ["npm", "run", "start"],
            "environment": [{ "name": "A", "value": "1" }, { "name": "B", "value": "2" }],
        }] },
    }));
    assert_eq!(serde_json::to_value(&request).unwrap(), expected);
    assert!(request.validate(&in_2023()).valid);
}

#[test]
fn builders_take_values_that_may_be_absent() {
    fn request(name: Option<&str>, command: Option<Vec<&str>>, cpu: Option<i32>) -> StartTaskRequest {
        let file = EnvironmentFile::builder().maybe_type(name.map(|_| EnvironmentFileType::S3));
        StartTaskRequest::builder()
            .group("replaced")
            .maybe_task_definition(name)
            .maybe_group(name)
            .maybe_propagate_tags(name)
            .maybe_overrides(name.map(|_| {
                TaskOverride::builder().container_overrides([ContainerOverride::builder()
                    .maybe_name(name.map(str::to_owned))
                    .maybe_command(command)
                    .maybe_environment_files(cpu.map(|_| [file]))
                    .maybe_cpu(cpu)])
            }))
            .build()
    }
    let present = request(Some("NONE"), Some(vec!["npm", "start"]), Some(7));
    let expected = json!({
        "group": "NONE",
        "overrides": { "containerOverrides": [
            { "name": "NONE", "command": ["npm", "start"], "environmentFiles": [{ "type": "s3" }], "cpu": 7 },
        ] },
        "propagateTags": "NONE",
        "taskDefinition": "NONE",
    });
    assert_eq!(serde_json::to_value(&present).unwrap(), expected);
    assert_eq!(request(None, None, None), StartTaskRequest::default());
    let empty = request(Some("a"), Some(Vec::new()), None).overrides.unwrap().container_overrides.unwrap();
    assert_eq!((empty[0].command.as_deref(), empty[0].cpu), (Some(&[][..]), None));
}

#[test]
fn an_unknown_value_never_equals_a_known_one() {
    assert_eq!(LaunchType::from("EC2"), LaunchType::Ec2);
    let unknown: LaunchType = "ec2".parse().unwrap();
    assert!(matches!(&unknown, LaunchType::Unknown(value) if value.as_str() == "ec2"));
    assert_ne!(unknown, LaunchType::Ec2);
    assert_eq!(
        HashSet::from([unknown.clone(), LaunchType::Ec2, LaunchType::from("ec2".to_owned())]).len(),
        2
    );
    assert_eq!(format!("{unknown} {:>4}", LaunchType::Ec2), "ec2  EC2");
    assert_eq!(serde_json::to_value(&unknown).unwrap(), "ec2");
    assert_eq!(serde_json::from_value::<LaunchType>(json!("EC2")).unwrap(), LaunchType::Ec2);
}

/// Asserts that the values are written and read by their names, and by no other.
fn is_named<T>(all: &[T], names: &[&str])
where
    T: Copy + Debug + Display + FromStr + Eq + Hash + Serialize + DeserializeOwned,
    T::Err: Display,
{
    assert_eq!(all.iter().map(ToString::to_string).collect::<Vec<_>>(), names);
    assert_eq!(all.iter().collect::<HashSet<_>>().len(), names.len());
    for value in all {
        assert_eq!(value.to_string().parse::<T>().ok(), Some(*value));
        assert_eq!(serde_json::to_value(value).unwrap(), value.to_string());
        assert_eq!(serde_json::from_value::<T>(json!(value.to_string())).unwrap(), *value);
    }
    let error = "x".parse::<T>().err().map(|error| error.to_string()).unwrap();
    assert!(error.starts_with("unknown ") && error.ends_with(" \"x\""), "{error}");
    let error = serde_json::from_value::<T>(json!("x")).unwrap_err().to_string();
    assert!(error.contains("unknown variant `x`") && error.contains(names[0]), "{error}");
}

#[test]
fn enums_are_written_and_read_by_their_names() {
    is_named(Revision::ALL, &["2023", "2026"]);
    is_named(InputKind::ALL, &["request", "response"]);
    is_named(Target::ALL, &["EC2", "EXTERNAL", "FARGATE"]);
    is_named(Severity::ALL, &["error", "warning"]);
    is_named(Applicability::ALL, &["safe", "suggestion"]);
    is_named(Outcome::ALL, &["started", "partial", "failed", "stopping", "stopped"]);
    is_named(Format::ALL, &Format::ALL.iter().map(|format| format.name()).collect::<Vec<_>>());
    is_named(
        ExplanationKind::ALL,
        &["member", "rule", "failure", "stop", "exception", "violation", "request", "response", "unknown"],
    );
    is_named(Code::ALL, &Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>());
    assert_eq!("cli-powershell".parse(), Ok(Format::CliPowerShell));
}

#[test]
fn a_code_is_compared_with_its_name() {
    assert_eq!(Code::WrongType, "wrong-type");
    assert_eq!("wrong-type", Code::WrongType);
    assert!(Code::WrongType != "too-long" && Code::WrongType != Code::TooLong);
    assert_eq!(Code::WrongType.as_ref(), "wrong-type");
}
