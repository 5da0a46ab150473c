//! Only volumes of type gp3 have a throughput.

use super::unknown_volume_type::TYPES;
use crate::model::{Model, TaskManagedEBSVolumeConfiguration};
use crate::report::{Diagnostic, Json, Remedy, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "ebs-throughput",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Only volumes of type gp3 have a throughput.",
    why: "The throughput of every other type follows from its size or its IOPS.",
    how_to_fix: "Remove `throughput`, or make the volume a `gp3`.",
    about: &["volumeConfigurations[].managedEBSVolume.throughput"],
    service_messages: &[ServiceMessage::about(
        "ECS managed EBS volume configuration was invalid",
        "volumeConfigurations[].managedEBSVolume.throughput",
    )],
    invalid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "volumeType": "gp2", "throughput": 125}}]}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "volumeType": "gp3", "throughput": 125}}]}"#,
    )
    .in_2026(),
};

/// The only type that has one.
pub(crate) const TYPE: &str = "gp3";

fn check(volume: &mut RuleContext<'_, '_>) {
    if let (Some(node), Some((_, kind))) = (
        volume.member(TaskManagedEBSVolumeConfiguration::throughput),
        volume.text(TaskManagedEBSVolumeConfiguration::volume_type),
    ) && kind != TYPE
        && TYPES.contains(&kind)
    {
        volume.report(
            Diagnostic::new(
                &RULE,
                node,
                format!("throughput applies to {TYPE} volumes only; this one is {kind}."),
            )
            .limit([("volumeType", Json::from(TYPE))])
            .fix(Remedy::remove("Remove throughput", node)),
        );
    }
}
