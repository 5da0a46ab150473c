//! Volume types that Fargate does not support.

use crate::message::Message;
use crate::model::{Model, TaskManagedEBSVolumeConfiguration};
use crate::options::Target;
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::StandardVolumeOnFargate, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "standard-volume-on-fargate",
    "Fargate does not support volumes of type standard. Choose another type, such as gp3.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "A task on Fargate must not have a volume of type standard.",
    why: "Magnetic volumes, type `standard`, are available to tasks on EC2 only.",
    how_to_fix: "Choose another type, such as `gp3`.",
    about: &["volumeConfigurations[].managedEBSVolume.volumeType"],
    messages: &[&MESSAGE],
    service_messages: &[],
    invalid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "volumeType": "standard"}}]}"#,
    )
    .in_2026()
    .on(Target::Fargate),
    valid: Example::request(
        r#"{"volumeConfigurations": [{"name": "data",
            "managedEBSVolume": {"roleArn": "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
            "sizeInGiB": 100, "volumeType": "gp3"}}]}"#,
    )
    .in_2026()
    .on(Target::Fargate),
};

fn check(volume: &mut RuleContext<'_, '_>) {
    if volume.launch_type() == Target::Fargate
        && let Some((node, "standard")) = volume.text(TaskManagedEBSVolumeConfiguration::volume_type)
    {
        volume.report(Diagnostic::new(&RULE, node, &MESSAGE));
    }
}
