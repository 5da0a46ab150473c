//! The IOPS of an EBS volume fit its type.

use crate::model::{Model, Range, TaskManagedEBSVolumeConfiguration};
use crate::report::{Diagnostic, Remedy, Severity, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "ebs-iops",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The IOPS of an EBS volume fit its type.",
    why: "Volumes of type io1 and io2 need them: 100 to 64,000 for io1, 100 to 256,000 for io2. \
        gp3 may have them, 3,000 to 16,000. Types st1, sc1 and standard have none.",
    how_to_fix: "Add, change or remove `iops`, or choose another type.",
    about: &[
        "volumeConfigurations[].managedEBSVolume.iops",
        "volumeConfigurations[].managedEBSVolume.volumeType",
    ],
    service_messages: &[
        ServiceMessage::new("InvalidParameterCombination"),
        ServiceMessage::about(
            "ECS managed EBS volume configuration was invalid",
            "volumeConfigurations[].managedEBSVolume.iops",
        ),
    ],
    invalid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "volumeType": "io2"}}]}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "volumeType": "io2", "iops": 1000}}]}"#,
    )
    .in_2026(),
};

/// What a type of volume says of its IOPS.
pub(crate) enum Iops {
    /// Nothing beyond the member's own limit.
    Any,
    /// It has none.
    None,
    /// It may have as many.
    Allowed(Range),
    /// It has to have as many.
    Needed(Range),
}

pub(crate) fn iops(kind: &str) -> Iops {
    match kind {
        "io1" => Iops::Needed(Range::new(100, 64_000)),
        "io2" => Iops::Needed(Range::new(100, 256_000)),
        "gp3" => Iops::Allowed(Range::new(3_000, 16_000)),
        "st1" | "sc1" | "standard" => Iops::None,
        _ => Iops::Any,
    }
}

fn check(volume: &mut RuleContext<'_, '_>) {
    let Some((_, kind)) = volume.text(TaskManagedEBSVolumeConfiguration::volume_type) else { return };
    let object = volume.node();
    match (iops(kind), volume.member(TaskManagedEBSVolumeConfiguration::iops)) {
        (Iops::Needed(_), None) if !volume.mentions(object, "iops") => {
            volume.report(
                Diagnostic::new(&RULE, object, format!("A volume of type {kind} needs iops.")).absent("iops"),
            );
        }
        (Iops::None, Some(node)) => {
            volume.report(
                Diagnostic::new(&RULE, node, format!("A volume of type {kind} has no iops."))
                    .fix(Remedy::remove("Remove iops", node)),
            );
        }
        (Iops::Needed(range) | Iops::Allowed(range), Some(node)) => {
            // What no volume can have is reported by the member's own limit.
            if let Some((_, actual)) = volume.integer(TaskManagedEBSVolumeConfiguration::iops)
                && actual > 0
                && !range.contains(actual)
            {
                let message = format!(
                    "A volume of type {kind} has {} to {} IOPS, found {}.",
                    grouped(range.min),
                    grouped(range.max),
                    grouped(actual)
                );
                volume.report(Diagnostic::new(&RULE, node, message).limit([
                    ("min", range.min.into()),
                    ("max", range.max.into()),
                    ("actual", actual.into()),
                ]));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn ebs_volumes_have_the_iops_of_their_type() {
        let at = "/volumeConfigurations/0/managedEBSVolume";
        let iops =
            |kind: &str, iops: i64| volume(json!({ "volumeType": kind, "sizeInGiB": 1000, "iops": iops }));
        for (kind, min, max) in [("gp3", 3_000, 16_000), ("io1", 100, 64_000), ("io2", 100, 256_000)] {
            boundary(&[in_2026()], iops(kind, min), iops(kind, min - 1), &format!("ebs-iops@{at}/iops"));
            boundary(&[in_2026()], iops(kind, max), iops(kind, max + 1), &format!("ebs-iops@{at}/iops"));
            // What no volume can have is told once, by the member's own limit.
            boundary(&[in_2026()], iops(kind, min), iops(kind, 1), &format!("ebs-iops@{at}/iops"));
            boundary(&[in_2026()], iops(kind, min), iops(kind, 0), &format!("too-small@{at}/iops"));
        }
    }
}
