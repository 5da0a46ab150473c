//! The source of an EBS volume: a size, a snapshot, or both.

use crate::message::Message;
use crate::model::{Model, TaskManagedEBSVolumeConfiguration};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: "ebs-source-missing", severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)];

static MESSAGE: Message =
    Message::new("ebs-source-missing", "An EBS volume requires sizeInGiB, snapshotId, or both.");

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An EBS volume must have a size, a snapshot, or both.",
    why: "Without a size, Amazon EBS takes the size of the snapshot. With neither, it cannot create the \
        volume. If both are set, the size must be at least that of the snapshot.",
    how_to_fix: "Add `sizeInGiB` or `snapshotId`.",
    about: &["volumeConfigurations[].managedEBSVolume.sizeInGiB", "volumeConfigurations[].managedEBSVolume"],
    messages: &[&MESSAGE],
    service_messages: &[ServiceMessage::about(
        "ECS managed EBS volume configuration was invalid",
        "volumeConfigurations[].managedEBSVolume",
    )],
    invalid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "volumeType": "gp3"}}]}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "volumeType": "gp3", "sizeInGiB": 100}}]}"#,
    )
    .in_2026(),
};

fn check(volume: &mut RuleContext<'_, '_>) {
    let object = volume.node();
    if !volume.mentions(object, "sizeInGiB") && !volume.mentions(object, "snapshotId") {
        volume.report(Diagnostic::new(&RULE, object, &MESSAGE).at_missing("sizeInGiB"));
    }
}
