//! The size of an EBS volume.

use crate::message::Message;
use crate::model::{Model, Range, TaskManagedEBSVolumeConfiguration};
use crate::report::{Diagnostic, Severity};
use crate::rules::{Check, Code, Example, Rule, RuleDocs, ServiceMessage, Source};
use crate::validate::RuleContext;

pub(crate) static RULE: Rule =
    Rule { code: Code::EbsSize, severity: Severity::Error, source: Source::Member };

pub(crate) static CHECKS: &[Check] = &[Check::requests(TaskManagedEBSVolumeConfiguration::SHAPE, check)];

static MESSAGE: Message = Message::new(
    "ebs-size",
    "Volumes of type {type} must have {min, number} to {max, number} GiB, found {actual, number}.",
);

pub(crate) static DOCS: RuleDocs = RuleDocs {
    rule: &RULE,
    since: "0.1.0",
    title: "The size of an EBS volume must fit its type.",
    why: "Volumes of type gp2 and gp3 have 1 to 16,384 GiB, io1 and io2 4 to 16,384, st1 and sc1 125 to \
        16,384, standard 1 to 1,024. Amazon EBS does not create other sizes, so the task fails to start.",
    how_to_fix: "Choose another size or another type.",
    about: &["volumeConfigurations[].managedEBSVolume.sizeInGiB"],
    messages: &[&MESSAGE],
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

/// Returns the sizes in GiB of a volume type, if the member's own limit allows more.
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
    let member = &TaskManagedEBSVolumeConfiguration::SHAPE.members
        [TaskManagedEBSVolumeConfiguration::size_in_gib.index()];
    // A size that no type has violates the member's own limit.
    if let Some(range) = sizes(kind)
        && !range.contains(size)
        && member.range.at(volume.revision()).contains(size)
    {
        volume.report(
            Diagnostic::new(&RULE, node, &MESSAGE)
                .with("type", kind)
                .with("min", range.min)
                .with("max", range.max)
                .with("actual", size),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::support::*;
    use serde_json::json;

    #[test]
    fn ebs_volumes_have_the_sizes_of_their_type() {
        let at = "/volumeConfigurations/0/managedEBSVolume";
        let size = |kind: &str, gib: i64| {
            let mut members = json!({ "volumeType": kind, "sizeInGiB": gib });
            if kind.starts_with("io") {
                members["iops"] = json!(100);
            }
            volume(members)
        };
        for (kind, min, max) in [
            ("gp2", 1, 16_384),
            ("gp3", 1, 16_384),
            ("io1", 4, 16_384),
            ("io2", 4, 16_384),
            ("st1", 125, 16_384),
            ("sc1", 125, 16_384),
            ("standard", 1, 1_024),
        ] {
            let low = if min == 1 { "too-small" } else { "ebs-size" };
            let high = if max == 16_384 { "too-large" } else { "ebs-size" };
            boundary(&[in_2026()], size(kind, min), size(kind, min - 1), &format!("{low}@{at}/sizeInGiB"));
            boundary(&[in_2026()], size(kind, max), size(kind, max + 1), &format!("{high}@{at}/sizeInGiB"));
            let least = if min == 1 { vec![] } else { vec![format!("ebs-size@{at}/sizeInGiB")] };
            assert_found(&size(kind, 1), in_2026(), &least.iter().map(String::as_str).collect::<Vec<_>>());
            let most = if max == 16_384 { vec![] } else { vec![format!("ebs-size@{at}/sizeInGiB")] };
            assert_found(
                &size(kind, 16_384),
                in_2026(),
                &most.iter().map(String::as_str).collect::<Vec<_>>(),
            );
        }
    }
}
