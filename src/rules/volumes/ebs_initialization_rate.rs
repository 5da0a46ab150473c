//! The initialization rate of an EBS volume.

use crate::message::Message;
use crate::model::{Model, TaskManagedEBSVolumeConfiguration};
use crate::report::{Diagnostic, NodeFix, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::EbsInitializationRate, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "ebs-initialization-rate",
    "volumeInitializationRate requires snapshotId. It applies only to volumes created from a snapshot.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A volume with an initialization rate must be created from a snapshot.",
    why: "The rate is the speed at which Amazon EBS loads the blocks of the snapshot. A volume without a \
        snapshot has no blocks to load.",
    how_to_fix: "Add `snapshotId`, or remove `volumeInitializationRate`.",
    about: &["volumeConfigurations[].managedEBSVolume.volumeInitializationRate"],
    messages: &[&MESSAGE],
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
            Diagnostic::new(&RULE, node, &MESSAGE)
                .fix(NodeFix::remove_member(node, "volumeInitializationRate")),
        );
    }
}
