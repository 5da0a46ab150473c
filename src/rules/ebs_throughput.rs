//! Only volumes of type gp3 have a throughput.

use super::{Example, rule, unknown_volume_type::TYPES};
use crate::model::TaskManagedEBSVolumeConfiguration;
use crate::report::{Finding, Json, Remedy};
use crate::validate::Scope;

rule! {
    code: "ebs-throughput",
    severity: Error,
    check: check on TaskManagedEBSVolumeConfiguration, when throughput,
    title: "Only volumes of type gp3 have a throughput.",
    why: "The throughput of every other type follows from its size or its IOPS.",
    remedy: "Remove `throughput`, or make the volume a `gp3`.",
    service: "ECS managed EBS volume configuration was invalid" about "volumeConfigurations[].managedEBSVolume.throughput",
    invalid: Example::request(r#"{"volumeConfigurations": [{"name": "data", "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 100, "volumeType": "gp2", "throughput": 125}}]}"#).in_2026(),
    valid: Example::request(r#"{"volumeConfigurations": [{"name": "data", "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 100, "volumeType": "gp3", "throughput": 125}}]}"#).in_2026(),
}

/// The only type that has one.
pub(crate) const TYPE: &str = "gp3";

fn check(volume: &mut Scope<'_, '_>) {
    if let (Some(node), Some((_, kind))) = (volume.member(TaskManagedEBSVolumeConfiguration::throughput), volume.text(TaskManagedEBSVolumeConfiguration::volume_type))
        && kind != TYPE
        && TYPES.contains(&kind)
    {
        volume.report(
            Finding::new(&RULE, node, format!("throughput applies to {TYPE} volumes only; this one is {kind}."))
                .limit([("volumeType", Json::from(TYPE))])
                .fix(Remedy::remove("Remove throughput", node)),
        );
    }
}
