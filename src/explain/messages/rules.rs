//! Titles of service and client messages about a violated rule. The title of a rule is a requirement; these say what is
//! wrong.

use crate::rules::RuleDocs;

static TITLES: &[(&str, &str)] = &[
    ("invalid-environment-file", "Environment file has a malformed ARN"),
    ("secret-overridden", "Environment variable has the name of a secret"),
    ("unusual-container-instance-id", "Container instance ID has a wrong length"),
    ("network-configuration-missing", "Network configuration is missing"),
    ("network-configuration-not-allowed", "Network configuration is not allowed"),
    ("public-ip-on-ec2", "Public IP address is not supported"),
    ("exec-without-task-role", "ECS Exec requires a task role"),
    ("fargate-only-member", "Member is for Fargate only"),
    ("invalid-container-name", "Container name has invalid characters"),
    ("overrides-too-long", "Overrides are too long"),
    ("container-cpu-above-task", "Containers have more CPU than the task"),
    ("container-memory-above-task", "Container has more memory than the task"),
    ("fargate-size", "Task size is not supported on Fargate"),
    ("memory-not-above-reservation", "Memory limit is below the reservation"),
    ("missing-member", "Required member is missing"),
    ("null-value", "Value is null"),
    ("too-few-items", "Array has too few items"),
    ("too-large", "Number is too large"),
    ("too-long", "String is too long"),
    ("too-many-items", "Array has too many items"),
    ("too-small", "Number is too small"),
    ("unknown-member", "Unknown member"),
    ("wrong-type", "Value has the wrong type"),
    ("duplicate-tag-key", "Tag key is duplicated"),
    ("inactive-task-definition", "Task definition is inactive"),
    ("invalid-task-definition", "Task definition is malformed"),
    ("unknown-container", "Override names an unknown container"),
    ("unknown-volume", "Volume is not in the task definition"),
];

/// Returns what is wrong if the rule is violated, in a few words.
pub(in crate::explain) fn title_of(docs: &RuleDocs) -> &'static str {
    let known = TITLES.iter().find(|(code, _)| docs.rule.code == *code);
    known.map_or(docs.title, |(_, title)| title)
}
