//! Keys of EBS tags that Amazon ECS sets itself.

use crate::model::{EBSTagSpecification, Model, Tag};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "reserved-tag-key",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(EBSTagSpecification::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The tags of an EBS volume leave `AmazonECSCreated` and `AmazonECSManaged` alone.",
    why: "Amazon ECS sets both itself and finds its volumes by them.",
    how_to_fix: "Choose another key.",
    about: &[
        "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags[].key",
        "volumeConfigurations[].managedEBSVolume.tagSpecifications[].tags",
    ],
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

/// The keys.
pub(crate) const KEYS: [&str; 2] = ["AmazonECSCreated", "AmazonECSManaged"];

fn check(specification: &mut RuleContext<'_, '_>) {
    for tag in specification.items(EBSTagSpecification::tags) {
        if let Some((node, key)) = specification.text_of(tag, Tag::key)
            && KEYS.contains(&key)
        {
            specification.report(Diagnostic::new(
                &RULE,
                node,
                format!("The key {key} is set by Amazon ECS itself."),
            ));
        }
    }
}
