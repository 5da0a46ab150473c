//! An EBS volume has a size, a snapshot, or both.

use super::{Example, rule};
use crate::model::TaskManagedEBSVolumeConfiguration;
use crate::report::Finding;
use crate::validate::Scope;

rule! {
    code: "ebs-source-missing",
    severity: Error,
    check: check on TaskManagedEBSVolumeConfiguration, without size_in_gib,
    title: "An EBS volume has a size, a snapshot, or both.",
    why: "Amazon EBS has to know how large the volume is. A snapshot says it too; with both, the size is at least that of the snapshot.",
    remedy: "Add `sizeInGiB` or `snapshotId`.",
    service: "ECS managed EBS volume configuration was invalid" about "volumeConfigurations[].managedEBSVolume",
    invalid: Example::request(r#"{"volumeConfigurations": [{"name": "data", "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "volumeType": "gp3"}}]}"#).in_2026(),
    valid: Example::request(r#"{"volumeConfigurations": [{"name": "data", "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "volumeType": "gp3", "sizeInGiB": 100}}]}"#).in_2026(),
}

fn check(volume: &mut Scope<'_, '_>) {
    let object = volume.node();
    if !volume.mentions(object, "sizeInGiB") && !volume.mentions(object, "snapshotId") {
        volume.report(Finding::new(&RULE, object, "An EBS volume needs sizeInGiB, snapshotId, or both; it has neither."));
    }
}
