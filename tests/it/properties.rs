//! Properties of any input.

use crate::support::*;
use ecs_start_task::{
    InputKind, Report, Revision, Severity, ValidateOptions, parse, parse_response, validate, validate_value,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Known and unknown names and strings.
const WORDS: &[&str] = &[
    "taskDefinition",
    "containerInstances",
    "overrides",
    "containerOverrides",
    "environment",
    "name",
    "value",
    "cpu",
    "memory",
    "tags",
    "key",
    "networkConfiguration",
    "awsvpcConfiguration",
    "subnets",
    "startedBy",
    "tasks",
    "failures",
    "containers",
    "volumeConfigurations",
    "managedEBSVolume",
    "resourceRequirements",
    "type",
    "GPU",
    "web:7",
    "1 vCPU",
    "aws:x",
    "😀",
    "a/b~c",
    "",
    "\u{0}",
    "arn:aws:ecs:us-east-1:123456789012:cluster/x",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![4 => prop::sample::select(WORDS).prop_map(str::to_owned), 1 => ".{0,8}"]
}

fn value() -> impl Strategy<Value = Value> {
    tree(prop_oneof![4 => any::<i64>().prop_map(Value::from), 1 => (-1e9..1e9).prop_map(Value::from)])
}

/// Generates values that contain these numbers.
fn tree(number: impl Strategy<Value = Value> + 'static) -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number,
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 64, 6, |inner| {
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            2 => prop::collection::vec((word(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn options() -> impl Strategy<Value = ValidateOptions> {
    (any::<bool>(), any::<bool>()).prop_map(|(response, newer)| {
        let kind = if response { InputKind::Response } else { InputKind::Request };
        let revision = if newer { Revision::Y2026 } else { Revision::Y2023 };
        ValidateOptions::new().kind(kind).revision(revision)
    })
}

/// Asserts the invariants of every report about text.
fn consistent(text: &str, report: &Report) {
    let errors = report.violations.iter().any(|violation| violation.severity == Severity::Error);
    assert!(report.truncated || report.valid != errors);
    let units = text.encode_utf16().count() as u32;
    for violation in &report.violations {
        let range = violation.range.expect("text has places");
        assert!(range.start.offset <= range.end.offset && range.end.offset <= units, "{violation:?}");
        assert!(violation.path.is_empty() || violation.path.starts_with('/'));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_gets_a_consistent_report(text in ".{0,200}", options in options()) {
        consistent(&text, &validate(&text, &options));
    }

    #[test]
    fn text_made_of_json_signs_gets_a_consistent_report(text in r#"[\[\]{}:,"'\\/0-9eE+.a-f \n-]{0,60}"#,
        options in options()) {
        consistent(&text, &validate(&text, &options));
    }

    #[test]
    fn what_serde_json_reads_is_read_and_what_it_refuses_is_not(text in r#"[\[\]{}:,"\\0-9eE+.tfn -]{0,40}"#) {
        let theirs = serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok();
        let ours = !validate(&text, &in_2023()).violations.iter().any(|violation| violation.code == "invalid-json");
        prop_assert_eq!(theirs, ours);
    }

    #[test]
    fn white_space_and_the_way_of_asking_change_nothing(value in value(), options in options()) {
        let compact = value.to_string();
        let pretty = serde_json::to_string_pretty(&value).expect("JSON");
        let without_places = |mut report: Report| {
            report.violations.iter_mut().for_each(|violation| violation.range = None);
            report
        };
        let report = validate(&compact, &options);
        consistent(&compact, &report);
        let report = without_places(report);
        prop_assert_eq!(&without_places(validate(&pretty, &options)), &report);
        prop_assert_eq!(&validate_value(&value, &options), &report);
    }

    #[test]
    fn what_has_no_errors_is_parsed(value in value(), options in options()) {
        let text = value.to_string();
        let valid = |kind| validate(&text, &options.clone().kind(kind)).valid;
        let request = parse(&text, &options).map(|checked| checked.value().validate(&options));
        prop_assert_eq!(request.map(|report| report.valid).ok(), valid(InputKind::Request).then_some(true));
        let response = parse_response(&text, &options).map(|checked| checked.value().validate(&options));
        prop_assert_eq!(response.map(|report| report.valid).ok(), valid(InputKind::Response).then_some(true));
    }

    #[test]
    fn paths_lead_to_what_was_found(value in value(), options in options()) {
        for violation in validate(&value.to_string(), &options).violations {
            let absent = ["missing-member", "container-name-missing", "environment-incomplete",
                "gpu-amount-missing", "ebs-iops", "ebs-source-missing", "tag-key-missing"];
            let there = value.pointer(&violation.path).is_some();
            prop_assert!(there || absent.contains(&violation.code.as_str()), "{:?}", violation);
        }
    }

    #[test]
    fn overrides_are_measured_as_serde_json_writes_them(inner in tree(any::<i64>().prop_map(Value::from))) {
        let value = json!({ "containerOverrides": inner });
        let own = value.to_string().chars().count();
        prop_assume!(own < 8_000);
        let member = r#","executionRoleArn":""#.len() + 1;
        let mut request = with(json!({ "overrides": value }));
        for (total, too_long) in [(8_192, false), (8_193, true)] {
            request["overrides"]["executionRoleArn"] = json!("x".repeat(total - own - member));
            let found = found(&request, in_2023());
            prop_assert_eq!(found.iter().any(|v| v == "overrides-too-long@/overrides"), too_long);
        }
    }
}
