//! Messages and fixes for invalid names, IDs and ARNs.

use crate::support::*;
use serde_json::{Value, json};

/// Returns the message and the values of the fixes.
fn message_and_fixes(member: &str, value: &str) -> (String, Vec<Value>) {
    let violation = report_for(&with(json!({ member: value })), in_2023()).violations.remove(0);
    let patches = violation.fixes.iter().flatten().flat_map(|fix| &fix.patch);
    let values = patches.map(|operation| serde_json::to_value(operation).expect("JSON")["value"].clone());
    (violation.message, values.collect())
}

#[test]
fn surrounding_space_is_removed_if_the_rest_is_valid() {
    let arn = "arn:aws:ecs:us-east-1:123456789012:cluster/production";
    let definition = "arn:aws:ecs:us-east-1:123456789012:task-definition/web:7";
    for (member, right) in [
        ("cluster", "production"),
        ("cluster", arn),
        ("taskDefinition", "web:7"),
        ("taskDefinition", definition),
    ] {
        for value in [format!(" {right}"), format!("{right}\n"), format!("\t{right} ")] {
            assert_eq!(message_and_fixes(member, &value).1, [json!(right)], "{value:?}");
        }
    }
    for (member, value) in
        [("cluster", " my cluster "), ("cluster", "my cluster"), ("taskDefinition", " a b ")]
    {
        assert!(message_and_fixes(member, value).1.is_empty(), "{value:?}");
    }
}

#[test]
fn there_is_no_revision_called_latest() {
    let hint = "Use the family alone for its latest active revision.";
    for revision in ["latest", "LATEST", "*", "0"] {
        for family in ["web", "arn:aws:ecs:us-east-1:123456789012:task-definition/web"] {
            let (message, _) = message_and_fixes("taskDefinition", &format!("{family}:{revision}"));
            assert!(message.contains(hint), "{message}");
        }
        let (message, _) = message_and_fixes("taskDefinition", &format!("a b:{revision}"));
        assert!(!message.contains(hint), "{message}");
    }
    assert!(!message_and_fixes("taskDefinition", "web:newest").0.contains(hint));
}

#[test]
fn files_are_of_the_partition_of_all_else() {
    for (partition, expected) in [("aws", None), ("aws-cn", Some("partition-mismatch"))] {
        let file = json!({ "type": "s3", "value": format!("arn:{partition}:s3:::my-bucket/app.env") });
        let mut request = container(json!({ "environmentFiles": [file] }));
        // Alone it is of the only partition there is.
        assert_codes(request.clone(), &[]);
        request["cluster"] = json!("arn:aws:ecs:us-east-1:123456789012:cluster/production");
        assert_codes(request, expected.as_slice());
    }
}

/// Asserts that a member's value is valid, or which rule it violates.
#[track_caller]
fn assert_codes(request: Value, expected: &[&str]) {
    let found: Vec<&str> =
        report_for(&request, in_2026()).violations.iter().map(|violation| violation.code.as_str()).collect();
    assert_eq!(found, expected, "{request}");
}

/// Returns the parts of an ARN of Amazon ECS, each wrong once.
fn wrong_arns(resource: &str) -> Vec<String> {
    [
        "arm:aws:ecs:us-east-1:123456789012",
        "arn:aws-x:ecs:us-east-1:123456789012",
        "arn::ecs:us-east-1:123456789012",
        "arn:aws:ec2:us-east-1:123456789012",
        "arn:aws:ecs::123456789012",
        "arn:aws:ecs:useast1:123456789012",
        "arn:aws:ecs:us-East-1:123456789012",
        "arn:aws:ecs:us--1:123456789012",
        "arn:aws:ecs:us-east-1:12345678901",
        "arn:aws:ecs:us-east-1:1234567890123",
        "arn:aws:ecs:us-east-1:12345678901x",
        "arn:aws:ecs:us-east-1",
    ]
    .map(|parts| format!("{parts}:{resource}"))
    .to_vec()
}

const ECS: &str = "arn:aws:ecs:us-east-1:123456789012";
const ID: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn container_instances() {
    let of = |text: &str| with(json!({ "containerInstances": [text], "cluster": "production" }));
    let uuid = "01234567-89ab-cdef-0123-456789abcdef";
    for right in [
        ID,
        uuid,
        &format!("{ECS}:container-instance/{ID}"),
        &format!("{ECS}:container-instance/production/{uuid}"),
    ] {
        assert_codes(of(right), &[]);
    }
    for arn in wrong_arns(&format!("container-instance/production/{ID}")) {
        assert_codes(of(&arn), &["invalid-container-instance"]);
    }
    for wrong in [
        format!("{ECS}:container-instance"),
        format!("{ECS}:container-instance/"),
        format!("{ECS}:container-instance/production/"),
        format!("{ECS}:container-instance//{ID}"),
        format!("{ECS}:container-instance/my cluster/{ID}"),
        format!("{ECS}:container-instance/production/{ID}/x"),
        format!("{ECS}:container-instance/production/01234567_89ab"),
        format!("{ECS}:instance/{ID}"),
    ] {
        assert_codes(of(&wrong), &["invalid-container-instance"]);
    }
    for unusual in [
        &ID[1..],
        &format!("{ID}0"),
        &ID.replace('a', "g"),
        &ID.replace('a', "A"),
        "0123456-89ab-cdef-0123-456789abcdef0",
        "01234567-89ab-cdef-0123-456789abcdef-0",
        "01234567-89ab-cdef-0123",
        "01234567-89ab-cdef-0123-456789abcdeg",
        "01234567-89ab-cdef-0123-456789abcdef0",
        "0-1-2-3-4",
        "i-0123456789abcdef0",
    ] {
        assert_codes(of(unusual), &["unusual-container-instance-id"]);
        assert_codes(
            of(&format!("{ECS}:container-instance/production/{unusual}")),
            &["unusual-container-instance-id"],
        );
    }
}

#[test]
fn clusters_and_task_definitions() {
    let cluster = |text: &str| with(json!({ "cluster": text }));
    let definition = |text: &str| with(json!({ "taskDefinition": text }));
    assert_codes(cluster(&format!("{ECS}:cluster/production_2-a")), &[]);
    for arn in wrong_arns("cluster/production") {
        assert_codes(cluster(&arn), &["invalid-cluster"]);
    }
    for wrong in ["cluster", "cluster/", "cluster/a b", "clusters/production", "cluster/a/b"] {
        assert_codes(cluster(&format!("{ECS}:{wrong}")), &["invalid-cluster"]);
    }
    assert_codes(definition(&format!("{ECS}:task-definition/web:7")), &[]);
    for arn in wrong_arns("task-definition/web:7") {
        assert_codes(definition(&arn), &["invalid-task-definition"]);
    }
    for right in ["web", "web:1", "web:4294967296", "web:9999999999", "a_b-C9:12"] {
        assert_codes(definition(right), &[]);
    }
    for wrong in
        ["web:", ":7", "web:07", "web:0", "web:10000000000", "web:7x", "web:-7", "web:7:7", "w b:7", "web/x"]
    {
        assert_codes(definition(wrong), &["invalid-task-definition"]);
        assert_codes(definition(&format!("{ECS}:task-definition/{wrong}")), &["invalid-task-definition"]);
    }
}

#[test]
fn roles() {
    let of = |text: &str| with(json!({ "overrides": { "taskRoleArn": text } }));
    for right in
        ["r", "a+=,.@_-9", "path/name", "some/longer!path/name", "aws-service-role/ecs.amazonaws.com/Name"]
    {
        assert_codes(of(&format!("arn:aws:iam::123456789012:role/{right}")), &[]);
        assert_codes(of(&format!("arn:aws-cn:iam::123456789012:role/{right}")), &[]);
    }
    for wrong in [
        "arn:aws:iam:us-east-1:123456789012:role/r",
        "arn:aws:sts::123456789012:role/r",
        "arn:aws:iam::12345678901:role/r",
        "arn:aws:iam::aws:role/r",
        "arn:aws:iam::123456789012:user/r",
        "arn:aws:iam::123456789012:role/",
        "arn:aws:iam::123456789012:role/path/",
        "arn:aws:iam::123456789012:role//r",
        "arn:aws:iam::123456789012:role/a//r",
        "arn:aws:iam::123456789012:role/a b/r",
        "arn:aws:iam::123456789012:role/ä/r",
        "arn:aws:iam::123456789012:role/a:b",
        "arn:aws:iam::123456789012:role/a b",
        "arn:aws:iam::123456789012:role",
    ] {
        assert_codes(of(wrong), &["invalid-role-arn"]);
    }
}

#[test]
fn environment_files() {
    let of = |text: &str| container(json!({ "environmentFiles": [{ "type": "s3", "value": text }] }));
    let long = "b".repeat(63);
    for bucket in ["abc", "my-bucket", "my.bucket", "0bucket9", &long] {
        assert_codes(of(&format!("arn:aws:s3:::{bucket}/a.env")), &[]);
        assert_codes(of(&format!("arn:aws-us-gov:s3:::{bucket}/path/to a/ü.env")), &[]);
    }
    let longer = "b".repeat(64);
    for bucket in [
        "ab",
        "-my-bucket",
        "my-bucket-",
        ".my-bucket",
        "my-bucket.",
        "my_bucket",
        "My-bucket",
        "my-buckeT",
        "my bucket",
        &longer,
    ] {
        assert_codes(of(&format!("arn:aws:s3:::{bucket}/a.env")), &["invalid-environment-file"]);
    }
    for wrong in [
        "arn:aws:s3:us-east-1::my-bucket/a.env",
        "arn:aws:s3::123456789012:my-bucket/a.env",
        "arn:aws:ecs:::my-bucket/a.env",
        "arn:aws:s3:::my-bucket",
        "arn:aws:s3:::my-bucket/",
        "arn:aws:s3:::my-bucket/a.txt",
        "arn:aws:s3:::my-bucket/a.ENV",
        "arn:aws:s3:::my-bucket/a\n.env",
        "arn:aws:s3:::my-bucket/a\r.env",
        "arn:aws:s3:::my-bucket/a\u{2028}.env",
        "arn:aws:s3:::my-bucket/a\u{2029}.env",
        "arn:moon:s3:::my-bucket/a.env",
    ] {
        assert_codes(of(wrong), &["invalid-environment-file"]);
    }
}

#[test]
fn subnets_and_security_groups() {
    let subnet = |text: &str| network(json!({ "subnets": [text] }));
    let group = |text: &str| network(json!({ "securityGroups": [text] }));
    for digits in ["01234567", "89abcdef", "0123456789abcdef0"] {
        assert_codes(subnet(&format!("subnet-{digits}")), &[]);
        assert_codes(group(&format!("sg-{digits}")), &[]);
    }
    for digits in
        ["0123456", "012345678", "0123456789abcdef", "0123456789abcdef01", "0123456g", "0123456A", ""]
    {
        assert_codes(subnet(&format!("subnet-{digits}")), &["unusual-subnet-id"]);
        assert_codes(group(&format!("sg-{digits}")), &["unusual-security-group-id"]);
    }
    assert_codes(subnet("sg-01234567"), &["unusual-subnet-id"]);
    assert_codes(group("subnet-01234567"), &["unusual-security-group-id"]);
}

#[test]
fn placeholders() {
    let group = |text: &str| with(json!({ "group": text }));
    for left in [
        "None",
        "null",
        "undefined",
        "string",
        "$GROUP",
        "{{group}}",
        "<group>",
        "groupEXAMPLE",
        "<>",
        "{{}}",
    ] {
        assert_codes(group(left), &["placeholder-value"]);
    }
    for said in [
        "none",
        "strings",
        "a$",
        "{{group",
        "group}}",
        "<group",
        "group>",
        "EXAMPLES",
        "{group}",
        "x<y>",
        "a {{b}} c",
    ] {
        assert_codes(group(said), &[]);
    }
}

#[test]
fn what_the_service_gave_is_taken_as_it_is() {
    let overrides = json!({ "taskRoleArn": "admin", "containerOverrides": [{ "name": "my app" }] });
    assert_found(&json!({ "tasks": [{ "overrides": overrides }] }), response(), &[]);
    let found = found(&with(json!({ "overrides": overrides })), in_2023());
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn characters_of_any_width_are_shown() {
    for wrong in ["!", "ä", "…", "😀"] {
        let said = |report: ecs_start_task::Report| {
            let message = &report.violations.first().expect("a violation").message;
            assert!(message.contains(&format!("\"{wrong}\"")), "{message}");
        };
        for attribute in
            [json!({ "name": format!("a{wrong}") }), json!({ "name": "a", "value": format!("a{wrong}") })]
        {
            said(report_for(&json!({ "tasks": [{ "attributes": [attribute] }] }), response()));
        }
        said(report_for(&container(json!({ "name": format!("app{wrong}") })), in_2023()));
        said(report_for(&with(json!({ "startedBy": format!("x{wrong}") })), in_2023()));
    }
    for wrong in ["!", "…", "😀"] {
        for tag in
            [json!({ "key": format!("k{wrong}") }), json!({ "key": "k", "value": format!("v{wrong}") })]
        {
            let violation = report_for(&with(json!({ "tags": [tag] })), in_2023()).violations.remove(0);
            assert!(violation.message.contains(&format!("\"{wrong}\"")), "{}", violation.message);
        }
    }
}
