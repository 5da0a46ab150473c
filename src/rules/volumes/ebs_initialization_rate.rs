//! Only a volume from a snapshot has an initialization rate.

use crate::model::{Model, TaskManagedEBSVolumeConfiguration};
use crate::report::{Diagnostic, Remedy, Severity};
use crate::rules::{Check, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule = Rule {
    code: "ebs-initialization-rate",
    severity: Severity::Error,
    source: Source::Member,
    checks: &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)],
};

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    title: "Only a volume from a snapshot has an initialization rate.",
    why: "The rate is that at which the blocks of the snapshot are fetched; a volume without a \
        snapshot has none to fetch.",
    how_to_fix: "Add `snapshotId`, or remove `volumeInitializationRate`.",
    about: &["volumeConfigurations[].managedEBSVolume.volumeInitializationRate"],
    service_messages: &[],
    invalid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "volumeInitializationRate": 200}}]}"#,
    )
    .in_2026(),
    valid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "snapshotId": "snap-0123456789abcdef0", "volumeInitializationRate": 200}}]}"#,
    )
    .in_2026(),
};

fn check(volume: &mut RuleContext<'_, '_>) {
    if let Some(node) = volume.member(TaskManagedEBSVolumeConfiguration::volume_initialization_rate)
        && !volume.mentions(volume.node(), "snapshotId")
    {
        volume.report(
            Diagnostic::new(
                &RULE,
                node,
                "volumeInitializationRate applies to volumes from a snapshot only; there is no snapshotId.",
            )
            .fix(Remedy::remove("Remove volumeInitializationRate", node)),
        );
    }
}
