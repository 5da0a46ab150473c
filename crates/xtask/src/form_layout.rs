//! What forms require in addition to the model: the order of the fields, their sections, and their importance.

use ecs_start_task::model::{Member, Shape};
use serde::Serialize;

/// The importance of a member in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Importance {
    /// Shown at once.
    Primary,
    /// Shown on demand.
    Advanced,
    /// Deprecated: it has no effect.
    Deprecated,
}

/// The sections of an object, with their titles and members. Other members follow in documented order.
type Sections = &'static [(&'static str, &'static [&'static str])];

const SECTIONS: [(&str, Sections); 6] = [
    (
        "StartTaskRequest",
        &[
            ("Task", &["taskDefinition", "containerInstances"]),
            (
                "Settings",
                &[
                    "cluster",
                    "startedBy",
                    "group",
                    "propagateTags",
                    "enableECSManagedTags",
                    "enableExecuteCommand",
                    "referenceId",
                ],
            ),
        ],
    ),
    (
        "TaskOverride",
        &[
            ("Containers", &["containerOverrides"]),
            ("Size", &["cpu", "memory", "ephemeralStorage"]),
            ("Roles", &["taskRoleArn", "executionRoleArn"]),
        ],
    ),
    (
        "ContainerOverride",
        &[
            ("Container", &["name", "command"]),
            ("Environment", &["environment", "environmentFiles"]),
            ("Resources", &["cpu", "memory", "memoryReservation", "resourceRequirements"]),
        ],
    ),
    ("EnvironmentFile", &[("File", &["type", "value"])]),
    ("ResourceRequirement", &[("Device", &["type", "value", "sharingStrategy"])]),
    (
        "TaskManagedEBSVolumeConfiguration",
        &[
            ("Volume", &["roleArn", "sizeInGiB", "snapshotId", "volumeType", "filesystemType"]),
            ("Performance", &["iops", "throughput", "volumeInitializationRate"]),
            ("Encryption", &["encrypted", "kmsKeyId"]),
            ("Lifecycle", &["terminationPolicy"]),
        ],
    ),
];

/// Returns the position of a member in a form, and the title of its section if it has one.
pub(crate) fn place(shape: &Shape, member: &str) -> (usize, Option<&'static str>) {
    let sections = SECTIONS.iter().find(|(name, _)| *name == shape.name).map_or(&[][..], |(_, all)| all);
    let listed = sections.iter().flat_map(|(title, members)| members.iter().map(move |name| (*title, *name)));
    let found = listed.enumerate().find(|(_, (_, name))| *name == member);
    found.map_or((usize::MAX, None), |(index, (title, _))| (index, Some(title)))
}

const ADVANCED: [&str; 20] = [
    "assignPublicIp",
    "enableECSManagedTags",
    "encrypted",
    "environmentFiles",
    "ephemeralStorage",
    "executionRoleArn",
    "filesystemType",
    "group",
    "iops",
    "kmsKeyId",
    "memoryReservation",
    "propagateTags",
    "referenceId",
    "resourceRequirements",
    "sharingStrategy",
    "snapshotId",
    "tagSpecifications",
    "terminationPolicy",
    "throughput",
    "volumeInitializationRate",
];

/// Returns the importance of a member.
pub(crate) fn importance(member: &Member) -> Importance {
    match member.name {
        _ if member.deprecated.is_some() => Importance::Deprecated,
        name if ADVANCED.contains(&name) => Importance::Advanced,
        _ => Importance::Primary,
    }
}

/// Completes "Required when …" for members that the model does not mark as required.
pub(crate) fn required_when(shape: &Shape, member: &str) -> Option<&'static str> {
    Some(match (shape.name, member) {
        ("StartTaskRequest", "networkConfiguration") | ("NetworkConfiguration", "awsvpcConfiguration") => {
            "the task definition has network mode awsvpc"
        }
        ("StartTaskRequest", "volumeConfigurations") => {
            "the task definition has a volume that is configured at launch"
        }
        ("ContainerOverride", "name") => "the override has other members",
        ("EnvironmentVariable", "name") => "the variable has a value",
        ("EnvironmentVariable", "value") => "the variable has a name",
        ("ResourceRequirement", "value") => "the resource requirement has no sharing strategy",
        ("Tag", "key") => "the tag has a value",
        ("TaskManagedEBSVolumeConfiguration", "sizeInGiB") => "the volume has no snapshot",
        ("TaskManagedEBSVolumeConfiguration", "snapshotId") => "the volume has no size",
        ("TaskManagedEBSVolumeConfiguration", "iops") => "the volume type is io1 or io2",
        _ => return None,
    })
}

/// Returns the unit of an integer.
pub(crate) fn unit(member: &str) -> Option<&'static str> {
    Some(match member {
        "cpu" => "CPU units",
        "memory" | "memoryReservation" => "MiB",
        "sizeInGiB" => "GiB",
        "iops" => "IOPS",
        "throughput" | "volumeInitializationRate" => "MiB/s",
        "maxComputePercent" => "%",
        _ => return None,
    })
}

/// Returns help as plain text. Code spans are the only Markdown in it.
pub(crate) fn plain(markdown: &str) -> String {
    markdown.replace('`', "").split_whitespace().collect::<Vec<_>>().join(" ")
}
