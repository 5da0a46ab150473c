//! EBS volumes must not have the tag keys `AmazonECSCreated` and `AmazonECSManaged`.

use crate::message::Message;
use crate::model::{EBSTagSpecification, Model, Tag};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::ReservedTagKey, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(EBSTagSpecification::SHAPE, check)];

static MESSAGE: Message = Message::new("reserved-tag-key", "Tag key \"{name}\" is reserved for Amazon ECS.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "EBS volumes must not have the tag keys `AmazonECSCreated` and `AmazonECSManaged`.",
    why: "Amazon ECS sets both tags itself and uses them to find its volumes.",
    how_to_fix: "Use another key.",
    about: &[
        "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags[].key",
        "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags",
    ],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "tagSpecifications": [{"resourceType": "volume",
            "tags": [{"key": "AmazonECSManaged", "value": "true"}]}]}}]}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "tagSpecifications": [{"resourceType": "volume",
            "tags": [{"key": "team", "value": "payments"}]}]}}]}"#,
    )
    .in_2026(),
};

/// The reserved keys.
pub(crate) const KEYS: [&str; 2] = ["AmazonECSCreated", "AmazonECSManaged"];

fn check(specification: &mut RuleContext<'_, '_>) {
    for tag in specification.items(EBSTagSpecification::tags) {
        if let Some((node, key)) = specification.text_of(tag, Tag::key)
            && KEYS.contains(&key)
        {
            specification.report(Diagnostic::new(&RULE, node, &MESSAGE).with("name", key));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn ecs_tags_its_volumes_itself() {
        let at = "/volumeConfigurations/0/managedEBSVolume/tagSpecifications/0/tags/0/key";
        for (key, is_reserved) in
            [("AmazonECSCreated", true), ("AmazonECSManaged", true), ("AmazonECS", false)]
        {
            let tags = json!([{ "resourceType": "volume", "tags": [{ "key": key, "value": "" }] }]);
            let request = volume(json!({ "sizeInGiB": 100, "tagSpecifications": tags }));
            let reserved = format!("reserved-tag-key@{at}");
            assert_eq!(found(&request, in_2026()).contains(&reserved), is_reserved, "{key}");
        }
    }
}
