//! The IOPS of an EBS volume.

use crate::message::Message;
use crate::model::{Model, Range, TaskManagedEBSVolumeConfiguration};
use crate::report::{Diagnostic, NodeFix, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::EbsIops, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)];

static MISSING: Message = Message::new("ebs-iops/missing", "Volumes of type {type} require iops.");
static NOT_ALLOWED: Message =
    Message::new("ebs-iops/not-allowed", "Volumes of type {type} must not have iops.");
static OUT_OF_RANGE: Message = Message::new(
    "ebs-iops/out-of-range",
    "Volumes of type {type} must have {min, number} to {max, number} IOPS, found {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "The IOPS of an EBS volume must fit its type.",
    why: "Volumes of type io1 and io2 require `iops`: 100 to 64,000 for io1, 100 to 256,000 for io2. It is \
        optional for gp3, 3,000 to 16,000. Volumes of type st1, sc1 and standard must not have it. Amazon \
        EBS rejects other values, so the task fails to start.",
    how_to_fix: "Add, change or remove `iops`, or choose another type.",
    about: &[
        "volumeConfigurations[].managedEBSVolume.iops",
        "volumeConfigurations[].managedEBSVolume.volumeType",
    ],
    messages: &[&MISSING, &NOT_ALLOWED, &OUT_OF_RANGE],
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

/// The limits of a volume type for its IOPS.
pub(crate) enum Iops {
    /// Only the member's own limit.
    Any,
    /// Must be absent.
    None,
    /// Optional, within this range.
    Allowed(Range),
    /// Required, within this range.
    Required(Range),
}

/// Returns the limits of a volume type for its IOPS.
pub(crate) fn iops(kind: &str) -> Iops {
    match kind {
        "io1" => Iops::Required(Range::new(100, 64_000)),
        "io2" => Iops::Required(Range::new(100, 256_000)),
        "gp3" => Iops::Allowed(Range::new(3_000, 16_000)),
        "st1" | "sc1" | "standard" => Iops::None,
        _ => Iops::Any,
    }
}

fn check(volume: &mut RuleContext<'_, '_>) {
    let Some((_, kind)) = volume.text(TaskManagedEBSVolumeConfiguration::volume_type) else { return };
    let object = volume.node();
    match (iops(kind), volume.member(TaskManagedEBSVolumeConfiguration::iops)) {
        (Iops::Required(_), None) if !volume.mentions(object, "iops") => {
            volume.report(Diagnostic::new(&RULE, object, &MISSING).with("type", kind).at_missing("iops"));
        }
        (Iops::None, Some(node)) => volume.report(
            Diagnostic::new(&RULE, node, &NOT_ALLOWED)
                .with("type", kind)
                .fix(NodeFix::remove_member(node, "iops")),
        ),
        (Iops::Required(range) | Iops::Allowed(range), Some(node)) => {
            // Numbers below 1 violate the member's own limit.
            if let Some((_, actual)) = volume.integer(TaskManagedEBSVolumeConfiguration::iops)
                && actual > 0
                && !range.contains(actual)
            {
                volume.report(
                    Diagnostic::new(&RULE, node, &OUT_OF_RANGE)
                        .with("type", kind)
                        .with("min", range.min)
                        .with("max", range.max)
                        .with("actual", actual),
                );
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
            // Numbers below 1 are reported once, by the member's own limit.
            boundary(&[in_2026()], iops(kind, min), iops(kind, 1), &format!("ebs-iops@{at}/iops"));
            boundary(&[in_2026()], iops(kind, min), iops(kind, 0), &format!("too-small@{at}/iops"));
        }
        for kind in ["st1", "sc1", "standard"] {
            assert_found(&iops(kind, 100), in_2026(), &[&format!("ebs-iops@{at}/iops")]);
        }
    }
}
