//! Rules over several members: their examples combined with unrelated members, and mutations of any request that
//! violate one of them.

use crate::support::report_for;
use ecs_start_task::InputKind;
use ecs_start_task::internal::rule_examples;
use ecs_start_task::rules::{DOCS, RuleDocs};
use serde_json::{Value, json};

/// Rules that no member of a request violates alone: they are about text, responses or values that JSON
/// cannot represent.
pub(crate) const NOT_TRIED: &[&str] = &[
    "invalid-json",
    "invalid-command-line",
    "shell-reference",
    "duplicate-member",
    "not-json",
    "ill-formed-text",
    "invalid-attribute",
    "invalid-port-range",
    "invalid-timestamp",
    "overlapping-port-ranges",
    "too-many-port-ranges",
];

/// Returns the rules whose example is a request that can be completed.
pub(crate) fn examples() -> Vec<&'static RuleDocs> {
    let is_request = |docs: &&RuleDocs| {
        let example = &docs.invalid;
        let is_tried = !NOT_TRIED.contains(&docs.rule.code.as_str());
        is_tried && example.kind == InputKind::Request && !example.is_draft
    };
    DOCS.iter().copied().filter(is_request).collect()
}

/// Members that no rule compares with others.
const ALONE: [&str; 3] = ["group", "startedBy", "enableECSManagedTags"];

/// Returns what the example breaks when members of this request are added to it, where it is not just what it breaks
/// alone.
pub(crate) fn example_among(docs: &RuleDocs, request: &Value) -> Option<String> {
    let example = &docs.invalid;
    let mut input: Value = serde_json::from_str(&rule_examples::text(example)).expect("JSON");
    let members = request.as_object().filter(|members| members.contains_key("taskDefinition"))?;
    for name in ALONE {
        if let (None, Some(value)) = (input.get(name), members.get(name)) {
            input[name] = value.clone();
        }
    }
    let codes = |input: &Value| -> Vec<String> {
        let violations = report_for(input, rule_examples::options(example)).violations;
        violations.iter().map(|violation| format!("{}@{}", violation.code, violation.path)).collect()
    };
    let alone = codes(&serde_json::from_str(&rule_examples::text(example)).expect("JSON"));
    let among = codes(&input);
    (alone != among || !among.iter().any(|found| found.starts_with(docs.rule.code.as_str())))
        .then(|| format!("{}: alone {alone:?}, among others {among:?}", docs.rule.code))
}

/// Violates a rule in a valid request, and returns the path of the violation, or `None` if the request lacks the
/// required members.
type Breaking = fn(&mut Value) -> Option<String>;

const CONTAINERS: &str = "/overrides/containerOverrides";

/// Rules and what breaks them.
pub(crate) const BREAKING: &[(&str, Breaking)] = &[
    ("cluster-mismatch", |request| {
        request.as_object_mut()?.shift_remove("volumeConfigurations");
        let account = "arn:aws:ecs:us-east-1:123456789012";
        request["containerInstances"][0] = json!(format!("{account}:container-instance/another/{:032x}", 1));
        Some("/containerInstances/0".to_owned())
    }),
    ("region-mismatch", |request| {
        let arn = |region: &str, what: &str| json!(format!("arn:aws:ecs:{region}:123456789012:{what}"));
        request["cluster"] = arn("us-east-1", "cluster/production");
        request["taskDefinition"] = arn("us-west-2", "task-definition/web:7");
        Some("/taskDefinition".to_owned())
    }),
    ("account-mismatch", |request| {
        let arn = |account: &str, what: &str| json!(format!("arn:aws:ecs:us-east-1:{account}:{what}"));
        request["cluster"] = arn("123456789012", "cluster/production");
        request["taskDefinition"] = arn("210987654321", "task-definition/web:7");
        Some("/taskDefinition".to_owned())
    }),
    ("duplicate-item", |request| {
        let ids = request["containerInstances"].as_array_mut()?;
        ids.push(ids[0].clone());
        Some(format!("/containerInstances/{}", ids.len() - 1))
    }),
    ("duplicate-item", |request| {
        let subnets =
            request.pointer_mut("/networkConfiguration/awsvpcConfiguration/subnets")?.as_array_mut()?;
        subnets.push(subnets[0].clone());
        Some(format!("/networkConfiguration/awsvpcConfiguration/subnets/{}", subnets.len() - 1))
    }),
    ("duplicate-tag-key", |request| {
        let tags = request.pointer_mut("/tags")?.as_array_mut()?;
        let key = tags.iter().find_map(|tag| tag.get("key"))?.clone();
        tags.push(json!({ "key": key }));
        Some(format!("/tags/{}/key", tags.len() - 1))
    }),
    ("container-memory-above-task", |request| {
        let container = request.pointer_mut(CONTAINERS)?.get_mut(0)?;
        container["memory"] = json!(8_193);
        request["overrides"]["memory"] = json!("8 GB");
        Some(format!("{CONTAINERS}/0/memory"))
    }),
    ("memory-not-above-reservation", |request| {
        let container = request.pointer_mut(CONTAINERS)?.get_mut(0)?;
        container["memory"] = json!(600);
        container["memoryReservation"] = json!(600);
        Some(format!("{CONTAINERS}/0/memory"))
    }),
    ("memory-below-minimum", |request| {
        let container = request.pointer_mut(CONTAINERS)?.get_mut(0)?;
        container["memoryReservation"] = json!(5);
        Some(format!("{CONTAINERS}/0/memoryReservation"))
    }),
    ("duplicate-container-override", |request| {
        let containers = request.pointer_mut(CONTAINERS)?.as_array_mut()?;
        containers.push(json!({ "name": containers[0]["name"] }));
        Some(format!("{CONTAINERS}/{}/name", containers.len() - 1))
    }),
    ("container-name-missing", |request| {
        let container = request.pointer_mut(CONTAINERS)?.get_mut(0)?.as_object_mut()?;
        container.shift_remove("name");
        container.insert("cpu".to_owned(), json!(2));
        Some(format!("{CONTAINERS}/0/name"))
    }),
    ("empty-container-override", |request| {
        let containers = request.pointer_mut(CONTAINERS)?.as_array_mut()?;
        containers.push(json!({}));
        Some(format!("{CONTAINERS}/{}", containers.len() - 1))
    }),
    ("duplicate-environment-variable", |request| {
        let variables = request.pointer_mut(&format!("{CONTAINERS}/0/environment"))?.as_array_mut()?;
        variables.push(json!({ "name": variables[0]["name"], "value": "another" }));
        Some(format!("{CONTAINERS}/0/environment/{}/name", variables.len() - 1))
    }),
    ("clear-text-secret", |request| {
        let variables = request.pointer_mut(&format!("{CONTAINERS}/0/environment"))?.as_array_mut()?;
        variables.push(json!({ "name": "DB_PASSWORD", "value": "correct horse" }));
        Some(format!("{CONTAINERS}/0/environment/{}/value", variables.len() - 1))
    }),
    ("environment-incomplete", |request| {
        let variables = request.pointer_mut(&format!("{CONTAINERS}/0/environment"))?.as_array_mut()?;
        variables[0].as_object_mut()?.shift_remove("value");
        Some(format!("{CONTAINERS}/0/environment/0/value"))
    }),
    ("invalid-gpu-count", |request| {
        let requirement = request.pointer_mut(&format!("{CONTAINERS}/0/resourceRequirements/0"))?;
        *requirement.get_mut("value")? = json!("01");
        Some(format!("{CONTAINERS}/0/resourceRequirements/0/value"))
    }),
    ("gpu-requirement-repeated", |request| {
        let requirements =
            request.pointer_mut(&format!("{CONTAINERS}/0/resourceRequirements"))?.as_array_mut()?;
        requirements.push(requirements[0].clone());
        Some(format!("{CONTAINERS}/0/resourceRequirements/1/type"))
    }),
    ("overrides-too-long", |request| {
        let container = request.pointer_mut(CONTAINERS)?.get_mut(0)?;
        container["command"] = json!(["echo", "x".repeat(8_192)]);
        Some("/overrides".to_owned())
    }),
    ("ebs-iops", |request| {
        let volume = request.pointer_mut("/volumeConfigurations/0/managedEBSVolume")?.as_object_mut()?;
        volume.insert("volumeType".to_owned(), json!("gp3"));
        volume.insert("iops".to_owned(), json!(2_999));
        Some("/volumeConfigurations/0/managedEBSVolume/iops".to_owned())
    }),
    ("ebs-source-missing", |request| {
        let volume = request.pointer_mut("/volumeConfigurations/0/managedEBSVolume")?.as_object_mut()?;
        for name in ["sizeInGiB", "snapshotId", "volumeInitializationRate"] {
            volume.shift_remove(name);
        }
        Some("/volumeConfigurations/0/managedEBSVolume/sizeInGiB".to_owned())
    }),
    ("propagate-from-service", |request| {
        request["propagateTags"] = json!("SERVICE");
        Some("/propagateTags".to_owned())
    }),
];
