//! An EBS volume has a size, a snapshot, or both.

use crate::model::{Model, TaskManagedEBSVolumeConfiguration};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "ebs-source-missing",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "An EBS volume has a size, a snapshot, or both.",
    why: "Amazon EBS has to know how large the volume is. A snapshot says it too; with both, the \
        size is at least that of the snapshot.",
    how_to_fix: "Add `sizeInGiB` or `snapshotId`.",
    about: &["volumeConfigurations[].managedEBSVolume", "volumeConfigurations[].managedEBSVolume.sizeInGiB"],
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
        volume.report(Diagnostic::new(
            &RULE,
            object,
            "An EBS volume needs sizeInGiB, snapshotId, or both; it has neither.",
        ));
    }
}
