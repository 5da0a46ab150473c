//! The size of an EBS volume fits its type.

use crate::model::{Model, Range, TaskManagedEBSVolumeConfiguration};
use crate::report::{Diagnostic, Severity, grouped};
use crate::rules::{Check, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "ebs-size",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "The size of an EBS volume fits its type.",
    why: "Types gp2 and gp3 have 1 to 16,384 GiB, io1 and io2 4 to 16,384, st1 and sc1 125 to \
        16,384, standard 1 to 1,024.",
    how_to_fix: "Choose another size or another type.",
    about: &["volumeConfigurations[].managedEBSVolume.sizeInGiB"],
    service_messages: &[ServiceMessage::about(
        "ECS managed EBS volume configuration was invalid",
        "volumeConfigurations[].managedEBSVolume.sizeInGiB",
    )],
    invalid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "volumeType": "st1"}}]}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 125, "volumeType": "st1"}}]}"#,
    )
    .in_2026(),
};

/// The sizes in GiB that a type of volume has, where they are fewer than the member's own limit allows.
pub(crate) fn sizes(kind: &str) -> Option<Range> {
    Some(match kind {
        "io1" | "io2" => Range::new(4, 16_384),
        "st1" | "sc1" => Range::new(125, 16_384),
        "standard" => Range::new(1, 1024),
        _ => return None,
    })
}

fn check(volume: &mut RuleContext<'_, '_>) {
    let (Some((node, size)), Some((_, kind))) = (
        volume.integer(TaskManagedEBSVolumeConfiguration::size_in_gib),
        volume.text(TaskManagedEBSVolumeConfiguration::volume_type),
    ) else {
        return;
    };
    let Some(range) = sizes(kind) else { return };
    // What no volume can have is reported by the member's own limit.
    if range.contains(size) || !(1..=16_384).contains(&size) {
        return;
    }
    let message = format!(
        "Volumes of type {kind} have {} to {} GiB, found {}.",
        grouped(range.min),
        grouped(range.max),
        grouped(size)
    );
    volume.report(Diagnostic::new(&RULE, node, message).limit([
        ("min", range.min.into()),
        ("max", range.max.into()),
        ("actual", size.into()),
    ]));
}
