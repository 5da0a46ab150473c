//! Only a volume from a snapshot has an initialization rate.

use super::{Example, rule};
use crate::model::TaskManagedEBSVolumeConfiguration;
use crate::report::{Finding, Remedy};
use crate::validate::Scope;

rule! {
    code: "ebs-initialization-rate",
    severity: Error,
    check: check on TaskManagedEBSVolumeConfiguration, when volume_initialization_rate,
    title: "Only a volume from a snapshot has an initialization rate.",
    why: "The rate is that at which the blocks of the snapshot are fetched; a volume without a snapshot has none to fetch.",
    remedy: "Add `snapshotId`, or remove `volumeInitializationRate`.",
    invalid: Example::request(r#"{"volumeConfigurations": [{"name": "data", "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 100, "volumeInitializationRate": 200}}]}"#).in_2026(),
    valid: Example::request(r#"{"volumeConfigurations": [{"name": "data", "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "snapshotId": "snap-0123456789abcdef0", "volumeInitializationRate": 200}}]}"#).in_2026(),
}

fn check(volume: &mut Scope<'_, '_>) {
    if let Some(node) = volume.member(TaskManagedEBSVolumeConfiguration::volume_initialization_rate)
        && !volume.mentions(volume.node(), "snapshotId")
    {
        volume.report(
            Finding::new(&RULE, node, "volumeInitializationRate applies to volumes from a snapshot only; there is no snapshotId.")
                .fix(Remedy::remove("Remove volumeInitializationRate", node)),
        );
    }
}
