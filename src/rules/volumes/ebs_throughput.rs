//! The throughput of an EBS volume.

use super::unknown_volume_type::TYPES;
use crate::message::Message;
use crate::model::{Model, TaskManagedEBSVolumeConfiguration};
use crate::report::{Diagnostic, NodeFix, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::EbsThroughput, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "ebs-throughput",
    "Volumes of type {type} must not have throughput. Only volumes of type {expected} have it.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "Only volumes of type gp3 can have a throughput.",
    why: "The throughput of every other type depends on its size or its IOPS, and Amazon EBS rejects the \
        parameter.",
    how_to_fix: "Remove `throughput`, or change the volume type to `gp3`.",
    about: &["volumeConfigurations[].managedEBSVolume.throughput"],
    messages: &[&MESSAGE],
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

/// The only volume type that has a throughput.
pub(crate) const TYPE: &str = "gp3";

fn check(volume: &mut RuleContext<'_, '_>) {
    if let (Some(node), Some((_, kind))) = (
        volume.member(TaskManagedEBSVolumeConfiguration::throughput),
        volume.text(TaskManagedEBSVolumeConfiguration::volume_type),
    ) && kind != TYPE
        && TYPES.contains(&kind)
    {
        volume.report(
            Diagnostic::new(&RULE, node, &MESSAGE)
                .with("type", kind)
                .with("expected", TYPE)
                .fix(NodeFix::remove_member(node, "throughput")),
        );
    }
}
