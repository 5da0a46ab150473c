//! The IOPS of an EBS volume fit its type.

use super::{Example, rule};
use crate::model::{Range, TaskManagedEBSVolumeConfiguration};
use crate::report::{Finding, Remedy, grouped};
use crate::validate::Scope;

rule! {
    code: "ebs-iops",
    severity: Error,
    check: check on TaskManagedEBSVolumeConfiguration, when volume_type,
    title: "The IOPS of an EBS volume fit its type.",
    why: "Volumes of type io1 and io2 need them: 100 to 64,000 for io1, 100 to 256,000 for io2. gp3 may have them, 3,000 to 16,000. Types st1, sc1 and standard have none.",
    remedy: "Add, change or remove `iops`, or choose another type.",
    service: "ECS managed EBS volume configuration was invalid",
    invalid: Example::request(r#"{"volumeConfigurations": [{"name": "data", "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 100, "volumeType": "io2"}}]}"#).in_2026(),
    valid: Example::request(r#"{"volumeConfigurations": [{"name": "data", "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole", "sizeInGiB": 100, "volumeType": "io2", "iops": 1000}}]}"#).in_2026(),
}

fn check(volume: &mut Scope<'_, '_>) {
    let Some((_, kind)) = volume.text(TaskManagedEBSVolumeConfiguration::volume_type) else { return };
    let iops = volume.integer(TaskManagedEBSVolumeConfiguration::iops);
    let object = volume.node();
    match (kind, volume.member(TaskManagedEBSVolumeConfiguration::iops), iops) {
        ("io1" | "io2", None, _) if !volume.mentions(object, "iops") => {
            volume.report(Finding::new(&RULE, object, format!("A volume of type {kind} needs iops.")).absent("iops"));
        }
        ("st1" | "sc1" | "standard", Some(node), _) => {
            volume.report(
                Finding::new(&RULE, node, format!("A volume of type {kind} has no iops."))
                    .fix(Remedy::remove("Remove iops", node)),
            );
        }
        ("gp3" | "io1" | "io2", Some(node), Some((_, actual))) if actual > 0 => {
            let range = match kind {
                "gp3" => Range::new(3_000, 16_000),
                "io1" => Range::new(100, 64_000),
                _ => Range::new(100, 256_000),
            };
            if !range.contains(actual) {
                let message = format!(
                    "A volume of type {kind} has {} to {} IOPS, found {}.",
                    grouped(range.min),
                    grouped(range.max),
                    grouped(actual)
                );
                volume.report(Finding::new(&RULE, node, message).limit([
                    ("min", range.min.into()),
                    ("max", range.max.into()),
                    ("actual", actual.into()),
                ]));
            }
        }
        _ => {}
    }
}
